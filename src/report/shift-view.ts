/** A shift: what kind of day it is, what stands between two calls, and the scorecard of the whole. */

import type { Dimension } from '../persona/index.ts';
import { clean } from './clean.ts';
import { passWords } from './debrief-words.ts';
import { cells, counted, pad, wrap } from './layout.ts';
import type { Look } from './look.ts';

/** The width of a figure's column: its name and a gap. */
const column = 10;

/** From here on, in points, a lowest dimension is no lesson any more. */
const worthSaying = 80;

const dimensions: readonly Dimension[] = ['calmness', 'empathy', 'boundary'];

/** A call of a shift that has been played. */
export interface ShiftCallReport {
  readonly title: string;
  readonly customer: string;
  readonly difficulty: string;
  /** Why it was harder than planned, or began with a memory; null: as planned. */
  readonly carried: string | null;
  readonly pass: boolean;
  /** Points, 0 to 100; null where not tested. */
  readonly scores: Readonly<Record<Dimension | 'total', number | null>>;
}

export interface ShiftReport {
  readonly title: string;
  readonly seed: string;
  /** How many calls the shift has. */
  readonly planned: number;
  readonly calls: readonly ShiftCallReport[];
  /** Means over the calls that tested it, rounded down; null where none did. */
  readonly means: Readonly<Record<Dimension | 'total', number | null>>;
}

export function shiftIntroView(
  {
    title,
    setting,
    customers,
  }: { readonly title: string; readonly setting: string; readonly customers: number },
  look: Look,
): string[] {
  const words = `${counted(customers, 'call')} in a row. After one that goes wrong the next customer comes a step harder, unless you take a breath.`;
  if (look.plain) return [`Shift: ${clean(title)}`, clean(setting), words];
  return [
    look.palette.strong(clean(title)),
    '',
    ...wrap(clean(setting), look.width),
    '',
    ...wrap(words, look.width).map((line) => look.palette.dim(line)),
  ];
}

/** `next`: who comes now, and what a bad call would make of it (null: nothing); null after the last call. */
export function betweenView(
  at: number,
  planned: number,
  { title, pass, scores }: ShiftCallReport,
  next: { readonly title: string; readonly customer: string; readonly harder: string | null } | null,
  look: Look,
): string[] {
  const came = `Call ${at} of ${planned}, “${clean(title)}”: ${passWords(pass)}, ${scores.total} of 100.`;
  const carries = `What just happened still shows on you: straight on, and the call comes at ${next?.harder}.`;
  const comes =
    next === null
      ? []
      : [
          `Next: ${clean(next.customer)}, “${clean(next.title)}”.`,
          ...(next.harder === null ? [] : [carries]),
        ];
  if (look.plain) return [came, ...comes];
  const { strong } = look.palette;
  return [
    ...wrap(came, look.width).map((line) => strong(line)),
    ...(next === null ? [] : ['', ...comes]).flatMap((line) => wrap(line, look.width)),
  ];
}

/** The breath: what leaves with the last customer, and what does not come in with the next. */
export function breathView(look: Look): string[] {
  const lines = [
    'In, slowly. And out, slower than that.',
    'That call is closed. Nobody who comes now was part of it.',
    'Shoulders down. The next one gets a fresh you.',
  ];
  return look.plain ? lines : lines.flatMap((line) => wrap(line, look.width));
}

export function shiftView(report: ShiftReport, look: Look): string[] {
  const { title, planned, calls, means } = report;
  const passed = calls.filter(({ pass }) => pass).length;
  const sum = `${passed} of ${counted(calls.length, 'call')} passed${calls.length < planned ? `; the shift has ${planned}` : ''}.`;
  const notes = calls.flatMap(({ carried }, at) => (carried === null ? [] : [`Call ${at + 1}: ${carried}`]));
  const weak = weakest(means);
  const lesson =
    weak === null || means[weak]! >= worthSaying
      ? []
      : [`Over the shift ${weak} was lowest, at ${means[weak]} of 100.`];
  if (look.plain) {
    const rows = calls.map(
      ({ title: call, customer, difficulty, pass, scores }, at) =>
        `Call ${at + 1}: ${clean(call)}, ${clean(customer)}, ${difficulty}, ${passWords(pass)}, ${pointsWords(scores)}`,
    );
    return [
      `Scorecard of the shift: ${clean(title)}`,
      ...rows,
      `All: ${pointsWords(means)}`,
      sum,
      ...notes,
      ...lesson,
    ];
  }
  const { strong, dim } = look.palette;
  const narrow = look.width < 72;
  const named = calls.map(({ title: call }, at) => `${at + 1}  ${clean(call)}`);
  const first = Math.min(
    Math.max(...named.map(cells), 4) + 2,
    narrow ? look.width : look.width - 4 * column - 15,
  );
  const head = `${pad('', first)}${[...dimensions, 'total'].map((name) => name.padStart(column)).join('')}`;
  const row = (name: string, points: ShiftReport['means'], end: string) => {
    const figures = figuresOf(points)
      .map((figure) => figure.padStart(column))
      .join('');
    if (narrow) return [...wrap(name, look.width), `   ${figuresOf(points).join('  ')}  ${end}`];
    const [line = '', ...more] = wrap(name, first - 2);
    return [`${pad(line, first)}${figures}  ${end}`, ...more.map((each) => `   ${each}`)];
  };
  return [
    strong(clean(title)),
    '',
    dim(narrow ? '   calmness, empathy, boundary, total' : head),
    ...calls.flatMap(({ scores, pass, difficulty }, at) =>
      row(named[at]!, scores, `${passWords(pass)}${difficulty === 'standard' ? '' : `, ${difficulty}`}`),
    ),
    ...row('   All', means, ''),
    '',
    ...[sum, ...notes, ...lesson].flatMap((line) => wrap(line, look.width)),
  ].map((line) => line.trimEnd());
}

function weakest(means: ShiftReport['means']): Dimension | null {
  const tested = dimensions.filter((dimension) => means[dimension] !== null);
  return tested.reduce<Dimension | null>(
    (low, each) => (low === null || means[each]! < means[low]! ? each : low),
    null,
  );
}

function figuresOf(points: ShiftReport['means']): readonly string[] {
  return [...dimensions, 'total' as const].map((name) =>
    points[name] === null ? '–' : String(points[name]),
  );
}

function pointsWords(points: ShiftReport['means']): string {
  return [...dimensions, 'total' as const]
    .map((name) => `${name} ${points[name] === null ? 'not tested' : points[name]}`)
    .join(', ');
}
