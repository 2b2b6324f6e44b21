/** `composure graph`: the tree of a scenario as its author wrote it, for a page, a drawing program or a browser. */

import type { Program } from '../engine/index.ts';
import { graphDot, graphHtml, graphMermaid } from '../report/index.ts';
import { rubricOf } from '../score/index.ts';
import type { Env } from './env.ts';
import { locateScenario } from './library.ts';
import { put } from './report-output.ts';

/** The command's choices are these keys. */
export const graphFormats = {
  mermaid: graphMermaid,
  dot: graphDot,
  html: (program) => graphHtml(program, rubricOf(program)),
} satisfies Record<string, (program: Program) => string>;

export interface GraphOptions {
  readonly format: keyof typeof graphFormats;
  readonly output?: string;
  readonly pack?: string;
}

/** @throws AuthorError if the scenario has errors, UsageError if there is none or the file can't be written. */
export async function graph(env: Env, scenario: string, options: GraphOptions): Promise<void> {
  const { format, output, pack } = options;
  const { library, id } = await locateScenario(env.cwd, pack, scenario);
  const text = graphFormats[format](await library.program(id));
  await put(env, text, output);
}
