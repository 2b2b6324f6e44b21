/** Calls to keep, and places to keep them. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  openRecord,
  type PracticeRecord,
  type Reflection,
  type RunHead,
  type RunResult,
} from '../../src/practice/index.ts';

export const head: RunHead = {
  scenario: 'lost-suitcase',
  title: 'The lost suitcase',
  persona: 'angry',
  personaName: 'Angry customer',
  difficulty: 'standard',
  mode: 'guided',
  seed: 'seed-1',
  hash: 'h1',
  pack: null,
  origin: null,
};

export const result: RunResult = {
  outcome: 'resolved',
  ending: 'thanks',
  pass: true,
  scores: { calmness: 90, empathy: 70, boundary: null, total: 80 },
  missed: ['name the feeling', 'summarise'],
};

export const index = { calmness: 60, empathy: -50, boundary: null, total: 5 };

export const reflection: Reflection = { ratings: { calmness: 4, empathy: 0, boundary: null }, turn: 3 };

export const answered = (reply: string) => ({ kind: 'answered', node: `at-${reply}`, reply }) as const;

/** A file in a folder of its own, removed after the test. */
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
