/**
 * Simulated trainees of ability θ: 0 guesses, 1 novice, 2.5 trainee, 4 borderline, 6 competent, 8 expert. They choose
 * reply o with probability ∝ exp(θ·q + max(0, 1 − θ/8)·pull + β·cue), q its mean level and pull how strongly it tempts
 * (a nominal response model; Bock 1972). They share the author's key, so they test the balance, not the key.
 */

import type { Dimension } from '../../persona/index.ts';
import { qualityOf } from '../../score/index.ts';
import { levelOf } from './skilled.ts';
import { repliesOf, type Situation, type Strategy } from './strategy.ts';
import { countOf, sorryWords } from './words.ts';

/** Rows of every report. */
export const abilities = [0, 1, 2, 2.5, 3, 4, 5, 6, 8] as const;
/** The grid on which curves are drawn and tested, 0 to 8. */
export const abilityGrid: readonly number[] = Array.from({ length: 17 }, (_, step) => step / 2);

/** How much a test-wise trainee goes by a cue. */
const beta = 3;
/** The ability of one who knows one dimension well and ignores the others. */
const lopsided = 6;

export function abilityId(theta: number): string {
  return `theta-${String(theta).replace('.', '-')}`;
}

export function simulee(theta: number): Strategy {
  return {
    id: abilityId(theta),
    kind: 'simulee',
    about: `has the ability θ = ${theta}`,
    byTurn: false,
    weigh: (situation) => weighed(situation, theta, overall(situation)),
  };
}

/** Of ability 1, and led by one feature of the wording. */
export const testWise: readonly Strategy[] = [
  cued('length', 'the long replies', (situation) => {
    const lengths = repliesOf(situation).map(({ say }) => say.length);
    const most = Math.max(...lengths);
    return lengths.map((length) => length / most);
  }),
  cued('position', 'the replies in the middle', ({ offered }) =>
    offered.map((_, at) => (at > 0 && at < offered.length - 1 ? 1 : 0)),
  ),
  cued('sorry', 'the replies that say sorry', (situation) =>
    repliesOf(situation).map(({ say }) => Math.min(1, countOf(sorryWords, say))),
  ),
  cued('questions', 'the replies that ask', (situation) =>
    repliesOf(situation).map(({ say }) => (say.includes('?') ? 1 : 0)),
  ),
];

/** Competent in one dimension, blind to the others. */
export const lopsidedSimulees: readonly Strategy[] = [
  profile('pushover', 'empathy'),
  profile('rule-keeper', 'boundary'),
  profile('stoic', 'calmness'),
];

function cued(cue: string, what: string, cues: (situation: Situation) => readonly number[]): Strategy {
  return {
    id: `test-wise-${cue}`,
    kind: 'test-wise',
    about: `guesses and is drawn to ${what}`,
    byTurn: false,
    weigh: (situation) => weighed(situation, 1, overall(situation), cues(situation)),
  };
}

function profile(id: string, dimension: Dimension): Strategy {
  return {
    id,
    kind: 'one-sided',
    about: `is competent in ${dimension} and blind to the rest`,
    byTurn: false,
    weigh: (situation) =>
      weighed(
        situation,
        lopsided,
        situation.offered.map((reply) => levelOf(situation, reply, dimension)),
      ),
  };
}

function overall({ rubric, node, offered }: Situation): readonly number[] {
  return offered.map((reply) => qualityOf(rubric, node, reply));
}

/** The formula above: `worth` is what they see of the quality of each reply, `cues` what else draws them. */
function weighed(
  situation: Situation,
  theta: number,
  worth: readonly number[],
  cues: readonly number[] = [],
): readonly number[] {
  const temptation = Math.max(0, 1 - theta / 8);
  return repliesOf(situation).map(({ tempts }, at) =>
    Math.exp(theta * worth[at]! + temptation * (tempts?.pull ?? 0) + beta * (cues[at] ?? 0)),
  );
}
