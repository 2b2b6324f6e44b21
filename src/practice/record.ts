/** Knows the practice record over a database that is open and up to date: each method is one transaction. */

import { sql } from 'kysely';
import { forget } from './forget.ts';
import { repliesOf } from './replies.ts';
import { eventOf, reflectionRow, runRow, scoresOf } from './rows.ts';
import { finishedCalls, storedRuns } from './stored-runs.ts';
import type { Store } from './tables.ts';
import { changing, reading } from './transaction.ts';
import type { PracticeRecord, StoredRun } from './types.ts';
import { append, begin, finish } from './write-calls.ts';

/** Every method may throw a RecordError. */
export function recordOver(store: Store): PracticeRecord {
  const change = <T>(work: (store: Store) => Promise<T>) => changing(store, work);
  const read = <T>(work: (store: Store) => Promise<T>) => reading(store, work);
  return {
    begin: (head, at) => change((store) => begin(store, runRow(head, at))),
    append: (run, event, at) => change((store) => append(store, run, event, at)),
    finish: (run, result, at) => change((store) => finish(store, run, result, at)),
    setIndex: (run, index) =>
      change(async (store) => {
        await store
          .replaceInto('skill_index')
          .values({ run, ...scoresOf(index) })
          .execute();
      }),
    reflect: (run, reflection) =>
      change(async (store) => {
        await store.replaceInto('reflection').values(reflectionRow(run, reflection)).execute();
      }),
    // A goal set again has a new id, by which it is the last one.
    setGoal: (run, text) =>
      change(async (store) => {
        await store.replaceInto('goal').values({ run, text }).execute();
      }),
    run: (id) => read((store) => runOf(store, id)),
    lastFinished: () => read(lastFinished),
    unfinished: () => read(unfinished),
    lastShift: () => read(lastShift),
    goal: () => read(goal),
    history: () => read(finishedCalls),
    forgetDetails: (before) => forget(store, before),
    export: () =>
      read(async (store) => ({
        runs: await storedRuns(store, null),
        finished: await finishedCalls(store),
      })),
    close: () => close(store),
  };
}

async function runOf(store: Store, id: number): Promise<StoredRun | null> {
  const [run] = await storedRuns(store, id);
  return run ?? null;
}

async function lastFinished(store: Store): Promise<StoredRun | null> {
  const last = await store
    .selectFrom('completion')
    .innerJoin('run', 'run.id', 'completion.run')
    .select('run.id')
    .orderBy('completion.finished_at', 'desc')
    .orderBy('run.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last === undefined ? null : runOf(store, last.id);
}

async function unfinished(store: Store): Promise<StoredRun | null> {
  const candidates = await store
    .selectFrom('run')
    .select('id')
    .where('id', 'not in', (inner) => inner.selectFrom('completion').select('completion.run'))
    .where('id', 'in', (inner) =>
      inner.selectFrom('event').select('event.run').where('kind', '=', 'answered'),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          // A what-if is no new beginning, nor is a call that nothing was said in.
          selectFrom('run as later')
            .select('later.id')
            .whereRef('later.id', '>', 'run.id')
            .whereRef('later.scenario', '=', 'run.scenario')
            .whereRef('later.difficulty', '=', 'run.difficulty')
            .where('later.origin_run', 'is', null)
            .where('later.id', 'in', (inner) =>
              inner.selectFrom('event').select('event.run').where('kind', '=', 'answered'),
            ),
        ),
      ),
    )
    .orderBy('id', 'desc')
    .execute();
  for (const { id } of candidates) {
    const run = await runOf(store, id);
    // All may have been taken back.
    if (run !== null && repliesOf(run.events).length > 0) return run;
  }
  return null;
}

async function lastShift(store: Store): Promise<readonly StoredRun[]> {
  const rows = await store
    .selectFrom('event')
    .select(['run', 'kind', 'body'])
    .where('kind', '=', 'shift')
    .orderBy('run')
    .execute();
  const calls = rows.map(({ run, ...row }) => {
    const event = eventOf(row);
    return { run, sitting: event.kind === 'shift' ? (event.first ?? run) : run };
  });
  const last = calls.at(-1)?.sitting;
  const runs: StoredRun[] = [];
  for (const { run } of calls.filter(({ sitting }) => sitting === last))
    runs.push((await runOf(store, run))!);
  return runs;
}

async function goal(store: Store): Promise<string | null> {
  const last = await store
    .selectFrom('goal')
    .select('text')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.text ?? null;
}

/** Leaves an empty log. That another process still needs it is no matter: it is read at the next opening. */
async function close(store: Store): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(store).catch(() => {});
  await store.destroy();
}
