/** Knows that a call in play goes on, whatever becomes of its record: what can't be kept is said once. */

import type { PracticeRecord } from '../practice/index.ts';
import type { Env } from './env.ts';
import { isTrouble, openPractice, troubleOf } from './practice.ts';
import { practicePlace } from './practice-place.ts';

/**
 * The practice record for calls in play. From the first trouble on, at the opening or later, nothing more is kept or
 * found: runs are begun as `unkept`, lists are empty and all else is null.
 */
export type Keeper = Omit<PracticeRecord, 'export' | 'forgetDetails'>;

/** The run of a call that is not kept. */
export const unkept = 0;

/** @param notify is called with one sentence, once at most. */
export async function keeping(env: Env, notify: (words: string) => void): Promise<Keeper> {
  const opened = await openPractice(env);
  let record = isTrouble(opened) ? null : opened;
  if (isTrouble(opened)) notify(opened.words);
  const attempt = async <T>(otherwise: T, act: (record: PracticeRecord) => Promise<T>): Promise<T> => {
    const used = record;
    if (used === null) return otherwise;
    try {
      return await act(used);
    } catch (error) {
      const trouble = troubleOf(error, (await practicePlace(env))!);
      // Another write may have failed at the same time, and have said so.
      if (record !== null) notify(trouble.words);
      record = null;
      await used.close().catch(() => {});
      return otherwise;
    }
  };
  return {
    begin: (head, at) => attempt(unkept, (record) => record.begin(head, at)),
    append: (run, event, at) => attempt(undefined, (record) => record.append(run, event, at)),
    finish: (run, result, at) => attempt(undefined, (record) => record.finish(run, result, at)),
    setIndex: (run, index) => attempt(undefined, (record) => record.setIndex(run, index)),
    reflect: (run, reflection) => attempt(undefined, (record) => record.reflect(run, reflection)),
    setGoal: (run, goal) => attempt(undefined, (record) => record.setGoal(run, goal)),
    run: (id) => attempt(null, (record) => record.run(id)),
    lastFinished: () => attempt(null, (record) => record.lastFinished()),
    unfinished: () => attempt(null, (record) => record.unfinished()),
    goal: () => attempt(null, (record) => record.goal()),
    history: () => attempt([], (record) => record.history()),
    close: () => attempt(undefined, (record) => record.close()),
  };
}
