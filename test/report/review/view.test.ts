import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver } from '../../../src/engine/index.ts';
import { type Look, type Review, reviewView } from '../../../src/report/index.ts';
import { cells } from '../../../src/report/layout.ts';
import { anyWalk, runsOf } from '../../engine/walk.ts';
import { colours, plain, reviewOf, rich, stripped, transcript } from '../calls.ts';
import { book, denying, fullReview, nastyReview, yielding } from './sample.ts';

const golden = (name: string) => `../../golden/${name}.txt`;
/** A screen of 24 lines, less a blank line, the legend and one to spare. */
const rows = 21;

const walked = fc
  .sample(anyWalk, { seed: 131, numRuns: 40 })
  .map((walk) => runsOf(walk).at(-1)!)
  .filter(isOver);
const reviews: readonly Review[] = [
  ...[yielding, denying, book, ...walked].flatMap((run) => [fullReview(run), reviewOf(run)]),
  fullReview(book, { ungraded: 'you took a reply back' }),
  nastyReview(),
];
const all = (look: Look, high?: number) => reviews.flatMap((review) => reviewView(review, look, high));
const linesOf = (look: Look, high?: number) => all(look, high).flatMap(({ lines }) => lines);
const text = (review: Review, look: Look, high?: number) =>
  reviewView(review, look, high)
    .map(({ lines }) => `${lines.join('\n')}\n`)
    .join('\n---\n\n');

describe('the pages of a debrief', () => {
  test('read like this in a terminal, with all that is known', async () => {
    await expect(text(fullReview(yielding), rich(76), rows)).toMatchFileSnapshot(golden('review-rich'));
  });

  test('read like this on a narrow one', async () => {
    await expect(text(fullReview(yielding), rich(40), rows)).toMatchFileSnapshot(golden('review-narrow'));
  });

  test('read like this line by line', async () => {
    await expect(text(fullReview(yielding), plain)).toMatchFileSnapshot(golden('review-plain'));
  });

  test('read like this where the call passed and counts for nothing', async () => {
    const review = fullReview(book, { ungraded: 'you took a reply back', before: null });
    await expect(text(review, plain)).toMatchFileSnapshot(golden('review-ungraded'));
  });

  test.each([76, 56, 36])('have no line wider than %d columns', (width) => {
    const lines = linesOf({ ...rich(width), palette: colours }).map(stripped);
    expect(lines.length).toBeGreaterThan(2_000);
    expect(lines.filter((line) => cells(line) > width)).toEqual([]);
  });

  test('read the same without colours', () => {
    for (const look of [rich(76), rich(36), plain])
      expect(linesOf({ ...look, palette: colours }, rows).map(stripped)).toEqual(linesOf(look, rows));
  });

  test('have one fact a line in plain mode, at the margin, with nothing drawn', () => {
    const drawn = /[\u2190-\u21ff\u2500-\u27bf\u2800-\u28ff·•±\u001b\t\r\n]|-{3}|={3}| {2}/;
    const lines = linesOf(plain);
    expect(lines.filter((line) => drawn.test(line))).toEqual([]);
    expect(lines.filter((line) => /^\s|\s$/.test(line))).toEqual([]);
    for (const width of [20, 1_000]) expect(linesOf({ ...plain, width })).toEqual(lines);
    expect(linesOf(plain, 8)).toEqual(lines);
  });

  test('say nothing that was never filled in', () => {
    for (const look of [rich(76), plain])
      expect(linesOf(look).filter((line) => /undefined|null|NaN|\[object/.test(line))).toEqual([]);
  });

  test('let nothing foreign through', () => {
    for (const look of [rich(76), plain]) expect(text(nastyReview(), look)).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('a page', () => {
  test.each([rows, 12, 8])('fits %d lines whatever the texts, and loses none of them', (high) => {
    for (const width of [76, 36]) {
      const pages = all(rich(width), high);
      expect(Math.max(...pages.map(({ lines }) => lines.length))).toBeLessThanOrEqual(high);
      for (const { lines } of pages) for (const line of [lines[0], lines.at(-1)]) expect(line).not.toBe('');
      const said = (lines: readonly string[]) => lines.filter((line) => line !== '');
      expect(said(linesOf(rich(width), high))).toEqual(said(linesOf(rich(width))));
    }
  });

  test('offers another try at its turning point once, where all of it has been read', () => {
    for (const high of [rows, 8, undefined])
      for (const review of reviews) {
        const pages = reviewView(review, rich(40), high);
        const turns = review.debrief.turningPoints.map(({ turn }) => turn);
        expect(pages.map(({ whatIf }) => whatIf).filter((turn) => turn !== null)).toEqual(turns);
        for (const turn of turns) {
          const first = pages.findIndex(({ lines }) => lines[0] === `Turning point: reply ${turn}`);
          const last = pages.findIndex(({ whatIf }) => whatIf === turn);
          expect(
            pages
              .slice(first, last + 1)
              .flatMap(({ lines }) => lines)
              .join(' '),
          ).toContain('Better');
        }
      }
  });

  test('has what the trainee typed right before the better reply', () => {
    const { lines } = reviewView(fullReview(yielding), plain).find(({ whatIf }) => whatIf === 5)!;
    const at = lines.findIndex((line) => line.startsWith('You would have said: “Nobody goes'));
    expect(lines[at + 1]).toMatch(/^Better: /);
  });
});

describe('a debrief of which little is known', () => {
  test('asks back for nothing: no rating, change, stake, goal or next step', () => {
    const bare = text(reviewOf(yielding), plain);
    const full = text(fullReview(yielding), plain);
    for (const words of [
      'How you saw it',
      'last time',
      'At stake',
      'You would have said',
      'Your goal',
      'Next:',
    ]) {
      expect(full).toContain(words);
      expect(bare).not.toContain(words);
    }
  });

  test('has a care line only where the scenario warns of what is in it, and it got rough', () => {
    const review = reviewOf(transcript('lost-suitcase', 'denying'));
    const mild = { ...review, program: { ...review.program, content: [] } };
    expect(text(review, plain)).toContain('A pause is fine.');
    expect(text(mild, plain)).not.toContain('A pause is fine.');
    expect(text(reviewOf(yielding), plain)).not.toContain('A pause is fine.');
  });
});
