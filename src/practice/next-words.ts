/** Knows how to say in one line why something is to be practised next: second person, plain, no longer than a screen. */

import type { Dimension } from '../persona/index.ts';
import { bars } from './grade.ts';
import type { Unit } from './schedule.ts';
import type { Finished } from './types.ts';
import { day, dimensions } from './units.ts';

/** Columns. */
export const longest = 76;

/** How a dimension is spoken of: what is due, what was last done, and what went wrong. */
const words = {
  calmness: { noun: 'calmness', is: 'is', last: 'you last kept it', it: 'it' },
  empathy: { noun: 'empathy', is: 'is', last: 'you last showed it', it: 'it' },
  boundary: { noun: 'boundaries', is: 'are', last: 'you last held them', it: 'them' },
} as const satisfies Record<Dimension, unknown>;

export function firstWords(name: string, played: boolean): string {
  return played
    ? naming([name], (who) => `No call of yours counts yet: begin with ${who}, and play to the end.`)
    : naming([name], (who) => `Begin with ${who}: each reply is explained as you go.`);
}

export function repeatWords(failed: Finished, easier: boolean, now: number): string {
  if (easier) return 'Two tries in a row fell short: win it once at an easier level, then return.';
  const weak = weakest(failed);
  const fell = weak === null ? 'was not passed' : `fell short on ${words[weak].noun}`;
  // Of one that has just ended nobody needs to be told when it was.
  const when = now - failed.finishedAt < day ? '' : `, ${ago(failed.finishedAt, now)},`;
  return `Your last call${when} ${fell}: play it again.`;
}

export function replacedWords(): string {
  return 'Your last call fell short, and is no longer here: try a similar one.';
}

export function siblingWords(name: string): string {
  return naming([name], (who) => `One call with ${who} passed: now try a different one.`);
}

export function dueWords(unit: Unit, now: number): string {
  const { noun, is, last, it } = words[unit.dimension];
  const when = ago(unit.lastAt, now);
  return naming([unit.personaName], (who) => {
    if (unit.lastPoints === null) return `Calls with ${who} are due: you last had one ${when}.`;
    if (unit.lastGrade !== 'again') return `${capital(noun)} with ${who} ${is} due: ${last} ${when}.`;
    return `${capital(noun)} with ${who} slipped ${when}: try ${it} again.`;
  });
}

export function mixWords(passed: string, next: string): string {
  return naming([passed, next], (who, other) => `You passed with ${who}: mix in ${other} now.`);
}

export function newWords(name: string): string {
  return naming([name], (who) => `Nothing is due now, so meet somebody new: ${who}.`);
}

export function waitWords(unit: Unit, now: number): string {
  const days = Math.max(1, Math.ceil((unit.due - now) / day));
  const wait = days === 1 ? 'a day' : `${days} days`;
  return naming(
    [unit.personaName],
    (who) => `Nothing is due for ${wait}. Up next: ${words[unit.dimension].noun} with ${who}.`,
  );
}

function weakest({ result }: Finished): Dimension | null {
  const points = (dimension: Dimension) => result?.scores[dimension] ?? 100;
  const [worst] = [...dimensions].sort((a, b) => points(a) - points(b));
  return worst !== undefined && points(worst) < bars.floor ? worst : null;
}

/** Days of 24 hours: whose calendar it is isn't known here. */
function ago(at: number, now: number): string {
  const days = Math.floor(Math.max(0, now - at) / day);
  if (days === 0) return 'in the last day';
  return days === 1 ? 'a day ago' : `${days} days ago`;
}

/** The sentence with the archetypes named, or without their names where they would make it too long. */
function naming(names: readonly string[], sentence: (...who: readonly string[]) => string): string {
  const full = sentence(...names.map(plural));
  if (columns(full) <= longest) return full;
  const vague = ['such customers', 'other customers'];
  return sentence(...names.map((_, at) => vague.at(at)!));
}

/** `The angry customer` → `angry customers`. A name that isn't of that form is left as its author gave it. */
function plural(name: string): string {
  const kind = /^The (\p{Ll}[\p{L} -]*\p{Ll})$/u.exec(name)?.[1];
  // A clause behind the noun would get the ending: “the clients who …s”.
  if (kind === undefined || / (who|that|of|with) /.test(kind)) return name;
  if (/(s|x|z|ch|sh)$/.test(kind)) return `${kind}es`;
  return /[^aeiou]y$/.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

/** At least the cells that it takes: scripts that may be wide count double, since measuring them is not known here. */
function columns(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.codePointAt(0)! < 0x1100 ? 1 : 2), 0);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
