import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Choice, type Finished, type Next, nextOf } from '../../src/practice/index.ts';
import { day } from '../../src/practice/units.ts';
import { cells } from '../../src/report/layout.ts';
import { all, anyHistory, anyLibrary, call, libraryOf, start } from './histories.ts';

const runs = { seed: 6, numRuns: 1_000 };
const library = libraryOf({ angry: 3, demanding: 3, worried: 3 });
const at = (days: number) => start + days * day;
const after = (history: readonly Finished[], days: number, choices: readonly Choice[] = library) =>
  nextOf(history, choices, at(days))!;

/** The call that a recommendation leads to. */
const played = ({ scenario, title, persona, personaName, difficulty }: Next, days: number, passed: boolean) =>
  call({
    at: days,
    ...{ scenario, title, persona, personaName, difficulty, passed },
    points: all(passed ? 80 : 40),
  });

const pass = (persona: string, nth: number, days: number) =>
  call({ at: days, persona, personaName: `The ${persona} customer`, scenario: `${persona}-${nth}` });

describe('what is next', () => {
  it('is the first scenario of the menu where nothing was played or nothing counts', () => {
    expect(after([], 0)).toMatchObject({
      scenario: 'angry-1',
      difficulty: 'standard',
      due: at(0),
      following: null,
    });
    expect(after([], 0).why).toBe('Begin with angry customers: each reply is explained as you go.');
    const ungraded = after([call({ graded: false, scenario: 'worried-1', persona: 'worried' })], 1);
    expect(ungraded.scenario).toBe('angry-1');
    expect(ungraded.why).toMatch(/^No call of yours counts yet/);
    expect(nextOf([], [], 0)).toBeNull();
  });

  it('is the same call at once after a fail, with what it fell short on', () => {
    const failed = call({ scenario: 'angry-2', passed: false, points: { ...all(80), boundary: 48 } });
    expect(after([failed], 2)).toMatchObject({
      scenario: 'angry-2',
      difficulty: 'standard',
      due: at(2),
      why: 'Your last call, 2 days ago, fell short on boundaries: play it again.',
    });
  });

  it('is a step easier after two fails in a row, and says so', () => {
    const fails = [0, 1].map((each) => call({ at: each, passed: false, points: all(40) }));
    expect(after(fails, 1)).toMatchObject({ scenario: 'angry-1', difficulty: 'easy' });
    expect(after(fails, 1).why).toMatch(/^Two tries in a row fell short/);
    const only = library.map((choice) => ({ ...choice, difficulties: ['standard'] }));
    expect(after(fails, 1, only).difficulty).toBe('standard');
    expect(after(fails, 1, only).why).toMatch(/^Your last call/);
  });

  it('stays at the level after a fail that was made good', () => {
    const history = [call({ passed: false, points: all(40) }), call({ at: 1 })];
    expect(after(history, 1)).toMatchObject({ scenario: 'angry-2', difficulty: 'standard' });
  });

  it('takes a clock that was set back as standing still', () => {
    const failed = call({ at: 5, passed: false, points: all(40) });
    expect(after([failed], 1)).toEqual(after([failed], 5));
  });

  it('is a similar call where the failed one is gone', () => {
    const failed = call({ scenario: 'angry-9', passed: false, points: all(40) });
    expect(after([failed], 0)).toMatchObject({
      scenario: 'angry-1',
      why: expect.stringMatching(/no longer here/),
    });
  });

  it('is a sibling after the first pass of an archetype', () => {
    expect(after([pass('angry', 1, 0)], 0)).toMatchObject({ scenario: 'angry-2', due: at(0) });
    expect(after([pass('angry', 3, 0)], 0).scenario).toBe('angry-1');
  });

  it('is another archetype after two passes', () => {
    const twice = [pass('angry', 1, 0), pass('angry', 2, 1)];
    expect(after(twice, 1)).toMatchObject({
      persona: 'demanding',
      why: 'You passed with angry customers: mix in demanding customers now.',
    });
    expect(after(twice, 30).persona).toBe('demanding');
  });

  it('is what is most overdue otherwise, in the scenario that was played longest ago', () => {
    const history = [
      ...[pass('demanding', 1, 0), pass('demanding', 2, 0.1)],
      ...[pass('worried', 1, 2), pass('worried', 2, 2.1)],
      ...[pass('angry', 1, 3), pass('angry', 2, 3.1)],
    ];
    expect(after(history, 9.2)).toMatchObject({
      scenario: 'demanding-3',
      why: 'Calmness with demanding customers is due: you last kept it 9 days ago.',
    });
    const all3 = [pass('demanding', 3, -1), pass('worried', 3, -1), ...history];
    expect(after(all3, 20).scenario).toBe('demanding-3');
  });

  it('names the skill that slipped, and claims nothing of calls whose details are forgotten', () => {
    const slipped = call({
      ...pass('demanding', 1, 0),
      at: 0,
      passed: false,
      points: { ...all(80), boundary: 30 },
    });
    const rest = [pass('angry', 1, 1), pass('angry', 2, 1.1)];
    expect(after([slipped, ...rest], 3).why).toBe(
      'Boundaries with demanding customers slipped 3 days ago: try them again.',
    );
    const forgotten = call({ ...pass('demanding', 1, 0), at: 0, points: null });
    expect(after([forgotten, ...rest], 9).why).toBe(
      'Calls with demanding customers are due: you last had one 9 days ago.',
    );
  });

  it('is a step harder after two passes at a level', () => {
    const history = ['demanding', 'worried', 'angry'].flatMap((persona, nth) => [
      pass(persona, 1, nth),
      pass(persona, 2, nth + 0.1),
    ]);
    expect(after(history, 20).difficulty).toBe('hard');
  });

  it('waits, and says for how long, when everybody was met and nothing is due', () => {
    const history = ['demanding', 'worried', 'angry'].flatMap((persona, nth) => [
      pass(persona, 1, nth / 10),
      pass(persona, 2, nth / 10 + 0.05),
    ]);
    const next = after(history, 0.3);
    expect(next.persona).toBe('demanding');
    expect(next.due).toBeGreaterThan(at(0.3));
    expect(next.why).toBe('Nothing is due for 5 days. Up next: calmness with demanding customers.');
  });

  it('is the same archetype again where only that is due', () => {
    const history = [
      call({ ...pass('demanding', 1, 0), at: 0, points: all(95), index: all(95) }),
      call({ at: 1, points: all(60) }),
    ];
    expect(after(history, 4, libraryOf({ angry: 1, demanding: 1 }))).toMatchObject({
      scenario: 'angry-1',
      why: 'Calmness with angry customers is due: you last kept it 3 days ago.',
    });
  });

  it('counts what is due within half a day', () => {
    const history = [pass('worried', 1, 0), pass('angry', 1, 0.5), pass('angry', 2, 0.6)];
    expect(after(history, 3.4, libraryOf({ angry: 2, worried: 2 })).due).toBe(at(0) + 4 * day);
    expect(after(history, 3.6, libraryOf({ angry: 2, worried: 2 })).due).toBe(at(3.6));
  });

  it('leaves out the names that would make the line too long, and keeps those that are no kind', () => {
    const named = (personaName: string) =>
      libraryOf({ angry: 1 }).map((choice) => ({ ...choice, personaName }));
    expect(after([], 0, named('The arguer')).why).toMatch(/^Begin with arguers:/);
    expect(after([], 0, named('The chatterbox')).why).toMatch(/^Begin with chatterboxes:/);
    expect(after([], 0, named('Frau Schmidt')).why).toMatch(/^Begin with Frau Schmidt:/);
    expect(after([], 0, named('客'.repeat(20))).why).toMatch(/^Begin with such customers:/);
    expect(after([], 0, named('The customer who '.repeat(9))).why).toMatch(/^Begin with such customers:/);
  });
});

describe('a recommendation, whatever was played', () => {
  const now = fc.double({ min: -10, max: 400, noNaN: true });

  test('is in the library, at a level on offer, due from now to 60 days ahead, in one line of 76 columns', () => {
    fc.assert(
      fc.property(anyHistory, anyLibrary, now, (history, choices, days) => {
        const next = after(history, days, choices);
        const choice = choices.find(({ scenario }) => scenario === next.scenario)!;
        expect(choice).toMatchObject({ title: next.title, persona: next.persona });
        expect(choice.difficulties).toContain(next.difficulty);
        expect(next.due).toBeGreaterThanOrEqual(at(days));
        expect(next.due).toBeLessThanOrEqual(Math.max(at(days), at(120)) + 60 * day);
        if (next.following !== null) expect(next.following).toBeGreaterThan(at(days));
        expect(cells(next.why)).toBeLessThanOrEqual(76);
        expect(next.why).toMatch(/^[A-Z][^\n]*\.$/);
        expect(next.why).not.toMatch(/undefined|NaN|null/);
      }),
      runs,
    );
  });

  test('follows from the calls that count, in whatever order they are handed in', () => {
    fc.assert(
      fc.property(anyHistory, anyLibrary, now, (history, choices, days) => {
        const next = after(history, days, choices);
        expect(after([...history].reverse(), days, choices)).toEqual(next);
        const graded = history.filter((each) => each.graded);
        if (graded.length > 0) expect(after(graded, days, choices)).toEqual(next);
      }),
      runs,
    );
  });

  test('followed, blocks the first two or three calls by archetype, then meets everybody and mixes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ passed: fc.boolean(), gap: fc.double({ min: 0.01, max: 3, noNaN: true }) }), {
          minLength: 40,
          maxLength: 40,
        }),
        (days) => {
          let [time, history]: [number, Finished[]] = [0, []];
          for (const { passed, gap } of days) {
            time += gap;
            history = [...history, played(after(history, time), time, passed)];
          }
          expect(history[1]!.persona).toBe(history[0]!.persona);
          for (const [place, { passed, scenario, persona }] of history.slice(0, -1).entries()) {
            const next = history[place + 1]!;
            const passes = history
              .slice(0, place + 1)
              .filter((each) => each.passed && each.persona === persona);
            if (!passed) expect(next.scenario).toBe(scenario);
            else if (passes.length === 1) expect(next).toMatchObject({ persona });
            // Only what slipped is due again so soon that nothing else may be.
            else if (next.finishedAt - history[place]!.finishedAt < day / 2)
              expect(next.persona).not.toBe(persona);
            if (passed) expect(next.scenario).not.toBe(scenario);
          }
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});
