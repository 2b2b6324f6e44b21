/** What a debrief makes of the chances to pass, where they are known. */

import { describe, expect, test } from 'vitest';
import type { Run } from '../../src/engine/index.ts';
import { debriefOf, rubricOf, scorecardOf, type TurnChances } from '../../src/score/index.ts';
import { lessonOf, losing, moment, play, programOf, worth } from './program.ts';

/** By turn, what each reply left. */
type Behind = readonly (readonly (number | null)[])[];

function knowing(run: Run, ...behinds: Behind) {
  const rubric = rubricOf(run.program);
  const chances = behinds.map(
    (behind): TurnChances => ({ before: Math.max(...behind.map((chance) => chance ?? 0)), behind }),
  );
  return debriefOf(rubric, run, scorecardOf(rubric, run), chances);
}

function pointsOf(run: Run, ...behinds: Behind): readonly number[] {
  return knowing(run, ...behinds).turningPoints.map(({ turn }) => turn);
}

describe('turning points, the chances known,', () => {
  test('are the two moments that cost most of them, whatever levels were lost, in the order of the call', () => {
    const run = play(losing(2, 8, 3, 4), [1, 1, 1, 1]);
    expect(pointsOf(run, [0.9, 0.7], [0.7, 0.6], [0.6, 0.2], [0.2, 0.15])).toEqual([1, 3]);
    expect(lessonOf(run).turningPoints.map(({ turn }) => turn)).toEqual([2, 4]);
  });

  test('are those that cost most levels among equals, and where no chance was lost', () => {
    const run = play(losing(2, 4, 0, 3), [1, 1, 1, 1]);
    expect(pointsOf(run, [1, 1], [1, 1], [1, 1], [1, 1])).toEqual([2, 4]);
    expect(pointsOf(run, [0, 0], [0, 0], [0, 0], [0, 0])).toEqual([2, 4]);
    expect(pointsOf(run, [0.9, 0.6], [0.6, 0.3], [0.3, 0.3], [0.3, 1e-12])).toEqual([2, 4]);
  });

  test('need two levels lost, or a twentieth of the chance', () => {
    const run = play(losing(1, 1, 2), [1, 1, 1]);
    expect(pointsOf(run, [1, 0.96], [0.96, 0.92], [0.92, 0.92])).toEqual([3]);
    expect(pointsOf(run, [1, 0.95], [0.95, 0.92], [0.92, 0.92])).toEqual([1, 3]);
    expect(pointsOf(play(losing(1), [1]), [0.3, 0.25])).toEqual([1]);
  });

  test('are never twice the same moment of the scenario', () => {
    const again = programOf([
      moment(worth(4, 4, 4, { to: [1] }), worth(0, 0, 0, { to: [0] })),
      moment(worth(4, 4, 4), worth(4, 4, 2)),
    ]);
    const run = play(again, [1, 1, 0, 1]);
    expect(pointsOf(run, [1, 0.7], [0.7, 0.2], [0.2, 0.2], [0.2, 0.1])).toEqual([2, 4]);
  });

  test('tell the chance before the reply, after it and after the better one', () => {
    const run = play(losing(4, 4), [1, 0]);
    expect(knowing(run, [0.9, 0.4], [0.5, 0.1]).turningPoints[0]!.chance).toEqual({
      before: 0.9,
      after: 0.4,
      better: 0.9,
    });
    expect(lessonOf(run).turningPoints[0]!.chance).toBeNull();
  });

  const three = programOf([
    moment(worth(4, 4, 4, { id: 'fine' }), worth(2, 2, 4, { id: 'wise' }), worth(0, 0, 0), worth(3, 3, 4)),
  ]);

  test('show the reply that leaves the best chance, with its levels', () => {
    const { turningPoints } = knowing(play(three, [2]), [0.5, 0.8, 0.1, 0.7]);
    expect(turningPoints).toMatchObject([{ better: { id: 'wise' }, lost: 8, chance: { better: 0.8 } }]);
  });

  test('show of equal chances the reply with the best levels', () => {
    const { turningPoints } = knowing(play(three, [2]), [0.8, 0.8 + 1e-15, 0.1, 0.8]);
    expect(turningPoints).toMatchObject([{ better: { id: 'fine' }, lost: 12 }]);
  });

  test('never show a reply that could not be chosen', () => {
    const closed = { when: [[{ of: 'turn', fact: 0, ranges: [[9, 9]] }]] } as const;
    const program = programOf([
      moment(worth(4, 4, 4, closed), worth(2, 2, 2, { id: 'fair' }), worth(0, 0, 0)),
    ]);
    expect(knowing(play(program, [2]), [null, 0, 0]).turningPoints).toMatchObject([
      { better: { id: 'fair' } },
    ]);
  });

  test('are no moments at which no other reply left more, whatever its levels', () => {
    expect(pointsOf(play(three, [1]), [0.5, 0.8, 0.1, 0.7])).toEqual([]);
  });

  test('have lost no levels where the better reply has fewer, and are no best moves then', () => {
    const { turningPoints, bestMove } = knowing(play(three, [0]), [0.5, 0.8, 0.1, 0.7]);
    expect(turningPoints).toMatchObject([{ reply: { id: 'fine' }, better: { id: 'wise' }, lost: 0 }]);
    expect(bestMove).toBeNull();
    expect(lessonOf(play(three, [0]))).toMatchObject({ turningPoints: [], bestMove: { turn: 1 } });
  });
});
