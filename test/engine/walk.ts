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

/** A walk by what decides it, so that a failure prints a line and no program. */
export interface Walk {
  /** A scenario's id and its difficulty. */
  readonly call: string;
  readonly seed: string;
  readonly choices: readonly number[];
}

/** Each shipped scenario at each difficulty that it offers. */
const calls: ReadonlyMap<string, Program> = new Map(
  Object.values(builtIn.pack.scenarios).flatMap((program) =>
    difficulties
      .filter((each) => program.difficulties.includes(each))
      .map((each) => [`${program.id} ${each}`, withDifficulty(program, each)] as const),
  ),
);

export const anyWalk: fc.Arbitrary<Walk> = fc.record({
  call: fc.constantFrom(...calls.keys()),
  seed: fc.string({ maxLength: 8 }),
  choices: fc.array(fc.nat(999), { minLength: 1, maxLength: 20, size: 'max' }),
});

/** The run from its start to its end, or until the choices run out: one value of it for each reply. */
export function runsOf({ call, seed, choices }: Walk): readonly Run[] {
  const runs = [startRun(calls.get(call)!, seed)];
  for (const choice of choices) {
    const run = runs.at(-1)!;
    if (isOver(run)) break;
    const open = openReplies(run);
    runs.push(answer(run, open[choice % open.length]!));
  }
  return runs;
}

/** The replies that may be chosen where the run stands. */
export function openReplies({ program, snapshot }: Run): readonly number[] {
  return offers(program, snapshot).flatMap(({ reply, locked }) => (locked === null ? [reply] : []));
}
