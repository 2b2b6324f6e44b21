/** Compiles guards, texts and routes: whatever reads the state. */

import type { z } from 'zod';
import type { Guard, Route, Test, Text } from '../engine/index.ts';
import { type MoodVariable, moodRanges, phases } from '../persona/index.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import type { Path } from './place.ts';
import { quoted } from './quoted.ts';
import type { ReplyFile, ScenarioFile } from './scenario-schema.ts';
import { type guard as guardSchema, rangePattern, type varied } from './schema-parts.ts';
import type { Located } from './validate.ts';

type GuardFile = z.infer<typeof guardSchema>;
type TextFile = z.infer<typeof varied>;
type Value = number | string | boolean | readonly (number | string)[];

/** What compiling any part of a scenario needs to know of the rest. */
export interface Scope {
  readonly file: Located<ScenarioFile>;
  readonly found: Findings;
  /** Ids in the order of their numbers. */
  readonly facts: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

export function compileGuard(scope: Scope, guard: GuardFile | undefined, path: Path): Guard | null {
  if (guard === undefined) return null;
  if (!Array.isArray(guard)) return [compileClause(scope, guard, path)];
  return guard.map((clause, index) => compileClause(scope, clause, [...path, index]));
}

function compileClause(
  scope: Scope,
  clause: Exclude<GuardFile, readonly unknown[]>,
  path: Path,
): readonly Test[] {
  return Object.entries(clause).flatMap(([name, value]): Test[] => {
    if (value === undefined) return [];
    const subject = subjectOf(scope, name, [...path, name]);
    if (subject === null) return [];
    if (!fits(scope, subject, name, value, [...path, name])) return [];
    const values: readonly Value[] = Array.isArray(value) ? value : [value as Value];
    const ranges = values.flatMap((each, index) => {
      const range = rangeOf(
        scope,
        name,
        each,
        Array.isArray(value) ? [...path, name, index] : [...path, name],
      );
      return range === null ? [] : [range];
    });
    return [{ ...subject, ranges }];
  });
}

function subjectOf(scope: Scope, name: string, path: Path): Pick<Test, 'of' | 'fact'> | null {
  if (name === 'phase' || name === 'turn') return { of: name, fact: 0 };
  if (Object.hasOwn(moodRanges, name)) return { of: name as MoodVariable, fact: 0 };
  const fact = scope.facts.indexOf(name);
  if (fact !== -1) return { of: 'fact', fact };
  const known = [...scope.facts, 'phase', 'turn', ...Object.keys(moodRanges)];
  scope.found.add(
    'unknown-fact',
    scope.file.keyAt(...path),
    `there is no fact ${quoted(name)}`,
    didYouMean(name, known),
  );
  return null;
}

/** Whether a fact is compared with its own kind of value; the schema knows the rest. */
function fits(scope: Scope, { of }: Pick<Test, 'of'>, name: string, value: unknown, path: Path): boolean {
  if (of !== 'fact') return true;
  const boolean = typeof scope.file.value.facts?.[name] === 'boolean';
  if (boolean === (typeof value === 'boolean')) return true;
  const hint = boolean ? 'Write `true` or `false`.' : 'Write for example `2`, `2..4`, `5..` or `[1, 3]`.';
  scope.found.add('wrong-type', scope.file.at(...path), wrongKind(name, boolean), hint);
  return false;
}

/** Of a fact that is compared with or changed by the other kind of value. */
export function wrongKind(fact: string, boolean: boolean): string {
  return boolean
    ? `${quoted(fact)} is true or false, not a number`
    : `${quoted(fact)} is a number, not true or false`;
}

/** Both ends included; the findings tell of a text that is no range. Null for a value of no use, which they tell of too. */
export function rangeOf(
  scope: Scope,
  name: string,
  value: Value,
  path: Path,
): readonly [number, number] | null {
  if (typeof value === 'boolean') return value ? [1, 1] : [0, 0];
  if (typeof value === 'number') return [value, value];
  if (typeof value !== 'string') return null;
  if (name === 'phase') return [phases.indexOf(value as never), phases.indexOf(value as never)];
  const [low, high] = value.split('..');
  const min = low ? Number(low) : -1000;
  const max = high ? Number(high) : 1000;
  if (!rangePattern.test(value)) {
    scope.found.add('bad-range', scope.file.at(...path), `${quoted(value)} is no range`);
  } else if (min > max) {
    scope.found.add('bad-range', scope.file.at(...path), `no number lies in ${quoted(value)}`);
  }
  return [min, max];
}

export function compileText(scope: Scope, text: TextFile | undefined, path: Path): Text | null {
  if (text === undefined) return null;
  if (typeof text === 'string') return [{ when: null, say: [text] }];
  text.forEach((variant, index) => {
    const last = index === text.length - 1;
    if (last === (variant.when === undefined)) return;
    const message = last
      ? 'the last variant has a `when`, so that there may be no words'
      : 'this variant has no `when`, so that those behind it are never said';
    scope.found.add('text-without-default', scope.file.at(...path, index), message);
  });
  return text.map(({ when, say }, index) => ({
    when: compileGuard(scope, when, [...path, index, 'when']),
    say: typeof say === 'string' ? [say] : say,
  }));
}

export function compileRoutes(scope: Scope, to: ReplyFile['to'], path: Path): readonly Route[] {
  if (typeof to === 'string') return [{ when: null, chance: null, to: placeOf(scope, to, path) }];
  to.forEach(({ when, chance }, index) => {
    const last = index === to.length - 1;
    const bare = when === undefined && (chance === undefined || chance === 100);
    if (last && !bare) {
      scope.found.add(
        'dead-end-route',
        scope.file.at(...path, index),
        'the last route has a condition, and behind it there is none',
      );
    }
    if (!last && bare) {
      scope.found.add(
        'unreachable-route',
        scope.file.at(...path, index + 1),
        'the route before this one is always taken',
      );
    }
  });
  return to.map(({ when, chance, go }, index) => ({
    when: compileGuard(scope, when, [...path, index, 'when']),
    chance: chance ?? null,
    to: placeOf(scope, go, [...path, index, 'go']),
  }));
}

function placeOf(scope: Scope, id: string, path: Path): number {
  const place = scope.places.get(id);
  if (place !== undefined) return place;
  const hint = didYouMean(id, [...scope.places.keys()]);
  scope.found.add('unknown-place', scope.file.at(...path), `there is no node or ending ${quoted(id)}`, hint);
  return 0;
}
