/** What can be practised and looked up here: the built-in pack, and a user's pack over it if there is one. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic, Source } from '../diagnostic/index.ts';
import { hasErrors } from '../diagnostic/index.ts';
import type { Program } from '../engine/index.ts';
import type { Choice } from '../practice/index.ts';
import type { Config, LoadedPack, Locate, Pack, Transcript } from '../script/index.ts';
import { builtIn, entryOf, inMenuOrder, type PartName, type ScenarioEntry } from './built-in.ts';
import { AuthorError, UsageError } from './exit.ts';
import { findPack, idOf, isScenarioFile, packOf, readPack, readSettings, readSource } from './pack-files.ts';
import { packageRoot } from './package-root.ts';

export interface Library {
  readonly index: () => readonly ScenarioEntry[];
  /** @throws AuthorError if its files have errors, UsageError if there is none. */
  readonly program: (id: string) => Promise<Program>;
  readonly part: <Part extends PartName>(part: Part) => Pack[Part];
  /** What is wrong in the user's pack. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the user's pack replaces. */
  readonly overrides: readonly string[];
  /** The folder of the user's pack, else of the built-in one. */
  readonly root: string;
  /** Whether there is no user's pack. */
  readonly isBuiltIn: boolean;
  /** Ids of the scenarios that stand in that folder. */
  readonly own: () => readonly string[];
  /** What a scenario asks of its own balance. */
  readonly targets: (id: string) => LoadedPack['targets'][string];
  /** Of a scenario that stands in that folder and compiles; none of a scenario that was compiled before. */
  readonly transcripts: (id: string) => readonly Transcript[];
  /** The file of a scenario that stands in that folder; null for any other. */
  readonly source: (id: string) => Source | null;
  /** Finds places in a scenario's file. @throws UsageError if there is none. */
  readonly locate: (id: string) => Promise<Locate>;
  /** @throws AuthorError if composure.yaml has errors. */
  readonly settings: () => Promise<Settings | null>;
}

/** What composure.yaml sets, and where. */
export interface Settings {
  readonly config: Config;
  readonly locate: Locate;
}

/** Opens the library that a command sees from `cwd`. Only a user's pack costs parsing. */
export async function openLibrary(cwd: string, named: string | undefined): Promise<Library> {
  const folder = findPack(cwd, named);
  return folder === null ? builtInLibrary(cwd) : openFolder(folder, cwd);
}

/** The library and id that a scenario's name or file stands for. */
export async function locateScenario(
  cwd: string,
  named: string | undefined,
  scenario: string,
): Promise<{ readonly library: Library; readonly id: string }> {
  if (!isScenarioFile(scenario)) return { library: await openLibrary(cwd, named), id: scenario };
  const file = resolve(cwd, scenario);
  if (!existsSync(file)) throw new UsageError(`there is no file ${scenario}`);
  return { library: await openFolder(packOf(file), cwd, { besides: [file] }), id: idOf(file) };
}

/** What ships with this package, whatever the current folder holds. */
export function builtInLibrary(cwd: string): Library {
  const pack = builtIn();
  const program = async (id: string) => {
    const known = pack.index().map((entry) => entry.id);
    if (!known.includes(id)) throw await noScenario(id, known);
    return pack.program(id);
  };
  return {
    index: pack.index,
    part: pack.part,
    program,
    diagnostics: [],
    overrides: [],
    root: packageRoot(),
    isBuiltIn: true,
    own: () => pack.index().map(({ id }) => id),
    targets: (id) => pack.targets()[id] ?? {},
    transcripts: () => [],
    source: (id) => new Map(readPack(packageRoot(), cwd).scenarios).get(id) ?? null,
    locate: (id) => locateIn(packageRoot(), cwd, id),
    settings: () => settingsOf(packageRoot(), cwd),
  };
}

/** Only findings need places, so the file of a compiled scenario is read when one is asked for. */
async function locateIn(root: string, cwd: string, id: string): Promise<Locate> {
  const { locateIn: locate } = await import('../script/index.ts');
  const source = new Map(readPack(root, cwd).scenarios).get(id);
  if (source === undefined) throw new UsageError(`there is no file of the scenario ${id}`);
  return locate(source);
}

async function settingsOf(root: string, cwd: string): Promise<Settings | null> {
  const source = readSettings(root, cwd);
  if (source === null) return null;
  const { readConfig } = await import('../script/index.ts');
  const { config, locate, diagnostics } = readConfig(source);
  if (config === null) throw new AuthorError(diagnostics);
  return { config, locate };
}

/** Which scenarios of a folder are read: `besides` its own, or `only` these files, because parsing takes time. */
export type Selection = { readonly besides: readonly string[] } | { readonly only: readonly string[] };

/** A pack read from its YAML, the built-in one too. */
export async function openFolder(
  folder: string,
  cwd: string,
  selection: Selection = { besides: [] },
): Promise<Library> {
  const { loadPack } = await import('../script/index.ts');
  const files = readPack(folder, cwd);
  const read = (file: string) => [idOf(file), readSource(file, cwd)] as const;
  const scenarios =
    'only' in selection
      ? selection.only.map(read)
      : selection.besides.length === 0
        ? [...files.scenarios]
        : [...new Map([...files.scenarios, ...selection.besides.map(read)])];
  const loaded = loadPack({ ...files, scenarios }, builtIn().pack());
  const { pack, diagnostics, overrides } = loaded;
  const program = async (id: string) => {
    // A mistake in another scenario must not keep anybody from playing this one.
    const others = new Set([...scenarios].filter(([other]) => other !== id).map(([, source]) => source.name));
    const concerning = diagnostics.filter(({ span }) => !others.has(span.source.name));
    if (hasErrors(concerning)) throw new AuthorError(concerning);
    const found = pack.scenarios[id];
    if (found === undefined) throw await noScenario(id, Object.keys(pack.scenarios));
    return found;
  };
  return {
    index: () => inMenuOrder(Object.values(pack.scenarios).map(entryOf), pack.personas),
    part: (part) => pack[part],
    program,
    diagnostics,
    overrides,
    root: folder,
    isBuiltIn: false,
    own: () => scenarios.map(([id]) => id),
    targets: (id) => loaded.targets[id] ?? builtIn().targets()[id] ?? {},
    transcripts: (id) => loaded.transcripts[id] ?? [],
    source: (id) => new Map(scenarios).get(id) ?? null,
    locate: async (id) => loaded.locate[id] ?? (await locateIn(packageRoot(), cwd, id)),
    settings: () => settingsOf(folder, cwd),
  };
}

/** What can be recommended of it. */
export function choicesOf(library: Library): readonly Choice[] {
  return library.index().map(({ id, ...entry }) => ({ ...entry, scenario: id }));
}

export async function noScenario(id: string, known: readonly string[]): Promise<UsageError> {
  const { didYouMean } = await import('../script/index.ts');
  const hint = didYouMean(id, known) ?? 'See `composure list`.';
  return new UsageError(`there is no scenario ${id}. ${hint}`);
}
