/**
 * Knows each node as a test item, over a mix of abilities: how easy it is, and how well doing right here goes with doing
 * right elsewhere (item-rest correlation; Ebel 1965). Levels earned are counted, so that a call which was lost early
 * has nothing where others earned something, as with items that were not reached.
 */

import type { Program } from '../engine/index.ts';
import { type Rubric, worthOf } from '../score/index.ts';
import type { Item } from './analysis.ts';
import { addTimes, multiply } from './columns.ts';
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
  const { columns } = policy;
  const earned = program.nodes.map(({ replies }, place) =>
    replies.map((_, reply) => worthOf(rubric, place, reply)),
  );
  const behind = earnedBefore(classes, policy, earned);
  const sums = program.nodes.map(() => new Float64Array(words));
  /** By class: mean and mean square of what is still earned from there on, a row each. */
  const ahead = new Float64Array(classes.count * 2 * columns);
  const after = new Float64Array(2 * columns);
  const shares = new Float64Array(columns);
  const shared = Float64Array.from(mix);
  // Classes lead to smaller numbers only.
  for (let cls = 0; cls < classes.count; cls += 1) {
    if (classes.label[cls] !== -1) continue;
    const place = classes.place[cls]!;
    const choose = policy.at(cls, 0);
    const first = classes.firstChoice[cls]!;
    for (let choice = first; choice < classes.firstChoice[cls + 1]!; choice += 1) {
      const x = earned[place]![classes.reply[choice]!]!;
      const row = (choice - first) * columns;
      after.fill(0);
      for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1)
        addTimes(after, 0, ahead, classes.to[edge]! * 2 * columns, 2 * columns, classes.probability[edge]!);
      addEarned(ahead, cls * 2 * columns, choose, row, after, columns, x);
      multiply(shares, shared, 0, choose, row, columns);
      const isRight = x >= right * rubric.tested[place]!.length;
      tally(sums[place]!, shares, behind, cls * 3 * columns, after, columns, x, isRight);
    }
  }
  return sums.map(([n, x, xx, r, rr, xr, ease], node) => {
    if (n! < 1e-9) return null;
    const vx = xx! / n! - (x! / n!) ** 2;
    const vr = rr! / n! - (r! / n!) ** 2;
    const flat = vx < 1e-9 || vr < 1e-9;
    return {
      node,
      ease: ease! / n!,
      discrimination: flat ? null : (xr! / n! - (x! / n!) * (r! / n!)) / Math.sqrt(vx * vr),
    };
  });
}

/** Of a node: n, Σx, Σx², Σr, Σr², Σxr and how many are right, where x is earned there and r elsewhere. */
const words = 7;

/** The calls that say a reply (`shares` of those that come to it), which earns x. */
function tally(
  sums: Float64Array,
  shares: Float64Array,
  behind: Float64Array,
  here: number,
  after: Float64Array,
  columns: number,
  x: number,
  isRight: boolean,
): void {
  for (let column = 0; column < columns; column += 1) {
    const share = shares[column]!;
    const p = share * behind[here + column]!;
    if (p === 0) continue;
    const before = share * behind[here + columns + column]!;
    const f = after[column]!;
    const rest = before + p * f;
    sums[0]! += p;
    sums[1]! += p * x;
    sums[2]! += p * x * x;
    sums[3]! += rest;
    sums[4]! += share * behind[here + 2 * columns + column]! + 2 * before * f + p * after[columns + column]!;
    sums[5]! += x * rest;
    if (isRight) sums[6]! += p;
  }
}

/** Adds a choice to what is still earned from a class on. */
function addEarned(
  ahead: Float64Array,
  here: number,
  choose: Float64Array,
  row: number,
  after: Float64Array,
  columns: number,
  x: number,
): void {
  for (let column = 0; column < columns; column += 1) {
    const share = choose[row + column]!;
    const f = after[column]!;
    ahead[here + column]! += share * (x + f);
    ahead[here + columns + column]! += share * (x * x + 2 * x * f + after[columns + column]!);
  }
}

/** By class: P(come to it), and the sum and squares of what had been earned by then, times that; a row each. */
function earnedBefore(classes: ClassGraph, policy: Policy, earned: readonly (readonly number[])[]) {
  const { columns } = policy;
  const behind = new Float64Array(classes.count * 3 * columns);
  const said = new Float64Array(3 * columns);
  const start = classes.start * 3 * columns;
  behind.fill(1, start, start + columns);
  for (let cls = classes.count - 1; cls >= 0; cls -= 1) {
    if (classes.label[cls] !== -1) continue;
    const choose = policy.at(cls, 0);
    const first = classes.firstChoice[cls]!;
    for (let choice = first; choice < classes.firstChoice[cls + 1]!; choice += 1) {
      const x = earned[classes.place[cls]!]![classes.reply[choice]!]!;
      earn(said, behind, cls * 3 * columns, choose, (choice - first) * columns, columns, x);
      for (let edge = classes.firstEdge[choice]!; edge < classes.firstEdge[choice + 1]!; edge += 1)
        addTimes(behind, classes.to[edge]! * 3 * columns, said, 0, 3 * columns, classes.probability[edge]!);
    }
  }
  return behind;
}

/** The moments of the calls that choose a reply, what it earns added. */
function earn(
  said: Float64Array,
  behind: Float64Array,
  here: number,
  choose: Float64Array,
  row: number,
  columns: number,
  x: number,
): void {
  for (let column = 0; column < columns; column += 1) {
    const share = choose[row + column]!;
    const p = share * behind[here + column]!;
    const sum = share * behind[here + columns + column]!;
    said[column] = p;
    said[columns + column] = sum + x * p;
    said[2 * columns + column] = share * behind[here + 2 * columns + column]! + 2 * x * sum + x * x * p;
  }
}
