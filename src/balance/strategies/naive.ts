/** The naive ones (evidence 5.1, N1–N11): whoever plays like this must fail. */

import type { Family } from '../../persona/index.ts';
import { among, highest, repliesOf, type Situation, type Strategy } from './strategy.ts';
import { countOf, empathyWords, negativeWords, softWords, sorryWords } from './words.ts';

const naive = (id: string, about: string, weigh: Strategy['weigh'], byTurn = false): Strategy => ({
  id,
  kind: 'naive',
  about,
  byTurn,
  weigh,
});

/** Techniques of the cold kind: a rule or a shrug where a person was wanted. */
const cold = ['recite-policy', 'cold-brush-off', 'deny-feeling', 'data-flood', 'rush-customer'];
/** And of the hot kind. */
const hot = [
  'retaliate',
  'put-in-place',
  'contradict',
  'mock-or-sneer',
  'interrupt',
  'get-defensive',
  'show-strain',
];
/** Acknowledge, ask, offer, hold, close: the pattern that test takers quote, over and over. */
const script: readonly Family[] = ['attune', 'attune', 'resolve', 'limit', 'resolve'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

export const random = naive('random', 'chooses blindly', ({ offered }) => offered.map(() => 1));

/** Those that every scenario has, and one for each place that a reply can stand at. */
export function naiveStrategies(places: number): readonly Strategy[] {
  return [
    random,
    ...ordinals
      .slice(0, places)
      .map((ordinal, place) =>
        naive(ordinal, `always takes the ${ordinal} reply`, ({ offered }) =>
          among(offered.map((_, at) => at === place)),
        ),
      ),
    naive('last', 'always takes the last reply', ({ offered }) =>
      offered.map((_, at) => (at === offered.length - 1 ? 1 : 0)),
    ),
    naive('longest', 'always takes the longest reply', (situation) => highest(lengths(situation))),
    naive('shortest', 'always takes the shortest reply', (situation) =>
      highest(lengths(situation).map((length) => -length)),
    ),
    naive('middling', 'avoids the longest and the shortest reply', (situation) => {
      const all = lengths(situation);
      const [least, most] = [Math.min(...all), Math.max(...all)];
      return among(all.map((length) => length > least && length < most));
    }),
    naive('sorry', 'always apologises or thanks', (situation) =>
      among(
        repliesOf(situation).map(
          ({ say, set }) => countOf(sorryWords, say) > 0 || uses(situation, set, ['apologise']),
        ),
      ),
    ),
    naive('giving-in', 'always gives in or promises', (situation) => byFamily(situation, 'yield')),
    naive('stonewalling', 'always falls back on the rules or a shrug', (situation) =>
      among(repliesOf(situation).map(({ set }) => uses(situation, set, cold))),
    ),
    naive('hard-line', 'always argues, threatens or hits back', (situation) =>
      among(repliesOf(situation).map(({ set }) => uses(situation, set, hot))),
    ),
    naive('kind-words', 'takes the reply with the most words of empathy', (situation) =>
      highest(repliesOf(situation).map(({ say }) => countOf(empathyWords, say))),
    ),
    naive('questions', 'takes the reply with the most question marks', (situation) =>
      highest(repliesOf(situation).map(({ say }) => say.split('?').length)),
    ),
    naive('no-negatives', 'takes the reply with the fewest negatives', (situation) =>
      highest(repliesOf(situation).map(({ say }) => -countOf(negativeWords, say))),
    ),
    naive('softest', 'takes the reply with the softest words', (situation) =>
      highest(repliesOf(situation).map(({ say }) => countOf(softWords, say))),
    ),
    naive(
      'script',
      'acknowledges, asks, offers, holds the line, closes, and starts again',
      (situation) => byFamily(situation, script[situation.turn % script.length]!),
      true,
    ),
  ];
}

/** Who plays for the customer's mood alone: among the replies that the graph leaves them, whichever. */
export const moodPleasers = {
  calm: naive('soothing', 'always says what calms the customer most', ({ offered }) => offered.map(() => 1)),
  trust: naive('ingratiating', 'always says what earns most trust', ({ offered }) => offered.map(() => 1)),
} as const;

function lengths(situation: Situation): readonly number[] {
  return repliesOf(situation).map(({ say }) => say.length);
}

function uses({ program }: Situation, set: number, techniques: readonly string[]): boolean {
  return program.sets[set]!.moves.some(({ id }) => techniques.includes(id));
}

function byFamily(situation: Situation, family: Family): readonly number[] {
  const { program } = situation;
  return among(
    repliesOf(situation).map(({ set }) => program.sets[set]!.moves.some((move) => move.family === family)),
  );
}
