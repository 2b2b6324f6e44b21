/** Knows what can still be made of a call: P(good end) under the best play, after slips too, and what calls are long. */

import type { Program } from '../engine/index.ts';
import { type Dimension, dimensions } from '../persona/index.ts';
import type { Rubric } from '../score/index.ts';
import type { Structure } from './analysis.ts';
import type { ClassGraph } from './graph/classes.ts';
import type { StateGraph } from './graph/state-graph.ts';
import { type Classes, endingOf, ends } from './graph/told-apart.ts';
import { lineOf } from './retrace.ts';

/** A good end is one that doesn't fail by itself. Decisions within which no state may be lost already. */
const early = 2;
const slipsForgiven = 3;

/** By class, told apart by how the end counts: P(good end) with the best play from there. Classes lead to smaller numbers only, so one pass. */
export function winnableOf(classes: ClassGraph): Float64Array {
  const value = new Float64Array(classes.count);
  for (let cls = 0; cls < classes.count; cls += 1) {
    if (classes.label[cls] !== -1) value[cls] = classes.label[cls] === ends.good ? 1 : 0;
    else
      value[cls] = Math.max(
        ...choicesOf(classes, cls).map((choice) => winnableBehind(classes, choice, value)),
      );
  }
  return value;
}

/** P(good end) after a choice; what the best choice has more is the regret of this one. */
export function winnableBehind(classes: ClassGraph, choice: number, value: Float64Array): number {
  let sum = 0;
  for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1)
    sum += classes.probability[edge]! * value[classes.to[edge]!]!;
  return sum;
}

type Found = Pick<
  Structure,
  'winnable' | 'afterOneSlip' | 'afterThreeSlips' | 'earlyLoss' | 'decisions' | 'openings'
>;

export function prospectsOf(program: Program, rubric: Rubric, graph: StateGraph, told: Classes): Found {
  const { calls, verdicts: classes } = told;
  const value = winnableOf(classes);
  const line = (way: Way) =>
    lineOf(graph, (position) => classes.classOf[calls.classOf[position]!]!, stepsOf(way));
  const slips = afterSlips(program, rubric, classes, value);
  const loss = earlyLoss(program, classes, value);
  const after = (found: { winnable: number; way: Way } | null) =>
    found === null ? null : { winnable: found.winnable, line: line(found.way) };
  return {
    winnable: value[classes.start]!,
    afterOneSlip: after(slips.one) ?? {
      winnable: 1,
      line: { steps: [], end: program.start, endTension: 0, probability: 1 },
    },
    afterThreeSlips: after(slips.three),
    earlyLoss: loss === null ? null : line(loss),
    ...lengths(program, rubric, calls),
  };
}

interface Way {
  readonly cls: number;
  readonly from: Way | null;
  readonly reply: number;
}

function stepsOf(way: Way): { reply: number; cls: number }[] {
  const steps: { reply: number; cls: number }[] = [];
  for (let at = way; at.from !== null; at = at.from) steps.push({ reply: at.reply, cls: at.cls });
  return steps.reverse();
}

function choicesOf(classes: ClassGraph, cls: number): number[] {
  const [from, end] = [classes.firstChoice[cls]!, classes.firstChoice[cls + 1]!];
  return Array.from({ length: end - from }, (_, at) => from + at);
}

/** Skilled play with worst replies in it: the least winnable after one, the most winnable after three. */
function afterSlips(program: Program, rubric: Rubric, classes: ClassGraph, value: Float64Array) {
  const qualityOf = (place: number, reply: number) =>
    rubric.tested[place]!.reduce((sum, dimension) => sum + rubric.levels[place]![reply]![dimension], 0);
  let one: { winnable: number; way: Way } | null = null;
  let three: { winnable: number; way: Way } | null = null;
  const start: Way = { cls: classes.start, from: null, reply: -1 };
  let layer = new Map<number, { way: Way; slips: number }>([[start.cls * 4, { way: start, slips: 0 }]]);
  while (layer.size > 0) {
    const next = new Map<number, { way: Way; slips: number }>();
    for (const { way, slips } of layer.values()) {
      const place = classes.place[way.cls]!;
      const choices = choicesOf(classes, way.cls);
      const said = (choice: number) => program.nodes[place]!.replies[classes.reply[choice]!]!;
      const quality = (choice: number) => qualityOf(place, classes.reply[choice]!);
      const best = Math.max(...choices.map(quality));
      const slippery = choices.filter((choice) => said(choice).critical === null);
      const least = Math.min(...slippery.map(quality));
      for (const choice of choices) {
        const slip = quality(choice) === least && least < best && slippery.includes(choice);
        if (!slip && quality(choice) < best) continue;
        const after = slips + (slip ? 1 : 0);
        if (after > slipsForgiven) continue;
        const reached: Way[] = [];
        for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
          const to = classes.to[edge]!;
          const onward: Way = { cls: to, from: way, reply: classes.reply[choice]! };
          reached.push(onward);
          const key = to * 4 + after;
          if (classes.label[to] === -1 && !next.has(key)) next.set(key, { way: onward, slips: after });
        }
        if (!slip) continue;
        const winnable = winnableBehind(classes, choice, value);
        if (after === 1 && (one === null || winnable < one.winnable)) one = { winnable, way: reached[0]! };
        if (after === slipsForgiven && (three === null || winnable > three.winnable))
          three = { winnable, way: reached[0]! };
      }
    }
    layer = next;
  }
  return { one, three };
}

/** The first state within the first decisions, critical replies aside, from which no play leads to a good end. */
function earlyLoss(program: Program, classes: ClassGraph, value: Float64Array): Way | null {
  let layer: Way[] = [{ cls: classes.start, from: null, reply: -1 }];
  for (let turn = 1; turn <= early; turn += 1) {
    const next: Way[] = [];
    for (const way of layer) {
      if (classes.label[way.cls] !== -1) continue;
      for (const choice of choicesOf(classes, way.cls)) {
        const reply = classes.reply[choice]!;
        if (program.nodes[classes.place[way.cls]!]!.replies[reply]!.critical !== null) continue;
        for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
          const onward = { cls: classes.to[edge]!, from: way, reply };
          if (value[onward.cls] === 0) return onward;
          next.push(onward);
        }
      }
    }
    layer = next;
  }
  return null;
}

/** Over calls that run to an ending the customer did not force: decisions, and openings for each dimension. */
function lengths(
  program: Program,
  rubric: Rubric,
  classes: ClassGraph,
): Pick<Structure, 'decisions' | 'openings'> {
  const forced = new Set(['walkaway', 'meltdown']);
  const far = Number.POSITIVE_INFINITY;
  const least = new Float64Array(classes.count).fill(far);
  const most = new Float64Array(classes.count).fill(-far);
  const openings = dimensions.map(() => new Float64Array(classes.count).fill(far));
  for (let cls = 0; cls < classes.count; cls += 1) {
    const place = classes.place[cls]!;
    if (classes.label[cls] !== -1) {
      if (forced.has(program.endings[endingOf(classes.label[cls]!).ending]!.id)) continue;
      least[cls] = 0;
      most[cls] = 0;
      for (const opening of openings) opening[cls] = 0;
      continue;
    }
    for (
      let edge = classes.firstEdge[classes.firstChoice[cls]!]!;
      edge < classes.firstEdge[classes.firstChoice[cls + 1]!]!;
      edge += 1
    ) {
      const to = classes.to[edge]!;
      least[cls] = Math.min(least[cls]!, least[to]! + 1);
      most[cls] = Math.max(most[cls]!, most[to]! + 1);
      dimensions.forEach((dimension, word) => {
        const here = rubric.tested[place]!.includes(dimension) ? 1 : 0;
        openings[word]![cls] = Math.min(openings[word]![cls]!, openings[word]![to]! + here);
      });
    }
  }
  const start = classes.start;
  const finite = (value: number) => (Number.isFinite(value) ? value : 0);
  const open = (dimension: Dimension) => finite(openings[dimensions.indexOf(dimension)]![start]!);
  return {
    decisions: { least: finite(least[start]!), most: finite(most[start]!) },
    openings: { calmness: open('calmness'), empathy: open('empathy'), boundary: open('boundary') },
  };
}
