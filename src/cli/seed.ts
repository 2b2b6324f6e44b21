/** Makes up seeds. The only place where a run is not determined. */

import { randomInt } from 'node:crypto';

/** Short enough to type, long enough not to meet twice. */
export function freshSeed(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
}
