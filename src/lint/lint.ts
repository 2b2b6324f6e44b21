/** Has all rules look at a scenario. */

import { compareDiagnostics, type Diagnostic, type Source, type Span } from '../diagnostic/index.ts';
import type { Program } from '../engine/index.ts';
import { rubricOf } from '../score/index.ts';
import { met, type Unmet } from './met.ts';
import { type RuleId, rules } from './registry.ts';
import type { Path, Rule, Subject } from './rule.ts';
import { suppressed } from './suppressions.ts';

/** A scenario that compiles, and its file. */
export interface Scenario {
  readonly program: Program;
  readonly source: Source;
  readonly at: (...path: Path) => Span;
  readonly keyAt: (...path: Path) => Span;
  /** Whether its file has a `justify:`. */
  readonly justified: boolean;
}

export interface Linted {
  /** By place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Rules that go by words of another language than the scenario's. */
  readonly skipped: readonly RuleId[];
}

/**
 * `prove` says what of a scenario can't come about, at no difficulty that it offers, and why. It walks the whole state
 * graph, so it is asked only where quick calls have left something in doubt.
 */
export function lint(scenario: Scenario, prove: (program: Program) => readonly Unmet[]): Linted {
  const subject = subjectOf(scenario, prove);
  const found: Diagnostic[] = [];
  const skipped: RuleId[] = [];
  const [language] = scenario.program.language.toLowerCase().split('-');
  for (const [id, rule] of Object.entries(rules) as [RuleId, Rule][]) {
    if (rule.language === null || rule.language === language) found.push(...findingsOf(rule, subject));
    else skipped.push(id);
  }
  return { diagnostics: [...suppressed(scenario.source, found)].sort(compareDiagnostics), skipped };
}

function findingsOf(rule: Rule, subject: Subject): readonly Diagnostic[] {
  return rule.check(subject).map(({ span, message, hint = rule.fix, severity = rule.severity, fix }) => ({
    code: rule.id,
    severity,
    message,
    hint,
    span,
    ...(fix === undefined ? {} : { fix }),
  }));
}

function subjectOf(
  { program, source, at, keyAt, justified }: Scenario,
  prove: (program: Program) => readonly Unmet[],
): Subject {
  const come = met(program);
  let unmet: readonly Unmet[] | null = come.all ? [] : null;
  return {
    program,
    rubric: rubricOf(program),
    source,
    at: (path) => at(...path),
    keyAt: (path) => keyAt(...path),
    justified,
    met: come,
    unmet() {
      unmet ??= prove(program);
      return unmet;
    },
  };
}
