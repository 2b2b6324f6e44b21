/** A home for the practice record of every program that a test starts: nobody's own one is touched. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One a process of the test runner. */
export const practiceHome = mkdtempSync(join(tmpdir(), 'composure-home-'));

process.on('exit', () => rmSync(practiceHome, { recursive: true, force: true }));

/** Another one, for a test that counts what is in it. */
export function freshHome(): string {
  return mkdtempSync(join(practiceHome, 'fresh-'));
}
