/** Knows where flaws can be planted: the nodes where a best reply stands out, in the order in which calls come to them. */

import type { Program } from '../../engine/index.ts';
import type { Rubric } from '../../score/index.ts';
import { qualityOf } from '../../score/index.ts';
import { bestOf } from '../checks/tell.ts';
import type { ReplyPlace } from './edit.ts';
import { perKind } from './mutant.ts';

/** A node with its best and its worst reply, all by index. */
export interface Choice extends ReplyPlace {
  readonly id: string;
  readonly best: string;
  readonly worst: number;
}

/** Nodes whose replies differ in worth. `reply` is the best one; the first of them where several tie. */
export function choicesOf(program: Program, rubric: Rubric): readonly Choice[] {
  return inOrder(program).flatMap((node) => {
    const { id, replies } = program.nodes[node]!;
    const worth = replies.map((_, reply) => qualityOf(rubric, node, reply));
    const worst = worth.indexOf(Math.min(...worth));
    const reply = bestOf({ rubric }, node)[0]!;
    return worth[worst]! < worth[reply]! ? [{ id, node, reply, best: replies[reply]!.id, worst }] : [];
  });
}

/** At most `count` of a list, evenly spread over it. */
export function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from(
    { length: count },
    (_, index) => list[Math.floor(((index + 0.5) * list.length) / count)]!,
  );
}

/** A habit of the author's that runs through a scenario, more or less. */
export interface Habit {
  readonly picked: readonly Choice[];
  /** "at every node", "at every node but `x`". */
  readonly where: string;
}

/** `perKind` ways in which something can run through a scenario, from everywhere down to every other node. */
export function habits(choices: readonly Choice[]): readonly Habit[] {
  const every = { picked: choices, where: 'at every node' };
  if (choices.length < 3) return choices.length === 0 ? [] : [every];
  const butOne = spread(choices, perKind - 3).map((gap) => ({
    picked: choices.filter((choice) => choice !== gap),
    where: `at every node but \`${gap.id}\``,
  }));
  const most = choices.filter((_, index) => index % 3 !== 1);
  const half = choices.filter((_, index) => index % 2 === 0);
  return [
    every,
    ...butOne,
    { picked: most, where: 'at two nodes in three' },
    { picked: half, where: 'at every other node' },
  ];
}

/** Indices of the nodes that can be come to, by the number of replies before them. */
function inOrder({ nodes, start }: Program): readonly number[] {
  const found = [start];
  for (const at of found) {
    for (const { to } of nodes[at]!.replies.flatMap(({ routes }) => routes)) {
      if (to < nodes.length && !found.includes(to)) found.push(to);
    }
  }
  return found;
}
