/**
 * The arena: eight turns of a persona's own pushes against a menu of techniques, without any scenario around it.
 * Good means resolved or settled. Exact: moods are enumerated with their probabilities, never drawn.
 */

import { Distribution, draw, keyOf, mix, pick, sample } from '../../src/chance/index.ts';
import {
  breakOf,
  echoes,
  type Hearing,
  hear,
  type Mood,
  moodCode,
  moodOf,
  openingMood,
  outcomeOf,
  type Persona,
  type Push,
  swayed,
  swaysOf,
  type Technique,
  type TechniqueSet,
  unsettle,
} from '../../src/persona/index.ts';
import { builtIn } from '../built-in.ts';

export const turns = 8;
export const techniques: readonly Technique[] = Object.values(builtIn.pack.techniques);
export const personas: readonly Persona[] = Object.values(builtIn.pack.personas);
/** The six that the model is tuned on; the other kinds of customer need only P5 to P7. */
export const archetypes: readonly Persona[] = [
  'angry',
  'arguer',
  'arrogant',
  'chatterbox',
  'chronic-complainer',
  'demanding',
].map((id) => builtIn.pack.personas[id]!);

/** One numbering of echoes for the whole arena, so that repetition is noticed between any two of its sets. */
export const setOf = echoes();
export const singles = techniques.map((technique) => setOf([technique]));
export const provocations = techniques.filter(({ family }) => family === 'provoke');
const good = techniques.filter(({ family }) => family !== 'provoke' && family !== 'yield');

/** Each of the given techniques with each other one. */
export function pairs(from: readonly Technique[] = techniques): readonly TechniqueSet[] {
  return from.flatMap((a, i) => from.slice(i + 1).map((b) => setOf([a, b])));
}

export function triples(from: readonly Technique[] = good): readonly TechniqueSet[] {
  return from.flatMap((a, i) =>
    from.slice(i + 1).flatMap((b, j) => from.slice(i + j + 2).map((c) => setOf([a, b, c]))),
  );
}

/**
 * Replies a person would really say: a listening or steadying move with one that gets on with it, gives in, or
 * spoils it; and a few of three.
 */
export function sensible(): readonly TechniqueSet[] {
  const opening = techniques.filter(({ family }) => family === 'attune' || family === 'steady');
  const acting = techniques.filter(({ family }) => family !== 'attune' && family !== 'steady');
  const two = opening.flatMap((a) => acting.map((b) => setOf([a, b])));
  const limits = acting.filter(({ family }) => family === 'limit' || family === 'steer');
  const steps = acting.filter(({ id }) => id === 'explain-can-and-cannot' || id === 'commit-to-doable-step');
  const attune = opening.filter(({ family }) => family === 'attune');
  return [...two, ...attune.flatMap((a) => limits.flatMap((b) => steps.map((c) => setOf([a, b, c]))))];
}

export const menu: readonly TechniqueSet[] = [...singles, ...sensible()];

/** The core of the menu, small enough to play optimally: what it reaches, the whole menu reaches as well. */
const core = [
  'acknowledge-feeling',
  'move-to-facts',
  'ask-preferred-resolution',
  'ask-their-opinion',
  'agree-on-common-ground',
  'exceptional-kindness',
  'refocus-on-need',
  'explain-can-and-cannot',
  'commit-to-doable-step',
  'summarise-next-step',
  'set-limit',
  'equal-treatment-hold',
  'close-politely-time-box',
  'separate-valid-complaint',
];
export const coreMenu = menu.filter(
  ({ moves }) => moves.length === 2 && moves.every(({ id }) => core.includes(id)),
);

export function isGood(mood: Mood): boolean {
  const outcome = outcomeOf(mood);
  return outcome === 'resolved' || outcome === 'settled';
}

const heard = new WeakMap<TechniqueSet, Map<string, Hearing>>();

/** What a set comes to, worked out once for a persona and a push. */
export function heardBy(persona: Persona, push: Push | null, set: TechniqueSet): Hearing {
  const known = heard.get(set) ?? new Map<string, Hearing>();
  heard.set(set, known);
  const key = `${persona.id} ${push}`;
  const hearing = known.get(key) ?? hear(persona.temperament, push, set);
  known.set(key, hearing);
  return hearing;
}

export function movedBy(hearing: Hearing, mood: Mood): Distribution<Mood> {
  return Distribution.map(swaysOf(hearing, mood), (sway) => swayed(mood, sway));
}

/** What `appraise` gives, of millions of moods. */
function appraised(persona: Persona, mood: Mood, push: Push | null, set: TechniqueSet): Distribution<Mood> {
  return movedBy(heardBy(persona, push, set), mood);
}

/** One turn, noise included; noise never falls on the step into the end of the arena. */
export function step(persona: Persona, mood: Mood, turn: number, set: TechniqueSet): Distribution<Mood> {
  const { temperament, pushes } = persona;
  const next = appraised(persona, mood, pushes[turn] ?? null, set);
  if (turn === turns - 1) return next;
  const noisy = Distribution.then(next, (each) =>
    breakOf(each) === null ? unsettle(temperament, each) : Distribution.certain(each),
  );
  return Distribution.merge(noisy, moodCode);
}

export type Choose = (mood: Mood, turn: number) => TechniqueSet;

/** P(good) when `choose` says what is said at a mood and turn. */
export function chanceOfGood(persona: Persona, choose: Choose): number {
  return [...after(persona, choose, turns)].reduce(
    (good, [code, p]) => (isGood(moodOf(code)) ? good + p : good),
    0,
  );
}

/** P(the customer has walked away or blown up by the end of turn `by`), of at most eight. */
export function chanceOfBreak(persona: Persona, choose: Choose, by: number): number {
  return 1 - [...after(persona, choose, by).values()].reduce((sum, p) => sum + p, 0);
}

/** The moods, by their codes, in which the call still goes on after `by` turns. */
function after(persona: Persona, choose: Choose, by: number): ReadonlyMap<number, number> {
  let layer = new Map([[moodCode(openingMood(persona.temperament)), 1]]);
  for (let turn = 0; turn < by; turn += 1) {
    const next = new Map<number, number>();
    for (const [code, p] of layer) {
      const mood = moodOf(code);
      const steps = step(persona, mood, turn, choose(mood, turn));
      for (const { value, weight } of steps.outcomes) {
        if (breakOf(value) !== null) continue;
        const to = moodCode(value);
        next.set(to, (next.get(to) ?? 0) + (p * weight) / steps.total);
      }
    }
    layer = next;
  }
  return layer;
}

/** The share of `runs` seeded runs of uniformly random replies that end well. */
export function shareOfGood(persona: Persona, sets: readonly TechniqueSet[], runs: number): number {
  let good = 0;
  for (let run = 0; run < runs; run += 1) {
    const key = mix(keyOf(`random ${persona.id}`), run);
    let mood = openingMood(persona.temperament);
    for (let turn = 0; turn < turns && breakOf(mood) === null; turn += 1) {
      const set = sets[pick(sets.length, draw(key, 'order', turn, 0))]!;
      mood = sample(step(persona, mood, turn, set), draw(key, 'dice', turn, 0));
    }
    if (isGood(mood)) good += 1;
  }
  return good / runs;
}

export function script(sets: readonly TechniqueSet[]): Choose {
  return (_, turn) => sets[turn]!;
}

/**
 * Optimal play over the sets given, never the same twice in a row: P(good), and the line it takes while the dice do
 * what is likeliest. Among equals it takes what leaves the customer best off, so that the line is the archetype's own
 * and not whatever stands first in the menu. Backwards over reachable moods; two sets of different echo a mood suffice.
 */
export function optimum(
  persona: Persona,
  sets: readonly TechniqueSet[],
): { p: number; line: TechniqueSet[] } {
  interface Choice {
    readonly p: number;
    readonly after: number;
    readonly set: TechniqueSet;
  }
  const memo = new Map<number, readonly Choice[]>();
  const choices = (mood: Mood, turn: number): readonly Choice[] => {
    const key = moodCode({ ...mood, echo: turn });
    const known = memo.get(key);
    if (known !== undefined) return known;
    const fresh = { ...mood, echo: 0 };
    const all = sets.map((set): Choice => {
      const steps = step(persona, fresh, turn, set);
      let [p, after] = [0, 0];
      for (const { value, weight } of steps.outcomes) {
        const next = worth(value, turn + 1);
        p += (weight / steps.total) * next.p;
        after += (weight / steps.total) * next.after;
      }
      return { p, after, set };
    });
    const best = all.sort((a, b) => (Math.abs(a.p - b.p) > 1e-9 ? b.p - a.p : b.after - a.after)).slice(0, 2);
    memo.set(key, best);
    return best;
  };
  const chosen = (mood: Mood, turn: number) => choices(mood, turn).find(({ set }) => set.echo !== mood.echo)!;
  const worth = (mood: Mood, turn: number): { p: number; after: number } => {
    if (breakOf(mood) !== null) return { p: 0, after: -10 };
    if (turn < turns) return chosen(mood, turn);
    const { trust, resolution, patience, tension, entitlement } = mood;
    return { p: isGood(mood) ? 1 : 0, after: trust + 2 * resolution + patience - tension - 2 * entitlement };
  };
  const line: TechniqueSet[] = [];
  let mood = openingMood(persona.temperament);
  const { p } = worth(mood, 0);
  for (let turn = 0; turn < turns; turn += 1) {
    const { set } = chosen(mood, turn);
    line.push(set);
    mood = likeliest(appraised(persona, mood, persona.pushes[turn] ?? null, set));
  }
  return { p, line };
}

function likeliest(moods: Distribution<Mood>): Mood {
  return [...moods.outcomes].sort((a, b) => b.weight - a.weight)[0]!.value;
}
