/** Homes for the practice records of the programs that tests start: nobody's own one is touched. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of this process of the test runner. */
const practiceHome = mkdtempSync(join(tmpdir(), 'composure-home-'));

process.on('exit', () => rmSync(practiceHome, { recursive: true, force: true }));

/** One that nothing is in yet. */
export function freshHome(): string {
  return mkdtempSync(join(practiceHome, 'fresh-'));
}
