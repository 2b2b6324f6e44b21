/** Small calls with grades, to sample and to enumerate; and one run of a batch, played as a trainee would. */

import fc from 'fast-check';
import { type Replay, replayOf } from '../../../src/balance/sampling/replay.ts';
import type { Scripts } from '../../../src/balance/strategies/borrowed.ts';
import { answer, offered, type Program, type Reply, type Run, startRun } from '../../../src/engine/index.ts';
import { rubricOf, type Scorecard, scorecardOf } from '../../../src/score/index.ts';
import { node, program, reply, to } from '../../engine/program.ts';
import { even } from '../../persona/moves.ts';
import { technique } from '../../score/program.ts';
import { anyProgram } from '../small-programs.ts';

export const scripts: Scripts = { other: [['recite'], ['let-pass'], ['cave']] };

/** A slip, a demand or abuse in most of six moments; a shortcut by chance, a way back, a customer who flares up. */
export const ferry: Program = graded(
  program({
    id: 'ferry',
    turns: 9,
    temperament: { ...even, volatility: 6, start: { ...even.start, tension: 2, patience: 5 } },
    nodes: (['slip', 'demand', null, 'slip', 'abuse', null] as const).map((push, at) =>
      node({
        id: `node-${at}`,
        push,
        replies: [
          worth('poor', [2, 1, 0], {
            uses: 'cave',
            say: 'Of course, you shall have it.',
            routes: [to(at + 1)],
          }),
          worth('best', [4, 4, 4], {
            uses: at % 3 === 0 ? 'letPass' : 'colleague',
            say: 'I see. Shall we look at it together?',
            routes: [{ when: null, chance: 30, to: Math.min(6, at + 2) }, to(at + 1)],
          }),
          worth('fair', [3, 2, 3], { say: 'I have to ask you for your ticket first.', routes: [to(at + 1)] }),
          worth('bad', [0, 1, 1], {
            uses: 'recite',
            say: 'Rules are rules.',
            tempts: { text: 'It is true.', pull: 2 },
            routes: [to(at === 3 ? 2 : at + 1)],
          }),
        ],
      }),
    ),
    endings: program().endings,
  }),
);

/** Guards, drifting facts, replies said once, fallbacks, and levels of all sorts. */
export const anyGraded: fc.Arbitrary<Program> = fc
  .tuple(anyProgram, fc.array(fc.nat(4), { minLength: 7, maxLength: 7 }))
  .map(([of, levels]) =>
    graded({
      ...of,
      nodes: of.nodes.map((each, at) => ({
        ...each,
        replies: each.replies.map((said, index) => ({
          ...said,
          id: `${said.id}-${index}`,
          levels: {
            calmness: levels[(at + index) % 7]!,
            empathy: levels[(2 * at + index) % 7]!,
            boundary: levels[(at + 3 * index) % 7]!,
          },
          critical: levels[6] === 0 && index === 0 ? 'lie' : null,
        })),
      })),
    }),
  );

function graded(of: Program): Program {
  const moves = of.sets.flatMap((set) => set.moves);
  return {
    ...of,
    techniques: Object.fromEntries(moves.map(({ id, family }) => [id, technique(id, family)])),
  };
}

function worth(
  id: string,
  [calmness, empathy, boundary]: readonly [number, number, number],
  parts: Parameters<typeof reply>[0],
): Reply {
  return reply({ id, levels: { calmness, empathy, boundary }, ...parts });
}

/** A replay played as `composure play` plays it. */
export function played(
  of: Program,
  { seed, replies }: Replay,
): { readonly run: Run; readonly card: Scorecard } {
  const run = replies.reduce((before, id) => answer(before, offered(before, id)!), startRun(of, seed));
  return { run, card: scorecardOf(rubricOf(of), run) };
}

export function replayed(of: Program, strategy: string, seed: string, k: number) {
  return played(of, replayOf(of, strategy, seed, k, scripts));
}
