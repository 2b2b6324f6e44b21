/** Progress for a spreadsheet: one row for each skill with each kind of customer. */

import type { Progress } from '../practice/index.ts';
import { csv } from './csv.ts';

const head = [
  'persona',
  'persona_name',
  'dimension',
  'calls',
  'with_index',
  'mean_index',
  'band_68_low',
  'band_68_high',
  'trend',
] as const;

/** Empty cells where there are too few calls to say. */
export function progressCsv({ archetypes }: Progress): string {
  const rows = archetypes.flatMap(({ persona, personaName, skills }) =>
    skills.map(({ dimension, attempts, indices, mean, trend }) => [
      persona,
      personaName,
      dimension,
      attempts,
      indices.length,
      tenth(mean?.mean),
      tenth(mean?.low),
      tenth(mean?.high),
      trend,
    ]),
  );
  return csv([head, ...rows]);
}

function tenth(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10) / 10 + 0;
}
