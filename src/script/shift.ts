/** Reads a shift, and says which of its calls can't be had. */

import type { Program } from '../engine/index.ts';
import type { Difficulty } from '../persona/index.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import { entryOf } from './playbook.ts';
import { quoted } from './quoted.ts';
import type { ShiftFile } from './shift-schema.ts';
import type { Located } from './validate.ts';

/** Several calls in a row. */
export interface Shift {
  readonly id: string;
  readonly title: string;
  readonly setting: string;
  readonly calls: readonly ShiftCall[];
}

export interface ShiftCall {
  /** One of these scenarios: more than one are drawn from. */
  readonly from: readonly string[];
  readonly difficulty: Difficulty;
  /** Facts that hold at the start where the earlier call of that scenario was passed; null: a customer without memory. */
  readonly remembers: { readonly call: string; readonly sets: readonly string[] } | null;
}

export type Shifts = Readonly<Record<string, Shift>>;

/** What a shift may refer to: the scenarios that compile, and the ids of all, so that no mistake in one is told twice. */
interface Known {
  readonly scenarios: Readonly<Record<string, Program>>;
  readonly ids: readonly string[];
}

type CallFile = ShiftFile['calls'][number];

export function readShift(id: string, file: Located<ShiftFile>, known: Known, found: Findings): Shift {
  const { title, setting, difficulty: usual = 'standard' } = file.value;
  const before: string[] = [];
  const calls = file.value.calls.map((call, index): ShiftCall => {
    const difficulty = call.difficulty ?? usual;
    checkWho(call, index, difficulty, file, known, found);
    checkMemory(call, index, before, file, known, found);
    if (call.scenario !== undefined) before.push(call.scenario);
    return { from: call.draw ?? [call.scenario ?? ''], difficulty, remembers: call.remembers ?? null };
  });
  return { id, title, setting, calls };
}

function checkWho(
  { scenario, draw }: CallFile,
  index: number,
  difficulty: Difficulty,
  file: Located<ShiftFile>,
  { scenarios, ids }: Known,
  found: Findings,
): void {
  if ((scenario === undefined) === (draw === undefined)) {
    const hint = 'Write `scenario:` for the one who comes, or `draw:` with a list to draw from.';
    const message =
      scenario === undefined ? 'a call without a scenario' : 'a call with `scenario` and `draw`';
    found.add('bad-call', file.at('calls', index), message, hint);
  }
  const who = [
    ...(scenario === undefined ? [] : [[scenario, 'scenario'] as const]),
    ...(draw ?? []).map((each, at) => [each, 'draw', at] as const),
  ];
  for (const [each, ...path] of who) {
    const place = file.at('calls', index, ...path);
    const offered = entryOf(scenarios, each)?.difficulties ?? [difficulty];
    if (!ids.includes(each))
      found.add('unknown-scenario', place, `there is no scenario ${quoted(each)}`, didYouMean(each, ids));
    else if (!offered.includes(difficulty))
      found.add(
        'bad-call',
        place,
        `${quoted(each)} is not offered at ${difficulty}`,
        `Give the call a \`difficulty:\` of its own: ${offered.join(' or ')}.`,
      );
  }
}

function checkMemory(
  { scenario, remembers }: CallFile,
  index: number,
  before: readonly string[],
  file: Located<ShiftFile>,
  { scenarios }: Known,
  found: Findings,
): void {
  if (remembers === undefined) return;
  const at = (...path: (string | number)[]) => file.at('calls', index, 'remembers', ...path);
  if (!before.includes(remembers.call)) {
    const message = `no call before this one is ${quoted(remembers.call)}`;
    found.add('bad-call', at('call'), message, didYouMean(remembers.call, before));
  }
  const program = entryOf(scenarios, scenario ?? '');
  if (program === undefined) return;
  const facts = program.facts.filter(({ boolean }) => boolean).map((fact) => fact.id);
  for (const [place, fact] of remembers.sets.entries()) {
    if (facts.includes(fact)) continue;
    const message = `${quoted(program.id)} has no fact ${quoted(fact)} that is true or false`;
    found.add('unknown-fact', at('sets', place), message, didYouMean(fact, facts));
  }
}
