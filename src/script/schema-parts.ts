/**
 * The pieces that the schemas of all files share: ids, ranges, guards, texts. An error text is the hint of the finding
 * that the schema's complaint becomes.
 */

import { z } from 'zod';
import { dimensions, levelRange, markRange, moodRanges, phases, type Range } from '../persona/index.ts';

export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, {
    error: 'Use small letters, digits and hyphens, starting with a letter, for example `first-offer`.',
  })
  .describe('An id: small letters, digits and hyphens, starting with a letter.');

export const ruleId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)?$/, { error: 'A rule id looks like `angry.feelings-before-facts`.' })
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
  const hint = { error: `Write a whole number from ${min} to ${max}.` };
  return z.int(hint).min(min, hint).max(max, hint);
}

/** The hint for a value of the wrong kind, where the kind alone doesn't say what to write. */
export function shaped(hint: string) {
  return { error: ({ code }: { readonly code: string }) => (code === 'invalid_type' ? hint : undefined) };
}

export const rangePattern = /^(-?\d+\.\.-?\d+|-?\d+\.\.|\.\.-?\d+)$/;

export const range = z
  .string()
  .regex(rangePattern, { error: 'Write `2..4`, `5..` or `..2`.' })
  .describe('A range of whole numbers, both ends included: `2..4`, `5..` or `..2`.');

const targetHint = {
  error: 'Write a range such as `95..`, `..0.5` or `3..6`, or a single number.',
};

const decimal = '-?\\d+(?:\\.\\d+)?';
const targetPattern = new RegExp(`^(?:${decimal}\\.\\.(?:${decimal})?|\\.\\.${decimal})$`);

/** What a figure of the balance has to lie in; `readTargets` reads it. */
export const target = z
  .union([z.string().regex(targetPattern, targetHint), z.number()], targetHint)
  .describe('A range of numbers, both ends included: `95..`, `..0.5`, `3..6`; or the one number allowed.');

/** Targets by the id of the check that they are for. */
export const targets = z.record(id, target);
export type TargetsFile = z.infer<typeof targets>;

const comparison = {
  error: 'Write a whole number, a range such as `2..4`, `5..` or `..2`, or a list of these.',
};
const guardValue = z.union([z.int(), range], comparison);
const guardValues = z.union([z.int(), range, z.array(guardValue).min(1)], comparison);
const phase = z.enum(phases);
// Any text: whether the key is a fact at all is known later, and a misspelt `phase` should hear of its key first.
const factValue = z.union([
  z.boolean(),
  z.int(),
  range,
  text,
  z.array(z.union([z.int(), range, text])).min(1),
]);

/** Keys that aren't the customer model's are facts: whether there is such a fact is known later. */
export const clause = z
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
const variant = z.strictObject(
  { when: guard.optional(), say: wordings },
  shaped('Write each variant as `{when: …, say: …}`; several wordings are one `say:` with a list.'),
);

/** A text that may vary with the mood. */
export const varied = z
  .union([text, z.array(variant).min(1)])
  .describe(
    'A text, or an ordered list of {when, say}, first match; under `say` a list is wordings, one is drawn.',
  );

export const marks = z.partialRecord(z.enum(dimensions), integer(markRange));
export const levels = z.partialRecord(z.enum(dimensions), integer(levelRange));
