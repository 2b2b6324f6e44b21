/** Knows how a call comes into the tables while it is played. */

import type { Insertable } from 'kysely';
import { gradedBy } from './replies.ts';
import { completionRow, eventOf, eventRow, headOf, scoresOf } from './rows.ts';
import type { RunTable, Store } from './tables.ts';
import { RecordError } from './trouble.ts';
import type { RunEvent, RunResult } from './types.ts';

export async function begin(store: Store, row: Insertable<RunTable>): Promise<number> {
  const { id } = await store.insertInto('run').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function append(store: Store, run: number, event: RunEvent, at: number): Promise<void> {
  const last = await store
    .selectFrom('event')
    .select('position')
    .where('run', '=', run)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const position = last === undefined ? 0 : last.position + 1;
  await store
    .insertInto('event')
    .values(eventRow(run, position, event, at))
    .execute();
}

/** The first time counts: a call taken up in two terminals at once can end in both. */
export async function finish(store: Store, run: number, result: RunResult, at: number): Promise<void> {
  const done = await store.selectFrom('completion').select('run').where('run', '=', run).executeTakeFirst();
  if (done !== undefined) return;
  const row = await store.selectFrom('run').selectAll().where('id', '=', run).executeTakeFirst();
  if (row === undefined) throw new RecordError('unavailable', 'the call is no longer in the record');
  const events = await store
    .selectFrom('event')
    .select(['kind', 'body'])
    .where('run', '=', run)
    .orderBy('position')
    .execute();
  const graded = gradedBy(headOf(row).origin, events.map(eventOf));
  await store
    .insertInto('completion')
    .values(completionRow(row, { at, passed: result.pass, graded }))
    .execute();
  const { outcome, ending, scores, missed } = result;
  await store
    .insertInto('result')
    .values({ run, outcome, ending, missed: JSON.stringify(missed), ...scoresOf(scores) })
    .execute();
}
