/** Knows what can still be made of a call: P(good end) under the best play, from the start, after slips, and too soon. */

import type { Program } from '../engine/index.ts';
import type { Rubric } from '../score/index.ts';
import type { Structure } from './analysis.ts';
import type { ClassGraph } from './graph/classes.ts';
import type { StateGraph } from './graph/state-graph.ts';
import { type Classes, ends } from './graph/told-apart.ts';
import { lengthsOf } from './lengths.ts';
import { policyOf } from './policy.ts';
import { regretOf } from './regret.ts';
import { lineOf } from './retrace.ts';
import { slipsOf } from './slips.ts';
import { simulee } from './strategies/simulees.ts';

/** The ability over whose calls regret is averaged. */
const borderline = 4;
/** Decisions within which no call may be lost by chance alone. */
const early = 2;

/** By class, told apart by how the end counts: P(good end) with the best play from there. A good end is one that
 * doesn't fail by itself. Classes lead to smaller numbers only, so one pass. */
export function winnableOf(classes: ClassGraph): Float64Array {
  const value = new Float64Array(classes.count);
  for (let cls = 0; cls < classes.count; cls += 1) {
    if (classes.label[cls] !== -1) value[cls] = classes.label[cls] === ends.good ? 1 : 0;
    else
      value[cls] = Math.max(...choicesAt(classes, cls).map((choice) => meanBehind(classes, choice, value)));
  }
  return value;
}

/** The mean of a value over what may follow on a choice. */
export function meanBehind(classes: ClassGraph, choice: number, value: Float64Array): number {
  let sum = 0;
  for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1)
    sum += classes.probability[edge]! * value[classes.to[edge]!]!;
  return sum;
}

export function choicesAt(classes: ClassGraph, cls: number): number[] {
  const from = classes.firstChoice[cls]!;
  const end = classes.firstChoice[cls + 1]!;
  return Array.from({ length: end - from }, (_, at) => from + at);
}

type Found = Pick<
  Structure,
  'winnable' | 'afterOneSlip' | 'afterThreeSlips' | 'earlyLoss' | 'decisions' | 'openings' | 'regret'
>;

export function prospectsOf(program: Program, rubric: Rubric, graph: StateGraph, told: Classes): Found {
  const { calls, verdicts: classes } = told;
  const value = winnableOf(classes);
  const classAt = (position: number) => classes.classOf[calls.classOf[position]!]!;
  const slips = slipsOf(program, rubric, classes, value);
  const line = (way: Way) => lineOf(graph, classAt, stepsOf(way));
  const loss = lostByChance(classes, value);
  return {
    winnable: value[classes.start]!,
    afterOneSlip: { winnable: slips.one.winnable, line: line(slips.one.way) },
    afterThreeSlips: { winnable: slips.three.winnable, line: line(slips.three.way) },
    earlyLoss: loss === null ? null : line(loss),
    regret: regretOf(program, classes, value, policyOf(program, rubric, classes, [simulee(borderline)])),
    ...lengthsOf(program, rubric, calls),
  };
}

/** A way through classes, read backwards. */
export interface Way {
  readonly cls: number;
  readonly from: Way | null;
  /** The reply that led here, by its index in its node. */
  readonly reply: number;
}

function stepsOf(way: Way): { reply: number; cls: number }[] {
  const steps: { reply: number; cls: number }[] = [];
  for (let at = way; at.from !== null; at = at.from) steps.push({ reply: at.reply, cls: at.cls });
  return steps.reverse();
}

/** A state past saving that chance leads to within the first decisions, though one plays to avoid it. */
function lostByChance(classes: ClassGraph, value: Float64Array): Way | null {
  const from = (way: Way, left: number): { readonly p: number; readonly lost: Way | null } => {
    if (value[way.cls] === 0) return { p: 1, lost: way };
    if (left === 0 || classes.label[way.cls] !== -1) return { p: 0, lost: null };
    const risks = choicesAt(classes, way.cls).map((choice) => {
      let [p, lost]: [number, Way | null] = [0, null];
      for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
        const onward = { cls: classes.to[edge]!, from: way, reply: classes.reply[choice]! };
        const behind = from(onward, left - 1);
        p += classes.probability[edge]! * behind.p;
        lost ??= behind.lost;
      }
      return { p, lost };
    });
    return risks.reduce((least, each) => (each.p < least.p ? each : least));
  };
  return from({ cls: classes.start, from: null, reply: -1 }, early).lost;
}
