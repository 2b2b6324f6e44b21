import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, type Run } from '../../src/engine/index.ts';
import { lineView } from '../../src/report/index.ts';
import { cells } from '../../src/report/layout.ts';
import { builtIn } from '../built-in.ts';
import { anyWalk, runsOf } from '../engine/walk.ts';
import { cardsOf, colours, pagesOf, plain, rich, shipped, stripped, transcript } from './calls.ts';

/** The book line of each shipped scenario, and calls of chance at every difficulty. */
const calls: readonly Run[] = [
  ...shipped.flatMap(({ id }) =>
    builtIn.transcripts[id]!.slice(0, 1).map(({ name }) => transcript(id, name)),
  ),
  ...fc.sample(anyWalk, { seed: 111, numRuns: 60 }).map((walk) => runsOf(walk).at(-1)!),
].filter(isOver);
const pages = (look: Parameters<typeof cardsOf>[0]) => [
  ...calls.flatMap((run) => pagesOf(run, look)),
  ...cardsOf(look),
];

describe('a page in a terminal', () => {
  test.each([76, 36])('has no line wider than %d columns', (width) => {
    const lines = pages({ ...rich(width), palette: colours }).flat();
    expect(lines.length).toBeGreaterThan(5_000);
    expect(lines.filter((line) => cells(line) > width)).toEqual([]);
    expect(lines.map(stripped).filter((line) => cells(line) > width)).toEqual([]);
  });

  test('is one line a line: no breaks within, no blanks at the end', () => {
    for (const width of [76, 36])
      expect(
        pages(rich(width))
          .flat()
          .filter((line) => /[\r\n]|\s$/.test(line)),
      ).toEqual([]);
  });

  test('reads the same without colours as with them', () => {
    for (const look of [rich(76), rich(36), plain]) {
      const painted = pages({ ...look, palette: colours });
      expect(painted.flat().some((line) => line.includes('\u001b'))).toBe(true);
      expect(painted.map((lines) => lines.map(stripped))).toEqual(pages(look));
    }
  });

  test('says nothing that was never filled in', () => {
    for (const look of [rich(76), plain])
      expect(
        pages(look)
          .flat()
          .filter((line) => /undefined|null|NaN|\[object/.test(line)),
      ).toEqual([]);
  });
});

describe('a plain page', () => {
  const lines = pages(plain).flat();

  test('has no drawing characters, no escape sequences and nothing that stands in for a layout', () => {
    const drawn = /[\u2190-\u21ff\u2500-\u27bf\u2800-\u28ff·•|\u001b\t]|\.{4}|-{3}|={3}| {2}/;
    expect(lines.filter((line) => drawn.test(line))).toEqual([]);
  });

  test('has lines that start at the margin, one fact each: none is broken, however narrow the screen', () => {
    expect(lines.filter((line) => /^\s/.test(line))).toEqual([]);
    for (const width of [20, 1_000]) expect(pages({ ...plain, width }).flat()).toEqual(lines);
  });
});

describe('a line', () => {
  const scene = {
    phase: 'crisis',
    cue: 'A door\u0007.',
    interjection: 'Enough!',
    speaker: 'Ms\u001b[2J',
    replies: [],
  } as const;

  test.each([rich(76), plain])('has everything foreign made harmless', (look) => {
    const text = lineView({ ...scene, line: 'Out\u202e\n\u001b[31m!' }, look).join('\n');
    expect(text).not.toMatch(/[\u0007\u001b\u202e]/);
    for (const code of ['\\u0007', 'Ms\\u001b[2J', 'Out\\u202e \\u001b[31m!']) expect(text).toContain(code);
  });
});
