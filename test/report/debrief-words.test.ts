import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, type Program, type Run } from '../../src/engine/index.ts';
import { dimensions, outcomes } from '../../src/persona/index.ts';
import { arcWords, cutShort, scoreWords, verdict } from '../../src/report/debrief-words.ts';
import { type Debrief, type Failure, rubricOf } from '../../src/score/index.ts';
import { ending } from '../engine/program.ts';
import { anyWalk, runsOf } from '../engine/walk.ts';
import { lessonOf, moment, play, programOf, type Says, technique, worth } from '../score/program.ts';
import { debrief } from './calls.ts';

const call = programOf([moment(worth(4, 4, 4), worth(0, 0, 0))]);
const passed = lessonOf(play(call, [0]));
const customer: Program = { ...call, customer: 'Ms Ilves' };

function failed(...failures: readonly Failure[]): string {
  return verdict(customer, { ...passed, scorecard: { ...passed.scorecard, pass: false, failures } });
}

const low = (dimension: (typeof dimensions)[number], points: number): Failure => ({
  kind: 'dimension',
  dimension,
  points,
  needs: 55,
});
const total = (points: number): Failure => ({ kind: 'total', points, needs: 70 });

describe('the verdict', () => {
  test('names the customer and counts the replies, with a sentence of its own for each outcome', () => {
    const sentences = outcomes.map((outcome) => {
      const scorecard = { ...passed.scorecard, outcome };
      return verdict(customer, { ...passed, scorecard });
    });
    for (const sentence of sentences) expect(sentence).toMatch(/Ms Ilves.*one reply.*100 of 100\.$/);
    expect(new Set(sentences).size).toBe(outcomes.length);
  });

  test('says what was short and what it needs', () => {
    expect(failed(low('boundary', 41), total(62))).toMatch(
      /; boundary is at 41 and needs 55; the total is at 62 and needs 70\.$/,
    );
    expect(failed(total(69))).toMatch(/; the total is at 69 and needs 70\.$/);
    expect(failed(low('calmness', 0), low('empathy', 12), low('boundary', 54))).toMatch(
      /; calmness is at 0, empathy at 12 and boundary at 54, and each needs 55\.$/,
    );
  });

  test('puts what fails any call before all else, by the number of the reply', () => {
    const criticals = ['insult', 'threat', 'lie', 'private-data', 'hung-up'];
    const sentences = criticals.map((critical) => failed({ kind: 'critical', turn: 3, critical }, total(40)));
    for (const sentence of sentences)
      expect(sentence).toMatch(/^Reply 3 .+, and that fails any call; Ms Ilves .*; the total/);
    expect(new Set(sentences).size).toBe(criticals.length);
  });

  test('says so where the scores would have been enough', () => {
    const lost = failed({ kind: 'outcome', outcome: 'walkaway' });
    const rude = failed({ kind: 'critical', turn: 1, critical: 'lie' });
    for (const sentence of [lost, rude]) expect(sentence).toMatch(/scores would do/);
    expect(failed({ kind: 'outcome', outcome: 'walkaway' }, total(20))).not.toMatch(/scores would do/);
  });
});

describe('a score in words', () => {
  /** Boundary at each level of a reply, against a best of 4, with the technique it used. */
  const boundary = (level: number, uses: Says['uses'] = []) =>
    scoreWords(
      'boundary',
      lessonOf(play(programOf([moment(worth(4, 4, 4), worth(4, 4, level, { uses }))]), [1])),
    );

  test('differs with each level, for each dimension', () => {
    for (const dimension of dimensions) {
      const words = [0, 1, 2, 3, 4].map((level) => {
        const got = { calmness: level, empathy: level, boundary: level };
        const uses = [technique('cave', 'yield')];
        return scoreWords(
          dimension,
          lessonOf(play(programOf([moment(worth(4, 4, 4), { levels: got, uses })]), [1])),
        );
      });
      expect(new Set(words).size).toBe(5);
    }
  });

  test('quotes the weakest moment in ten words at most, and none where nothing was lost', () => {
    const long = 'one two three four five six seven eight nine, ten eleven twelve';
    const words = scoreWords(
      'empathy',
      lessonOf(play(programOf([moment(worth(4, 4, 4), worth(4, 1, 4, { say: long }))]), [1])),
    );
    expect(words).toMatch(/reply 1, “one two three four five six seven eight nine …”$/);
    expect(scoreWords('empathy', passed)).not.toContain('“');
  });

  test('tells giving way from striking back, and both from letting it pass', () => {
    const [cave, sneer] = [technique('cave', 'yield'), technique('sneer', 'provoke')];
    for (const level of [0, 1]) {
      const words = [
        boundary(level, [cave]),
        boundary(level, [sneer]),
        boundary(level),
        boundary(level, [cave, sneer]),
      ];
      expect(new Set(words).size).toBe(4);
    }
    expect(boundary(3, [cave])).toBe(boundary(3, [sneer]));
  });

  test('judges the replies that were given, not those that the call never came to', () => {
    const way = [worth(4, 4, 4, { to: [1] }), worth(4, 4, 4, { to: [6] })];
    const nodes = Array.from({ length: 5 }, (_, place) =>
      moment(...way.map((each) => ({ ...each, to: each.to![0] === 6 ? [6] : [place + 1] }))),
    );
    const short = lessonOf(play(programOf(nodes), [1]));
    expect(short.scorecard.scores.empathy!.points).toBe(20);
    expect(scoreWords('empathy', short)).toBe(scoreWords('empathy', passed));
    expect(cutShort(short)).toMatch(/one reply/);
    expect(cutShort(passed)).toBeNull();
  });

  test('accuses nobody of anything on a dimension that the call never came to', () => {
    const calm = { replies: [worth(4, 4, 4), worth(4, 4, 4, { to: [3] })] };
    const short = lessonOf(play(programOf([calm, moment(worth(4, 4, 4))]), [1]));
    expect(short.scorecard.scores.boundary).toMatchObject({ earned: 0, points: 0 });
    for (const level of [0, 1, 2, 3, 4]) expect(boundary(level)).toMatch(/^you /);
    expect(scoreWords('boundary', short)).not.toMatch(/^you /);
  });
});

describe('the arc in words', () => {
  const arc = (...points: readonly (readonly [tension: number, trust: number])[]): string =>
    arcWords({
      ...passed,
      arc: points.map(([tension, trust]) => ({ tension, trust, phase: 'baseline' as const })),
    });

  test('has the highest tension, where it was, and both ends', () => {
    expect(arc([3, 1], [5, 0], [2, 2])).toBe(
      'Tension went up from 3 to 5 of 6 by reply 1, and ended at 2; trust rose from 1 to 2 of 4.',
    );
    expect(arc([4, 2], [2, 2], [1, 1])).toBe(
      'Tension was highest at the start, 4 of 6, and ended at 1; trust fell from 2 to 1 of 4.',
    );
    expect(arc([3, 1], [4, 1], [6, 1])).toBe(
      'Tension rose from 3 to 6 of 6; trust ended where it began, at 1 of 4.',
    );
    expect(arc([2, 1], [1, 2], [2, 3])).toBe(
      'Tension ended where it began, at 2 of 6; trust rose from 1 to 3 of 4.',
    );
  });

  test('is true of any shipped call', () => {
    const property = fc.property(anyWalk, (walk) => {
      const lesson = lessonAt(walk);
      const tension = lesson.arc.map((point) => point.tension);
      const peak = Math.max(...tension);
      const words = arcWords(lesson);
      expect(words).toMatch(new RegExp(`\\b${peak} of 6.*\\b${lesson.arc.at(-1)!.trust} of 4\\.$`));
      const [, at] = /by reply (\d+)/.exec(words) ?? [];
      if (at !== undefined) expect(tension[Number(at)]).toBe(peak);
    });
    fc.assert(property, { seed: 121, numRuns: 200 });
  });
});

test('a call is said to have been cut short exactly where scores were lost by it', () => {
  const property = fc.property(anyWalk, (walk) => {
    const run = finished(walk);
    const { scorecard } = debrief(run);
    const { par } = rubricOf(run.program);
    const met = (dimension: (typeof dimensions)[number]) =>
      scorecard.turns.reduce(
        (sum, { best, tested }) => sum + (tested.includes(dimension) ? best[dimension] : 0),
        0,
      );
    expect(cutShort(debrief(run)) !== null).toBe(dimensions.some((each) => met(each) < par[each]));
  });
  fc.assert(property, { seed: 122, numRuns: 200 });
});

test('an author’s own outcome is worded like any other', () => {
  const endings = [
    ending({ id: 'done', outcome: 'contained' }),
    ending({ id: 'walkaway' }),
    ending({ id: 'meltdown' }),
  ];
  const { scorecard } = lessonOf(play({ ...call, endings }, [0]));
  expect(verdict(customer, { ...passed, scorecard })).toMatch(/safely/);
});

function finished(walk: Parameters<typeof runsOf>[0]): Run {
  const run = runsOf(walk).at(-1)!;
  fc.pre(isOver(run));
  return run;
}

function lessonAt(walk: Parameters<typeof runsOf>[0]): Debrief {
  return debrief(finished(walk));
}
