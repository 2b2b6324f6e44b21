import { describe, expect, it, test } from 'vitest';
import { type Finished, nextOf, progressOf, readinessOf } from '../../src/practice/index.ts';
import { progressCsv, progressView, todayView } from '../../src/report/index.ts';
import { cells } from '../../src/report/layout.ts';
import { sparkline } from '../../src/report/sparkline.ts';
import { all, call, libraryOf, start } from '../practice/histories.ts';
import { colours, plain, rich, stripped } from './calls.ts';

const hostile = '=cmd|"/c calc"!A1\u001b[2J, "the" customer';

/** Three calls with one archetype, two with another, one that doesn't count. */
const few: readonly Finished[] = [
  call({ at: 0, index: all(10), missed: ['Name the feeling'] }),
  call({
    at: 1,
    index: all(-20),
    passed: false,
    points: all(40),
    missed: ['Name the feeling', 'Set a limit'],
  }),
  call({ at: 2, index: all(60) }),
  call({ at: 3, index: all(80) }),
  call({ at: 4, index: all(90) }),
  call({ at: 5, graded: false }),
  call({ at: 6, persona: 'odd', personaName: 'The chronic complainer', scenario: 'odd-1', points: null }),
  call({ at: 7, persona: 'odd', personaName: 'The chronic complainer', scenario: 'odd-2', index: all(30) }),
];
const many: readonly Finished[] = [1, 2, 3].flatMap((nth, round) =>
  ['angry', 'demanding', 'worried', 'sceptical'].map((persona, at) =>
    call({
      at: round * 4 + at,
      persona,
      personaName: `The ${persona} customer`,
      scenario: `${persona}-${nth}`,
      index: all(55 + at * 8 + round),
    }),
  ),
);
const short = many.map((each) => ({ ...each, index: all(40) }));
const wild = few.map((each) => ({ ...each, personaName: hostile }));
const page = (history: readonly Finished[], look: Parameters<typeof progressView>[2]) =>
  progressView(progressOf(history), readinessOf(history), look);
const histories = { none: [], few, many, short, wild };

describe('the progress page', () => {
  test.each([76, 36])('has no line wider than %d columns, and no blanks at the end', (width) => {
    for (const history of Object.values(histories)) {
      const lines = page(history, rich(width));
      expect(lines.filter((line) => cells(line) > width || /\s$/.test(line))).toEqual([]);
    }
  });

  it('shows aligned figures, bars and words on a wide screen', () => {
    expect(page(few, rich(76))).toMatchInlineSnapshot(`
      [
        "Your progress",
        "7 graded calls, 1 more that doesn't count",
        "Skill index: 0 is choosing at random, 100 the best line of the call.",
        "In brackets: the band that holds the true mean in 68 of 100 cases.",
        "",
        "The angry customer  4 of 5 calls passed",
        "  calmness  44 (20 to 68)  ▄▂▆▇█ up",
        "  empathy   44 (20 to 68)  ▄▂▆▇█ up",
        "  boundary  44 (20 to 68)  ▄▂▆▇█ up",
        "",
        "The chronic complainer  2 of 2 calls passed",
        "  calmness  not enough (1 of 3)  ▅ too early to tell",
        "  empathy   not enough (1 of 3)  ▅ too early to tell",
        "  boundary  not enough (1 of 3)  ▅ too early to tell",
        "",
        "Missed most",
        "· Name the feeling: in 2 calls",
        "· Set a limit: in 1 call",
        "",
        "Readiness",
        "Too few calls to say yet",
        "Still missing:",
        "· 6 more graded calls with details kept (6 of 12)",
        "· two different scenarios with 4 more kinds of customer (0 of 4)",
        "",
        "Practice, not appraisal: a guide for you, and no measure for anybody else.",
      ]
    `);
  });

  it('shows the same below each other on a narrow one', () => {
    expect(page(few, rich(36)).slice(6, 14)).toMatchInlineSnapshot(`
      [
        "In brackets: the band that holds the",
        "true mean in 68 of 100 cases.",
        "",
        "The angry customer  4 of 5 calls",
        "passed",
        "  calmness  44 (20 to 68)  ▄▂▆▇█ up",
        "  empathy   44 (20 to 68)  ▄▂▆▇█ up",
        "  boundary  44 (20 to 68)  ▄▂▆▇█ up",
      ]
    `);
  });

  it('is one fact a line where it is read aloud, without bars', () => {
    expect(page(few, plain)).toMatchInlineSnapshot(`
      [
        "7 graded calls, 1 more that doesn't count",
        "Skill index: 0 is choosing at random, 100 the best line of the call.",
        "The angry customer: 4 of 5 calls passed",
        "The angry customer, calmness: 5 calls; skill index 44 (68 % band 20 to 68); trend up; latest 10, −20, 60, 80, 90",
        "The angry customer, empathy: 5 calls; skill index 44 (68 % band 20 to 68); trend up; latest 10, −20, 60, 80, 90",
        "The angry customer, boundary: 5 calls; skill index 44 (68 % band 20 to 68); trend up; latest 10, −20, 60, 80, 90",
        "The chronic complainer: 2 of 2 calls passed",
        "The chronic complainer, calmness: 2 calls; skill index not enough (1 of 3); trend too early to tell; latest 30",
        "The chronic complainer, empathy: 2 calls; skill index not enough (1 of 3); trend too early to tell; latest 30",
        "The chronic complainer, boundary: 2 calls; skill index not enough (1 of 3); trend too early to tell; latest 30",
        "Missed most: Name the feeling: in 2 calls",
        "Missed most: Set a limit: in 1 call",
        "Readiness: Too few calls to say yet",
        "Still missing: 6 more graded calls with details kept (6 of 12)",
        "Still missing: two different scenarios with 4 more kinds of customer (0 of 4)",
        "Practice, not appraisal: a guide for you, and no measure for anybody else.",
      ]
    `);
  });

  it('says what readiness rests on', () => {
    expect(page(many, plain).filter((line) => /^(Readiness|Reliability)/.test(line))).toMatchInlineSnapshot(`
      [
        "Readiness: Ready by these figures: mean skill index 68, 68 % band 65 to 71",
        "Reliability of that mean: 0.60 of 1, from 12 scenarios",
      ]
    `);
    expect(page(short, plain).filter((line) => /^(Readiness|Still)/.test(line))).toMatchInlineSnapshot(`
      [
        "Readiness: Not yet: mean skill index 40, 68 % band 40 to 40",
        "Still missing: a mean skill index of 60 (40 of 60)",
      ]
    `);
  });

  it('never says ready without the band beside it, and that it is practice once, at the foot', () => {
    for (const history of Object.values(histories))
      for (const look of [{ ...rich(1000) }, plain]) {
        const lines = page(history, look);
        for (const line of lines.filter((each) => /\bready\b/i.test(each)))
          expect(line).toMatch(/68 % band −?\d+ to/);
        expect(lines.filter((line) => line.includes('not appraisal'))).toEqual([lines.at(-1)]);
      }
    expect(page(many, plain).join()).toMatch(/\bready\b/i);
  });

  it('says nothing that was never filled in, and nothing harmful', () => {
    for (const history of Object.values(histories))
      for (const look of [rich(76), rich(36), plain]) {
        const text = page(history, look).join('\n');
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\u001b/);
      }
  });

  it('reads the same without colours', () => {
    for (const look of [rich(76), rich(36), plain])
      expect(page(few, { ...look, palette: colours }).map(stripped)).toEqual(page(few, look));
  });
});

describe('bars', () => {
  it('stand on a fixed scale and stay on it', () => {
    expect(sparkline([-50, -31, 25, 100, 900, -900], -50, 100)).toBe('▁▂▅██▁');
  });
});

describe('progress as CSV', () => {
  it('has a row for each skill, as numbers, empty where there are too few calls', () => {
    expect(progressCsv(progressOf(few)).split('\r\n')).toMatchInlineSnapshot(`
      [
        "persona,persona_name,dimension,calls,with_index,mean_index,band_68_low,band_68_high,trend",
        "angry,The angry customer,calmness,5,5,44,19.9,68.1,up",
        "angry,The angry customer,empathy,5,5,44,19.9,68.1,up",
        "angry,The angry customer,boundary,5,5,44,19.9,68.1,up",
        "odd,The chronic complainer,calmness,2,1,,,,",
        "odd,The chronic complainer,empathy,2,1,,,,",
        "odd,The chronic complainer,boundary,2,1,,,,",
        "",
      ]
    `);
  });

  it('keeps formulas, quotes and separators from doing anything', () => {
    const names = [
      '=1+1',
      '+1',
      '-1',
      '@x',
      ' =1',
      '\t=1',
      '＝1',
      'a,b',
      'say "a"',
      'two\r\nlines',
      'plain − 1',
    ];
    const cellsOf = (personaName: string) =>
      progressCsv(progressOf([call({ personaName })]))
        .split('\r\n')
        .slice(1, -1)
        .join('\r\n')
        .replace(/\r?\nangry,[\s\S]*/, '');
    expect(
      names.map((name) =>
        cellsOf(name)
          .replace(/^angry,/, '')
          .replace(/,calmness[\s\S]*/, ''),
      ),
    ).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@x",
      "' =1",
      "'\t=1",
      "'＝1",
      '"a,b"',
      '"say ""a"""',
      '"two\r\nlines"',
      'plain − 1',
    ]);
  });
});

describe('today', () => {
  const library = libraryOf({ angry: 2, demanding: 2 });
  const at = (history: readonly Finished[], days: number, look = plain) => {
    const now = start + days * 86_400_000;
    const next = nextOf(history, library, now)!;
    return todayView(next, `composure play ${next.scenario}`, now, look);
  };

  it('is one fact a line in plain words', () => {
    expect(at([], 0)).toMatchInlineSnapshot(`
      [
        "Begin with angry customers: each reply is explained as you go.",
        "Call: “angry 1”, standard",
        "When: now",
        "Start it with: composure play angry-1",
      ]
    `);
    expect(at([call()], 1)).toMatchInlineSnapshot(`
      [
        "One call with angry customers passed: now try a different one.",
        "Call: “angry 2”, standard",
        "When: now",
        "Start it with: composure play angry-2",
        "Due after that: in 3 days",
      ]
    `);
  });

  it('is three short lines in a terminal', () => {
    expect(at([call()], 1, rich(76))).toMatchInlineSnapshot(`
      [
        "One call with angry customers passed: now try a different one.",
        "Now: composure play angry-2",
        "“angry 2”, standard. Due after that: in 3 days.",
      ]
    `);
    for (const width of [76, 36])
      expect(at([call()], 1, rich(width)).filter((line) => cells(line) > width)).toEqual([]);
  });

  it('says when, if nothing is due', () => {
    const met = ['angry', 'demanding'].flatMap((persona, nth) =>
      [1, 2].map((scenario) =>
        call({
          at: nth / 10 + scenario / 100,
          persona,
          personaName: `The ${persona} customer`,
          scenario: `${persona}-${scenario}`,
        }),
      ),
    );
    expect(at(met, 1)).toMatchInlineSnapshot(`
      [
        "Nothing is due for 5 days. Up next: calmness with angry customers.",
        "Call: “angry 1”, hard",
        "When: in 5 days, or now",
        "Start it with: composure play angry-1",
      ]
    `);
  });
});
