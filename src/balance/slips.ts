/** Knows what slips cost: the worst reply once in an otherwise skilled call, and three times running from the start. */

import type { Program } from '../engine/index.ts';
import { type Rubric, worthOf } from '../score/index.ts';
import type { ClassGraph } from './graph/classes.ts';
import { choicesAt, meanBehind, type Way } from './winnable.ts';

/** Nodes that skilled calls come to less often are left out: nobody slips where nobody is. */
const seldom = 0.01;
const running = 3;

export interface Slip {
  /** P(good end) with the best play from then on. */
  readonly winnable: number;
  /** A likely way there, the slip included. */
  readonly way: Way;
}

/** `value`: by class, P(good end) with the best play. Critical replies are no slips. */
export function slipsOf(
  program: Program,
  rubric: Rubric,
  classes: ClassGraph,
  value: Float64Array,
): { readonly one: Slip; readonly three: Slip } {
  const pick = picker(program, rubric, classes);
  return { one: oneSlip(program, classes, value, pick), three: threeSlips(classes, value, pick) };
}

interface Picker {
  readonly best: (cls: number) => readonly number[];
  /** Empty where all replies are as good. */
  readonly worst: (cls: number) => readonly number[];
}

function picker(program: Program, rubric: Rubric, classes: ClassGraph): Picker {
  const quality = (cls: number, choice: number) =>
    worthOf(rubric, classes.place[cls]!, classes.reply[choice]!);
  const best = (cls: number) => {
    const choices = choicesAt(classes, cls);
    const most = Math.max(...choices.map((choice) => quality(cls, choice)));
    return choices.filter((choice) => quality(cls, choice) === most);
  };
  return {
    best,
    worst(cls) {
      const replies = program.nodes[classes.place[cls]!]!.replies;
      const slips = choicesAt(classes, cls).filter(
        (choice) => replies[classes.reply[choice]!]!.critical === null && !best(cls).includes(choice),
      );
      const least = Math.min(...slips.map((choice) => quality(cls, choice)));
      return slips.filter((choice) => quality(cls, choice) === least);
    },
  };
}

interface Standing {
  readonly way: Way;
  p: number;
}

/** The node at which a slip is hardest to mend, over all skilled calls that come to it. */
function oneSlip(program: Program, classes: ClassGraph, value: Float64Array, pick: Picker): Slip {
  const start: Way = { cls: classes.start, from: null, reply: -1 };
  const nodes = program.nodes.map(() => ({ p: 0, won: 0, likeliest: 0, way: start }));
  let layer = new Map<number, Standing>([[start.cls, { way: start, p: 1 }]]);
  while (layer.size > 0) {
    for (const { way, p } of layer.values()) {
      if (classes.label[way.cls] !== -1) continue;
      const worst = pick.worst(way.cls);
      const node = nodes[classes.place[way.cls]!]!;
      if (worst.length === 0) continue;
      node.p += p;
      for (const choice of worst) node.won += (p * meanBehind(classes, choice, value)) / worst.length;
      if (p <= node.likeliest) continue;
      node.likeliest = p;
      node.way = onward(classes, way, worst[0]!);
    }
    layer = step(classes, layer, pick.best);
  }
  const slips = nodes
    .filter(({ p }) => p >= seldom)
    .map(({ p, won, way }): Slip => ({ winnable: won / p, way }));
  return slips.reduce((hardest, each) => (each.winnable < hardest.winnable ? each : hardest), {
    winnable: 1,
    way: start,
  });
}

function threeSlips(classes: ClassGraph, value: Float64Array, pick: Picker): Slip {
  const start: Way = { cls: classes.start, from: null, reply: -1 };
  let layer = new Map<number, Standing>([[start.cls, { way: start, p: 1 }]]);
  let winnable = 0;
  let way = start;
  for (let slip = 0; slip < running; slip += 1) {
    const next = step(classes, layer, (cls) => {
      const worst = pick.worst(cls);
      return worst.length === 0 ? pick.best(cls) : worst;
    });
    for (const standing of next.values()) {
      if (classes.label[standing.way.cls] === -1 && slip < running - 1) continue;
      winnable += standing.p * value[standing.way.cls]!;
    }
    way = [...next.values()].reduce((likeliest, each) => (each.p > likeliest.p ? each : likeliest)).way;
    layer = new Map([...next].filter(([cls]) => classes.label[cls] === -1));
    if (layer.size === 0) break;
  }
  return { winnable, way };
}

/** All standings one reply on, the replies chosen sharing evenly; endings are left out of calls that go on. */
function step(
  classes: ClassGraph,
  layer: ReadonlyMap<number, Standing>,
  choose: (cls: number) => readonly number[],
): Map<number, Standing> {
  const next = new Map<number, Standing>();
  for (const { way, p } of layer.values()) {
    if (classes.label[way.cls] !== -1) continue;
    const choices = choose(way.cls);
    for (const choice of choices) {
      for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
        const cls = classes.to[edge]!;
        const share = (p * classes.probability[edge]!) / choices.length;
        const known = next.get(cls);
        if (known !== undefined) known.p += share;
        else next.set(cls, { way: { cls, from: way, reply: classes.reply[choice]! }, p: share });
      }
    }
  }
  return next;
}

function onward(classes: ClassGraph, from: Way, choice: number): Way {
  const first = classes.firstEdge[choice]!;
  const end = classes.firstEdge[choice + 1]!;
  let likeliest = first;
  for (let edge = first; edge < end; edge += 1)
    if (classes.probability[edge]! > classes.probability[likeliest]!) likeliest = edge;
  return { cls: classes.to[likeliest]!, from, reply: classes.reply[choice]! };
}
