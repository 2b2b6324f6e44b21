/** Knows how calls go under each strategy: outcomes, endings, visits and what is said. Columns are strategies. */

import type { Program } from '../engine/index.ts';
import { outcomes } from '../persona/index.ts';
import { addTimes, multiply } from './columns.ts';
import type { ClassGraph } from './graph/classes.ts';
import { endingOf } from './graph/told-apart.ts';
import type { Policy } from './policy.ts';

export interface Course {
  /** By outcome (its index), by ending (its index), then by column. */
  readonly outcomes: readonly Float64Array[];
  readonly endings: readonly Float64Array[];
  /** P(the customer was in crisis at some time). */
  readonly crisis: Float64Array;
  /** By node: how often it is come to, on average. */
  readonly visits: readonly Float64Array[];
  /** By node and reply: how often it is said, on average. */
  readonly picks: readonly (readonly Float64Array[])[];
  /** By node, reply and place: how often it leads there, on average; null where it wasn't asked for. */
  readonly moves: readonly (readonly (readonly Float64Array[])[])[] | null;
}

export function courseOf(program: Program, classes: ClassGraph, policy: Policy, detail: boolean): Course {
  const { columns } = policy;
  const zeros = () => new Float64Array(columns);
  const ended = outcomes.map(zeros);
  const endings = program.endings.map(zeros);
  const crisis = zeros();
  const visits = program.nodes.map(zeros);
  const picks = program.nodes.map(({ replies }) => replies.map(zeros));
  const places = [...program.nodes, ...program.endings];
  const moves = detail ? program.nodes.map(({ replies }) => replies.map(() => places.map(zeros))) : null;
  const said = zeros();
  let here = new Float64Array(classes.count * columns);
  let there = new Float64Array(classes.count * columns);
  let layer = [classes.start];
  here.fill(1, classes.start * columns, (classes.start + 1) * columns);
  const metAt = new Int32Array(classes.count).fill(-1);
  for (let turn = 0; layer.length > 0; turn += 1) {
    const next: number[] = [];
    for (const cls of layer) {
      const from = cls * columns;
      if (classes.label[cls] !== -1) {
        const { ending, outcome, crisis: flared } = endingOf(classes.label[cls]!);
        addTimes(ended[outcome]!, 0, here, from, columns, 1);
        addTimes(endings[ending]!, 0, here, from, columns, 1);
        if (flared) addTimes(crisis, 0, here, from, columns, 1);
      } else {
        const place = classes.place[cls]!;
        addTimes(visits[place]!, 0, here, from, columns, 1);
        const choose = policy.at(cls, turn);
        const first = classes.firstChoice[cls]!;
        for (let choice = first; choice < classes.firstChoice[cls + 1]!; choice += 1) {
          if (!multiply(said, here, from, choose, (choice - first) * columns, columns)) continue;
          const reply = classes.reply[choice]!;
          addTimes(picks[place]![reply]!, 0, said, 0, columns, 1);
          for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
            const to = classes.to[edge]!;
            const probability = classes.probability[edge]!;
            if (moves !== null) {
              const label = classes.label[to]!;
              const end = label === -1 ? classes.place[to]! : program.nodes.length + endingOf(label).ending;
              addTimes(moves[place]![reply]![end]!, 0, said, 0, columns, probability);
            }
            addTimes(there, to * columns, said, 0, columns, probability);
            if (metAt[to] !== turn) next.push(to);
            metAt[to] = turn;
          }
        }
      }
      here.fill(0, from, from + columns);
    }
    [here, there] = [there, here];
    layer = next;
  }
  return { outcomes: ended, endings, crisis, visits, picks, moves };
}
