/**
 * Knows the lesson of a call: the moments that decided it, what was good, and one rule to take along. Debriefs that
 * quote the trainee's own lines beside a better one teach most (Keiser & Arthur 2021; Taylor 2005: show both models).
 */

import type { Program, Reply, Run } from '../engine/index.ts';
import { type Dimension, type Family, type Phase, phaseOf } from '../persona/index.ts';
import { type Account, accountOf } from './account.ts';
import { bestChoice, choices, lostAt } from './choices.ts';
import { type Moment, momentOf } from './moment.ts';
import type { Rubric } from './rubric.ts';
import { type Scorecard, shortfall, sumTested } from './scorecard.ts';
import { findTurningPoints, type TurnChances, type TurningPoint } from './turning-points.ts';

export interface ArcPoint {
  readonly tension: number;
  readonly trust: number;
  readonly phase: Phase;
}

export interface UsedOften {
  readonly id: string;
  readonly label: string;
  readonly family: Family;
  readonly count: number;
}

export interface Debrief {
  readonly scorecard: Scorecard;
  /** The opening and the state after each reply. */
  readonly arc: readonly ArcPoint[];
  /** At most two, in the order of the call. */
  readonly turningPoints: readonly TurningPoint[];
  readonly bestMove: Moment | null;
  /** The weakest moment of each dimension: the evidence beside its score. */
  readonly weakest: Readonly<Record<Dimension, Moment | null>>;
  /** Techniques by how often they were used; and those the better replies had and the trainee never used. */
  readonly used: readonly UsedOften[];
  readonly missed: readonly UsedOften[];
  /** A rule id; null only where no reply of the call has a rule. */
  readonly takeaway: string | null;
  readonly account: Account;
}

/** `chances`: by turn, where they are known. */
export function debriefOf(
  rubric: Rubric,
  run: Run,
  scorecard: Scorecard,
  chances: readonly TurnChances[] | null = null,
): Debrief {
  const moments = run.turns.map((turn, index) => momentOf(run, turn, index, scorecard.turns[index]!));
  const turningPoints = findTurningPoints(rubric, run, moments, scorecard, chances);
  return {
    scorecard,
    arc: [run.turns[0]?.before ?? run.snapshot, ...run.turns.map(({ step }) => step.to)].map(({ mood }) => ({
      tension: mood.tension,
      trust: mood.trust,
      phase: phaseOf(mood),
    })),
    turningPoints,
    bestMove: findBestMove(rubric, run, moments, turningPoints),
    weakest: {
      calmness: weakest(moments, scorecard, 'calmness'),
      empathy: weakest(moments, scorecard, 'empathy'),
      boundary: weakest(moments, scorecard, 'boundary'),
    },
    ...techniqueMix(rubric, run),
    takeaway: takeaway(rubric, run, turningPoints),
    account: accountOf(rubric, run, scorecard),
  };
}

/**
 * Where the best reply was found although a poor one lay beside it: the widest gap between the two. Not where it was
 * best by its levels alone and cost the call.
 */
function findBestMove(
  rubric: Rubric,
  run: Run,
  moments: readonly Moment[],
  turningPoints: readonly TurningPoint[],
): Moment | null {
  const gaps = moments.map((each, index) => {
    if (turningPoints.some(({ turn }) => turn === each.turn)) return 0;
    const worths = choices(rubric, run.program, run.turns[index]!).map(({ worth }) => worth);
    const own = sumTested(each);
    return own === Math.max(...worths) ? own - Math.min(...worths) : 0;
  });
  const widest = Math.max(0, ...gaps);
  return widest === 0 ? null : (moments[gaps.indexOf(widest)] ?? null);
}

function weakest(moments: readonly Moment[], scorecard: Scorecard, dimension: Dimension): Moment | null {
  const short = scorecard.turns.map((turn) => shortfall(turn)[dimension]);
  const worst = Math.max(0, ...short);
  return worst === 0 ? null : (moments[short.indexOf(worst)] ?? null);
}

function techniqueMix(rubric: Rubric, run: Run): Pick<Debrief, 'used' | 'missed'> {
  const { program } = run;
  const used = tally(
    program,
    run.turns.map(({ node, reply }) => program.nodes[node]!.replies[reply]!),
  );
  // Where the reply was as good as the best, nothing was missed by not saying the other.
  const better = run.turns.flatMap((turn) =>
    lostAt(rubric, program, turn) > 0 ? [bestChoice(rubric, program, turn).reply] : [],
  );
  const known = new Set(used.map(({ id }) => id));
  return {
    used,
    missed: tally(program, better)
      .filter(({ id }) => !known.has(id))
      .slice(0, 3),
  };
}

function tally(program: Program, replies: readonly Reply[]): readonly UsedOften[] {
  const counts = new Map<string, number>();
  for (const { set } of replies) {
    for (const { id } of program.sets[set]!.moves) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([id, count]) => {
      const { label, family } = program.techniques[id]!;
      return { id, label, family, count };
    });
}

/** The rule that cost most levels over the call, another one than the turning points name if there is one. */
function takeaway(rubric: Rubric, run: Run, shown: readonly TurningPoint[]): string | null {
  const costs = new Map<string, number>();
  for (const turn of run.turns) {
    const { rule } = run.program.nodes[turn.node]!.replies[turn.reply]!;
    if (rule !== null) costs.set(rule, (costs.get(rule) ?? 0) + lostAt(rubric, run.program, turn));
  }
  const byCost = [...costs].sort(([, a], [, b]) => b - a).map(([rule]) => rule);
  const named = shown.map(({ rule }) => rule);
  return byCost.find((rule) => !named.includes(rule) && costs.get(rule)! > 0) ?? byCost[0] ?? null;
}
