/** Knows how runs and finished calls are put together from their tables. */

import { sql } from 'kysely';
import { gradedBy } from './replies.ts';
import { eventOf, headOf, parsed, playedOf, reflectionOf, scoresOf } from './rows.ts';
import type { CompletionTable, ResultTable, Store } from './tables.ts';
import type { Finished, RunEvent, RunResult, StoredRun } from './types.ts';

/** This one, or all of them; in the order in which they were begun. @throws RecordError */
export async function storedRuns(store: Store, id: number | null): Promise<readonly StoredRun[]> {
  const wanted = (column: string) =>
    id === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${id}`;
  const of = wanted('run');
  const runs = await store.selectFrom('run').selectAll().where(wanted('id')).orderBy('id').execute();
  const events = await store.selectFrom('event').selectAll().where(of).orderBy('position').execute();
  const completions = byRun(await store.selectFrom('completion').selectAll().where(of).execute());
  const results = byRun(await store.selectFrom('result').selectAll().where(of).execute());
  const indices = byRun(await store.selectFrom('skill_index').selectAll().where(of).execute());
  const reflections = byRun(await store.selectFrom('reflection').selectAll().where(of).execute());
  const goals = byRun(await store.selectFrom('goal').selectAll().where(of).execute());
  const eventsBy = new Map<number, RunEvent[]>(runs.map(({ id }) => [id, []]));
  for (const event of events) eventsBy.get(event.run)?.push(eventOf(event));
  return runs.map((row) => {
    const head = headOf(row);
    const events = eventsBy.get(row.id)!;
    const completion = completions.get(row.id);
    return {
      id: row.id,
      ...head,
      startedAt: row.started_at,
      events,
      finishedAt: completion?.finished_at ?? null,
      graded: completion === undefined ? gradedBy(head.origin, events) : completion.graded === 1,
      result: resultOf(completion, results.get(row.id)),
      index: orNull(indices.get(row.id), scoresOf),
      reflection: orNull(reflections.get(row.id), reflectionOf),
      goal: goals.get(row.id)?.text ?? null,
    };
  });
}

/** Oldest first. @throws RecordError */
export async function finishedCalls(store: Store): Promise<readonly Finished[]> {
  const completions = await store
    .selectFrom('completion')
    .selectAll()
    .orderBy('finished_at')
    .orderBy('run')
    .execute();
  const results = byRun(await store.selectFrom('result').selectAll().execute());
  const indices = byRun(await store.selectFrom('skill_index').selectAll().execute());
  return completions.map((completion) => ({
    run: completion.run,
    ...playedOf(completion),
    finishedAt: completion.finished_at,
    passed: completion.passed === 1,
    graded: completion.graded === 1,
    result: resultOf(completion, results.get(completion.run)),
    index: orNull(indices.get(completion.run), scoresOf),
  }));
}

function resultOf(completion: CompletionTable | undefined, row: ResultTable | undefined): RunResult | null {
  if (completion === undefined || row === undefined) return null;
  const { outcome, ending, missed } = row;
  const pass = completion.passed === 1;
  return { outcome, ending, pass, scores: scoresOf(row), missed: parsed(missed) as string[] };
}

function byRun<T extends { readonly run: number }>(rows: readonly T[]): ReadonlyMap<number, T> {
  return new Map(rows.map((row) => [row.run, row]));
}

function orNull<T, U>(row: T | undefined, as: (row: T) => U): U | null {
  return row === undefined ? null : as(row);
}
