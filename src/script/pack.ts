/** Reads a pack (a folder's files, already in memory) over another one: the same id replaces the whole entry. */

import type { z } from 'zod';
import { compareDiagnostics, type Diagnostic, hasErrors, type Source } from '../diagnostic/index.ts';
import type { Program } from '../engine/index.ts';
import { type Context, compileScenario } from './compile-scenario.ts';
import type { Findings } from './findings.ts';
import { personaSchema, rulesSchema, techniquesSchema } from './pack-schemas.ts';
import { readPersona, readRules, readTechniques } from './playbook.ts';
import { type ScenarioFile, scenarioSchema } from './scenario-schema.ts';
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

export interface LoadedPack {
  readonly pack: Pack;
  /** The transcripts of each scenario that compiles, for `composure test`. */
  readonly transcripts: Readonly<Record<string, NonNullable<ScenarioFile['transcripts']>>>;
  /** What the pack replaces in the one below, e.g. `persona angry`. */
  readonly overrides: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export const emptyPack: Pack = { techniques: {}, rules: {}, personas: {}, scenarios: {} };

/** Reads all files, reports everything wrong in any of them, and keeps what is sound. */
export function loadPack(files: PackFiles, below: Pack): LoadedPack {
  const diagnostics: Diagnostic[] = [];
  const read = <T>(
    source: Source,
    schema: z.ZodType<T>,
    use: (file: Located<T>, found: Findings) => void,
  ) => {
    const { tree, found } = readTree(source);
    const file = tree === null ? null : validate(tree, schema, found);
    if (file !== null) use(file, found);
    diagnostics.push(...found.all);
  };
  let own: Pack = emptyPack;
  if (files.rules !== null) {
    read(files.rules, rulesSchema, (file) => {
      own = { ...own, rules: readRules(file) };
    });
  }
  const rules = { ...below.rules, ...own.rules };
  if (files.techniques !== null) {
    read(files.techniques, techniquesSchema, (file, found) => {
      own = { ...own, techniques: readTechniques(file, rules, found) };
    });
  }
  const techniques = { ...below.techniques, ...own.techniques };
  for (const [id, source] of files.personas) {
    read(source, personaSchema, (file, found) => {
      own = { ...own, personas: { ...own.personas, [id]: readPersona(id, file, techniques, found) } };
    });
  }
  const context: Context = { rules, techniques, personas: { ...below.personas, ...own.personas } };
  const transcripts: Record<string, NonNullable<ScenarioFile['transcripts']>> = {};
  for (const [id, source] of files.scenarios) {
    read(source, scenarioSchema, (file, found) => {
      const program = hasErrors(found.all) ? null : compileScenario(id, file, context, found);
      if (program === null) return;
      own = { ...own, scenarios: { ...own.scenarios, [id]: program } };
      transcripts[id] = file.value.transcripts ?? [];
    });
  }
  const scenarios = { ...below.scenarios, ...own.scenarios };
  return {
    pack: { ...context, scenarios },
    transcripts,
    overrides: overridesOf(own, below),
    diagnostics: diagnostics.sort(compareDiagnostics),
  };
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
