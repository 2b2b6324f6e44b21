/** What guards, texts and routes become. */

import { describe, expect, test } from 'vitest';
import { phases } from '../../src/persona/index.ts';
import { node, programOf, replyWith, sound, soundBut } from './one-scenario.ts';

describe('guards', () => {
  test.each([
    ['{trust: 3}', [[['trust', 3, 3]]]],
    ['{trust: 2..4}', [[['trust', 2, 4]]]],
    ['{trust: 3..}', [[['trust', 3, 1000]]]],
    ['{trust: ..2}', [[['trust', -1000, 2]]]],
    ['{trust: [0, 2..3]}', [[['trust', 0, 0, 2, 3]]]],
    ['{phase: crisis}', [[['phase', 3, 3]]]],
    ['{phase: [baseline, aftermath]}', [[['phase', 0, 0, 5, 5]]]],
    ['{turn: 1..2}', [[['turn', 1, 2]]]],
    ['{queue: 1}', [[['fact 0', 1, 1]]]],
    ['{queue: -1..1}', [[['fact 0', -1, 1]]]],
    ['{promised: true}', [[['fact 1', 1, 1]]]],
    ['{promised: false}', [[['fact 1', 0, 0]]]],
    [
      '{trust: 1, promised: true}',
      [
        [
          ['trust', 1, 1],
          ['fact 1', 1, 1],
        ],
      ],
    ],
    ['[{trust: 1}, {tension: 5..}]', [[['trust', 1, 1]], [['tension', 5, 1000]]]],
  ])('%s becomes ranges', (guard, expected) => {
    const clauses = replyWith(`when: ${guard}`).when!;
    const read = clauses.map((tests) =>
      tests.map(({ of, fact, ranges }) => [of === 'fact' ? `fact ${fact}` : of, ...ranges.flat()]),
    );
    expect(read).toEqual(expected);
  });

  test('a phase is compared by its number', () => {
    expect([phases[0], phases[3], phases[5]]).toEqual(['baseline', 'crisis', 'aftermath']);
  });

  test('no guard is null', () => {
    expect(replyWith().when).toBeNull();
  });
});

describe('texts and routes', () => {
  test('a plain text is one wording without a guard', () => {
    expect(programOf(sound).nodes[0]!.line).toEqual([{ when: null, say: ['Where is my parcel?'] }]);
  });

  test('variants keep their order, their guards and their wordings', () => {
    expect(replyWith('then: [{when: {trust: 1}, say: A}, {say: [B, C]}]').then).toEqual([
      { when: [[{ of: 'trust', fact: 0, ranges: [[1, 1]] }]], say: ['A'] },
      { when: null, say: ['B', 'C'] },
    ]);
  });

  test('nodes count from 0 and endings follow them', () => {
    const program = programOf(
      soundBut(
        ['        to: done\n      rule', '        to: [{chance: 30, go: desk}, {go: stopped}]\n      rule'],
        ['  done: {line: Fine.}', '  done: {line: Fine.}\n  stopped: {line: Out., outcome: contained}'],
      ),
    );
    const [first, second] = program.nodes[0]!.replies;
    expect(first!.routes).toEqual([
      { when: null, chance: 30, to: 0 },
      { when: null, chance: null, to: 2 },
    ]);
    expect(second!.routes).toEqual([{ when: null, chance: null, to: 1 }]);
    expect(program.endings.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'done by-mood',
      'stopped contained',
      'walkaway walkaway',
      'meltdown meltdown',
    ]);
  });

  test('a start in the middle is the number of its node', () => {
    expect(programOf(soundBut(['nodes:', `nodes:\n  first: ${node('done')}`])).start).toBe(1);
  });
});
