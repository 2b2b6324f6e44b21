/** Places to keep calls, removed after the test. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openRecord, type PracticeRecord, type RunHead } from '../../src/practice/index.ts';
import { answered, head, result } from './calls.ts';

/** A file in a folder of its own. */
export function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'composure-practice-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'practice.db');
}

export async function opened(file = freshFile()): Promise<PracticeRecord> {
  const record = await openRecord(file);
  onTestFinished(() => record.close().catch(() => {}));
  return record;
}

/** Begun, answered once and finished at these times; its id. */
export async function played(record: PracticeRecord, at: number, as: Partial<RunHead> = {}): Promise<number> {
  const run = await record.begin({ ...head, ...as }, at);
  await record.append(run, answered('one'), at + 1);
  await record.finish(run, result, at + 2);
  return run;
}
