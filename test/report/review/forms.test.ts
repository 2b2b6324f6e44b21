import { describe, expect, test } from 'vitest';
import { clean, type Review, reviewHtml, reviewMarkdown } from '../../../src/report/index.ts';
import { markdownText } from '../../../src/report/markdown-text.ts';
import { reviewOf } from '../calls.ts';
import { book, denying, fullReview, nasty, nastyReview, yielding } from './sample.ts';

const reviews: readonly Review[] = [yielding, denying, book].flatMap((run) => [
  fullReview(run),
  reviewOf(run),
]);

const entity = (code: string) => String.fromCodePoint(Number(code));
const unescaped = (html: string) =>
  html
    .replace(/&#(\d+);/g, (_, code) => entity(code))
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name as 'amp']);
const read = (markdown: string) =>
  markdown.replace(/\\([!-/:-@[-`{-~])|&#(\d+);/g, (_, char, code) => char ?? entity(code));

/** Every word that was said, typed or given as a reason, in its order. */
function told({ debrief, typed }: Review): readonly string[] {
  const { turns, closing } = debrief.account;
  return [
    ...turns.flatMap(({ number, cue, line, reply, answer, better }) => [
      cue,
      line,
      typed[number - 1]!,
      reply.say,
      answer,
      reply.why,
      reply.felt,
      better?.reply.say ?? null,
    ]),
    closing.line,
  ].filter((text) => text !== null);
}

/** Where each stands behind the one before, or the first that does not. */
function missing(page: string, texts: readonly string[]): string | null {
  let at = 0;
  for (const text of texts) {
    const found = page.indexOf(clean(text), at);
    if (found < 0) return text;
    at = found;
  }
  return null;
}

describe.each([
  ['page', (review: Review) => unescaped(reviewHtml(review))],
  ['Markdown file', (review: Review) => read(reviewMarkdown(review))],
])('a debrief as a %s', (_, written) => {
  test('has the whole call in its order, whatever else is known', () => {
    for (const review of reviews) {
      expect(review.debrief.account.turns.length).toBeGreaterThan(2);
      expect(missing(written(review), told(review))).toBeNull();
    }
  });

  test('has what is left of it at each reply where that is known', () => {
    const page = written(fullReview(yielding));
    expect(page).toContain('92 % before it, 84 % after it; 92 % after the better reply');
    expect(page).toContain('Up to here you could have passed 92 times in 100');
    expect(written(reviewOf(yielding))).not.toContain('% before it');
  });

  test('has levels, bands, changes, the goal and the next step', () => {
    const page = written(fullReview(yielding));
    for (const words of [
      'best here 4',
      'tomorrow: it wasn’t a pass yet',
      'If somebody asks for',
      'better than you thought',
    ])
      expect(page).toContain(words);
  });

  test('says nothing that was never filled in', () => {
    for (const review of reviews) expect(written(review)).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
  });

  test('keeps every foreign text as text', () => {
    const page = written(nastyReview());
    expect(page).not.toMatch(/[\u0000-\u0009\u001b\u202e]/);
    // Title, who, cues, lines, replies, answers, why, felt, typed, better, rule, goal, next.
    expect(page.split(clean(nasty)).length).toBeGreaterThan(30);
  });
});

describe('a debrief as a page', () => {
  test('has no element that texts brought along, and no address but places in itself', () => {
    const tags = (page: string) => [...new Set(page.match(/<\/?[a-z][a-z0-9]*/gi))].sort();
    const known = tags(reviewHtml(fullReview(yielding)));
    expect(tags(reviewHtml(nastyReview())).filter((tag) => !known.includes(tag))).toEqual([]);
    expect(reviewHtml(nastyReview())).not.toMatch(/<(script|img|link|iframe)|(src|href)="(?!#)|url\(/i);
  });

  test('has a heading for each part, in order and without a gap', () => {
    const levels = [...reviewHtml(fullReview(yielding)).matchAll(/<h([1-6])/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => {
      expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});

describe('a debrief as Markdown', () => {
  test('reads like this', async () => {
    await expect(reviewMarkdown(fullReview(yielding))).toMatchFileSnapshot('../../golden/review.md');
  });

  test('has no foreign text first on its line, and none with a mark left bare', () => {
    const page = reviewMarkdown(nastyReview());
    const own = /^(#{1,3} |\*(?! )|\*\*|- \*\*|$|Give or take: |Tension |That was rough )/;
    expect(page.split('\n').filter((line) => !own.test(line))).toEqual([]);
    const bare = markdownText(nasty).replace(/\\.|&#\d+;/g, '');
    expect(bare).not.toMatch(/[&<>@#\\`*_[\]|~$]|:\/\/|www\./);
    expect(page.replaceAll(markdownText(nasty), '')).not.toMatch(/<|script&#62;alert|x\.test/);
  });

  test('has no emphasis that a blank would keep from ending', () => {
    const review = reviewOf(yielding);
    const program = { ...review.program, customer: ' Ms Verrall ', title: ' Bells\n' };
    const { account } = review.debrief;
    const turns = account.turns.map((told) => ({ ...told, speaker: ' Ms Verrall\n', cue: '\tShe waits. ' }));
    const page = reviewMarkdown({
      ...review,
      program,
      debrief: { ...review.debrief, account: { ...account, turns } },
    });
    expect(page).toContain('\n*She waits.*\n\n**Ms Verrall:** “');
    expect(page).not.toMatch(/^\*+ | \*+:?$/m);
  });
});
