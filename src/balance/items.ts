/**
 * Knows each node as a test item, over a mix of abilities: how easy it is, and how well doing right here goes with doing
 * right elsewhere (item-rest correlation; Ebel 1965). Levels earned are counted, so that a call which was lost early
 * has nothing where others earned something, as with items that were not reached.
 */

import type { Program } from '../engine/index.ts';
import { type Rubric, worthOf } from '../score/index.ts';
import type { Item } from './analysis.ts';
import type { ClassGraph } from './graph/classes.ts';
import type { Policy } from './policy.ts';

/** Abilities are taken as normal, mean 4, deviation 2. */
export function mixOf(abilities: readonly number[]): readonly number[] {
  const density = abilities.map((theta) => Math.exp(-((theta - 4) ** 2) / 8));
  const sum = density.reduce((total, each) => total + each, 0);
  return density.map((each) => each / sum);
}

/** Mean level from which a reply counts as right. */
const right = 3;

/** `policy` has a column for each ability of the mix, none of which looks at the turn. */
export function itemsOf(
  program: Program,
  rubric: Rubric,
  classes: ClassGraph,
  policy: Policy,
  mix: readonly number[],
): readonly (Item | null)[] {
  const earned = program.nodes.map(({ replies }, place) =>
    replies.map((_, reply) => worthOf(rubric, place, reply)),
  );
  const ahead = stillToEarn(classes, policy, earned);
  const behind = earnedBefore(classes, policy, earned);
  const sums = program.nodes.map(() => ({ n: 0, x: 0, xx: 0, r: 0, rr: 0, xr: 0, right: 0 }));
  for (let cls = 0; cls < classes.count; cls += 1) {
    if (classes.label[cls] !== -1) continue;
    const place = classes.place[cls]!;
    const item = sums[place]!;
    const choose = policy.at(cls, 0);
    const first = classes.firstChoice[cls]!;
    for (let choice = first; choice < classes.firstChoice[cls + 1]!; choice += 1) {
      const reply = classes.reply[choice]!;
      const x = earned[place]![reply]!;
      const tested = rubric.tested[place]!.length;
      const isRight = x >= right * tested;
      for (let column = 0; column < policy.columns; column += 1) {
        const share = mix[column]! * choose[(choice - first) * policy.columns + column]!;
        const at = cls * policy.columns + column;
        const p = share * behind.p[at]!;
        if (p === 0) continue;
        let [f, ff] = [0, 0];
        for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
          const there = classes.to[edge]! * policy.columns + column;
          f += classes.probability[edge]! * ahead.mean[there]!;
          ff += classes.probability[edge]! * ahead.square[there]!;
        }
        const rest = share * behind.sum[at]! + p * f;
        item.n += p;
        item.x += p * x;
        item.xx += p * x * x;
        item.r += rest;
        item.rr += share * behind.square[at]! + 2 * share * behind.sum[at]! * f + p * ff;
        item.xr += x * rest;
        if (isRight) item.right += p;
      }
    }
  }
  return sums.map(({ n, x, xx, r, rr, xr, right: ease }, node) => {
    if (n < 1e-9) return null;
    const [vx, vr] = [xx / n - (x / n) ** 2, rr / n - (r / n) ** 2];
    const flat = vx < 1e-9 || vr < 1e-9;
    return {
      node,
      ease: ease / n,
      discrimination: flat ? null : (xr / n - (x / n) * (r / n)) / Math.sqrt(vx * vr),
    };
  });
}

/** By class and column: mean and mean square of what is still earned from there on. */
function stillToEarn(classes: ClassGraph, policy: Policy, earned: readonly (readonly number[])[]) {
  const { columns } = policy;
  const mean = new Float64Array(classes.count * columns);
  const square = new Float64Array(classes.count * columns);
  for (let cls = 0; cls < classes.count; cls += 1) {
    if (classes.label[cls] !== -1) continue;
    const choose = policy.at(cls, 0);
    const first = classes.firstChoice[cls]!;
    for (let choice = first; choice < classes.firstChoice[cls + 1]!; choice += 1) {
      const x = earned[classes.place[cls]!]![classes.reply[choice]!]!;
      for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
        const there = classes.to[edge]! * columns;
        for (let column = 0; column < columns; column += 1) {
          const share = choose[(choice - first) * columns + column]! * classes.probability[edge]!;
          const f = mean[there + column]!;
          mean[cls * columns + column]! += share * (x + f);
          square[cls * columns + column]! += share * (x * x + 2 * x * f + square[there + column]!);
        }
      }
    }
  }
  return { mean, square };
}

/** By class and column: P(come to it), and the sum and squares of what had been earned by then, times that. */
function earnedBefore(classes: ClassGraph, policy: Policy, earned: readonly (readonly number[])[]) {
  const { columns } = policy;
  const [p, sum, square] = [0, 0, 0].map(() => new Float64Array(classes.count * columns)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const start = classes.start * columns;
  p.fill(1, start, start + columns);
  for (let cls = classes.count - 1; cls >= 0; cls -= 1) {
    if (classes.label[cls] !== -1) continue;
    const choose = policy.at(cls, 0);
    const first = classes.firstChoice[cls]!;
    const here = cls * columns;
    for (let choice = first; choice < classes.firstChoice[cls + 1]!; choice += 1) {
      const x = earned[classes.place[cls]!]![classes.reply[choice]!]!;
      for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1) {
        const there = classes.to[edge]! * columns;
        for (let column = 0; column < columns; column += 1) {
          const share = choose[(choice - first) * columns + column]! * classes.probability[edge]!;
          const [q, s] = [p[here + column]!, sum[here + column]!];
          p[there + column]! += share * q;
          sum[there + column]! += share * (s + x * q);
          square[there + column]! += share * (square[here + column]! + 2 * x * s + x * x * q);
        }
      }
    }
  }
  return { p, sum, square };
}
