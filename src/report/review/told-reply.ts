/** Knows what there is to tell of each reply of a call, for the forms of the debrief that tell them all. */

import type { Dimension } from '../../persona/index.ts';
import type { ToldTurn, TurningPoint } from '../../score/index.ts';
import { changeWords, moodWords } from '../mood-words.ts';
import type { Review } from './review.ts';
import { chanceWords, hundredths, typedAt } from './words.ts';

export interface Fact {
  readonly name: string;
  readonly text: string;
  /** Whether these are somebody's words. */
  readonly spoken: boolean;
}

export interface ToldReply {
  readonly told: ToldTurn;
  /** Why it is worth looking at twice; null: it isn't. */
  readonly standing: 'Turning point' | 'Your best move' | null;
  readonly typed: string | null;
  readonly marks: readonly { readonly dimension: Dimension; readonly level: number; readonly best: number }[];
  readonly facts: readonly Fact[];
}

export function toldReplies(review: Review): readonly ToldReply[] {
  const { account, turningPoints, bestMove } = review.debrief;
  return account.turns.map((told) => {
    const point = turningPoints.find(({ turn }) => turn === told.number);
    const { tested, levels, best } = told.graded;
    return {
      told,
      standing:
        point !== undefined ? 'Turning point' : bestMove?.turn === told.number ? 'Your best move' : null,
      typed: typedAt(review, told.number),
      marks: tested.map((dimension) => ({ dimension, level: levels[dimension], best: best[dimension] })),
      facts: factsOf(review, told, point),
    };
  });
}

function factsOf(review: Review, told: ToldTurn, point: TurningPoint | undefined): readonly Fact[] {
  const { reply, better, graded } = told;
  const { before, step } = graded.turn;
  const rule = point?.rule == null ? undefined : review.rules[point.rule];
  const effect = `${changeWords(before.mood, step.to.mood)}. Now ${moodWords(step.to.mood)}.`;
  const all: readonly (readonly [name: string, text: string | null, spoken?: true])[] = [
    ['Effect', effect],
    ['Tempting', point === undefined ? null : (reply.tempts?.text ?? null)],
    [point === undefined ? 'Why' : 'The catch', reply.why],
    ['How it felt', reply.felt, true],
    ...chanceFact(review, told, point),
    ['Better', better?.reply.say ?? null, true],
    ['Because', better?.reply.why ?? null],
    ['The rule', rule === undefined ? null : `${rule.rule} (${rule.id})`],
  ];
  return all.flatMap(([name, text, spoken = false]) => (text === null ? [] : [{ name, text, spoken }]));
}

/** What could still be made of the call: in a sentence where it turned, in figures elsewhere. */
function chanceFact(
  { hindsight }: Review,
  { number, graded, better }: ToldTurn,
  point: TurningPoint | undefined,
): readonly (readonly [string, string])[] {
  if (point !== undefined && point.chance !== null) return [['At stake', chanceWords(point.chance)]];
  const hind = hindsight?.turns[number - 1];
  const after = hind?.behind[graded.turn.reply] ?? null;
  if (hind === undefined || after === null) return [];
  const instead = better === null ? null : (hind.behind[better.index] ?? null);
  const best = instead === null ? '' : `; ${hundredths(instead)} % after the better reply`;
  const words = `${hundredths(hind.before)} % before it, ${hundredths(after)} % after it${best}`;
  return [['Could still be passed', words]];
}
