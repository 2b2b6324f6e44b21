import { describe, expect, test } from 'vitest';
import type { Review } from '../../../src/report/index.ts';
import { bandOf, totalBand } from '../../../src/report/review/bands.ts';
import { chanceWords, hundredths, sightOf, sinceOf, verdictOf } from '../../../src/report/review/words.ts';
import { lessonOf, losing, moment, play, programOf, worth } from '../../score/program.ts';
import { reviewOf } from '../calls.ts';
import { book, fullReview, yielding } from './sample.ts';

const equal = { calmness: 1, empathy: 1, boundary: 1 };

describe('the band of a score', () => {
  const bandAt = (...levels: readonly number[]) =>
    bandOf(
      'empathy',
      lessonOf(
        play(
          programOf(levels.map((level) => moment(worth(4, 4, 4), worth(4, level, 4)))),
          levels.map(() => 1),
        ),
      ).scorecard,
    );

  test('is a standard error of the mean level, in points, with a 0 and a 4 imagined', () => {
    // 0 and 4 beside ten zeros: variance 4/3 over 12 entries, a third of a level.
    expect(bandAt(...Array(10).fill(0))).toBe(8);
    // 0, 4 and 2: variance 4 over 3 entries.
    expect(bandAt(2)).toBe(29);
    expect(bandAt(0, 4)).toBe(29);
  });

  test('is never nothing, and narrower the more was decided', () => {
    const bands = [1, 2, 4, 8, 16].map((many) => bandAt(...Array(many).fill(4)));
    expect(bands.at(-1)).toBeGreaterThan(0);
    expect(bands).toEqual([...bands].sort((a, b) => b - a));
    expect(new Set(bands).size).toBe(bands.length);
  });

  test('is half of all where nothing was decided', () => {
    const untested = { replies: [worth(4, 4, 0)] };
    expect(bandOf('boundary', lessonOf(play(programOf([untested]), [0])).scorecard)).toBe(50);
  });

  test('follows, for the total, the decisions as a whole and what the dimensions weigh', () => {
    const apart = programOf([moment(worth(4, 0, 2)), moment(worth(0, 4, 2))]);
    const { scorecard } = lessonOf(play(apart, [0, 0]));
    // What is lost on one and won on the other is no doubt about the whole.
    expect(totalBand(scorecard, equal)).toBe(20);
    expect(totalBand(scorecard, { ...equal, empathy: 0, boundary: 0 })).toBe(bandOf('calmness', scorecard));
  });
});

describe('what was at stake', () => {
  const at = (before: number, after: number, better = before) => chanceWords({ before, after, better });

  test('is how often the call could have been passed, before and after', () => {
    expect(at(0.92, 0.3)).toBe(
      'Up to here you could have passed 92 times in 100 with the best replies; after this, 30.',
    );
    expect(at(0.92, 0)).toMatch(/; after this, never\.$/);
  });

  test('names the better reply where that would have cost something too', () => {
    expect(at(0.92, 0.3, 0.8)).toMatch(/; after this, 30; after the better reply, 80\.$/);
    expect(at(0.92, 0.3, 0.9)).not.toContain('better reply');
    expect(at(0.92, 0.3, 0.2)).not.toContain('better reply');
  });

  test('is nothing where nothing was lost, or nothing was left', () => {
    expect(at(0.92, 0.921)).toMatch(/^It lost points, not the call/);
    expect(at(0, 0)).toMatch(/couldn't be passed any more/);
  });

  test('keeps certainty for what is certain', () => {
    expect([0, 0.001, 0.004, 0.5, 0.996, 1].map(hundredths)).toEqual([0, 1, 1, 50, 99, 100]);
  });
});

describe('how the trainee saw it', () => {
  const sight = (reflection: Review['reflection'], run = yielding) =>
    sightOf(fullReview(run, { reflection })).map((each) => each.join(': '));
  const none = { calmness: null, empathy: null, boundary: null };

  test('stands beside what the replies amount to, kindly', () => {
    expect(sight({ ratings: { calmness: 1, empathy: 3, boundary: 4 }, turn: null })).toEqual([
      'Calmness: you said 1 of 4, your replies say 2: better than you thought',
      'Empathy: you said 3 of 4, and so do your replies',
      'Boundary: you said 4 of 4, your replies say 0: worth a closer look',
    ]);
  });

  test('is silent on what was skipped or not asked', () => {
    expect(sight(null)).toEqual([]);
    expect(sight({ ratings: none, turn: null })).toEqual([]);
    const kind = { ...reviewOf(yielding), reflection: { ratings: { ...none, boundary: 2 }, turn: null } };
    const { scorecard } = kind.debrief;
    const scores = { ...scorecard.scores, boundary: null };
    expect(sightOf({ ...kind, debrief: { ...kind.debrief, scorecard: { ...scorecard, scores } } })).toEqual(
      [],
    );
  });

  test('sets the reply they thought of beside those that decided', () => {
    const turn = (at: number, run = yielding) => sight({ ratings: none, turn: at }, run)[0];
    expect(turn(5)).toMatch(/^Reply 5: .* and it did/);
    expect(turn(4)).toMatch(/more was lost at replies 5 and 6$/);
    const best = reviewOf(book).debrief.bestMove!.turn;
    expect(turn(best, book)).toMatch(/your best move$/);
    expect(turn(best === 1 ? 2 : 1, book)).toMatch(/no reply cost you much/);
  });

  test('names a single turning point in the singular', () => {
    const run = play(losing(0, 0, 4), [0, 0, 1]);
    const review = { ...reviewOf(run), debrief: lessonOf(run), reflection: { ratings: none, turn: 2 } };
    expect(sightOf(review)[0]![1]).toMatch(/reply 3$/);
  });
});

describe('the change since last time', () => {
  const since = (before: number, now: number) =>
    sinceOf(
      fullReview(yielding, { before: { calmness: before, empathy: null, boundary: 0, total: 0 } }),
      'calmness',
      now,
    );

  test('has a sign and words, and is nothing where nothing is known', () => {
    expect(since(54, 62)).toEqual({ sign: '+8', words: '8 more than last time' });
    expect(since(62, 59)).toEqual({ sign: '−3', words: '3 fewer than last time' });
    expect(since(62, 62)).toEqual({ sign: '=', words: 'as many as last time' });
    expect(sinceOf(reviewOf(yielding), 'total', 3)).toBeNull();
    expect(
      sinceOf(
        fullReview(yielding, { before: { calmness: 1, empathy: null, boundary: 0, total: 0 } }),
        'empathy',
        3,
      ),
    ).toBeNull();
  });
});

test('a pass that does not count is one that would be', () => {
  expect(verdictOf(reviewOf(book))).toMatch(/: a pass with/);
  expect(verdictOf(reviewOf(book, { ungraded: 'you took a reply back' }))).toMatch(
    /: it would be a pass with/,
  );
});
