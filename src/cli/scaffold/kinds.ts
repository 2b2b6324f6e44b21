/** What `composure new` can make: for each kind its questions, its files, and what to type next. */

import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Program } from '../../engine/index.ts';
import type { Library } from '../library.ts';
import { shellWord } from '../shell-word.ts';
import { copyOf, inPack, type NewFile, packFiles, personaFile, scenarioFile } from './files.ts';
import type { Question } from './question.ts';
import { channelQuestion, idQuestion, personaQuestion, titleQuestion, wordsOf } from './questions.ts';

/** Where it will stand, and what there is already. */
export interface Site {
  readonly cwd: string;
  /** The pack that it goes to; for a pack the folder that it goes to. */
  readonly root: string;
  readonly library: Library;
  /** Files of that pack by id, as one would type them. */
  readonly scenarios: ReadonlyMap<string, string>;
  readonly personas: ReadonlyMap<string, string>;
  /** What a scenario is to be a copy of; null: of the skeleton. */
  readonly model: Model | null;
}

export interface Model {
  readonly program: Program;
  /** Of its file. */
  readonly text: string;
}

type Flag = 'title' | 'persona' | 'channel' | 'from';
export type Get = (question: Question) => Promise<string>;
/** A command to type next, and what it does. */
export type Step = readonly [command: string, does: string];

export interface Made {
  readonly files: readonly NewFile[];
  /** The built-in entry that it takes the place of, e.g. `scenario lost-suitcase`; null: none. */
  readonly replaces: string | null;
  readonly next: readonly Step[];
}

export interface Kind {
  /** For whoever has to choose one. */
  readonly does: string;
  readonly flags: readonly Flag[];
  readonly make: (site: Site, get: Get) => Promise<Made>;
}

export const kinds = {
  scenario: {
    does: 'one call with one customer',
    flags: ['title', 'persona', 'channel', 'from'],
    async make(site, get) {
      const { model } = site;
      const first = model === null ? 'my-first-call' : `my-${model.program.id}`;
      const id = await get(idQuestion('scenario', first, at(site.scenarios)));
      const title = await get(titleQuestion('Title, as the menu shows it:', wordsOf(id)));
      const file =
        model !== null
          ? copyOf(site.root, { id, title, persona: model.program.persona.id }, model.text)
          : scenarioFile(site.root, {
              id,
              title,
              persona: await get(personaQuestion(site.library.part('personas'))),
              channel: await get(channelQuestion()),
            });
      const isBuiltIn = site.library.index().some((entry) => entry.id === id);
      return {
        files: [file],
        replaces: isBuiltIn ? `scenario ${id}` : null,
        next: [
          [command(site, `play ${id}`), 'play it as it is'],
          [command(site, `lint ${id}`), 'see what a reader would trip over'],
          [command(site, `test ${id}`), 'see whether its transcripts still hold'],
        ],
      };
    },
  },
  persona: {
    does: 'a kind of customer of your own',
    flags: ['title'],
    async make(site, get) {
      const id = await get(idQuestion('persona', 'worried', at(site.personas)));
      const title = await get(
        titleQuestion('Name, as the menu shows it:', `The ${id.replaceAll('-', ' ')} customer`),
      );
      const isBuiltIn = Object.hasOwn(site.library.part('personas'), id);
      return {
        files: [personaFile(site.root, { id, title })],
        replaces: isBuiltIn ? `persona ${id}` : null,
        next: [
          [command(site, `playbook ${id}`), 'see its card'],
          [command(site, `new scenario --persona ${id}`), 'give it a first call'],
          [command(site, 'lint'), 'see what a reader would trip over'],
        ],
      };
    },
  },
  pack: {
    does: 'a folder for your scenarios, techniques and rules',
    flags: ['title', 'channel'],
    async make(site, get) {
      const id = await get(
        idQuestion('pack', 'my-pack', (folder) => filled(join(site.root, folder), site.cwd)),
      );
      const title = await get(titleQuestion('Title of its first scenario:', wordsOf(inPack.scenario)));
      const channel = await get(channelQuestion());
      const root = join(site.root, id);
      return {
        files: packFiles(root, { title, channel }),
        replaces: null,
        next: [
          [`cd ${shown(root, site.cwd)}`, 'commands look at the folder you are in'],
          [`composure play ${inPack.scenario}`, 'play its first scenario'],
          ['composure lint', 'see what a reader would trip over'],
        ],
      };
    },
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

/** Quoted where a shell would take it apart. */
export function shown(path: string, cwd: string): string {
  return shellWord(relative(cwd, path) || '.');
}

function command({ root, cwd }: Site, words: string): string {
  return `composure ${words}${root === cwd ? '' : ` --pack ${shown(root, cwd)}`}`;
}

function at(files: ReadonlyMap<string, string>): (id: string) => string | null {
  return (id) => files.get(id) ?? null;
}

/** The folder, if there is anything in it or it is none. */
function filled(folder: string, cwd: string): string | null {
  if (!existsSync(folder)) return null;
  try {
    return readdirSync(folder).length > 0 ? shown(folder, cwd) : null;
  } catch {
    return shown(folder, cwd);
  }
}
