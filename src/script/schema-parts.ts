/**
 * The pieces that the schemas of all files share: ids, ranges, guards, texts. An error text is the hint of the finding
 * that the schema's complaint becomes.
 */

import { z } from 'zod';
import {
  dimensions,
  levelRange,
  type MoodVariable,
  markRange,
  phases,
  type Range,
} from '../persona/index.ts';

const idPattern = /^[a-z][a-z0-9-]*$/;
const idHint = {
  error: 'Use small letters, digits and hyphens, starting with a letter, for example `first-offer`.',
};
const rulePattern = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)?$/;
const ruleHint = { error: 'A rule id looks like `angry.feelings-before-facts`.' };

/* A schema with an `id` in its meta data stands once in the JSON Schema, however often it is used. */

export const id = z
  .string()
  .regex(idPattern, idHint)
  .describe('An id: small letters, digits and hyphens, starting with a letter.');

export const ruleId = z
  .string()
  .regex(rulePattern, ruleHint)
  .describe('A rule of playbook/rules.yaml, e.g. `angry.feelings-before-facts`.');

/** What an id of the format may refer to beyond its own file. */
export type Referent = 'technique' | 'persona' | 'rule' | 'situation' | 'scenario' | 'check';

/** Which schemas are references, so that an editor can be told what there is to refer to (json-schema.ts). */
export const references = z.registry<{ readonly to: Referent }>();

export const techniqueId = z
  .string()
  .regex(idPattern, idHint)
  .meta({
    id: 'technique',
    description: 'A technique of the playbook, e.g. `acknowledge-feeling`; `composure list techniques`.',
  })
  .register(references, { to: 'technique' });

function idTo(to: Referent, description: string) {
  return z.string().regex(idPattern, idHint).describe(description).register(references, { to });
}

export const personaId = idTo('persona', 'A kind of customer, e.g. `angry`; `composure list personas`.');
export const checkId = idTo('check', 'A check of `composure balance`; docs/balance.md lists them.');
export const situationId = idTo(
  'situation',
  'A situation of the playbook, e.g. `chat-window`; `composure list situations`.',
);
export const scenarioId = idTo('scenario', 'A scenario, e.g. `lost-suitcase`; `composure list scenarios`.');

export const ruleReference = z
  .string()
  .regex(rulePattern, ruleHint)
  .meta({
    id: 'rule',
    description: 'A rule of the playbook, e.g. `angry.feelings-before-facts`; `composure list rules`.',
  })
  .register(references, { to: 'rule' });

export const text = z.string().min(1);

/** A schema for each key of a record. */
export function each<Key extends string, Value, Schema>(
  record: Readonly<Record<Key, Value>>,
  make: (value: Value, key: Key) => Schema,
): Record<Key, Schema> {
  const made = Object.entries<Value>(record).map(([key, value]) => [key, make(value, key as Key)]);
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
export const target = z.union([z.string().regex(targetPattern, targetHint), z.number()], targetHint).meta({
  id: 'target',
  description: 'A range of numbers, both ends included: `95..`, `..0.5`, `3..6`; or the one number allowed.',
});

/** Targets by the id of the check that they are for. */
export const targets = z.record(checkId, target);
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

/** What each part of the mood means to an author. */
export const moodMeanings = {
  tension: '0 calm, 2 irritated, 3 and 4 escalating, 5 crisis; at 6 the call blows up.',
  trust: 'In this member of staff, 0 to 4. Listening alone lifts it to 2.',
  patience: 'Turns without progress still borne, up to 5; at 0 the customer walks away.',
  heard: '0 not heard, 1 the feeling is acknowledged, 2 the story is understood.',
  entitlement: 'How far pushing has paid off, 0 to 3; 2 or more at the end is a capitulation.',
  resolution: '0 nothing, 1 a step is agreed, 2 committed.',
  flared: '1 once the customer has been in crisis, else 0.',
  apologies: 'Apologies so far, 0 to 2.',
} as const satisfies Record<MoodVariable, string>;

/** Keys that aren't the customer model's are facts: whether there is such a fact is known later. */
export const clause = z
  .object({
    ...each(moodMeanings, (meaning) => guardValues.optional().describe(meaning)),
    phase: z
      .union([phase, z.array(phase).min(1)])
      .optional()
      .describe("The stretch of the customer's anger, or a list of them; any of a list will do."),
    turn: guardValues.optional().describe('Replies given so far: 0 at the first line, 1 after one reply.'),
  })
  .catchall(factValue);

/** All keys of a mapping must hold; of a list of mappings, any. */
export const guard = z.union([clause, z.array(clause).min(1)]).meta({
  id: 'condition',
  description:
    'Conditions on mood, `phase`, `turn` and facts. A mapping: all hold. A list of mappings: any of them.',
});

const wordings = z.union([text, z.array(text).min(1)]);
const variant = z.strictObject(
  {
    when: guard.optional().describe('Said where this holds. The last variant has none.'),
    say: wordings.describe('The words; of a list, one is drawn.'),
  },
  shaped('Write each variant as `{when: …, say: …}`; several wordings are one `say:` with a list.'),
);

/** A text that may vary with the mood. */
export const varied = z.union([text, z.array(variant).min(1)]).meta({
  id: 'words',
  description:
    'A text, or an ordered list of {when, say}, first match; under `say` a list is wordings, one is drawn.',
});

export const marks = z.partialRecord(z.enum(dimensions), integer(markRange));
export const levels = z.partialRecord(z.enum(dimensions), integer(levelRange));

/** What keeps a text from being an id, as the hint of a finding would say it; null if it is one. */
export function idMistake(written: string): string | null {
  return id.safeParse(written).error?.issues[0]?.message ?? null;
}
