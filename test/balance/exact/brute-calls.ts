/**
 * Every way a call can go, the slow way: a tree over whole histories, grown through `transition`, each finished call
 * graded as play grades it. Shares nothing with the analysis but the engine, the score and the strategies' weights.
 */

import type { Situation, Strategy } from '../../../src/balance/strategies/strategy.ts';
import {
  hasEnded,
  offers,
  type Program,
  type Run,
  type Step,
  startRun,
  transition,
} from '../../../src/engine/index.ts';
import { type Dimension, dimensions } from '../../../src/persona/index.ts';
import { type Rubric, rubricOf, type Scorecard, scorecardOf } from '../../../src/score/index.ts';

/** A moment with its history: no two ways lead to the same one. */
export interface Moment {
  readonly run: Run;
  /** Null while the call goes on. */
  readonly card: Scorecard | null;
  /** What may be said, in the author's order; empty once it is over. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly reply: number;
  readonly steps: readonly { readonly probability: number; readonly step: Step; readonly moment: Moment }[];
}

export interface Calls {
  readonly program: Program;
  readonly rubric: Rubric;
  readonly start: Moment;
}

/** A moment as one strategy comes to it. */
export interface Met {
  readonly moment: Moment;
  readonly probability: number;
  /** How likely each choice is there. */
  readonly chosen: readonly number[];
}

/** How likely somebody is to take each choice. */
export type Chooser = (moment: Moment) => readonly number[];

export function callsOf(program: Program): Calls {
  const rubric = rubricOf(program);
  const grow = (run: Run): Moment => {
    const { snapshot, turns } = run;
    if (hasEnded(program, snapshot)) return { run, card: scorecardOf(rubric, run), choices: [] };
    const choices = offers(program, snapshot).flatMap(({ reply, locked }) => {
      if (locked !== null) return [];
      const { total, outcomes } = transition(program, snapshot, reply);
      const steps = outcomes.map(({ value: step, weight }) => {
        const turn = { node: snapshot.place, reply, before: snapshot, step };
        const moment = grow({ ...run, snapshot: step.to, turns: [...turns, turn] });
        return { probability: weight / total, step, moment };
      });
      return [{ reply, steps }];
    });
    return { run, card: null, choices };
  };
  return { program, rubric, start: grow(startRun(program, 'brute')) };
}

/** All moments that come about, with their probabilities. */
export function meet({ start }: Calls, choose: Chooser): readonly Met[] {
  const met: Met[] = [];
  const visit = (moment: Moment, probability: number) => {
    if (probability === 0) return;
    const chosen = moment.card === null ? choose(moment) : [];
    met.push({ moment, probability, chosen });
    moment.choices.forEach(({ steps }, at) => {
      for (const step of steps) visit(step.moment, probability * chosen[at]! * step.probability);
    });
  };
  visit(start, 1);
  return met;
}

/** Every finished call. */
export function endsOf({ start }: Calls): readonly Moment[] {
  const from = (moment: Moment): readonly Moment[] =>
    moment.card === null
      ? moment.choices.flatMap(({ steps }) => steps.flatMap((step) => from(step.moment)))
      : [moment];
  return from(start);
}

/** Where nothing but the moment itself counts, from the end back. */
export function valuesOf(start: Moment, worth: (card: Scorecard) => number): ReadonlyMap<Moment, number> {
  const values = new Map<Moment, number>();
  const visit = (moment: Moment): number => {
    const { card, choices } = moment;
    const value = card === null ? Math.max(...choices.map((choice) => expected(choice, visit))) : worth(card);
    values.set(moment, value);
    return value;
  };
  visit(start);
  return values;
}

/** The mean over what may follow on a choice. */
export function expected({ steps }: Choice, value: (moment: Moment) => number): number {
  return steps.reduce((sum, { probability, moment }) => sum + probability * value(moment), 0);
}

export function chooserOf({ program, rubric }: Calls, { weigh }: Pick<Strategy, 'weigh'>): Chooser {
  return ({ run, choices }) => {
    const offered = choices.map(({ reply }) => reply);
    const { place: node, turn } = run.snapshot;
    const situation: Situation = { program, rubric, node, offered, turn };
    return shares(weigh(situation));
  };
}

/** Takes whatever lowers the expectation most; equal choices share. */
export function greedy(cost: (moment: Moment) => number): Chooser {
  return ({ choices }) => {
    const costs = choices.map((choice) => expected(choice, cost));
    const least = Math.min(...costs);
    return shares(costs.map((each) => (each <= least + 1e-12 ? 1 : 0)));
  };
}

function shares(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Unrounded, 0 to 100; `extra`: levels to be added to what was earned. Null where the dimension isn't tested. */
export function scoreOf(card: Scorecard, dimension: Dimension, extra = 0): number | null {
  const score = card.scores[dimension];
  return score === null ? null : (100 * (score.earned + extra)) / score.possible;
}

/** The weighted mean of the scores, unrounded. */
export function totalOf(
  program: Program,
  card: Scorecard,
  extra?: Readonly<Record<Dimension, number>>,
): number {
  let [sum, weights] = [0, 0];
  for (const dimension of dimensions) {
    const score = scoreOf(card, dimension, extra?.[dimension]);
    if (score === null) continue;
    sum += program.weights[dimension] * score;
    weights += program.weights[dimension];
  }
  return weights === 0 ? 0 : sum / weights;
}

/** Levels of a reply on the dimensions that its node tests, summed. */
export function qualityOf(rubric: Rubric, node: number, reply: number): number {
  return rubric.tested[node]!.reduce((sum, dimension) => sum + rubric.levels[node]![reply]![dimension], 0);
}
