/** The thread that looks back on a call, as it is built: `npm run build` first. */

import { expect, test } from 'vitest';
import { hindsightOf } from '../../src/balance/index.ts';
import { hindsightSoon } from '../../src/cli/hindsight.ts';
import { hindsightJob } from '../../src/cli/hindsight-job.ts';
import { answer, isOver, type Run, runAfter, startRun, withDifficulty } from '../../src/engine/index.ts';
import { rubricOf } from '../../src/score/index.ts';
import { builtIn } from '../built-in.ts';
import { openReplies } from '../engine/walk.ts';

const program = withDifficulty(builtIn.pack.scenarios['lost-suitcase']!, 'hard');
const run = finished(startRun(program, 'thread'));

function finished(from: Run): Run {
  return isOver(from) ? from : finished(answer(from, openReplies(from)[0]!));
}

const rethrow = (error: unknown) => {
  throw error;
};

test('the thread finds what is found without one', async () => {
  const { result } = hindsightSoon(program, run, rethrow);
  const found = hindsightOf(program, rubricOf(program), run);
  expect(found).not.toBeNull();
  expect(await result).toEqual(found);
});

test('the job gives the call again from its seed', () => {
  const replies = run.turns.map(({ reply }) => reply);
  expect(hindsightJob({ program, seed: run.seed, replies })).toEqual(
    hindsightOf(program, rubricOf(program), run),
  );
});

test('a thread that fails gives null, and says why', async () => {
  const errors: unknown[] = [];
  const { result } = hindsightSoon(program, runAfter(run, 1), (error) => errors.push(error));
  expect(await result).toBeNull();
  expect(String(errors)).toContain('has ended');
});

test('a thread that is stopped gives null, and no failure', async () => {
  const { result, stop } = hindsightSoon(program, run, rethrow);
  await stop();
  expect(await result).toBeNull();
});
