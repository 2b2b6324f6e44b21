/** Random walks through the shipped scenarios, for properties that hold wherever a call may get to. */

import fc from 'fast-check';
import {
  answer,
  isOver,
  offers,
  type Program,
  type Run,
  startRun,
  withDifficulty,
} from '../../src/engine/index.ts';
import { difficulties } from '../../src/persona/index.ts';
import { builtIn } from '../built-in.ts';

/** Each shipped scenario at each difficulty that it offers. */
export const shipped: readonly Program[] = Object.values(builtIn.pack.scenarios).flatMap((program) =>
  difficulties
    .filter((each) => program.difficulties.includes(each))
    .map((each) => withDifficulty(program, each)),
);

/** A run from its start to its end, or until the choices run out, one run a reply. */
export const walk: fc.Arbitrary<readonly Run[]> = fc
  .record({
    program: fc.constantFrom(...shipped),
    seed: fc.string({ maxLength: 8 }),
    choices: fc.array(fc.nat(999), { minLength: 20, maxLength: 20 }),
  })
  .map(({ program, seed, choices }) => {
    const runs = [startRun(program, seed)];
    for (const choice of choices) {
      const run = runs.at(-1)!;
      if (isOver(run)) break;
      const open = openReplies(run);
      runs.push(answer(run, open[choice % open.length]!));
    }
    return runs;
  });

/** The replies that may be chosen where the run stands. */
export function openReplies({ program, snapshot }: Run): readonly number[] {
  return offers(program, snapshot).flatMap(({ reply, locked }) => (locked === null ? [reply] : []));
}
