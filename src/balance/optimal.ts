/**
 * Knows how calls go under the play that makes a pass as likely as can be. Where the verdict is decided, or several
 * replies are as good, it plays on as the skilled do.
 */

import type { Program } from '../engine/index.ts';
import { dimensions, outcomes } from '../persona/index.ts';
import { type Rubric, worthOf } from '../score/index.ts';
import type { ClassGraph } from './graph/classes.ts';
import type { Lattice } from './graph/lattice.ts';
import { type Classes, endingOf } from './graph/told-apart.ts';
import { bestPass, chanceBehind } from './passing.ts';
import type { Spread } from './scores.ts';
import { gains } from './verdict.ts';

const count = dimensions.length;
/** Chances closer than this are the same. */
const same = 1e-12;

export interface Played {
  readonly pass: number;
  readonly outcomes: readonly number[];
  readonly endings: readonly number[];
  readonly crisis: number;
  readonly decisions: number;
  readonly total: Spread;
  readonly scores: readonly (Spread | null)[];
  readonly visits: readonly number[];
  readonly picks: readonly (readonly number[])[];
}

/** A call under way; `entry` is its place in the verdict lattice, −1 once it is decided. */
interface Call {
  readonly cls: number;
  readonly sums: readonly number[];
  readonly entry: number;
  p: number;
}

export function optimalPlay(
  program: Program,
  rubric: Rubric,
  { calls: classes, verdicts: merged }: Classes,
  verdicts: Lattice,
): Played {
  const value = bestPass(verdicts);
  const gain = gains(program, rubric);
  const visits = program.nodes.map(() => 0);
  const picks = program.nodes.map(({ replies }) => replies.map(() => 0));
  const ended = outcomes.map(() => 0);
  const endings = program.endings.map(() => 0);
  const scores = scoring(program, rubric);
  let [crisis, decisions] = [0, 0];
  let layer: Call[] = [{ cls: classes.start, sums: Array(2 * count).fill(0), entry: 0, p: 1 }];
  while (layer.length > 0) {
    const next = new Map<string, Call>();
    for (const call of layer) {
      const place = classes.place[call.cls]!;
      if (classes.label[call.cls] !== -1) {
        const { ending, outcome, crisis: flared } = endingOf(classes.label[call.cls]!);
        ended[outcome]! += call.p;
        endings[ending]! += call.p;
        if (flared) crisis += call.p;
        scores.add(call.sums, call.p);
        continue;
      }
      visits[place]! += call.p;
      decisions += call.p;
      const { choice, at } = preferred(rubric, classes, verdicts, value, call);
      const reply = classes.reply[choice]!;
      picks[place]![reply]! += call.p;
      const sums = call.sums.map((sum, word) => sum + gain[place]![reply]![word]!);
      for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
        const cls = classes.to[edge]!;
        const entry = at === -1 ? -1 : entryBehind(verdicts, call.entry, at, merged.classOf[cls]!);
        const key = `${cls} ${sums.join(' ')}`;
        const p = call.p * classes.probability[edge]!;
        const known = next.get(key);
        if (known === undefined) next.set(key, { cls, sums, entry, p });
        else known.p += p;
      }
    }
    layer = [...next.values()];
  }
  return {
    pass: value[0] ?? 0,
    outcomes: ended,
    endings,
    crisis,
    decisions,
    visits,
    picks,
    ...scores.result(),
  };
}

/** Where a choice leads an entry that then stands in this class; −1 if the verdict is decided there. */
function entryBehind(verdicts: Lattice, entry: number, choice: number, cls: number): number {
  const { classes, first, to } = verdicts;
  for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
    const next = to[first[entry]! + edge]!;
    if (next >= 0 && verdicts.cls[next] === cls) return next;
  }
  return -1;
}

/** The choice of the class, and that of the entry in the verdict lattice (−1 where the verdict is decided). */
function preferred(
  rubric: Rubric,
  classes: ClassGraph,
  verdicts: Lattice,
  value: Float64Array,
  { cls, entry }: Call,
): { readonly choice: number; readonly at: number } {
  const from = classes.firstChoice[cls]!;
  const end = classes.firstChoice[cls + 1]!;
  const place = classes.place[cls]!;
  const quality = (choice: number) => worthOf(rubric, place, classes.reply[choice]!);
  let best = { choice: from, at: -1, worth: -1, quality: -1 };
  for (let choice = from; choice < end; choice += 1) {
    const at = entry === -1 ? -1 : verdicts.classes.firstChoice[verdicts.cls[entry]!]! + choice - from;
    const worth = at === -1 ? 0 : chanceBehind(verdicts, entry, at, value);
    const level = quality(choice);
    if (worth > best.worth + same || (worth > best.worth - same && level > best.quality))
      best = { choice, at, worth, quality: level };
  }
  return best;
}

function scoring(program: Program, rubric: Rubric) {
  const par = dimensions.map((dimension) => rubric.par[dimension]);
  const weight = dimensions.map((dimension, word) => (par[word] === 0 ? 0 : program.weights[dimension]));
  const weights = Math.max(
    1,
    weight.reduce((sum, each) => sum + each, 0),
  );
  const sums = Array.from({ length: count + 1 }, () => ({ mean: 0, square: 0 }));
  return {
    /** Sums are levels lost and best levels met, a word a dimension. */
    add(call: readonly number[], p: number): void {
      const scores = par.map((least, word) => {
        const possible = Math.max(call[count + word]!, least);
        return least === 0 ? 0 : (100 * (call[count + word]! - call[word]!)) / possible;
      });
      const total = scores.reduce((sum, score, word) => sum + weight[word]! * score, 0) / weights;
      [total, ...scores].forEach((score, index) => {
        sums[index]!.mean += p * score;
        sums[index]!.square += p * score * score;
      });
    },
    result(): Pick<Played, 'total' | 'scores'> {
      const spreads = sums.map(({ mean, square }) => ({
        mean,
        deviation: Math.sqrt(Math.max(0, square - mean * mean)),
      }));
      return {
        total: spreads[0]!,
        scores: par.map((least, word) => (least === 0 ? null : spreads[1 + word]!)),
      };
    },
  };
}
