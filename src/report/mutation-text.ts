/** What `composure balance --mutate` found: kind by kind, how many breaks were noticed, and the names of those that weren't. */

import type { MutationReport } from '../balance/index.ts';
import { clean } from './clean.ts';
import { hang } from './layout.ts';
import type { Look } from './look.ts';
import { tableView } from './playbook-view.ts';

export interface ScenarioMutation {
  readonly scenario: string;
  readonly report: MutationReport;
}

export function mutationText(
  scenarios: readonly ScenarioMutation[],
  whole: MutationReport,
  look: Look,
): string {
  const table = tableView(
    ['what was broken', 'mutants', 'noticed'],
    whole.kinds.map(({ kind, mutants, noticed }) => [kind, String(mutants), String(noticed)]),
    look,
  );
  const missed = scenarios.flatMap(({ scenario, report }) =>
    report.kinds.flatMap(({ kind, unnoticed }) =>
      unnoticed.flatMap(({ name }) => hang('  ', clean(`${scenario}, ${kind}: ${name}`), look.width)),
    ),
  );
  const share = whole.mutants === 0 ? 0 : Math.floor((100 * whole.noticed) / whole.mutants);
  const lines = [
    ...table,
    '',
    ...(missed.length === 0 ? [] : ['No check noticed:', ...missed, '']),
    `${whole.noticed} of ${whole.mutants} breaks are noticed, ${share}%.`,
  ];
  return `${lines.join('\n')}\n`;
}
