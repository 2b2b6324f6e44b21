/** Knows how hot the customer is, turn by turn, under some strategies: over the states themselves, classes forget it. */

import type { ClassGraph } from './graph/classes.ts';
import type { StateGraph } from './graph/state-graph.ts';
import type { Policy } from './policy.ts';

/** By column: the mean tension before each reply, of the calls that still go on then. */
export function tensionOf(
  graph: StateGraph,
  classes: ClassGraph,
  policy: Policy,
): readonly (readonly number[])[] {
  const { columns } = policy;
  const curves = Array.from({ length: columns }, () => [] as number[]);
  let here = new Float64Array(graph.count * columns);
  let there = new Float64Array(graph.count * columns);
  const start = graph.layers[0]![0]! * columns;
  here.fill(1, start, start + columns);
  graph.layers.forEach((layer, turn) => {
    const heat = new Float64Array(columns);
    const mass = new Float64Array(columns);
    for (const position of layer) {
      const at = position * columns;
      const [from, end] = [graph.firstChoice[position]!, graph.firstChoice[position + 1]!];
      if (from !== end) {
        const { tension } = graph.moodOf(graph.mood[position]!);
        const choose = policy.at(classes.classOf[position]!, turn);
        for (let column = 0; column < columns; column += 1) {
          heat[column]! += tension * here[at + column]!;
          mass[column]! += here[at + column]!;
        }
        for (let choice = from; choice < end; choice += 1) {
          const row = (choice - from) * columns;
          for (let edge = graph.firstEdge[choice]!; edge < graph.firstEdge[choice + 1]!; edge += 1) {
            const to = graph.to[edge]! * columns;
            const probability = graph.weight[edge]! / graph.total[choice]!;
            for (let column = 0; column < columns; column += 1)
              there[to + column]! += here[at + column]! * choose[row + column]! * probability;
          }
        }
      }
      for (let column = 0; column < columns; column += 1) here[at + column] = 0;
    }
    [here, there] = [there, here];
    for (let column = 0; column < columns; column += 1)
      if (mass[column]! > 1e-9) curves[column]!.push(heat[column]! / mass[column]!);
  });
  return curves;
}
