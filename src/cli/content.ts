/** Knows which scenario a call was of: where it comes from, and what it was like then. */

import { createHash } from 'node:crypto';
import type { Program } from '../engine/index.ts';
import type { Library } from './library.ts';

/** Of a compiled scenario, at its standard difficulty. */
export function contentHash(program: Program): string {
  return createHash('sha256').update(JSON.stringify(program)).digest('hex').slice(0, 16);
}

/** Where a scenario comes from, as the record keeps it. */
export function packOfScenario(library: Library, id: string, file: string | null): string | null {
  if (file !== null) return file;
  return library.isBuiltIn || !library.own().includes(id) ? null : library.root;
}
