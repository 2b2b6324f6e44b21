/** The words of a library: two scenarios of twelve nodes, made from the fair one. */

import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/balance/checks/bag-of-words.ts';
import { evaluateLibrary } from '../../../src/balance/checks/library.ts';
import type { Program } from '../../../src/engine/index.ts';
import { rubricOf } from '../../../src/score/index.ts';
import { fairWith } from './fair.ts';

const fair = fairWith([]);
const rubric = rubricOf(fair);

/** A copy of the fair scenario in which a reply says what `say` gives. */
function scenario(id: string, say: (best: boolean, node: number, reply: number) => string, language = 'en') {
  const nodes = fair.nodes.map((node, at) => {
    const worth = rubric.levels[at]!.map((levels) =>
      rubric.tested[at]!.reduce((sum, dimension) => sum + levels[dimension], 0),
    );
    const most = Math.max(...worth);
    const replies = node.replies.map((reply, index) => ({
      ...reply,
      say: say(worth[index] === most, at, index),
    }));
    return { ...node, replies };
  });
  const program: Program = { ...fair, id, language, nodes };
  return { program, rubric };
}

const leaky = (best: boolean, node: number, reply: number) =>
  `${best ? 'together' : 'unfortunately'} n${node} r${reply}`;
const even = () => 'the same words everywhere';
const three = (say: typeof leaky, language = 'en') => ({
  scenarios: ['a', 'b', 'c'].map((id) => scenario(id, say, language)),
});

describe('the words of a library', () => {
  it('warn where a word of other scenarios finds the best replies, and name it', () => {
    const [result] = evaluateLibrary(three(leaky));
    expect(result).toMatchObject({ verdict: 'warning', bound: 15 });
    // Four replies a node: always right is 75 points more than guessing.
    expect(result!.measurement.figure.value).toBeCloseTo(0.75);
    expect(result!.measurement.advice).toContain('"together"');
  });

  it('are ok where they say nothing, however often the classifier guesses right', () => {
    const [result] = evaluateLibrary(three(even));
    expect(result!.verdict).toBe('ok');
    expect(result!.measurement.figure.value).toBeCloseTo(0);
  });

  it('are not learnt from the scenario itself', () => {
    const own = {
      scenarios: ['a', 'b', 'c'].map((id) => scenario(id, (best) => (best ? `word ${id}x` : 'word'))),
    };
    const [result] = evaluateLibrary(own);
    expect(result!.measurement.figure.value).toBeCloseTo(0);
  });

  it('are not told from fewer than 20 nodes, nor from one scenario a language', () => {
    expect(evaluateLibrary({ scenarios: three(leaky).scenarios.slice(0, 2) })).toEqual([]);
    const mixed = ['en', 'de', 'nl'].map((language) => scenario(language, leaky, language));
    expect(evaluateLibrary({ scenarios: mixed })).toEqual([]);
  });

  it('take a target', () => {
    const [result] = evaluateLibrary(three(leaky), { wording: { min: null, max: 80 } });
    expect(result!.verdict).toBe('ok');
  });
});

it('reads words as runs of letters and apostrophes, small, straight or curly', () => {
  expect([...wordsOf("It’s IT's fine: Zürich, 24 h!")]).toEqual(["it's", 'fine', 'zürich', 'h']);
});
