/** Knows the moments that decided a call: by levels lost, and by what each reply left of the chance to pass if that is known. */

import type { Reply, Run } from '../engine/index.ts';
import { bestChoice, type Choice, choices } from './choices.ts';
import type { Moment } from './moment.ts';
import type { Rubric } from './rubric.ts';
import { type Scorecard, sumTested } from './scorecard.ts';

export interface TurningPoint extends Moment {
  /**
   * Of the replies that could be chosen at that moment, the one that leaves the best chance to pass, of equals the one
   * with the best levels; where chances are unknown, that with the best levels.
   */
  readonly better: Reply;
  /** Levels lost against it, summed over the dimensions tested; 0 where it has fewer. */
  readonly lost: number;
  readonly rule: string | null;
  /** P(pass) with the best play from there on, 0 to 1: before the reply, after it, after the better one. Null: unknown. */
  readonly chance: { readonly before: number; readonly after: number; readonly better: number } | null;
}

/** What a turn left of the chance to pass: P(pass) with the best play from there on, 0 to 1. */
export interface TurnChances {
  readonly before: number;
  /** By reply of the node (its index), averaged over the dice; null where it could not be chosen. */
  readonly behind: readonly (number | null)[];
}

/** A moment counts as a turning point from this many lost levels on. */
const decisive = 2;
/** Or from this much of the chance to pass. */
const decisiveChance = 0.05;
/** Chances closer than this are the same. */
const same = 1e-9;

/**
 * The moments that cost most of the chance to pass, by `chances` (a turn each). Where that is unknown or equal, those
 * that cost most on the dimensions that failed (on all, where none did): the lesson of a run that gave in is about
 * boundaries even if it lost a little of everything. Among equals the later, which is fresher in mind. At most two, in
 * the order of the call.
 */
export function findTurningPoints(
  rubric: Rubric,
  run: Run,
  moments: readonly Moment[],
  { failures }: Scorecard,
  chances: readonly TurnChances[] | null,
): readonly TurningPoint[] {
  const failed = failures.flatMap((failure) => (failure.kind === 'dimension' ? [failure.dimension] : []));
  const candidates = moments.map((each, index) => {
    const turn = run.turns[index]!;
    const best = bestChoice(rubric, run.program, turn);
    const focus = each.tested.filter((dimension) => failed.length === 0 || failed.includes(dimension));
    const inFocus =
      sumTested({ levels: best.levels, tested: focus }) - sumTested({ levels: each.levels, tested: focus });
    const given = chances?.[index] ?? null;
    const better = given === null ? best : promising(choices(rubric, run.program, turn), given);
    const chance = given === null ? null : chanceOf(given, turn.reply, better.index);
    const point: TurningPoint = {
      ...each,
      better: better.reply,
      lost: Math.max(0, better.worth - sumTested(each)),
      rule: each.reply.rule ?? better.reply.rule,
      chance,
    };
    const regret = chance === null ? 0 : Math.round((chance.before - chance.after) / same) * same;
    return { point, turn, better, inFocus, lost: best.worth - sumTested(each), regret };
  });
  const worst = candidates
    .filter(({ lost, regret }) => lost >= decisive || regret >= decisiveChance)
    // Nobody is told to say what they said: fewer levels, but the best chance.
    .filter(({ turn, better }) => better.index !== turn.reply)
    .sort(
      (a, b) =>
        b.regret - a.regret || b.inFocus - a.inFocus || b.lost - a.lost || b.point.turn - a.point.turn,
    );
  const distinct = worst.filter(
    (each, index) => worst.findIndex(({ turn }) => turn.node === each.turn.node) === index,
  );
  return distinct
    .slice(0, 2)
    .map(({ point }) => point)
    .sort((a, b) => a.turn - b.turn);
}

/** The choice with the best chance behind it; of equals the one with the best levels, of those the author's first. */
function promising(open: readonly Choice[], { behind }: TurnChances): Choice {
  const most = Math.max(...open.map(({ index }) => behind[index]!));
  return open
    .filter(({ index }) => behind[index]! > most - same)
    .reduce((best, each) => (each.worth > best.worth ? each : best));
}

function chanceOf(
  { before, behind }: TurnChances,
  said: number,
  better: number,
): NonNullable<TurningPoint['chance']> {
  return { before, after: behind[said]!, better: behind[better]! };
}
