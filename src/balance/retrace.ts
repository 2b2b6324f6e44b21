/** Knows how a way through classes was really gone: with moods, routes and chances. */

import type { Line, LineStep } from './analysis.ts';
import type { StateGraph } from './graph/state-graph.ts';

/** The likeliest states along replies and the classes that each led to. `position` is the last one. @throws Error if no edge leads there. */
export function lineOf(
  graph: StateGraph,
  classAt: (position: number) => number,
  way: readonly { readonly reply: number; readonly cls: number }[],
): Line & { readonly position: number } {
  const steps: LineStep[] = [];
  let position = graph.layers[0]![0]!;
  let probability = 1;
  for (const { reply, cls } of way) {
    const edge = likeliest(graph, classAt, position, reply, cls);
    const choice = choiceOf(graph, position, reply);
    const chance = graph.weight[edge]! / graph.total[choice]!;
    steps.push({
      node: graph.place[position]!,
      reply,
      route: graph.route[edge]!,
      probability: chance,
      tension: graph.moodOf(graph.mood[position]!).tension,
    });
    probability *= chance;
    position = graph.to[edge]!;
  }
  const endTension = graph.moodOf(graph.mood[position]!).tension;
  return { steps, end: graph.place[position]!, endTension, probability, position };
}

function likeliest(
  graph: StateGraph,
  classAt: (position: number) => number,
  position: number,
  reply: number,
  cls: number,
): number {
  const choice = choiceOf(graph, position, reply);
  let best = -1;
  for (let edge = graph.firstEdge[choice]!; edge < graph.firstEdge[choice + 1]!; edge += 1) {
    if (classAt(graph.to[edge]!) !== cls) continue;
    if (best === -1 || graph.weight[edge]! > graph.weight[best]!) best = edge;
  }
  if (best === -1) throw new Error('a way leads where no edge does');
  return best;
}

function choiceOf(graph: StateGraph, position: number, reply: number): number {
  for (let choice = graph.firstChoice[position]!; choice < graph.firstChoice[position + 1]!; choice += 1)
    if (graph.reply[choice] === reply) return choice;
  throw new Error('a way says what is not on offer');
}
