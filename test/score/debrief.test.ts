import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, offers, type Program, type Run } from '../../src/engine/index.ts';
import { type Dimension, dimensions, phaseOf } from '../../src/persona/index.ts';
import { type Levels, rubricOf } from '../../src/score/index.ts';
import { anyWalk, runsOf } from '../engine/walk.ts';
import { lessonOf, losing, moment, play, programOf, technique, worth } from './program.ts';

const always = (of: Program, reply: number) => of.nodes.map(() => reply);

describe('the best move', () => {
  test('is where the best reply was found beside the worst one', () => {
    const program = programOf([
      moment(worth(4, 4, 4), worth(3, 3, 3)),
      moment(worth(4, 4, 4), worth(0, 0, 0)),
      moment(worth(2, 2, 2), worth(1, 1, 1)),
    ]);
    expect(lessonOf(play(program, [0, 0, 0])).bestMove?.turn).toBe(2);
    expect(lessonOf(play(program, [0, 1, 0])).bestMove?.turn).toBe(1);
  });

  test('is the first of equals', () => {
    expect(lessonOf(play(losing(4, 4), [0, 0])).bestMove?.turn).toBe(1);
  });

  test('is none where the best reply was never found, or there was nothing to choose', () => {
    expect(lessonOf(play(losing(2, 3), [1, 1])).bestMove).toBeNull();
    expect(lessonOf(play(programOf([moment(worth(4, 4, 4))]), [0])).bestMove).toBeNull();
    expect(lessonOf(play(programOf([moment(worth(2, 2, 2), worth(2, 2, 2))]), [0])).bestMove).toBeNull();
  });

  test('is no turning point, in any shipped call', () => {
    const property = fc.property(anyWalk, (walk) => {
      const run = runsOf(walk).at(-1)!;
      fc.pre(isOver(run));
      const { bestMove, turningPoints } = lessonOf(run);
      expect(turningPoints.map(({ turn }) => turn)).not.toContain(bestMove?.turn);
    });
    fc.assert(property, { seed: 62, numRuns: 200 });
  });
});

describe('the weakest moment of a dimension', () => {
  test('is where most of it was lost, the first of equals', () => {
    const program = programOf([
      moment(worth(4, 4, 4), worth(3, 4, 4)),
      moment(worth(4, 4, 4), worth(4, 1, 2)),
      moment(worth(4, 4, 4), worth(2, 2, 2)),
    ]);
    const { weakest } = lessonOf(play(program, [1, 1, 1]));
    expect(dimensions.map((dimension) => weakest[dimension]?.turn)).toEqual([3, 2, 2]);
  });

  test('is none where nothing was lost, or the moment does not test it', () => {
    const untested = { replies: [worth(4, 4, 4), worth(4, 4, 0)] };
    const { weakest } = lessonOf(play(programOf([moment(worth(4, 4, 4)), untested]), [0, 1]));
    expect(weakest).toEqual({ calmness: null, empathy: null, boundary: null });
  });
});

describe('the techniques', () => {
  const [feel, line, cave, ask, plan] = [
    technique('feel', 'attune'),
    technique('line', 'limit'),
    technique('cave', 'yield'),
    technique('ask', 'attune'),
    technique('plan', 'resolve'),
  ];
  const good = worth(4, 4, 4, { uses: [feel, line] });

  test('used are counted, the most used first', () => {
    const program = programOf([
      moment(good),
      moment(worth(3, 3, 3, { uses: [line] })),
      moment(worth(1, 1, 1, { uses: [cave] })),
    ]);
    expect(lessonOf(play(program, [0, 0, 0])).used).toEqual([
      { id: 'line', label: 'line', family: 'limit', count: 2 },
      { id: 'feel', label: 'feel', family: 'attune', count: 1 },
      { id: 'cave', label: 'cave', family: 'yield', count: 1 },
    ]);
  });

  test('missed are those of better replies that were never used', () => {
    const weak = worth(0, 0, 0, { uses: [cave] });
    const program = programOf([
      moment(good, weak),
      moment(good, weak),
      moment(worth(4, 4, 4, { uses: [feel] })),
    ]);
    expect(lessonOf(play(program, [1, 1, 0])).missed.map(({ id, count }) => [id, count])).toEqual([
      ['line', 2],
    ]);
  });

  test('missed are three at most, the most often missed first', () => {
    const weak = worth(0, 0, 0);
    const program = programOf([
      moment(good, weak),
      moment(worth(4, 4, 4, { uses: [ask, plan] }), weak),
      moment(worth(4, 4, 4, { uses: [plan] }), weak),
    ]);
    const { missed } = lessonOf(play(program, [1, 1, 1]));
    expect(missed).toHaveLength(3);
    expect(missed[0]).toMatchObject({ id: 'plan', count: 2 });
  });

  test('missed are none where the reply was as good as the author’s first', () => {
    const program = programOf([moment(good, worth(4, 4, 4, { uses: [plan] }))]);
    expect(lessonOf(play(program, [1])).missed).toEqual([]);
  });
});

describe('the rule to keep', () => {
  const losingBy = (...costs: readonly (readonly [rule: string | null, lost: number])[]) => {
    const program = programOf(
      costs.map(([rule, lost]) =>
        moment(worth(4, 4, 4), worth(4, 4 - Math.max(0, lost - 4), 4 - Math.min(4, lost), { rule })),
      ),
    );
    return lessonOf(play(program, always(program, 1))).takeaway;
  };

  test('is another one than the turning points name, the costliest of those', () => {
    expect(losingBy(['a', 7], ['b', 6], ['c', 2], ['d', 4])).toBe('d');
  });

  test('is summed over the call: many small losses weigh more than a larger one', () => {
    expect(losingBy(['a', 7], ['b', 6], ['c', 2], ['c', 2], ['d', 3])).toBe('c');
  });

  test('is the costliest where the turning points name all that cost anything', () => {
    expect(losingBy(['a', 3], ['b', 4], ['c', 0])).toBe('b');
    expect(losingBy(['a', 2])).toBe('a');
  });

  test('is one of the call’s even where nothing was lost, and none where no reply has a rule', () => {
    expect(losingBy(['a', 0], ['b', 0])).toBe('a');
    expect(losingBy([null, 4])).toBeNull();
  });

  test('differs from those of the turning points wherever another one lost levels, in any shipped call', () => {
    let differed = 0;
    const property = fc.property(anyWalk, (walk) => {
      const run = runsOf(walk).at(-1)!;
      fc.pre(isOver(run));
      const { takeaway, turningPoints } = lessonOf(run);
      const named = turningPoints.map(({ rule }) => rule);
      const others = costlyRules(run).filter((rule) => !named.includes(rule));
      if (others.length === 0) return;
      differed += 1;
      expect(others).toContain(takeaway);
    });
    fc.assert(property, { seed: 63, numRuns: 200 });
    expect(differed).toBeGreaterThan(50);
  });
});

test('the arc starts with the opening and follows the mood after each reply', () => {
  const property = fc.property(anyWalk, (walk) => {
    const runs = runsOf(walk);
    fc.pre(isOver(runs.at(-1)!));
    expect(lessonOf(runs.at(-1)!).arc).toEqual(
      runs.map(({ snapshot: { mood } }) => ({
        tension: mood.tension,
        trust: mood.trust,
        phase: phaseOf(mood),
      })),
    );
  });
  fc.assert(property, { seed: 64, numRuns: 100 });
});

/** The rules of the replies that lost levels against what was on offer. */
function costlyRules({ program, turns }: Run): readonly string[] {
  const { levels, tested } = rubricOf(program);
  return turns.flatMap(({ node, reply, before }) => {
    const sum = (of: Levels) => tested[node]!.reduce((total, each: Dimension) => total + of[each], 0);
    const open = offers(program, before).filter(({ locked }) => locked === null);
    const best = Math.max(...open.map((offer) => sum(levels[node]![offer.reply]!)));
    const { rule } = program.nodes[node]!.replies[reply]!;
    return rule !== null && best > sum(levels[node]![reply]!) ? [rule] : [];
  });
}
