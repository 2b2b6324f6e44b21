/** From tallies of sampled calls to an analysis: the figures with the intervals they lie in, and none that takes the whole graph. */

import type { Program } from '../../engine/index.ts';
import { dimensions, outcomes } from '../../persona/index.ts';
import { each, type Rubric, rubricOf } from '../../score/index.ts';
import type { Analysis, Row } from '../analysis.ts';
import { endingOf } from '../graph/told-apart.ts';
import { clopperPearson, wilson } from '../intervals.ts';
import { byEnding, byOutcome } from '../rows.ts';
import type { Spread } from '../scores.ts';
import type { Scripts } from '../strategies/borrowed.ts';
import { playerOf } from '../strategies/players.ts';
import { abilities, abilityId } from '../strategies/simulees.ts';
import type { Points, Tally } from './tally.ts';

export interface EstimateOptions {
  /** Of the batch. */
  readonly seed: string;
  /** Those it was sampled with. */
  readonly scripts?: Scripts;
}

/**
 * Intervals are of 95 %: Clopper–Pearson for P(pass), on which checks fail, so that they err no oftener than that; Wilson
 * for crises, of which they only warn. `size` is 0: nothing was enumerated.
 * @throws Error if there are no tallies, or of different numbers of runs.
 */
export function analysisFrom(
  program: Program,
  tallies: readonly Tally[],
  options: EstimateOptions,
): Analysis {
  const { seed, scripts = {} } = options;
  const rubric = rubricOf(program);
  const runs = tallies[0]?.runs ?? 0;
  if (runs === 0 || tallies.some((tally) => tally.runs !== runs))
    throw new Error('an estimate needs tallies of one number of runs, and that not 0');
  const rows = tallies.map((tally) => rowFrom(program, rubric, tally, scripts));
  return {
    program,
    rubric,
    difficulty: program.difficulty,
    method: 'sampled',
    sample: { runs, seed },
    size: { positions: 0, states: 0, classes: 0, verdicts: 0 },
    rows,
    curve: abilities.flatMap((theta) => {
      const row = rows.find(({ id }) => id === abilityId(theta));
      return row === undefined ? [] : [{ theta, pass: row.pass.value, total: row.total.mean }];
    }),
    structure: null,
    items: null,
    fairness: null,
  };
}

function rowFrom(program: Program, rubric: Rubric, tally: Tally, scripts: Scripts): Row {
  const { id, kind, about } = playerOf(program, scripts, tally.id).strategy;
  const { runs, pass } = tally;
  const shareOf = (which: (end: ReturnType<typeof endingOf>) => boolean) =>
    tally.ends.reduce((sum, count, label) => (which(endingOf(label)) ? sum + count : sum), 0);
  const flared = shareOf(({ crisis }) => crisis);
  const visits = tally.picks.map((replies) => replies.reduce((sum, count) => sum + count, 0) / runs);
  return {
    id,
    kind,
    about,
    pass: { value: pass / runs, ...clopperPearson(pass, runs) },
    outcomes: byOutcome(outcomes.map((_, index) => shareOf((end) => end.outcome === index) / runs)),
    endings: byEnding(
      program,
      program.endings.map((_, index) => shareOf((end) => end.ending === index) / runs),
    ),
    crisis: { value: flared / runs, ...wilson(flared, runs) },
    decisions: visits.reduce((sum, each) => sum + each, 0),
    total: spreadOf(tally.total, runs),
    scores: each((dimension) =>
      rubric.par[dimension] === 0 ? null : spreadOf(tally.scores[dimensions.indexOf(dimension)]!, runs),
    ),
    tension: [],
    examples: { pass: tally.firstPass, fail: tally.firstFail },
    visits,
    picks: tally.picks.map((replies) => replies.map((count) => count / runs)),
  };
}

function spreadOf({ sum, squares }: Points, runs: number): Spread {
  const mean = sum / runs;
  return { mean: mean / 100, deviation: Math.sqrt(Math.max(0, squares / runs - mean * mean)) / 100 };
}
