/**
 * Writes the formats down as JSON Schema, for editors: from the very schemas that validate, with what zod alone can't
 * know, the ids that there are to refer to. They are completed; ids of a pack that only its author knows stay valid.
 */

import { z } from 'zod';
import { configSchema } from './config-schema.ts';
import { personaSchema, rulesSchema, situationsSchema, techniquesSchema } from './pack-schemas.ts';
import { scenarioSchema } from './scenario-schema.ts';
import { type Referent, references } from './schema-parts.ts';
import { shiftSchema } from './shift-schema.ts';

export const schemaNames = [
  'scenario',
  'persona',
  'playbook',
  'rules',
  'situations',
  'shift',
  'config',
] as const;
export type SchemaName = (typeof schemaNames)[number];

const schemas: Readonly<Record<SchemaName, z.ZodType>> = {
  scenario: scenarioSchema,
  persona: personaSchema,
  playbook: techniquesSchema,
  rules: rulesSchema,
  situations: situationsSchema,
  shift: shiftSchema,
  config: configSchema,
};

/** For each kind of id those that there are, with a line on what each one is. */
export type Known = Readonly<Record<Referent, Readonly<Record<string, string>>>>;

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** In draft 7, the newest that yaml-language-server holds files to. */
export function jsonSchema(name: SchemaName, known: Known): JsonSchema {
  return z.toJSONSchema(schemas[name], {
    target: 'draft-7',
    io: 'input',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema: json }) => {
      dropSafeIntegers(json);
      const to = references.get(zodSchema)?.to;
      if (to !== undefined && json.pattern !== undefined) refer(json, known[to]);
      const { keyType } = zodSchema._zod.def as { readonly keyType?: z.core.$ZodType };
      if (keyType !== undefined) nameKeys(json, keyType, known);
    },
  });
}

/**
 * Any text of the pattern is right, those that there are get offered. As snippets: an `anyOf` of both would be the
 * standard's way, but behind the first letter in a list `[…]` yaml-language-server then offers nothing.
 */
function refer(json: JsonSchema, ids: Readonly<Record<string, string>>): void {
  json.defaultSnippets = Object.entries(ids).map(([id, line]) => ({
    label: id,
    description: line,
    bodyText: id,
  }));
}

/** Editors complete keys from `properties` alone, not from what the names of keys must look like. */
function nameKeys(json: JsonSchema, keyType: z.core.$ZodType, known: Known): void {
  const value = json.additionalProperties as JsonSchema;
  const { entries } = keyType._zod.def as { readonly entries?: Readonly<Record<string, string>> };
  const to = references.get(keyType)?.to;
  const named = to === undefined ? {} : known[to];
  const keys = entries === undefined ? Object.keys(named) : Object.values(entries);
  if (keys.length === 0) return;
  json.properties = Object.fromEntries(
    keys.map((key) => [
      key,
      Object.hasOwn(named, key) ? { description: named[key]!, allOf: [value] } : value,
    ]),
  );
  // Checks and enumerated keys are ours alone: another one is a mistake for the compiler as well.
  if (entries !== undefined || to === 'check') {
    delete json.propertyNames;
    json.additionalProperties = false;
  }
}

/** What zod says of every whole number tells an author nothing. */
function dropSafeIntegers(json: JsonSchema): void {
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}
