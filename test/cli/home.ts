/** A home for the practice record of every program that a test starts: nobody's own one is touched. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** One a test file. */
export const practiceHome = mkdtempSync(join(tmpdir(), 'composure-home-'));

afterAll(() => rmSync(practiceHome, { recursive: true, force: true }));

/** Another one, for a test that counts what is in it. */
export function freshHome(): string {
  return mkdtempSync(join(practiceHome, 'fresh-'));
}
