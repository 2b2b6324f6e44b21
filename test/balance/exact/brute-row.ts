/** Knows the figures of one strategy by adding up calls, in a shape that a row of the analysis has too. */

import type { Row } from '../../../src/balance/analysis.ts';
import { type Dimension, dimensions, type Outcome, outcomes } from '../../../src/persona/index.ts';
import {
  type Calls,
  type Chooser,
  expected,
  type Met,
  qualityOf,
  scoreOf,
  totalOf,
  valuesOf,
} from './brute-calls.ts';

/** Mean and mean square: exact to the last digits, where a deviation of nearly 0 isn't. */
type Moments = readonly [mean: number, square: number];

export interface Figures {
  readonly pass: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly endings: Readonly<Record<string, number>>;
  readonly crisis: number;
  readonly decisions: number;
  readonly total: Moments;
  readonly scores: Readonly<Record<Dimension, Moments | null>>;
  readonly visits: readonly number[];
  readonly picks: readonly (readonly number[])[];
}

export function figuresOf(calls: Calls, met: readonly Met[]): Figures {
  const { program, rubric } = calls;
  const ended = met.flatMap(({ moment: { run, card }, probability }) =>
    card === null ? [] : [{ run, card, probability }],
  );
  const open = met.filter(({ moment }) => moment.card === null);
  const mean = (value: (end: (typeof ended)[number]) => number) =>
    ended.reduce((sum, end) => sum + end.probability * value(end), 0);
  const moments = (value: (end: (typeof ended)[number]) => number): Moments => [
    mean(value),
    mean((end) => value(end) ** 2),
  ];
  const visits = program.nodes.map(() => 0);
  const picks = program.nodes.map(({ replies }) => replies.map(() => 0));
  for (const { moment, probability, chosen } of open) {
    const { place } = moment.run.snapshot;
    visits[place]! += probability;
    moment.choices.forEach(({ reply }, at) => {
      picks[place]![reply]! += probability * chosen[at]!;
    });
  }
  const scores = (dimension: Dimension) =>
    rubric.par[dimension] === 0 ? null : moments(({ card }) => scoreOf(card, dimension)!);
  return {
    pass: mean(({ card }) => (card.pass ? 1 : 0)),
    outcomes: record(outcomes, (outcome) => mean(({ card }) => (card.outcome === outcome ? 1 : 0))),
    endings: record(
      program.endings.map(({ id }) => id),
      (id) => mean(({ card }) => (card.ending === id ? 1 : 0)),
    ),
    crisis: mean(({ run }) => (inCrisis([...run.turns.map(({ before }) => before), run.snapshot]) ? 1 : 0)),
    decisions: mean(({ run }) => run.turns.length),
    total: moments(({ card }) => totalOf(program, card)),
    scores: { calmness: scores('calmness'), empathy: scores('empathy'), boundary: scores('boundary') },
    visits,
    picks,
  };
}

/** Mean tension before each reply of the calls that still go on. */
export function tensionOf(met: readonly Met[]): readonly number[] {
  const sums: { heat: number; mass: number }[] = [];
  for (const { moment, probability } of met) {
    if (moment.card !== null) continue;
    const { turn, mood } = moment.run.snapshot;
    sums[turn] ??= { heat: 0, mass: 0 };
    sums[turn].heat += probability * mood.tension;
    sums[turn].mass += probability;
  }
  // A turn that is hardly ever come to isn't drawn.
  return sums.filter(({ mass }) => mass > 1e-9).map(({ heat, mass }) => heat / mass);
}

/** A row in the same shape. */
export function figuresIn(row: Row): Figures {
  const { outcomes, endings, decisions, visits, picks } = row;
  const moments = (spread: Row['total']): Moments => [spread.mean, spread.mean ** 2 + spread.deviation ** 2];
  const scores = record(dimensions, (dimension) => {
    const spread = row.scores[dimension];
    return spread === null ? null : moments(spread);
  });
  const [pass, crisis] = [row.pass.value, row.crisis.value];
  return { pass, outcomes, endings, crisis, decisions, total: moments(row.total), scores, visits, picks };
}

/** Makes a pass as likely as can be; of equal choices, the one with the best levels, and of those the first. */
export function optimalChooser({ rubric, start }: Calls): Chooser {
  const passes = valuesOf(start, ({ pass }) => (pass ? 1 : 0));
  return ({ run, choices }) => {
    const worth = choices.map((choice) => expected(choice, (moment) => passes.get(moment)!));
    const best = worth.map((each) => each > Math.max(...worth) - 1e-12);
    const quality = choices.map(({ reply }, at) =>
      best[at] ? qualityOf(rubric, run.snapshot.place, reply) : -1,
    );
    const taken = quality.indexOf(Math.max(...quality));
    return choices.map((_choice, at) => (at === taken ? 1 : 0));
  };
}

function inCrisis(snapshots: readonly { readonly mood: { readonly tension: number } }[]): boolean {
  return snapshots.some(({ mood }) => mood.tension >= 5);
}

function record<K extends string, T>(keys: readonly K[], value: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, T>;
}
