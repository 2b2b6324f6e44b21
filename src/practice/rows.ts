/** Knows how what is kept of calls looks as rows, and back. */

import type { Insertable, Selectable } from 'kysely';
import type {
  CompletionTable,
  EventTable,
  Flag,
  Played,
  ReflectionTable,
  RunTable,
  ScoreColumns,
} from './tables.ts';
import { RecordError } from './trouble.ts';
import type { Reflection, RunEvent, RunHead, Scores } from './types.ts';

export function runRow(head: RunHead, at: number): Insertable<RunTable> {
  const { personaName, origin, scenario, title, persona, difficulty, mode, seed, hash, pack } = head;
  const [origin_run, origin_turn] = [origin?.run ?? null, origin?.turn ?? null];
  const played = { scenario, title, persona, persona_name: personaName, difficulty, mode };
  return { ...played, seed, hash, pack, origin_run, origin_turn, started_at: at };
}

export function headOf(row: Selectable<RunTable>): RunHead {
  const { seed, hash, pack, origin_run, origin_turn } = row;
  const origin = origin_run === null ? null : { run: origin_run, turn: origin_turn! };
  return { ...playedOf(row), seed, hash, pack, origin };
}

export function completionRow(
  run: Selectable<RunTable>,
  finished: { readonly at: number; readonly passed: boolean; readonly graded: boolean },
): CompletionTable {
  const { id, scenario, title, persona, persona_name, difficulty, mode } = run;
  const played = { scenario, title, persona, persona_name, difficulty, mode };
  const { at, passed, graded } = finished;
  return { run: id, ...played, finished_at: at, passed: flag(passed), graded: flag(graded) };
}

export function playedOf(row: Played) {
  const { scenario, title, persona, persona_name, difficulty, mode } = row;
  return { scenario, title, persona, personaName: persona_name, difficulty, mode };
}

export function scoresOf({ calmness, empathy, boundary, total }: ScoreColumns): Scores {
  return { calmness, empathy, boundary, total };
}

export function reflectionRow(run: number, { ratings, turn }: Reflection): ReflectionTable {
  const { calmness, empathy, boundary } = ratings;
  return { run, calmness, empathy, boundary, turn };
}

export function reflectionOf({ calmness, empathy, boundary, turn }: ReflectionTable): Reflection {
  return { ratings: { calmness, empathy, boundary }, turn };
}

export function eventRow(run: number, position: number, event: RunEvent, at: number): EventTable {
  const { kind, ...rest } = event;
  return { run, position, at, kind, body: JSON.stringify(rest) };
}

/** @throws RecordError */
export function eventOf({ kind, body }: Pick<EventTable, 'kind' | 'body'>): RunEvent {
  return { kind, ...(parsed(body) as object) } as RunEvent;
}

/** @throws RecordError */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RecordError('corrupt', (error as Error).message);
  }
}

function flag(value: boolean): Flag {
  return value ? 1 : 0;
}
