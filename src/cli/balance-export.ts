/** Writes the Markov chains of a strategy for a model checker, one pair a scenario and difficulty. */

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { explicitChains, playersOf, type Scripts } from '../balance/index.ts';
import { didYouMean } from '../script/index.ts';
import { at } from './balance-job.ts';
import type { Subject } from './balance-subject.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { writeWhole } from './report-output.ts';

/** @throws UsageError if the strategy doesn't exist, the states are too many, or the folder can't be written. */
export async function exportChains(
  env: Env,
  subjects: readonly Subject[],
  scripts: Scripts,
  folder: string,
  strategy: string,
): Promise<void> {
  for (const { program, difficulties } of subjects) {
    const known = playersOf(program, scripts).map(({ strategy: { id } }) => id);
    if (!known.includes(strategy)) {
      const hint = didYouMean(strategy, known) ?? `They are ${known.join(', ')}.`;
      throw new UsageError(`there is no strategy ${strategy} for ${program.id}. ${hint}`);
    }
    for (const difficulty of difficulties) {
      const chains = explicitChains(at(program, difficulty), strategy, { scripts });
      if (chains === null) throw new UsageError(`${program.id} has too many states to export`);
      const name = `${program.id}-${difficulty}-${strategy}`;
      makeFolder(env.cwd, folder);
      for (const [chain, suffix] of [
        [chains.verdict, ''],
        [chains.calls, '-calls'],
      ] as const)
        for (const kind of ['sta', 'tra', 'lab'] as const)
          await writeWhole(env.cwd, join(folder, `${name}${suffix}.${kind}`), chain[kind]);
      say(env.stdout, [
        `${join(folder, name)}.{sta,tra,lab}: labels pass and fail`,
        `${join(folder, name)}-calls.{sta,tra,lab}: labels of outcomes, endings and crisis`,
      ]);
    }
  }
}

function makeFolder(cwd: string, folder: string): void {
  try {
    mkdirSync(resolve(cwd, folder), { recursive: true });
  } catch (error) {
    throw new UsageError(`${folder} cannot be made: ${(error as Error).message}`);
  }
}
