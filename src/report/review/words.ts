/** Knows the wording that every form of the debrief shares, beyond the verdict and the scores themselves. */

import type { Dimension } from '../../persona/index.ts';
import type { TurningPoint } from '../../score/index.ts';
import { capital, join, levelOf, verdict } from '../debrief-words.ts';
import type { Review } from './review.ts';

/** `name`: how a band is written there. */
export function bandNote(name: '±' | 'Give or take'): string {
  const lead = name === '±' ? '± is' : `${name}:`;
  return `${lead} what one call can't tell; of three such calls, two land within it.`;
}

export const sinceNote = '+, − and = compare with your last graded call with such a customer.';

/** How it came out, in a word or two. */
export function headline({ debrief, ungraded }: Review): string {
  if (ungraded !== null) return `Practised, not graded: ${ungraded}`;
  return debrief.scorecard.pass ? 'Passed' : 'Not yet';
}

export function verdictOf({ program, debrief, ungraded }: Review): string {
  return verdict(program, debrief, ungraded === null);
}

export function nameOf(dimension: Dimension | 'total'): string {
  return capital(dimension);
}

/** What the trainee typed before the replies of a turn (from 1) were shown; null where nothing. */
export function typedAt({ typed }: Review, turn: number): string | null {
  const text = (typed[turn - 1] ?? '').trim();
  return text === '' ? null : text;
}

/** How the trainee saw the call beside how it came out, as names and texts; empty where they weren't asked. */
export function sightOf({ reflection, debrief }: Review): readonly (readonly [string, string])[] {
  if (reflection === null) return [];
  const rated = Object.entries(reflection.ratings).flatMap(([name, rating]) => {
    const dimension = name as Dimension;
    const level = debrief.scorecard.scores[dimension] === null ? null : levelOf(dimension, debrief);
    if (rating === null || level === null) return [];
    return [[nameOf(dimension), gapWords(rating, level)] as const];
  });
  const { turn } = reflection;
  return turn === null ? rated : [...rated, [`Reply ${turn}`, decidedWords(turn, debrief)] as const];
}

function gapWords(rated: number, level: number): string {
  if (rated === level) return `you said ${rated} of 4, and so do your replies`;
  const both = `you said ${rated} of 4, your replies say ${level}`;
  return rated < level ? `${both}: better than you thought` : `${both}: worth a closer look`;
}

function decidedWords(turn: number, { turningPoints, bestMove }: Review['debrief']): string {
  const said = 'you said it mattered most';
  const turns = turningPoints.map((point) => point.turn);
  if (turns.includes(turn)) return `${said}, and it did: it's a turning point`;
  if (bestMove?.turn === turn) return `${said}, and it was your best move`;
  if (turns.length === 0) return `${said}; no reply cost you much this time`;
  return `${said}; more was lost at ${turns.length === 1 ? 'reply' : 'replies'} ${join(turns.map(String))}`;
}

/** Hundredths. */
const worthSaying = 5;

/** What was still open before a reply and behind it, for somebody who has never met a probability. */
export function chanceWords({ before, after, better }: NonNullable<TurningPoint['chance']>): string {
  const [from, to, instead] = [before, after, better].map(hundredths) as [number, number, number];
  if (from === 0) return "By here the call couldn't be passed any more, whatever you said.";
  const best = `${from} times in 100 with the best replies`;
  if (to >= from) return `It lost points, not the call: you could still have passed ${best}.`;
  // The better reply isn't always the way to a pass: said where it would have cost something too.
  const other = instead > to && from - instead >= worthSaying ? `; after the better reply, ${instead}` : '';
  return `Up to here you could have passed ${best}; after this, ${to === 0 ? 'never' : to}${other}.`;
}

/** In whole hundredths; 0 and 100 are kept for what is certain. */
export function hundredths(share: number): number {
  if (share <= 0 || share >= 1) return share <= 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round(100 * share)));
}

/** Points since the last such call: `+8`, `−3`, `=`; null where there is nothing to compare with. */
export function sinceOf(
  { before }: Review,
  name: Dimension | 'total',
  points: number,
): { readonly sign: string; readonly words: string } | null {
  const last = before?.[name] ?? null;
  if (last === null) return null;
  const change = points - last;
  if (change === 0) return { sign: '=', words: 'as many as last time' };
  const size = Math.abs(change);
  return change > 0
    ? { sign: `+${size}`, words: `${size} more than last time` }
    : { sign: `−${size}`, words: `${size} fewer than last time` };
}

/** From this tension on a customer is loud, or worse. */
const rough = 4;

/** Said where the scenario warns of what is in it, and it did get rough. */
export function careOf({ program, debrief }: Review): string | null {
  const peak = Math.max(...debrief.arc.map(({ tension }) => tension));
  return program.content.length === 0 || peak < rough ? null : 'That was rough by design. A pause is fine.';
}
