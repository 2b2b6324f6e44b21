/** Knows which replies promise most of the customer's mood for the next moment, for those who play for nothing else (N11). */

import { promising, shortOf, type Wish } from '../strategies/players.ts';
import type { StateGraph } from './state-graph.ts';

/** Whether no other reply lowers tension more, or raises trust more, on average. By choice, worked out when asked. */
export function greedyChoices(graph: StateGraph, wish: Wish): (choice: number) => boolean {
  const { firstChoice, firstEdge, to, weight, total, mood } = graph;
  // 0 not known yet, 1 no, 2 yes.
  const known = new Uint8Array(total.length);
  const mean = (choice: number) => {
    let sum = 0;
    for (let edge = firstEdge[choice]!; edge < firstEdge[choice + 1]!; edge += 1)
      sum += weight[edge]! * shortOf(wish, graph.moodOf(mood[to[edge]!]!));
    return sum / total[choice]!;
  };
  const compare = (choice: number): void => {
    const position = holderOf(firstChoice, choice);
    const from = firstChoice[position]!;
    const end = firstChoice[position + 1]!;
    const means = Array.from({ length: end - from }, (_, at) => mean(from + at));
    promising(means).forEach((best, at) => {
      known[from + at] = best ? 2 : 1;
    });
  };
  return (choice) => {
    if (known[choice] === 0) compare(choice);
    return known[choice] === 2;
  };
}

/** The position that a choice belongs to. */
function holderOf(firstChoice: StateGraph['firstChoice'], choice: number): number {
  let [low, high] = [0, firstChoice.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (firstChoice[middle]! <= choice) low = middle;
    else high = middle;
  }
  return low;
}
