/** A pack of one scenario, read over the built-in pack, and a small sound scenario to start from. */

import { type Diagnostic, location } from '../../src/diagnostic/index.ts';
import type { Program, Reply } from '../../src/engine/index.ts';
import { type LoadedPack, loadPack, type PackFiles } from '../../src/script/index.ts';
import { builtIn } from '../built-in.ts';

export const noFiles: PackFiles = {
  techniques: null,
  rules: null,
  situations: null,
  shifts: [],
  personas: new Map(),
  scenarios: new Map(),
};

export function loadScenario(text: string, id = 'scenario'): LoadedPack {
  const scenarios = new Map([[id, { name: `${id}.yaml`, text }]]);
  return loadPack({ ...noFiles, scenarios }, builtIn.pack);
}

/** The program of a text. @throws Error with what is wrong, if anything is */
export function programOf(text: string): Program {
  const { pack, diagnostics } = loadScenario(text);
  const { scenario } = pack.scenarios;
  if (scenario === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return scenario;
}

/** `line:column code`, as the goldens have it. */
export function mark({ code, span }: Diagnostic): string {
  return `${location(span).slice(span.source.name.length + 1)} ${code}`;
}

export function marksOf(text: string): readonly string[] {
  return loadScenario(text).diagnostics.map(mark);
}

/** A sound scenario of 27 lines. A test replaces the parts that it is about. */
export const sound = `title: The parcel that never came
persona: angry
channel: chat
language: en
setting: The parcel desk, at noon.
you: Agent at the parcel desk
customer: Mr Sand
goal: He knows what happens next.
policy: {can: {trace: trace the parcel}, cannot: {hour: name the hour}}
facts:
  queue: {range: 0..5, start: 1}
  promised: false
start: desk
nodes:
  desk:
    line: Where is my parcel?
    replies:
      hear:
        say: I see why you ask.
        uses: [acknowledge-feeling]
        to: done
      rule:
        say: It says noon to six.
        uses: [recite-policy]
        to: done
endings:
  done: {line: Fine.}
`;

/** The sound scenario with parts of it replaced, each once. @throws Error if a part isn't there */
export function soundBut(...changes: readonly (readonly [part: string, replacement: string])[]): string {
  return changes.reduce((text, [part, replacement]) => {
    if (!text.includes(part)) throw new Error(`the scenario has no ${part}`);
    return text.replace(part, () => replacement);
  }, sound);
}

const firstReply = '        say: I see why you ask.\n';

/** The change that gives the first reply more keys. */
export function withReply(...lines: readonly string[]): readonly [string, string] {
  return [firstReply, `${firstReply}${lines.map((line) => `        ${line}\n`).join('')}`];
}

/** The first reply of the sound scenario, compiled with more keys. */
export function replyWith(...lines: readonly string[]): Reply {
  return programOf(soundBut(withReply(...lines))).nodes[0]!.replies[0]!;
}

/** A node on one line, leading on; with more keys on its first reply, which then has a sibling without. */
export function node(to: string, keys = ''): string {
  const sibling = keys === '' ? '' : `, open: {say: X., uses: [apologise], to: ${to}}`;
  return `{line: First., replies: {once: {${keys}say: X., uses: [apologise], to: ${to}}${sibling}}}`;
}
