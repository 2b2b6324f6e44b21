/** Histories of practice: by hand, by chance, and by somebody who does what is recommended. */

import fc from 'fast-check';
import type { Choice, Finished, Scores } from '../../src/practice/index.ts';
import { day } from '../../src/practice/units.ts';

export const start = 1_800_000_000_000;

export const nothing: Scores = { calmness: null, empathy: null, boundary: null, total: null };
export const all = (value: number): Scores => ({
  calmness: value,
  empathy: value,
  boundary: value,
  total: value,
});

interface Sketch extends Partial<Omit<Finished, 'result' | 'index'>> {
  /** Days after the start. */
  readonly at?: number;
  readonly points?: Scores | null;
  readonly index?: Scores | null;
  readonly missed?: readonly string[];
}

/** A graded pass with 80 points all round, but for what is said. */
export function call({
  at = 0,
  points = all(80),
  index = all(60),
  missed = [],
  ...rest
}: Sketch = {}): Finished {
  const passed = rest.passed ?? true;
  return {
    run: Math.round(at * 1000),
    scenario: 'angry-1',
    title: 'Angry 1',
    persona: 'angry',
    personaName: 'The angry customer',
    difficulty: 'standard',
    mode: 'guided',
    finishedAt: start + Math.round(at * day),
    graded: true,
    ...rest,
    passed,
    result:
      points === null
        ? null
        : {
            outcome: passed ? 'resolved' : 'unresolved',
            ending: 'end',
            pass: passed,
            scores: points,
            missed,
          },
    index: points === null ? null : index,
  };
}

/** `angry-1`, `angry-2`, …, for each archetype so many. */
export function libraryOf(sizes: Readonly<Record<string, number>>): Choice[] {
  return Object.entries(sizes).flatMap(([persona, size]) =>
    Array.from({ length: size }, (_, at) => ({
      scenario: `${persona}-${at + 1}`,
      title: `${persona} ${at + 1}`,
      persona,
      personaName: `The ${persona} customer`,
      difficulties: ['easy', 'standard', 'hard'],
    })),
  );
}

const archetypes = ['angry', 'demanding', 'worried', 'sceptical', 'silent'];
const points = fc.integer({ min: 0, max: 100 });
const orNull = (values: fc.Arbitrary<number>) => fc.option(values, { freq: 6 });

const scores = (values: fc.Arbitrary<number>, tested: boolean): fc.Arbitrary<Scores> =>
  fc.record({
    calmness: tested ? values : orNull(values),
    empathy: tested ? values : orNull(values),
    boundary: tested ? values : orNull(values),
    total: values,
  });

/** As the score module grades: a pass has no dimension below 55 and no total below 70. */
const anyCall: fc.Arbitrary<Finished> = fc
  .record({
    persona: fc.constantFrom(...archetypes),
    nth: fc.integer({ min: 1, max: 3 }),
    difficulty: fc.constantFrom('easy' as const, 'standard' as const, 'hard' as const),
    at: fc.double({ min: 0, max: 120, noNaN: true }),
    graded: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    passed: fc.boolean(),
    points: fc.option(scores(points, false), { freq: 5 }),
    index: fc.option(scores(fc.integer({ min: -50, max: 100 }), true), { freq: 5 }),
    missed: fc.subarray(['Name the feeling', 'Set a limit', 'Ask an open question', 'Say what happens next']),
  })
  .map(({ persona, nth, passed, points: raw, ...rest }) => {
    const lifted = (value: number | null, least: number) =>
      value === null || !passed ? value : least + Math.round((value * (100 - least)) / 100);
    return call({
      ...rest,
      passed,
      persona,
      personaName: `The ${persona} customer`,
      scenario: `${persona}-${nth}`,
      points:
        raw === null
          ? null
          : {
              calmness: lifted(raw.calmness, 55),
              empathy: lifted(raw.empathy, 55),
              boundary: lifted(raw.boundary, 55),
              total: lifted(raw.total, 70),
            },
    });
  });

/** Oldest first, with run numbers as the record gives them. */
export const anyHistory: fc.Arbitrary<readonly Finished[]> = fc
  .array(anyCall, { maxLength: 40 })
  .map((calls) =>
    [...calls].sort((a, b) => a.finishedAt - b.finishedAt).map((each, at) => ({ ...each, run: at + 1 })),
  );

export const anyLibrary: fc.Arbitrary<readonly Choice[]> = fc
  .record({
    personas: fc.subarray([...archetypes, 'newcomer'], { minLength: 1 }),
    size: fc.integer({ min: 1, max: 3 }),
    difficulties: fc.subarray(['easy', 'standard', 'hard'], { minLength: 1 }),
  })
  .map(({ personas, size, difficulties }) =>
    libraryOf(Object.fromEntries(personas.map((persona) => [persona, size]))).map((choice) => ({
      ...choice,
      difficulties,
    })),
  );
