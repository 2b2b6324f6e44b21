/** Words for what has drifted: one finding an edit, at the node that was edited. */

import type { Blame, Drift } from '../balance/index.ts';
import type { Diagnostic, Span } from '../diagnostic/index.ts';
import { figureIn } from '../report/index.ts';
import type { Subject } from './balance-subject.ts';

interface Blamed {
  readonly drift: Drift;
  readonly blames: readonly Blame[];
}

/** Drifts with the same edit behind them are one finding; one that nothing explains stands at its place in the lock. */
export function driftWords(
  blamed: readonly Blamed[],
  subject: Subject,
  inLock: (drift: Drift) => Span,
): readonly Diagnostic[] {
  const groups = new Map<string, Blamed[]>();
  for (const each of blamed) {
    const key = each.blames[0]?.node ?? each.blames[0]?.part ?? '';
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const blame = first!.blames[0] ?? null;
    const moved = [...group]
      .sort((a, b) => far(b.drift) - far(a.drift))
      .map(({ drift }) => movedWords(drift));
    return {
      code: 'drift',
      severity: 'error',
      message: `moved since the lock was written: ${listed(moved)}`,
      hint: hintOf(group),
      span: blame === null ? inLock(first!.drift) : subject.locate(pathOf(blame)),
    };
  });
}

function movedWords({ figure, difficulty, was, is, unit }: Drift): string {
  return `${figure} ${worded(was, unit)} → ${worded(is, unit)} (${difficulty})`;
}

function worded(value: number | null, unit: Drift['unit']): string {
  return value === null ? 'none' : figureIn(unit, value);
}

/** How many tolerances a figure has moved; what came or went has moved furthest. */
function far({ was, is, tolerance }: Drift): number {
  if (was === null || is === null || tolerance === 0) return Number.MAX_VALUE;
  return Math.abs(is - was) / tolerance;
}

/** A person reads three; the rest is a number. */
function listed(moved: readonly string[]): string {
  const shown = moved.slice(0, 3).join(', ');
  return moved.length <= 3 ? shown : `${shown}, and ${moved.length - 3} more`;
}

function hintOf(group: readonly Blamed[]): string {
  const accept = 'If the change is meant, `composure balance --update` accepts it.';
  const names = [...new Set(group.flatMap(({ blames }) => blames.map(nameOf)))];
  const [first] = group;
  const back = first!.blames[0]?.back ?? null;
  if (names.length === 0) return accept;
  const proof =
    back === null
      ? ''
      : ` (with it put back, ${first!.drift.figure} is ${worded(back, first!.drift.unit)} again)`;
  return `The edit of ${names.join(', ')} did it${proof}. ${accept}`;
}

function nameOf({ part, node }: Blame): string {
  return node === null ? `the ${part}` : `\`${node}\``;
}

function pathOf({ part, node }: Blame): readonly string[] {
  if (node !== null) return ['nodes', node];
  if (part === 'facts' || part === 'endings') return [part];
  return part === 'customer' ? ['persona'] : ['start'];
}
