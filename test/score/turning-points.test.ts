import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, offers, type Run } from '../../src/engine/index.ts';
import { say } from '../engine/program.ts';
import { anyWalk, runsOf } from '../engine/walk.ts';
import { lessonOf, losing, moment, play, programOf, type Says, worth } from './program.ts';

function pointsOf(run: Run): readonly number[] {
  return lessonOf(run).turningPoints.map(({ turn }) => turn);
}

describe('the turning points', () => {
  test('are the two moments that cost most, in the order of the call', () => {
    expect(pointsOf(play(losing(2, 4, 0, 3), [1, 1, 1, 1]))).toEqual([2, 4]);
    expect(pointsOf(play(losing(6, 2, 8, 3), [1, 1, 1, 1]))).toEqual([1, 3]);
  });

  test('are none for a perfect run, and none where each reply cost a single level', () => {
    expect(pointsOf(play(losing(4, 4, 4), [0, 0, 0]))).toEqual([]);
    expect(pointsOf(play(losing(1, 1, 1), [1, 1, 1]))).toEqual([]);
  });

  test('are one where only one reply cost two levels or more', () => {
    expect(pointsOf(play(losing(1, 2, 0), [1, 1, 1]))).toEqual([2]);
  });

  test('are never twice the same moment of the scenario', () => {
    const again = programOf([
      moment(worth(4, 4, 4, { to: [1] }), worth(0, 0, 0, { to: [0] })),
      moment(worth(4, 4, 4), worth(4, 4, 2)),
    ]);
    const { turningPoints } = lessonOf(play(again, [1, 1, 0, 1]));
    expect(turningPoints.map(({ turn }) => turn)).toEqual([2, 4]);
  });

  test('are about the dimension that failed, even if more was lost elsewhere', () => {
    const soft = moment(worth(4, 4, 4), worth(4, 4, 0));
    const flat = moment(worth(4, 4, 4), worth(2, 1, 4));
    const sound = moment(worth(4, 4, 4));
    const program = programOf([flat, soft, soft, sound, sound]);
    const { scorecard, turningPoints } = lessonOf(play(program, [1, 1, 1, 0, 0]));
    expect(scorecard.failures.map((failure) => failure.kind)).toEqual([]);
    expect(turningPoints.map(({ turn }) => turn)).toEqual([1, 3]);
    const harder = programOf([flat, soft, soft, soft, sound]);
    const failed = lessonOf(play(harder, [1, 1, 1, 1, 0]));
    expect(failed.scorecard.failures).toMatchObject([{ kind: 'dimension', dimension: 'boundary' }]);
    expect(failed.turningPoints.map(({ turn }) => turn)).toEqual([3, 4]);
  });

  test('show what was said on both sides, and the better line with what it would have saved', () => {
    const shout = worth(0, 1, 4, { say: 'Oh, do stop.', then: say('I will not.'), rule: 'mind.the-tone' });
    const program = programOf([
      { ...moment(shout, worth(3, 3, 4, { say: 'Go on.' })), line: say('It broke!') },
    ]);
    expect(lessonOf(play(program, [0])).turningPoints).toMatchObject([
      {
        turn: 1,
        speaker: 'Customer',
        line: 'It broke!',
        reply: { say: 'Oh, do stop.' },
        answer: 'I will not.',
        better: { say: 'Go on.' },
        levels: { calmness: 0, empathy: 1, boundary: 4 },
        lost: 5,
        rule: 'mind.the-tone',
      },
    ]);
  });

  test('name the rule of the better line where the reply has none', () => {
    const program = programOf([moment(worth(4, 4, 4, { rule: 'do.this' }), worth(0, 0, 0))]);
    expect(lessonOf(play(program, [1])).turningPoints[0]!.rule).toBe('do.this');
  });

  test('offer the author’s first reply among equally good ones', () => {
    const program = programOf([
      moment(worth(0, 0, 0), worth(3, 4, 4, { id: 'one' }), worth(4, 4, 3, { id: 'two' })),
    ]);
    expect(lessonOf(play(program, [0])).turningPoints[0]!.better.id).toBe('one');
  });

  test.each<[string, Says]>([
    ['hidden', { when: [[{ of: 'turn', fact: 0, ranges: [[9, 9]] }]] }],
    ['locked', { when: [[{ of: 'turn', fact: 0, ranges: [[9, 9]] }]], locked: 'no time' }],
    ['a fallback', { fallback: true }],
  ])('offer no better line that was %s at that moment', (_, says) => {
    const fair = programOf([
      moment(worth(4, 4, 4, { id: 'closed', ...says }), worth(2, 2, 2, { id: 'fair' }), worth(0, 0, 0)),
    ]);
    expect(lessonOf(play(fair, [2])).turningPoints[0]!.better.id).toBe('fair');
    expect(lessonOf(play(fair, [1]))).toMatchObject({ turningPoints: [], missed: [] });
  });

  test('are at most two, of different moments, in order, each with a better line on offer, in any shipped call', () => {
    const property = fc.property(anyWalk, (walk) => {
      const run = runsOf(walk).at(-1)!;
      fc.pre(isOver(run));
      const { turningPoints } = lessonOf(run);
      const turns = turningPoints.map(({ turn }) => turn);
      expect(turns).toEqual([...turns].sort((a, b) => a - b));
      expect(turns.length).toBeLessThanOrEqual(2);
      expect(new Set(turns.map((turn) => run.turns[turn - 1]!.node)).size).toBe(turns.length);
      for (const { turn, better, reply, lost } of turningPoints) {
        expect(lost).toBeGreaterThanOrEqual(2);
        expect(better.id).not.toBe(reply.id);
        const { before, node } = run.turns[turn - 1]!;
        const open = offers(run.program, before).filter(({ locked }) => locked === null);
        expect(open.map((offer) => run.program.nodes[node]!.replies[offer.reply]!.id)).toContain(better.id);
      }
    });
    fc.assert(property, { seed: 61, numRuns: 200 });
  });
});
