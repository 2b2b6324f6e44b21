/** Brings a call back from the practice record: its scenario as it is now, and the replies that it still has. */

import { answer, offered, type Run, remembering, startRun } from '../engine/index.ts';
import { repliesOf, type ShiftPart, type StoredRun } from '../practice/index.ts';
import { contentHash } from './content.ts';
import { atDifficulty } from './difficulty.ts';
import type { Env } from './env.ts';
import { builtInLibrary, type Library, locateScenario, openLibrary } from './library.ts';
import { isScenarioFile } from './pack-files.ts';
import { againWords, memoryOption } from './play-words.ts';
import { type Call, unplayed } from './practise.ts';

export interface Retraced {
  readonly library: Library;
  readonly run: Run;
  /** By turn: what the trainee had typed before the reply. */
  readonly typed: readonly (string | null)[];
  /** Replies in the record that could not be given again. */
  readonly lost: number;
  /** Of the scenario as it is now. */
  readonly hash: string;
  /** Whether that isn't what it was when the call was last played. */
  readonly edited: boolean;
}

/** @throws UsageError where the scenario isn't there any more, AuthorError where it no longer compiles. */
export async function retrace(env: Env, stored: StoredRun): Promise<Retraced> {
  const library = await libraryOf(env, stored.pack);
  const standard = await library.program(stored.scenario);
  const program = remembering(atDifficulty(standard, stored.difficulty), rememberedIn(stored));
  const wanted = repliesOf(stored.events);
  let run = startRun(program, stored.seed);
  for (const { node, reply } of wanted) {
    const index = program.nodes[run.snapshot.place]?.id === node ? offered(run, reply) : null;
    if (index === null) break;
    run = answer(run, index);
  }
  const typed = wanted.slice(0, run.turns.length).map((each) => each.typed);
  const lost = wanted.length - run.turns.length;
  const hash = contentHash(standard);
  return { library, run, typed, lost, hash, edited: lost > 0 || hash !== hashOf(stored) };
}

/** The call as it was played, with all replies that it still has: what is done with it now is for others to say. */
export function callOf(stored: StoredRun, found: Retraced): Call {
  const { scenario, seed, difficulty, mode, pack } = stored;
  const { library, hash, run, typed, edited } = found;
  const memory = memoryOption(rememberedIn(stored));
  const again =
    pack !== null && isScenarioFile(pack)
      ? againWords(pack, seed, { difficulty, mode, ...memory })
      : againWords(scenario, seed, { difficulty, mode, ...memory, ...(pack === null ? {} : { pack }) });
  return {
    ...unplayed,
    ...{ library, hash, run, typed, edited, mode, pack, again },
    ...{ remembered: rememberedIn(stored), typeFirst: false, kept: true },
  };
}

/** The place of a call in a shift; null where it is of none. */
export function shiftPartOf({ events }: StoredRun): ShiftPart | null {
  return events.find((event) => event.kind === 'shift') ?? null;
}

function rememberedIn({ events }: StoredRun): readonly string[] {
  return events.flatMap((event) => (event.kind === 'remembered' ? event.facts : []));
}

/** Of the scenario as it was when the call was last taken up. */
function hashOf({ hash, events }: StoredRun): string {
  return events.reduce((last, event) => (event.kind === 'edited' ? event.hash : last), hash);
}

async function libraryOf(env: Env, pack: string | null): Promise<Library> {
  if (pack === null) return builtInLibrary(env.cwd);
  if (isScenarioFile(pack)) return (await locateScenario(env.cwd, undefined, pack)).library;
  return openLibrary(env.cwd, pack);
}
