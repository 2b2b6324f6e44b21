import { describe, expect, test } from 'vitest';
import { holdsAll, verdictOf } from '../../src/transcript/index.ts';
import { builtIn } from '../built-in.ts';
import { loadScenario } from '../script/one-scenario.ts';
import { small, verdict } from './small.ts';

const book = ['hear', 'trace'];

/** `key: actual` of what a verdict has against a transcript. */
function against(replies: readonly string[], ...keys: readonly string[]): readonly string[] {
  return verdict(replies, ...keys).mismatches.map(
    ({ after, expectation, actual }) => `${after ?? 'end'} ${expectation.key}: ${actual}`,
  );
}

describe('what is expected at a step', () => {
  test.each([
    'node: desk',
    'node: [window, desk]',
    'queue: 1',
    'queue: ..1',
    'queue: [4, 0..2]',
    'promised: false',
    'heard: 0',
    'turn: 0',
    'line: my parcel',
    'line: no coat',
  ])('holds where it is so: %s', (expected) => {
    expect(against(book, `steps: [{after: 0, ${expected}}]`)).toEqual([]);
  });

  test.each([
    ['node: window', 'node: desk'],
    ['queue: 2..', 'queue: 1'],
    ['queue: [0, 2..5]', 'queue: 1'],
    ['promised: true', 'promised: false'],
    ['line: What now', 'line: He has no coat on. Where is my parcel?'],
  ])('is a mismatch with what came where it is not: %s', (expected, came) => {
    expect(against(book, `steps: [{after: 0, ${expected}}]`)).toEqual([`0 ${came}`]);
  });

  test('counts the replies given, up to the end, where the place is an ending', () => {
    const steps = [
      '{after: 1, node: window, queue: 2, heard: 1..}',
      '{after: 2, node: done, queue: 3, line: Three}',
    ];
    expect(against(book, `steps: [${steps.join(', ')}]`)).toEqual([]);
    expect(against(book, `steps: [{after: 2, node: window}]`)).toEqual(['2 node: done']);
  });

  test('hears the direct answer to the last reply, and no earlier one', () => {
    expect(against(book, 'steps: [{after: 1, line: Nobody rang}]')).toEqual([]);
    expect(against(book, 'steps: [{after: 2, line: Nobody rang}]')).toHaveLength(1);
  });

  test('is judged in the order of the call, whatever the order in the file', () => {
    const told = against(book, 'steps: [{after: 2, queue: 0}, {after: 0, queue: 0}]');
    expect(told).toEqual(['2 queue: 3', '0 queue: 1'].reverse());
  });

  test('may stand in a transcript that stops before the call does', () => {
    expect(holdsAll(verdict(['hear'], 'steps: [{after: 1, node: window}]'))).toBe(true);
  });
});

describe('what is expected of the end', () => {
  test('holds where it is so, and is a mismatch with what came where it is not', () => {
    expect(against(book, 'expect: {ending: [done, walkaway], total: 1..100}')).toEqual([]);
    expect(against(book, 'expect: {ending: walkaway, outcome: meltdown}')).toEqual([
      'end ending: done',
      expect.stringMatching(/^end outcome: (?!meltdown)/),
    ]);
  });

  test('has no value that would hold for a dimension that is not tested', () => {
    // No push, no promise and no limit: nothing there asks for a boundary.
    const kind = small.replaceAll('promise-unkeepable', 'acknowledge-feeling');
    const text = `${kind}transcripts: [{name: n, seed: s, replies: [hear, trace], expect: {boundary: 50..}}]\n`;
    const { pack, transcripts } = loadScenario(text);
    const { mismatches } = verdictOf(pack.scenarios.scenario!, transcripts.scenario![0]!);
    expect(mismatches.map(({ actual, instead }) => [actual, instead])).toEqual([[null, null]]);
  });

  test('needs an end', () => {
    expect(verdict(['hear'], 'expect: {pass: false}')).toMatchObject({
      stop: { kind: 'goes-on' },
      mismatches: [],
    });
  });
});

describe('replies that can not be given', () => {
  test('stop the call there, with what could be said instead', () => {
    const stopped = verdict(['hear', 'hear', 'trace'], 'expect: {pass: true}');
    expect(stopped.stop).toEqual({ kind: 'not-offered', open: ['trace', 'stare'], locked: null });
    expect(stopped.run.turns).toHaveLength(1);
    expect(holdsAll(stopped)).toBe(false);
  });

  test('may be greyed, and then it is said why', () => {
    expect(verdict(['hear', 'swear']).stop).toMatchObject({ locked: 'you have promised nothing yet' });
    expect(verdict(['promise', 'swear']).stop).toBe(null);
  });

  test('may be left over at the end', () => {
    expect(verdict([...book, 'hear']).stop).toEqual({ kind: 'over' });
  });

  test('leave steps before them judged, and those behind them not', () => {
    const steps = 'steps: [{after: 0, queue: 0}, {after: 2, queue: 0}]';
    expect(against(['hear', 'hear'], steps)).toEqual(['0 queue: 1']);
  });
});

test('the difficulty is the one of the transcript', () => {
  const opening = (difficulty: string) =>
    verdict(['hear'], `difficulty: ${difficulty}`, 'steps: [{after: 0, tension: 6}]').mismatches[0]!.actual;
  expect(Number(opening('hard'))).toBeGreaterThan(Number(opening('easy')));
});

test('the transcripts of the shipped scenarios hold', () => {
  const all = Object.entries(builtIn.transcripts).flatMap(([id, each]) =>
    each.map((transcript) => verdictOf(builtIn.pack.scenarios[id]!, transcript)),
  );
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter((each) => !holdsAll(each))).toEqual([]);
});
