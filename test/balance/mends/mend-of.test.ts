/** What mends a failing check: one number or one wording, with the figures after it. */

import { describe, expect, it } from 'vitest';
import { evaluateAll, type Result } from '../../../src/balance/checks/evaluate.ts';
import { type Analysis, analyse } from '../../../src/balance/index.ts';
import { candidatesFor } from '../../../src/balance/mends/candidates.ts';
import type { Mend } from '../../../src/balance/mends/mend.ts';
import { mendOf } from '../../../src/balance/mends/mend-of.ts';
import type { Program, Reply, Route } from '../../../src/engine/index.ts';
import { ending, node, opensAt, reply, testOf, to } from '../../engine/program.ts';

const level = (value: number) => ({ calmness: value, empathy: value, boundary: value });
const words = (count: number) => 'a'.repeat(count);
const good = (say: string, next: number): Reply =>
  reply({ id: 'good', say, levels: level(4), routes: [to(next)] });
const bad = (say: string, next: number, more: Partial<Reply> = {}): Reply =>
  reply({
    id: 'bad',
    say,
    levels: level(1),
    routes: [to(next)],
    tempts: { text: 'Easy.', pull: 1 },
    ...more,
  });

/** Three nodes in a line; a call passes if two of the three replies are good and the third isn't all bad. */
function line(replies: (node: number) => readonly Reply[]): Program {
  return opensAt(3, {
    nodes: [0, 1, 2].map((at) => node({ id: `node-${at}`, tests: ['boundary'], replies: replies(at) })),
    endings: [
      ending({ id: 'done', outcome: 'parted' }),
      ending({ id: 'walkaway', outcome: 'walkaway' }),
      ending({ id: 'meltdown', outcome: 'meltdown' }),
    ],
  });
}

function judged(of: Program): { analysis: Analysis; results: readonly Result[] } {
  const analysis = analyse(of);
  if (analysis === null) throw new Error('over the limit');
  return { analysis, results: evaluateAll({ analysis, persona: null }).results };
}

function mended(of: Program, wanted: (result: Result) => boolean, tries?: number) {
  const { analysis, results } = judged(of);
  const failed = results.find((result) => wanted(result) && result.verdict !== 'ok')!;
  const tried: Program[] = [];
  const tryOut = (edited: Program) => {
    tried.push(edited);
    return judged(edited).results;
  };
  const mend: Mend | null = mendOf(analysis, results, failed, tryOut, tries);
  return { mend, tried };
}

const isLongest = ({ check, measurement }: Result) =>
  check.id === 'length' && measurement.what.includes('longest');

describe('a scenario in which the longest reply is the best', () => {
  /** The longest is good at two nodes and not bad at the third: all three are needed for a pass. */
  const planted = line((at) =>
    at === 1
      ? [good(words(20), 2), bad(words(30), 2), bad(words(40), 2, { id: 'fair', levels: level(2) })]
      : [bad(words(20), at + 1), bad(words(41), at + 1, { id: 'long' }), good(words(60), at + 1)],
  );

  it('is mended by one length, which names reply and number', () => {
    const { mend } = mended(planted, isLongest);
    expect(mend?.edit).toMatch(/^in `node-[02]`, shorten `good` to 40 characters/);
    expect(mend?.figures[0]).toMatchObject({ was: { value: 1 }, is: { value: 0 }, unit: 'percent' });
  });

  it('is not mended within no tries', () => {
    const { mend, tried } = mended(planted, isLongest, 0);
    expect(mend).toBeNull();
    expect(tried).toEqual([]);
  });

  it('is given no mend that makes another check fail', () => {
    const { analysis, results } = judged(planted);
    const failed = results.find(isLongest)!;
    const spoilt = (edited: Program) =>
      judged(edited).results.map((each) =>
        each.check.id === 'winnable' ? { ...each, verdict: 'error' as const } : each,
      );
    expect(mendOf(analysis, results, failed, spoilt)).toBeNull();
  });
});

it('gives up after the tries it has, none of them twice, and changes nothing itself', () => {
  const whole = line((at) => [good(words(60), at + 1), bad(words(30), at + 1)]);
  const before = JSON.stringify(whole);
  const { analysis, results } = judged(whole);
  const failed = results.find(isLongest)!;
  const candidates = candidatesFor(analysis, failed, 7);
  expect(candidates).toHaveLength(7);
  expect(new Set(candidates.map(({ edit }) => edit)).size).toBe(7);
  for (const { program: edited } of candidates) expect(JSON.stringify(edited)).not.toBe(before);
  expect(JSON.stringify(whole)).toBe(before);
});

it('mends a reply that nobody is tempted by with a pull', () => {
  const dull = (at: number) => bad(words(30), at + 1, { levels: level(0), tempts: null });
  const whole = line((at) => [good(words(30), at + 1), at === 1 ? dull(at) : bad(words(30), at + 1)]);
  const { mend } = mended(whole, ({ check }) => check.id === 'implausible');
  expect(mend?.edit).toMatch(/`node-1`.*pull of `bad` to 1$/);
  expect(mend?.figures[0]).toMatchObject({ was: { value: 0 }, is: { value: 1 }, unit: 'number' });
});

it('tries the bound of a route where nobody comes to a node', () => {
  const calm: Route = { when: [[testOf('tension', 4, 1000)]], chance: null, to: 1 };
  const whole = line((at) => [
    reply({ ...good(words(30), at + 1), routes: at === 0 ? [calm, to(2)] : [to(at + 1)] }),
    bad(words(30), at === 0 ? 2 : at + 1),
  ]);
  const { analysis, results } = judged(whole);
  const failed = results.find(({ check, verdict }) => check.id === 'reachable' && verdict === 'error')!;
  const bound = candidatesFor(analysis, failed, 40).find(({ edit }) =>
    edit.endsWith('let `good` lead to `node-1` at `tension: 3..` instead of `tension: 4..`'),
  );
  expect(judged(bound!.program).results.filter(({ check }) => check.id === 'reachable')).toEqual(
    expect.not.arrayContaining([expect.objectContaining({ verdict: 'error' })]),
  );
});
