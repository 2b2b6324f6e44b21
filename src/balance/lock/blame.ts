/** Knows whose edit moved a figure: each edited part is put back by itself, and all is computed again without it. */

import { type Program, withDifficulty } from '../../engine/index.ts';
import type { Difficulty } from '../../persona/index.ts';
import type { Scripts } from '../strategies/borrowed.ts';
import { assemble } from './assemble.ts';
import { type Drift, wayBack } from './drift.ts';
import { type Edit, editsOf, type Part } from './edits.ts';
import { keptOf } from './lock-of.ts';
import type { LockedFigures, LockedScenario, Tools } from './locked.ts';
import { type Parts, partsOf } from './parts.ts';

export interface Blame {
  readonly part: Part;
  /** The node's id; null where the part is another. */
  readonly node: string | null;
  /** The drifted figure with this part put back; null where there is none: the node is new or gone, or nothing is kept. */
  readonly back: number | null;
}

export interface Accused {
  /** The standard one. */
  readonly program: Program;
  readonly scripts: Scripts;
  readonly locked: LockedScenario;
  /** What a new lock would hold. */
  readonly now: LockedScenario;
}

/** The figures of a program at a difficulty; null where there are none. */
export type Refigure = (program: Program, scripts: Scripts) => LockedFigures | null;

/** An edit is to blame for a drift if undoing it goes at least this much of the way back. */
const enough = 1 / 3;

/**
 * Names the edits behind a drift, the one that moves the figure most first, and then the nodes that are new or gone.
 * Where no edit does enough by itself, the one that does most is named. Each edit is computed once a difficulty.
 */
export function blamer(
  accused: Accused,
  tools: Tools,
  figures: Refigure,
): (drift: Drift) => readonly Blame[] {
  const { program, scripts, locked, now } = accused;
  const kept = keptOf(locked, tools);
  if (kept === null) return () => rehashed(locked, now);
  const edits = editsOf(kept, partsOf(program, scripts));
  const undo = undoing(program, kept, scripts, figures);
  return (drift) => {
    const [was, at] = [locked, now].map(({ difficulties }) => difficulties[drift.difficulty]);
    if (was === undefined || at === undefined) return [];
    const tried = edits.flatMap((edit) => {
      const undone = undo(edit, drift.difficulty);
      return undone === null ? [] : [{ edit, ...wayBack(drift, was, at, undone) }];
    });
    const most = Math.max(...tried.map(({ share }) => share));
    return [
      ...tried
        .filter(({ share }) => share >= Math.min(enough, most) && share > 0)
        .sort((a, b) => b.share - a.share)
        .map(({ edit: { part, node }, figure }) => ({ part, node, back: figure })),
      ...edits.flatMap(({ part, node, undone }) => (undone === null ? [{ part, node, back: null }] : [])),
    ];
  };
}

function undoing(program: Program, kept: Parts, scripts: Scripts, figures: Refigure) {
  const known = new Map<string, LockedFigures | null>();
  return ({ part, node, undone }: Edit, difficulty: Difficulty): LockedFigures | null => {
    const key = `${difficulty} ${part} ${node}`;
    if (!known.has(key)) {
      const other = undone === null ? null : assemble(undone, kept, program);
      const told = part === 'scripts' ? kept.scripts : scripts;
      known.set(key, other === null ? null : figures(withDifficulty(other, difficulty), told));
    }
    return known.get(key)!;
  };
}

/** All that hashes tell. */
function rehashed(locked: LockedScenario, now: LockedScenario): readonly Blame[] {
  const ids = new Set([...Object.keys(now.nodes), ...Object.keys(locked.nodes)]);
  const hash = ({ nodes }: LockedScenario, id: string) => (Object.hasOwn(nodes, id) ? nodes[id] : null);
  return [...ids]
    .filter((id) => hash(locked, id) !== hash(now, id))
    .map((node) => ({ part: 'node', node, back: null }));
}
