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

/** `scenarios`: those that compile; `known`: all ids, so that a mistake within a scenario isn't told twice. */
export function readShift(
  id: string,
  file: Located<ShiftFile>,
  scenarios: Readonly<Record<string, Program>>,
  known: readonly string[],
  found: Findings,
): Shift {
  const { title, setting, difficulty = 'standard', calls } = file.value;
  const before: string[] = [];
  const isKnown = (scenario: string, ...path: (string | number)[]) => {
    if (known.includes(scenario)) return;
    const hint = didYouMean(scenario, known);
    found.add(
      'unknown-scenario',
      file.at('calls', ...path),
      `there is no scenario ${quoted(scenario)}`,
      hint,
    );
  };
  const read = calls.map((call, index): ShiftCall => {
    const { scenario, draw, remembers } = call;
    if ((scenario === undefined) === (draw === undefined)) {
      const hint = 'Write `scenario:` for the one who comes, or `draw:` with a list to draw from.';
      const message =
        scenario === undefined ? 'a call without a scenario' : 'a call with `scenario` and `draw`';
      found.add('bad-call', file.at('calls', index), message, hint);
    }
    if (scenario !== undefined) isKnown(scenario, index, 'scenario');
    for (const [at, each] of (draw ?? []).entries()) isKnown(each, index, 'draw', at);
    if (remembers !== undefined) {
      if (!before.includes(remembers.call)) {
        const message = `no call before this one is ${quoted(remembers.call)}`;
        found.add(
          'bad-call',
          file.at('calls', index, 'remembers', 'call'),
          message,
          didYouMean(remembers.call, before),
        );
      }
      const facts = entryOf(scenarios, scenario ?? '')
        ?.facts.filter(({ boolean }) => boolean)
        .map((fact) => fact.id);
      for (const [at, fact] of remembers.sets.entries()) {
        if (facts === undefined || facts.includes(fact)) continue;
        const message = `${quoted(scenario!)} has no fact ${quoted(fact)} that is true or false`;
        const place = file.at('calls', index, 'remembers', 'sets', at);
        found.add('unknown-fact', place, message, didYouMean(fact, facts));
      }
    }
    if (scenario !== undefined) before.push(scenario);
    return {
      from: draw ?? [scenario ?? ''],
      difficulty: call.difficulty ?? difficulty,
      remembers: remembers ?? null,
    };
  });
  return { id, title, setting, calls: read };
}
