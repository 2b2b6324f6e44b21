/** The pieces that the schemas of all files share: ids, ranges, guards, texts. */

import { z } from 'zod';
import { dimensions, levelRange, markRange, moodRanges, phases, type Range } from '../persona/index.ts';

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe('An id: small letters, digits and hyphens, starting with a letter.');

export const ruleId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)?$/)
  .describe('A rule of playbook/rules.yaml, e.g. `angry.feelings-before-facts`.');

export const text = z.string().min(1);

/** A schema for each key of a record. */
export function each<Key extends string, Value, Schema>(
  record: Readonly<Record<Key, Value>>,
  make: (value: Value) => Schema,
): Record<Key, Schema> {
  const made = Object.entries<Value>(record).map(([key, value]) => [key, make(value)]);
  return Object.fromEntries(made) as Record<Key, Schema>;
}

export function integer({ min, max }: Range) {
  return z.int().min(min).max(max);
}

export const range = z
  .string()
  .regex(/^(-?\d+\.\.-?\d+|-?\d+\.\.|\.\.-?\d+)$/)
  .describe('A range of whole numbers, both ends included: `2..4`, `5..` or `..2`.');

const guardValue = z.union([z.int(), range]);
const guardValues = z.union([z.int(), range, z.array(guardValue).min(1)]);
const phase = z.enum(phases);
const factValue = z.union([z.boolean(), z.int(), range, z.array(guardValue).min(1)]);

const clause = z
  .object({
    ...each(moodRanges, () => guardValues.optional()),
    phase: z.union([phase, z.array(phase).min(1)]).optional(),
    turn: guardValues.optional(),
  })
  .catchall(factValue);

/** All keys of a mapping must hold; of a list of mappings, any. */
export const guard = z
  .union([clause, z.array(clause).min(1)])
  .describe(
    'Conditions on mood, `phase`, `turn` and facts. A mapping: all hold. A list of mappings: any of them.',
  );

const wordings = z.union([text, z.array(text).min(1)]);
const variant = z.strictObject({ when: guard.optional(), say: wordings });

/** A text that may vary with the mood. */
export const varied = z
  .union([text, z.array(variant).min(1)])
  .describe(
    'A text, or an ordered list of {when, say}, first match; under `say` a list is wordings, one is drawn.',
  );

export const marks = z.partialRecord(z.enum(dimensions), integer(markRange));
export const levels = z.partialRecord(z.enum(dimensions), integer(levelRange));
