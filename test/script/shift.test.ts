/** What a shift is read as, and what is said of one that can't be played. */

import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/script/index.ts';
import { builtIn } from '../built-in.ts';
import { mark, noFiles, sound, soundBut } from './one-scenario.ts';

function load(text: string) {
  const source = (name: string, content: string) => ({ name, text: content });
  return loadPack(
    {
      ...noFiles,
      scenarios: [
        ['one', source('one.yaml', sound)],
        [
          'mild',
          source('mild.yaml', soundBut(['start: desk', 'difficulties: [easy, standard]\nstart: desk'])),
        ],
        ['regular', source('regular.yaml', sound)],
        ['broken', source('broken.yaml', soundBut(['to: done', 'to: donne']))],
      ],
      shifts: [['day', source('day.yaml', text)]],
    },
    builtIn.pack,
  );
}

const head = 'title: A day\nsetting: Rain.\n';
const about = (text: string) =>
  load(text)
    .diagnostics.filter(({ span }) => span.source.name === 'day.yaml')
    .map(mark);

describe('a shift', () => {
  it('is read with its draws, difficulties and memories', () => {
    const { pack } = load(
      `${head}difficulty: easy
calls:
  - scenario: one
  - { draw: [one, lost-suitcase], difficulty: hard }
  - { scenario: regular, remembers: { call: one, sets: [promised] } }
`,
    );
    expect(pack.shifts.day).toEqual({
      id: 'day',
      title: 'A day',
      setting: 'Rain.',
      calls: [
        { from: ['one'], difficulty: 'easy', remembers: null },
        { from: ['one', 'lost-suitcase'], difficulty: 'hard', remembers: null },
        { from: ['regular'], difficulty: 'easy', remembers: { call: 'one', sets: ['promised'] } },
      ],
    });
  });

  it.each([
    [
      'a scenario that there is not',
      'calls:\n  - scenario: one\n  - scenario: onne\n',
      '5:15 unknown-scenario',
    ],
    [
      'one to draw that there is not',
      'calls:\n  - scenario: one\n  - draw: [one, two]\n',
      '5:17 unknown-scenario',
    ],
    ['a call of nobody', 'calls:\n  - scenario: one\n  - difficulty: hard\n', '5:5 bad-call'],
    [
      'a call of both',
      'calls:\n  - scenario: one\n  - { scenario: one, draw: [one, regular] }\n',
      '5:5 bad-call',
    ],
    [
      'a memory of what comes later',
      'calls:\n  - { scenario: regular, remembers: { call: one, sets: [promised] } }\n  - scenario: one\n',
      '4:45 bad-call',
    ],
    [
      'a memory that the scenario has no fact for',
      'calls:\n  - scenario: one\n  - { scenario: regular, remembers: { call: one, sets: [promise] } }\n',
      '5:57 unknown-fact',
    ],
    [
      'a memory in a fact that counts',
      'calls:\n  - scenario: one\n  - { scenario: regular, remembers: { call: one, sets: [queue] } }\n',
      '5:57 unknown-fact',
    ],
    [
      'a difficulty that a scenario is not offered at',
      'difficulty: hard\ncalls:\n  - scenario: one\n  - { scenario: mild, difficulty: easy }\n  - scenario: mild\n',
      '7:15 bad-call',
    ],
    ['a single call', 'calls:\n  - scenario: one\n', '4:3 out-of-range'],
  ])('with %s is told where', (_, calls, found) => {
    expect(about(head + calls)).toEqual([found]);
    expect(load(head + calls).pack.shifts).not.toHaveProperty('day');
  });

  it('may name a scenario that has mistakes of its own: they are told there', () => {
    const text = `${head}calls:\n  - scenario: one\n  - scenario: broken\n`;
    expect(about(text)).toEqual([]);
  });
});
