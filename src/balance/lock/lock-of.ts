/** From a scenario and its analyses to what the lock holds of it. */

import { type Program, programFormat } from '../../engine/index.ts';
import { difficulties } from '../../persona/index.ts';
import type { Analysis } from '../analysis.ts';
import type { Scripts } from '../strategies/borrowed.ts';
import { canonical } from './canonical.ts';
import { figuresOf } from './figures.ts';
import type { LockedScenario, Tools } from './locked.ts';
import { type Parts, partsOf } from './parts.ts';

export interface LockOptions {
  /** What works on the other archetypes, as the analyses were told. */
  readonly scripts?: Scripts;
  /** What the lock held before: the same is then packed the same, though packers differ between versions of Node. */
  readonly before?: LockedScenario | null;
}

const digits = { content: 16, node: 8 } as const;

/**
 * `program` is the standard one, the analyses are of it at any difficulties.
 * @throws Error if a difficulty is set on the program, which is a mistake of ours.
 */
export function lockOf(
  program: Program,
  analyses: readonly Analysis[],
  tools: Tools,
  { scripts = {}, before = null }: LockOptions = {},
): LockedScenario {
  const parts = partsOf(program, scripts);
  const text = canonical(parts);
  const figures = difficulties.flatMap((difficulty) => {
    const analysis = analyses.find((each) => each.difficulty === difficulty);
    return analysis === undefined ? [] : [[difficulty, figuresOf(analysis)]];
  });
  const isPacked = before !== null && tools.unpack(before.kept) === text;
  return {
    content: contentHash(text, tools),
    nodes: Object.fromEntries(
      Object.entries(parts.nodes).map(([id, node]) => [
        id,
        tools.hash(canonical(node)).slice(0, digits.node),
      ]),
    ),
    difficulties: Object.fromEntries(figures),
    kept: isPacked ? before.kept : tools.pack(text),
  };
}

/** What was kept; null if it isn't what was locked, or of another program format. */
export function keptOf({ kept, content }: LockedScenario, tools: Tools): Parts | null {
  const text = tools.unpack(kept);
  if (text === null || contentHash(text, tools) !== content) return null;
  const parts = JSON.parse(text) as Parts;
  return parts.format === programFormat ? parts : null;
}

function contentHash(text: string, tools: Tools): string {
  return tools.hash(text).slice(0, digits.content);
}
