/**
 * Keeps one call in the practice record. Opened once the first page has been seen; if anything goes wrong with the
 * record, that is said once and play goes on unrecorded.
 */

import type { PracticeRecord, RunEvent, RunHead, StoredRun } from '../practice/index.ts';
import type { Env } from './env.ts';

export interface Keeper {
  /** Opens the record and begins the call in it, or takes up the one given. */
  readonly begin: () => Promise<void>;
  readonly append: (event: RunEvent) => Promise<void>;
  /** Does something else with the record and the call's number; undefined where there is none, or it failed. */
  readonly use: <T>(act: (record: PracticeRecord, run: number) => Promise<T>) => Promise<T | undefined>;
  /** Whether there is a call to take up again. */
  readonly canResume: () => boolean;
  readonly close: () => Promise<void>;
}

/** Of a call that nothing is kept of. */
export const keepsNothing: Keeper = {
  begin: async () => {},
  append: async () => {},
  use: async () => undefined,
  canResume: () => false,
  close: async () => {},
};

/** `resumed`: the call as it is kept already; null: a new one. `say` is told, once, why nothing is kept. */
export function keeperOf(
  env: Env,
  head: RunHead,
  resumed: StoredRun | null,
  say: (words: string) => void,
): Keeper {
  let record: PracticeRecord | null = null;
  let run = -1;
  let replies = 0;
  const attempt = async <T>(act: (open: PracticeRecord) => Promise<T>): Promise<T | undefined> => {
    const used = record;
    if (used === null) return undefined;
    try {
      return await act(used);
    } catch (error) {
      const [{ troubleOf }, { practicePlace }] = await Promise.all([
        import('./practice.ts'),
        import('./practice-place.ts'),
      ]);
      const trouble = troubleOf(error, (await practicePlace(env))!);
      // Another write may have failed at the same time, and have said so.
      if (record !== null) say(trouble.words);
      record = null;
      await used.close().catch(() => {});
      return undefined;
    }
  };
  return {
    async begin() {
      const { isTrouble, openPractice } = await import('./practice.ts');
      const opened = await openPractice(env);
      if (isTrouble(opened)) return say(opened.words);
      record = opened;
      const { repliesOf } = await import('../practice/index.ts');
      replies = resumed === null ? 0 : repliesOf(resumed.events).length;
      await attempt(async (open) => {
        run = resumed?.id ?? (await open.begin(head, env.now()));
      });
    },
    async append(event) {
      await attempt((open) => open.append(run, event, env.now()));
      if (event.kind === 'answered') replies += 1;
      if (event.kind === 'undone') replies -= 1;
    },
    use: (act) => attempt((open) => act(open, run)),
    canResume: () => record !== null && replies > 0,
    async close() {
      await record?.close().catch(() => {});
      record = null;
    },
  };
}
