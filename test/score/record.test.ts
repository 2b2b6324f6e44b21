import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTo, isOver, type Run, sceneOf } from '../../src/engine/index.ts';
import { recordOf } from '../../src/score/index.ts';
import { builtIn } from '../built-in.ts';
import { ending, say } from '../engine/program.ts';
import { anyWalk, runsOf } from '../engine/walk.ts';
import { cardOf, moment, type Node, play, programOf, technique, worth } from './program.ts';

const kind = technique('feel', 'attune', { empathy: 2 });
const rude = technique('sneer', 'provoke', { calmness: -1, empathy: -1 });
const first: Node = {
  ...moment(
    { uses: [kind], id: 'listen', say: 'I see.' },
    { uses: [rude], id: 'shrug', say: 'So?', then: say('So!') },
  ),
  id: 'opening',
  line: say('It broke.'),
};
const second: Node = {
  replies: [worth(3, 2, 1, { id: 'part', say: 'Goodbye.', then: say('Bye.') })],
  id: 'closing',
  line: say('And now?'),
};
const program = programOf([first, second], {
  id: 'broken-cup',
  endings: [
    ending({ id: 'done', line: say('She leaves.') }),
    ending({ id: 'walkaway' }),
    ending({ id: 'meltdown' }),
  ],
});

function record(run: Run) {
  return recordOf(run, cardOf(run));
}

describe('the record of a run', () => {
  test('says what was said, what it did and what it was worth', () => {
    const serene = {
      tension: 0,
      trust: 3,
      patience: 5,
      heard: 0,
      entitlement: 0,
      resolution: 2,
      flared: 0,
      apologies: 0,
    };
    expect(record(play(program, [1, 0]))).toEqual({
      scenario: 'broken-cup',
      persona: 'even',
      seed: 'test',
      difficulty: 'standard',
      start: null,
      outcome: 'resolved',
      ending: 'done',
      pass: false,
      scores: { calmness: 75, empathy: 40, boundary: 100, total: 71 },
      turns: [
        {
          node: 'opening',
          line: 'It broke.',
          reply: 'shrug',
          say: 'So?',
          answer: 'So!',
          mood: serene,
          phase: 'baseline',
          levels: { calmness: 0, empathy: 0, boundary: 1 },
          best: { calmness: 1, empathy: 3, boundary: 1 },
        },
        {
          node: 'closing',
          line: 'And now?',
          reply: 'part',
          say: 'Goodbye.',
          answer: 'Bye.',
          mood: serene,
          phase: 'baseline',
          levels: { calmness: 3, empathy: 2 },
          best: { calmness: 3, empathy: 2 },
        },
      ],
      closing: 'She leaves.',
    });
  });

  test('has no score for a dimension that is not tested', () => {
    expect(record(play(programOf([second]), [0])).scores).toMatchObject({ calmness: 100, boundary: null });
  });

  test('has the mood and the phase after each reply, the one that ended the call included', () => {
    const walk = programOf([
      moment(worth(1, 1, 1), worth(1, 1, 1)),
      moment(worth(1, 1, 1)),
      moment(worth(1, 1, 1)),
    ]);
    const { turns, outcome } = record(play(walk, [0, 0], { patience: 2, resolution: 0, tension: 3 }));
    expect(turns.map(({ mood, phase }) => [mood.patience, phase])).toEqual([
      [1, 'escalation'],
      [0, 'escalation'],
    ]);
    expect(outcome).toBe('walkaway');
  });

  test('has no answer where the customer broke off instead', () => {
    const rudeness = worth(0, 0, 0, { then: say('Well, then.') });
    const way = programOf([moment(rudeness)]);
    expect(record(play(way, [0])).turns[0]!.answer).toBe('Well, then.');
    expect(record(play(way, [0], { patience: 1, resolution: 0 })).turns[0]!.answer).toBeNull();
  });

  test('is plain data that JSON gives back unchanged, and the same each time', () => {
    const property = fc.property(anyWalk, (walk) => {
      const run = runsOf(walk).at(-1)!;
      fc.pre(isOver(run));
      const text = JSON.stringify(record(run));
      expect(JSON.parse(text)).toStrictEqual(record(run));
      expect(JSON.stringify(record(runsOf(walk).at(-1)!))).toBe(text);
    });
    fc.assert(property, { seed: 51, numRuns: 100 });
  });

  test('quotes the call as it was shown', () => {
    const property = fc.property(anyWalk, (walk) => {
      const runs = runsOf(walk);
      const run = runs.at(-1)!;
      fc.pre(isOver(run));
      const { turns, closing } = record(run);
      expect(turns.map(({ line, answer }) => [line, answer])).toEqual(
        run.turns.map((turn, index) => [sceneOf(runs[index]!).line, answerTo(run, turn)]),
      );
      expect(closing).toBe(sceneOf(run).line);
    });
    fc.assert(property, { seed: 52, numRuns: 100 });
  });

  test('keeps to one order of keys, so that two records can be compared as texts', () => {
    const keys = Object.values(builtIn.pack.scenarios).map((shipped) => {
      const run = runsOf({
        call: `${shipped.id} standard`,
        seed: 'a',
        choices: Array<number>(20).fill(3),
      }).at(-1)!;
      const { turns, ...rest } = record(run);
      return [...Object.keys(rest), ...Object.keys(turns[0]!)].join(' ');
    });
    expect(new Set(keys)).toEqual(
      new Set([
        'scenario persona seed difficulty start outcome ending pass scores closing node line reply say answer mood phase levels best',
      ]),
    );
  });
});
