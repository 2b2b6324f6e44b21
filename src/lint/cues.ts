/**
 * Knows the choices of a scenario as a test taker sees them: what is read in the menu, and which one is best. What tells
 * the best reply from the others without being understood is a cue (evidence on item writing: Pham 2018, Casu 2019).
 */

import type { Program } from '../engine/index.ts';
import type { Rubric } from '../score/index.ts';
import { worthOf } from '../score/index.ts';

/** A node with one best reply. */
export interface Choice {
  readonly node: number;
  /** What the menu shows of each reply. */
  readonly texts: readonly string[];
  /** By reply: levels on the dimensions tested, summed. */
  readonly worths: readonly number[];
  readonly best: number;
}

/** Below this many choices a pattern may well be chance. */
export const enough = 6;

/** Nodes without one best reply tell nothing of cues. */
export function choicesOf(program: Program, rubric: Rubric): readonly Choice[] {
  return program.nodes.flatMap(({ replies }, node) => {
    const worths = replies.map((_, reply) => worthOf(rubric, node, reply));
    const most = Math.max(...worths);
    const best = worths.indexOf(most);
    if (replies.length < 2 || worths.lastIndexOf(most) !== best) return [];
    return [{ node, texts: replies.map(({ say, gist }) => gist ?? say), worths, best }];
  });
}

/**
 * How well a number that can be read off a text tells the best reply from its siblings: the chance that it is higher for
 * the best than for another one of the node, ties counting half. 0.5 tells nothing; 0 and 1 tell all.
 */
export function separation(
  choices: readonly Choice[],
  read: (text: string, choice: Choice) => number,
): number {
  let [pairs, higher] = [0, 0];
  for (const choice of choices) {
    const values = choice.texts.map((text) => read(text, choice));
    values.forEach((value, reply) => {
      if (reply === choice.best) return;
      pairs += 1;
      higher += values[choice.best]! > value ? 1 : values[choice.best] === value ? 0.5 : 0;
    });
  }
  return pairs === 0 ? 0.5 : higher / pairs;
}

/** Of at least one value. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** P(at least `hits` successes) of independent trials with these chances. */
export function chanceOfAtLeast(hits: number, chances: readonly number[]): number {
  let exactly = [1];
  for (const chance of chances)
    exactly = [...exactly, 0].map((p, n) => p * (1 - chance) + (exactly[n - 1] ?? 0) * chance);
  return exactly.slice(hits).reduce((sum, p) => sum + p, 0);
}
