/** Knows what to practise next, and why. */

import type { Difficulty } from '../persona/index.ts';
import { levelAfter, levels } from './level.ts';
import {
  dueWords,
  firstWords,
  mixWords,
  newWords,
  repeatWords,
  replacedWords,
  siblingWords,
  waitWords,
} from './next-words.ts';
import { scheduleOf, type Unit } from './schedule.ts';
import type { Finished } from './types.ts';
import { day, gradedIn } from './units.ts';

/** A scenario that can be practised. */
export interface Choice {
  readonly scenario: string;
  readonly title: string;
  readonly persona: string;
  readonly personaName: string;
  readonly difficulties: readonly string[];
}

export interface Next extends Omit<Choice, 'difficulties'> {
  readonly difficulty: Difficulty;
  /** One line, at most 76 columns. */
  readonly why: string;
  /** From `now` on, which means at once, to 60 days ahead. */
  readonly due: number;
  /** When, of what isn't due yet, the first will be; null: nothing is scheduled. */
  readonly following: number | null;
}

/** Due a little early, so that a morning's practice isn't put off to the hour of the evening before. */
const early = day / 2;

/** Everything that the rules below look at. */
interface Sight {
  readonly library: readonly Choice[];
  readonly graded: readonly Finished[];
  /** Units of archetypes that the library has, the soonest due first. */
  readonly units: readonly Unit[];
  readonly now: number;
}

type Pick = {
  readonly choice: Choice;
  readonly why: string;
  readonly due?: number;
  readonly level?: Difficulty;
};

/**
 * One recommendation; null if the library, which is in the order of the menu, is empty. Repeat what was failed; after
 * an archetype's first pass take a sibling, another scenario of it; from the second on mix archetypes by what is most
 * overdue, then by what is new. So the first two or three graded calls are blocked by archetype, and the rest is mixed.
 */
export function nextOf(history: readonly Finished[], library: readonly Choice[], now: number): Next | null {
  const graded = gradedIn(history);
  const last = graded.at(-1);
  // A clock that was set back must not make calls of the future.
  const time = Math.max(now, last?.finishedAt ?? now);
  const here = new Set(library.map(({ persona }) => persona));
  const units = scheduleOf(history).filter(({ persona }) => here.has(persona));
  const sight = { library, graded, units, now: time };
  const pick =
    last === undefined
      ? first(sight, history.length > 0)
      : (repeat(sight, last) ?? sibling(sight, last) ?? mix(sight, last));
  if (pick === null) return null;
  const { scenario, title, persona, personaName, difficulties } = pick.choice;
  const ofKind = graded.filter((call) => call.persona === persona);
  return {
    scenario,
    title,
    persona,
    personaName,
    difficulty: pick.level ?? levelAfter(ofKind, difficulties),
    why: pick.why,
    due: pick.due ?? time,
    following: units.find(({ due }) => due - early > time)?.due ?? null,
  };
}

function first({ library }: Sight, played: boolean): Pick | null {
  const [choice] = library;
  return choice === undefined ? null : { choice, why: firstWords(choice.personaName, played) };
}

/** At once, while the debrief is fresh. */
function repeat(sight: Sight, last: Finished): Pick | null {
  if (last.passed) return null;
  const choice = sight.library.find(({ scenario }) => scenario === last.scenario);
  if (choice === undefined) {
    const similar = ofArchetype(sight, last.persona);
    return similar === null ? null : { choice: similar, why: replacedWords() };
  }
  const tries = sight.graded.filter(({ scenario }) => scenario === last.scenario);
  const level = levelAfter(tries, choice.difficulties);
  const again = tries.at(-2)?.passed === false && levels.indexOf(level) < levels.indexOf(last.difficulty);
  return { choice, level, why: repeatWords(last, again, sight.now) };
}

function sibling(sight: Sight, last: Finished): Pick | null {
  if (!last.passed) return null;
  const passes = sight.graded.filter(({ persona, passed }) => passed && persona === last.persona);
  const choice = ofArchetype(sight, last.persona);
  if (passes.length !== 1 || choice === null || choice.scenario === last.scenario) return null;
  return { choice, why: siblingWords(last.personaName) };
}

/** What is due with others, then somebody new, then what is due with the same archetype, then what will be due. */
function mix(sight: Sight, last: Finished): Pick | null {
  const { library, units, now } = sight;
  const met = new Set(units.map(({ persona }) => persona));
  const due = units.filter((unit) => unit.due - early <= now);
  const others = due.find(({ persona }) => persona !== last.persona);
  const stranger = library.find(({ persona }) => !met.has(persona));
  if (others === undefined && stranger !== undefined) {
    const why =
      last.passed && met.has(last.persona)
        ? mixWords(last.personaName, stranger.personaName)
        : newWords(stranger.personaName);
    return { choice: stranger, why };
  }
  const unit = others ?? due[0] ?? units.find(({ persona }) => persona !== last.persona) ?? units[0];
  if (unit === undefined) return null;
  const choice = ofArchetype(sight, unit.persona)!;
  if (due.includes(unit)) return { choice, why: dueWords(unit, now) };
  return { choice, why: waitWords(unit, now), due: unit.due };
}

/** The scenario of an archetype that was graded longest ago, those never passed first; so never the last one but alone. */
function ofArchetype({ library, graded }: Sight, persona: string): Choice | null {
  const calls = (choice: Choice) => graded.filter(({ scenario }) => scenario === choice.scenario);
  const rank = (choice: Choice) => [
    Number(calls(choice).some(({ passed }) => passed)),
    calls(choice).at(-1)?.finishedAt ?? Number.NEGATIVE_INFINITY,
  ];
  const found = library
    .filter((choice) => choice.persona === persona)
    .map((choice) => ({ choice, rank: rank(choice) }));
  const [best] = found.sort((a, b) => {
    const differs = a.rank.findIndex((value, at) => value !== b.rank[at]);
    return differs < 0 ? 0 : a.rank[differs]! < b.rank[differs]! ? -1 : 1;
  });
  return best?.choice ?? null;
}
