/** Reads a pack (a folder's files, already in memory) over another one: the same id replaces the whole entry. */

import type { z } from 'zod';
import { compareDiagnostics, type Diagnostic, hasErrors, type Source } from '../diagnostic/index.ts';
import type { Program } from '../engine/index.ts';
import type { Persona } from '../persona/index.ts';
import { type Context, compileScenario } from './compile-scenario.ts';
import { compileTranscripts, type Transcript } from './compile-transcript.ts';
import type { Findings } from './findings.ts';
import { personaSchema, rulesSchema, situationsSchema, techniquesSchema } from './pack-schemas.ts';
import type { Locate } from './place.ts';
import { readPersona, readRules, readSituations, readTechniques } from './playbook.ts';
import { quoted } from './quoted.ts';
import { type ScenarioFile, scenarioSchema } from './scenario-schema.ts';
import { id as idSchema } from './schema-parts.ts';
import { readShift, type Shift, type Shifts } from './shift.ts';
import { shiftSchema } from './shift-schema.ts';
import { readTargets, type Targets } from './target.ts';
import { readTree } from './tree.ts';
import { type Located, validate } from './validate.ts';

/** Everything that can be practised and looked up. */
export interface Pack extends Context {
  readonly scenarios: Readonly<Record<string, Program>>;
  readonly shifts: Shifts;
}

export interface PackFiles {
  readonly techniques: Source | null;
  readonly rules: Source | null;
  readonly situations: Source | null;
  /** Each with its id, the file's name without its ending: a map, or a list, which can tell of two files with one id. */
  readonly personas: Iterable<readonly [id: string, Source]>;
  readonly scenarios: Iterable<readonly [id: string, Source]>;
  readonly shifts: Iterable<readonly [id: string, Source]>;
}

export interface LoadedPack {
  readonly pack: Pack;
  /** The transcripts of each scenario that compiles, for `composure test`. */
  /** The files of the scenarios that compile, for `composure lint`. */
  readonly files: Readonly<Record<string, Located<ScenarioFile>>>;
  readonly transcripts: Readonly<Record<string, readonly Transcript[]>>;
  /** The targets that each scenario that compiles sets itself, by the id of the check. */
  readonly targets: Readonly<Record<string, Targets>>;
  /** Where the parts of each scenario that compiles stand in its file. */
  readonly locate: Readonly<Record<string, Locate>>;
  /** What the pack replaces in the one below, e.g. `persona angry`. */
  readonly overrides: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export const emptyPack: Pack = {
  techniques: {},
  rules: {},
  situations: {},
  personas: {},
  scenarios: {},
  shifts: {},
};

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
  const ownSituations =
    files.situations === null ? null : read(files.situations, situationsSchema, readSituations);
  const situations = { ...below.situations, ...ownSituations };
  const ownTechniques =
    files.techniques === null
      ? null
      : read(files.techniques, techniquesSchema, (file, found) => readTechniques(file, rules, found));
  const techniques = { ...below.techniques, ...ownTechniques };
  const personas = readPersonas(files.personas, techniques, read);
  const context: Context = { rules, situations, techniques, personas: { ...below.personas, ...personas } };
  const { scenarios: ownScenarios, ...besides } = readScenarios(files.scenarios, context, read);
  const scenarios = { ...below.scenarios, ...ownScenarios };
  const known = [...Object.keys(below.scenarios), ...[...files.scenarios].map(([id]) => id)];
  const shifts = readShifts(files.shifts, scenarios, known, read);
  const own: Pack = {
    rules: ownRules ?? {},
    situations: ownSituations ?? {},
    techniques: ownTechniques ?? {},
    personas,
    scenarios: ownScenarios,
    shifts,
  };
  return {
    pack: { ...context, scenarios, shifts: { ...below.shifts, ...shifts } },
    ...besides,
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
  const isNamed = naming();
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
  const transcripts: Record<string, readonly Transcript[]> = {};
  const targets: Record<string, Targets> = {};
  const locate: Record<string, Locate> = {};
  const located: Record<string, Located<ScenarioFile>> = {};
  const isNamed = naming();
  for (const [id, source] of files) {
    read(source, scenarioSchema, (file, found) => {
      if (!isNamed(id, found) || hasErrors(found.all)) return;
      const own = readTargets(file.value.balance, file, ['balance'], found);
      const played = compileTranscripts(file, found);
      const program = compileScenario(id, file, context, found);
      if (program === null || hasErrors(found.all)) return;
      scenarios[id] = program;
      transcripts[id] = played;
      targets[id] = own;
      locate[id] = (path) => file.keyAt(...path);
      located[id] = file;
    });
  }
  return { scenarios, transcripts, files: located, targets, locate };
}

function readShifts(
  files: PackFiles['shifts'],
  scenarios: Pack['scenarios'],
  known: readonly string[],
  read: Read,
): Shifts {
  const shifts: Record<string, Shift> = {};
  const isNamed = naming();
  for (const [id, source] of files) {
    read(source, shiftSchema, (file, found) => {
      if (!isNamed(id, found)) return;
      const shift = readShift(id, file, { scenarios, ids: known }, found);
      if (!hasErrors(found.all)) shifts[id] = shift;
    });
  }
  return shifts;
}

type Naming = (id: string, found: Findings) => boolean;

/** Whether a file's name makes an id that no file before it has. It is also what keeps `__proto__` out. */
function naming(): Naming {
  const taken = new Map<string, string>();
  return (id, found) => isId(id, found) && isFree(id, found, taken);
}

function isFree(id: string, found: Findings, taken: Map<string, string>): boolean {
  const first = taken.get(id);
  if (first === undefined) {
    taken.set(id, found.source.name);
    return true;
  }
  const hint = 'Rename one of the two files: a file is called by its name alone, whatever its folder.';
  found.add('duplicate-id', [0, 0], `the id ${quoted(id)} is taken by ${quoted(first)}`, hint);
  return false;
}

function isId(id: string, found: Findings): boolean {
  if (idSchema.safeParse(id).success) return true;
  const hint = 'Rename the file with small letters, digits and hyphens, for example `first-offer.yaml`.';
  found.add('bad-id', [0, 0], `the name of the file, ${quoted(id)}, is no id`, hint);
  return false;
}

function overridesOf(own: Pack, below: Pack): readonly string[] {
  const kinds = {
    technique: 'techniques',
    rule: 'rules',
    situation: 'situations',
    persona: 'personas',
    scenario: 'scenarios',
    shift: 'shifts',
  } as const;
  return Object.entries(kinds).flatMap(([kind, key]) =>
    Object.keys(own[key])
      .filter((id) => Object.hasOwn(below[key], id))
      .map((id) => `${kind} ${id}`),
  );
}
