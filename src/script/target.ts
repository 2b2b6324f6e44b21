/** Knows what a target is: the numbers that a figure of the balance may take. */

import type { Findings } from './findings.ts';
import type { Path } from './place.ts';
import { quoted } from './quoted.ts';
import type { TargetsFile } from './schema-parts.ts';
import type { Located } from './validate.ts';

/** Both ends included; null is open. In the unit of the figure: mostly percent. */
export interface Target {
  readonly min: number | null;
  readonly max: number | null;
}

/** By the id of the check. Whether there is such a check only the balance knows. */
export type Targets = Readonly<Record<string, Target>>;

/** The targets that stand under `path`; one that nothing can meet is a finding. */
export function readTargets(
  targets: TargetsFile | undefined,
  file: Located<unknown>,
  path: Path,
  found: Findings,
): Targets {
  const read = Object.entries(targets ?? {}).map(([check, value]): [string, Target] => {
    const target = readTarget(value);
    if (target.min !== null && target.max !== null && target.min > target.max) {
      found.add('bad-range', file.at(...path, check), `no number lies in ${quoted(value)}`);
    }
    return [check, target];
  });
  return Object.fromEntries(read);
}

/** A value that the schema has let pass. */
function readTarget(value: string | number): Target {
  if (typeof value === 'number') return { min: value, max: value };
  const [min = '', max = ''] = value.split('..');
  return { min: min === '' ? null : Number(min), max: max === '' ? null : Number(max) };
}
