/**
 * The built-in pack as JSON in dist/pack: an index first, then a file a scenario, so that nothing is read that a
 * command does not need. `buildPack` writes it, the rest reads it.
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from '../engine/index.ts';
import type { LoadedPack, Pack } from '../script/index.ts';
import { packageRoot } from './package-root.ts';

/** What a menu needs to know of a scenario. */
export interface ScenarioEntry {
  readonly id: string;
  readonly title: string;
  readonly persona: string;
  readonly personaName: string;
  readonly channel: string;
  readonly setting: string;
  readonly difficulties: readonly string[];
}

export function entryOf(program: Program): ScenarioEntry {
  const { id, title, persona, channel, setting, difficulties } = program;
  return { id, title, persona: persona.id, personaName: persona.name, channel, setting, difficulties };
}

/** The order of menus and of first recommendations: from the kind of customer who comes calmest to the tensest. */
export function inMenuOrder(
  entries: readonly ScenarioEntry[],
  personas: Pack['personas'],
): readonly ScenarioEntry[] {
  const place = ({ persona, id }: ScenarioEntry) => {
    const { tension, trust } = personas[persona]!.temperament.start;
    return [tension, -trust, persona, id];
  };
  return [...entries].sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    const at = one.findIndex((each, index) => each !== other[index]);
    return at === -1 ? 0 : one[at]! < other[at]! ? -1 : 1;
  });
}

/** The parts of a pack besides its scenarios, which are read one by one. */
export type PartName = Exclude<keyof Pack, 'scenarios'>;

export interface BuiltIn {
  readonly index: () => readonly ScenarioEntry[];
  readonly program: (id: string) => Program;
  readonly part: <Part extends PartName>(part: Part) => Pack[Part];
  readonly pack: () => Pack;
  /** What the scenarios ask of their own balance, by id. */
  readonly targets: () => LoadedPack['targets'];
}

export function builtIn(): BuiltIn {
  const read = <T>(name: string) => JSON.parse(readFileSync(join(folder(), `${name}.json`), 'utf8')) as T;
  const index = () => read<readonly ScenarioEntry[]>('index');
  const program = (id: string) => read<Program>(`scenario-${id}`);
  const part = <Part extends keyof Pack>(name: Part) => read<Pack[Part]>(name);
  return {
    index,
    program,
    part,
    targets: () => read<LoadedPack['targets']>('targets'),
    pack: () => ({
      techniques: part('techniques'),
      rules: part('rules'),
      situations: part('situations'),
      personas: part('personas'),
      scenarios: Object.fromEntries(index().map(({ id }) => [id, program(id)])),
      shifts: part('shifts'),
    }),
  };
}

/** Writes the files that `builtIn` reads: name and content. */
export function packFiles({
  pack,
  targets,
}: Pick<LoadedPack, 'pack' | 'targets'>): ReadonlyMap<string, unknown> {
  const programs = Object.values(pack.scenarios);
  return new Map<string, unknown>([
    ['index', inMenuOrder(programs.map(entryOf), pack.personas)],
    ['techniques', pack.techniques],
    ['rules', pack.rules],
    ['situations', pack.situations],
    ['personas', pack.personas],
    ['shifts', pack.shifts],
    ['targets', targets],
    ...programs.map((program): [string, unknown] => [`scenario-${program.id}`, program]),
  ]);
}

export function writePack(pack: Pick<LoadedPack, 'pack' | 'targets'>): void {
  rmSync(folder(), { recursive: true, force: true });
  mkdirSync(folder(), { recursive: true });
  for (const [name, content] of packFiles(pack))
    writeFileSync(join(folder(), `${name}.json`), JSON.stringify(content));
}

function folder(): string {
  return join(packageRoot(), 'dist', 'pack');
}
