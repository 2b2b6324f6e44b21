/** Small reports by hand: two moments, three strategies, and texts that mean harm. */

import type { Program } from '../../../src/engine/index.ts';
import { type Outcome, outcomes } from '../../../src/persona/index.ts';
import type {
  Analysis,
  BalanceReport,
  CheckResult,
  Estimate,
  MovingRow,
} from '../../../src/report/balance-report.ts';
import { rubricOf } from '../../../src/score/index.ts';
import { ending, node, program, reply, to } from '../../engine/program.ts';

/** Ends a script, a cell, a table row and an attribute; moves a cursor, turns the reading order, mentions somebody. */
export const hostile =
  '</script>]]>]]><img src=x onerror=alert(1)> "a" | \'b\' `c` ,:% @nobody \u001b[2J\u202e \ufffe';

export const source = { name: 'scenarios/odd, 100%: one.yaml', text: 'title: Odd\nnodes:\n  first: {}\n' };
export const span = { source, start: 20, end: 25 };

const [first, second, done] = [0, 1, 2];
const good = { calmness: 4, empathy: 4, boundary: 4 };

/** From the first moment to the second or straight to the end, and from the second back or to the end. */
export const odd: Program = program({
  id: 'odd',
  title: `Odd ${hostile}`,
  start: first,
  nodes: [
    node({
      id: 'first',
      replies: [
        reply({ id: 'open', say: hostile, levels: good, routes: [to(second)] }),
        reply({ id: 'either', routes: [{ when: null, chance: 30, to: second }, to(done)] }),
      ],
    }),
    node({
      id: 'second',
      replies: [
        reply({ id: 'again', routes: [to(first)] }),
        reply({ id: 'close', levels: good, routes: [to(done)] }),
      ],
    }),
  ],
  endings: [ending({ id: 'done' }), ending({ id: 'walkaway', outcome: 'walkaway' })],
});

export function exactly(value: number): Estimate {
  return { value, low: value, high: value };
}

export function row(id: string, kind: MovingRow['kind'], parts: Partial<MovingRow> = {}): MovingRow {
  return {
    id,
    kind,
    about: `does as ${id} does`,
    pass: exactly(0.25),
    outcomes: ends({ resolved: 0.75, walkaway: 0.25 }),
    endings: { done: 0.75, walkaway: 0.25 },
    crisis: exactly(0),
    decisions: 2,
    total: { mean: 61.26, deviation: 3.4 },
    scores: { calmness: { mean: 60, deviation: 1 }, empathy: { mean: 62, deviation: 1 }, boundary: null },
    tension: [3, 2.5],
    visits: [1, 0.8],
    picks: [
      [0.7, 0.3],
      [0, 0.8],
    ],
    ...parts,
  };
}

export function ends(parts: Partial<Record<Outcome, number>>): Record<Outcome, number> {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, parts[outcome] ?? 0])) as Record<
    Outcome,
    number
  >;
}

export const rows: readonly MovingRow[] = [
  row('skilled', 'skill', { pass: exactly(1), outcomes: ends({ resolved: 1 }) }),
  row('random', 'naive', { pass: exactly(0.00002) }),
  row('longest', 'naive', { pass: exactly(0), about: `says ${hostile}` }),
  row('sorry', 'naive', { pass: exactly(0.02) }),
  row('shortest', 'naive', { pass: exactly(0.01) }),
  row('theta-4', 'simulee', {
    picks: [
      [0.5, 0.5],
      [0.1, 0.7],
    ],
  }),
  row('theta-2-5', 'simulee'),
];

export function analysis(parts: Partial<Analysis> = {}): Analysis {
  const line = {
    steps: [],
    end: done,
    endTension: 1,
    probability: 1,
    outcome: 'resolved',
    total: 93,
  } as const;
  return {
    program: odd,
    rubric: rubricOf(odd),
    difficulty: 'standard',
    method: 'exact',
    sample: null,
    size: { positions: 1_200, states: 108_075, classes: 90, verdicts: 40 },
    rows,
    curve: [0, 2, 4, 6, 8].map((theta) => ({ theta, pass: theta / 10, total: 50 + theta })),
    structure: {
      reach: [
        {
          what: { kind: 'reply', node: 1, reply: 0 },
          line: null,
          bound: 'needs trust 4; at most 3 is reachable',
        },
        { what: { kind: 'node', node: 0 }, line, bound: null },
      ],
      best: line,
      worst: { ...line, total: 1 / 3 },
      bestForced: null,
      decisions: { least: 1, most: 12 },
      openings: { calmness: 3, empathy: 3, boundary: 0 },
      afterOneSlip: { winnable: 0.9, line },
      afterThreeSlips: { winnable: 0.1, line },
      earlyLoss: null,
      winnable: 1,
      regret: [],
    },
    items: [{ node: 0, ease: 0.5, discrimination: 0.3 }, null],
    fairness: { correlation: 0.91, branches: 2 },
    ...parts,
  };
}

/** The same by sampling: figures have intervals, the structure isn't known. */
export const sampled = analysis({
  method: 'sampled',
  sample: { runs: 20_000, seed: 'heat-1' },
  structure: null,
  items: null,
  fairness: null,
  rows: rows.map((each) => ({ ...each, pass: { value: 0.042, low: 0.039, high: 0.045 }, tension: [] })),
});

export function result(parts: Partial<CheckResult> = {}): CheckResult {
  return {
    check: 'random',
    source: 'N1',
    severity: 'error',
    status: 'ok',
    what: 'P(pass) of a trainee who chooses blindly',
    row: 'random',
    figure: exactly(0.004),
    unit: 'percent',
    target: { min: null, max: 5 },
    advice: 'Add a reply to `first`.',
    where: { node: 'first' },
    span: null,
    why: 'Guessing must fail.',
    ...parts,
  };
}

export const failing = result({
  check: 'script',
  source: 'N10',
  status: 'error',
  figure: exactly(0.38),
  target: { min: null, max: 20 },
  what: `P(pass) by ${hostile}`,
  span,
});
export const warning = result({
  check: 'openings',
  source: 'D3',
  severity: 'warning',
  status: 'warning',
  unit: 'number',
  figure: exactly(2),
  target: { min: 3, max: null },
  span,
});
export const undecided = result({
  check: 'novice',
  status: 'undecided',
  figure: { value: 0.15, low: 0.145, high: 0.155 },
  target: { min: null, max: 15 },
  span,
});
export const skipped = result({ check: 'decisions', status: 'skipped', figure: null });

export function report(parts: Partial<BalanceReport> = {}): BalanceReport {
  return {
    scenarios: [
      {
        id: 'odd',
        title: odd.title,
        file: source.name,
        analyses: [{ analysis: analysis(), results: [result(), failing, warning, undecided, skipped] }],
      },
    ],
    library: [],
    drift: [
      {
        scenario: 'odd',
        difficulty: 'standard',
        figure: 'P(pass) of θ 4',
        unit: 'percent',
        was: 0.31,
        is: 0.25,
        tolerance: 0.05,
        nodes: ['first'],
      },
    ],
    diagnostics: [
      {
        code: 'balance-script',
        severity: 'error',
        message: `P(pass) by ${hostile}`,
        hint: 'Change `first`.',
        span,
      },
      { code: 'balance-openings', severity: 'warning', message: 'too few openings', hint: null, span },
    ],
    ...parts,
  };
}

/** A report in which nothing is to be said. */
export const calm = report({
  scenarios: [
    { id: 'odd', title: 'Odd', file: null, analyses: [{ analysis: analysis(), results: [result()] }] },
  ],
  drift: [],
  diagnostics: [],
});

/** One scenario by sampling. */
export const guessed = report({
  scenarios: [
    { id: 'odd', title: 'Odd', file: null, analyses: [{ analysis: sampled, results: [undecided] }] },
  ],
});
