/** Reads a pack (a folder's files, already in memory) over another one: the same id replaces the whole entry. */

import type { z } from 'zod';
import { compareDiagnostics, type Diagnostic, hasErrors, type Source } from '../diagnostic/index.ts';
import type { Program } from '../engine/index.ts';
import type { Persona } from '../persona/index.ts';
import { type Context, compileScenario } from './compile-scenario.ts';
import type { Findings } from './findings.ts';
import { personaSchema, rulesSchema, techniquesSchema } from './pack-schemas.ts';
import { readPersona, readRules, readTechniques } from './playbook.ts';
import { quoted } from './quoted.ts';
import { type ScenarioFile, scenarioSchema } from './scenario-schema.ts';
import { id as idSchema } from './schema-parts.ts';
import { readTree } from './tree.ts';
import { type Located, validate } from './validate.ts';

/** Everything that can be practised and looked up. */
export interface Pack extends Context {
  readonly scenarios: Readonly<Record<string, Program>>;
}

export interface PackFiles {
  readonly techniques: Source | null;
  readonly rules: Source | null;
  /** By id, the file's name without its ending. */
  readonly personas: ReadonlyMap<string, Source>;
  readonly scenarios: ReadonlyMap<string, Source>;
}

type Transcripts = NonNullable<ScenarioFile['transcripts']>;

export interface LoadedPack {
  readonly pack: Pack;
  /** The transcripts of each scenario that compiles, for `composure test`. */
  readonly transcripts: Readonly<Record<string, Transcripts>>;
  /** What the pack replaces in the one below, e.g. `persona angry`. */
  readonly overrides: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export const emptyPack: Pack = { techniques: {}, rules: {}, personas: {}, scenarios: {} };

/** Reads all files, reports everything wrong in any of them, and keeps what is sound. */
export function loadPack(files: PackFiles, below: Pack): LoadedPack {
  const diagnostics: Diagnostic[] = [];
  const read: Read = (source, schema, use) => {
    const { tree, found } = readTree(source);
    const file = tree === null ? null : validate(tree, schema, found);
    const result = file === null ? null : use(file, found);
    diagnostics.push(...found.all);
    return result;
  };
  const ownRules = files.rules === null ? null : read(files.rules, rulesSchema, readRules);
  const rules = { ...below.rules, ...ownRules };
  const ownTechniques =
    files.techniques === null
      ? null
      : read(files.techniques, techniquesSchema, (file, found) => readTechniques(file, rules, found));
  const techniques = { ...below.techniques, ...ownTechniques };
  const personas = readPersonas(files.personas, techniques, read);
  const context: Context = { rules, techniques, personas: { ...below.personas, ...personas } };
  const { scenarios, transcripts } = readScenarios(files.scenarios, context, read);
  const own: Pack = { rules: ownRules ?? {}, techniques: ownTechniques ?? {}, personas, scenarios };
  return {
    pack: { ...context, scenarios: { ...below.scenarios, ...scenarios } },
    transcripts,
    overrides: overridesOf(own, below),
    diagnostics: diagnostics.sort(compareDiagnostics),
  };
}

/** Null where the file has no sound shape, or where its use gives nothing. */
type Read = <T, R>(
  source: Source,
  schema: z.ZodType<T>,
  use: (file: Located<T>, found: Findings) => R,
) => R | null;

function readPersonas(files: PackFiles['personas'], techniques: Pack['techniques'], read: Read) {
  const personas: Record<string, Persona> = {};
  for (const [id, source] of files) {
    const persona = read(source, personaSchema, (file, found) =>
      isNamed(id, found) ? readPersona(id, file, techniques, found) : null,
    );
    if (persona !== null) personas[id] = persona;
  }
  return personas;
}

function readScenarios(files: PackFiles['scenarios'], context: Context, read: Read) {
  const scenarios: Record<string, Program> = {};
  const transcripts: Record<string, Transcripts> = {};
  for (const [id, source] of files) {
    read(source, scenarioSchema, (file, found) => {
      if (!isNamed(id, found) || hasErrors(found.all)) return;
      const program = compileScenario(id, file, context, found);
      if (program === null) return;
      scenarios[id] = program;
      transcripts[id] = file.value.transcripts ?? [];
    });
  }
  return { scenarios, transcripts };
}

/** Whether a file's name makes an id. It is also what keeps `__proto__` out. */
function isNamed(id: string, found: Findings): boolean {
  if (idSchema.safeParse(id).success) return true;
  const hint = 'Rename the file with small letters, digits and hyphens, for example `first-offer.yaml`.';
  found.add('bad-id', [0, 0], `the name of the file, ${quoted(id)}, is no id`, hint);
  return false;
}

function overridesOf(own: Pack, below: Pack): readonly string[] {
  const kinds = {
    technique: 'techniques',
    rule: 'rules',
    persona: 'personas',
    scenario: 'scenarios',
  } as const;
  return Object.entries(kinds).flatMap(([kind, key]) =>
    Object.keys(own[key])
      .filter((id) => Object.hasOwn(below[key], id))
      .map((id) => `${kind} ${id}`),
  );
}
