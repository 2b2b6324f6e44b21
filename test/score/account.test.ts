import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTo, isOver, offers, sceneAt, sceneOf } from '../../src/engine/index.ts';
import { dimensions } from '../../src/persona/index.ts';
import { rubricOf } from '../../src/score/index.ts';
import { anyWalk, runsOf } from '../engine/walk.ts';
import { lessonOf, moment, play, programOf, worth } from './program.ts';

describe('the account of a call', () => {
  test('tells each reply as it was seen and heard, and the end', () => {
    const property = fc.property(anyWalk, (walk) => {
      const run = runsOf(walk).at(-1)!;
      fc.pre(isOver(run));
      const { account } = lessonOf(run);
      expect(account.turns.map(({ number }) => number)).toEqual(run.turns.map((_, index) => index + 1));
      account.turns.forEach((told, index) => {
        const turn = run.turns[index]!;
        const { cue, speaker, line, interjection } = sceneAt(run, index);
        expect(told).toMatchObject({ cue, speaker, answer: answerTo(run, turn) });
        expect(told.line).toBe(interjection === null ? line : `${interjection} ${line}`);
        expect(told.reply).toBe(run.program.nodes[turn.node]!.replies[turn.reply]);
      });
      expect(account.closing.line).toBe(sceneOf(run).line);
    });
    fc.assert(property, { seed: 71, numRuns: 100 });
  });

  test('names a better reply exactly where levels were lost, one that could be chosen', () => {
    const property = fc.property(anyWalk, (walk) => {
      const run = runsOf(walk).at(-1)!;
      fc.pre(isOver(run));
      const rubric = rubricOf(run.program);
      lessonOf(run).account.turns.forEach(({ better, graded }, index) => {
        const { node, reply, before } = run.turns[index]!;
        const worthAt = (at: number) =>
          dimensions
            .filter((dimension) => rubric.tested[node]!.includes(dimension))
            .reduce((sum, dimension) => sum + rubric.levels[node]![at]![dimension], 0);
        const open = offers(run.program, before).filter(({ locked }) => locked === null);
        const best = Math.max(...open.map((each) => worthAt(each.reply)));
        expect(graded.turn).toBe(run.turns[index]);
        expect(better?.worth ?? worthAt(reply)).toBe(best);
        expect(better === null).toBe(worthAt(reply) === best);
        if (better !== null) expect(open.map((each) => each.reply)).toContain(better.index);
      });
    });
    fc.assert(property, { seed: 72, numRuns: 100 });
  });

  test('counts the better reply among all of its node, so that its figures can be looked up', () => {
    const program = programOf([moment(worth(1, 1, 1), worth(4, 4, 4, { say: 'best' }), worth(2, 2, 2))]);
    const better = lessonOf(play(program, [0])).account.turns[0]!.better;
    expect(better).toMatchObject({ index: 1, reply: { say: 'best' } });
  });
});
