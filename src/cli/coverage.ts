/** `composure list rules|situations --coverage`: what of the playbook the scenarios train, and where. */

import type { Program } from '../engine/index.ts';
import { exercisesOf } from '../score/index.ts';
import type { Library } from './library.ts';

/** What a row says of a rule or a situation; `where` is a place to look at, or why there is none. */
export interface Covered {
  readonly id: string;
  readonly scenarios: readonly string[];
  /** Of a rule: how many decisions exercise it. */
  readonly decisions?: number;
  readonly where: string;
}

export interface Coverage {
  readonly rows: readonly Covered[];
  /** What it comes to, in a sentence. */
  readonly sum: string;
}

export async function coverageOf(library: Library, what: 'rules' | 'situations'): Promise<Coverage> {
  const programs = await Promise.all(library.index().map(({ id }) => library.program(id)));
  return what === 'rules' ? ofRules(library, programs) : ofSituations(library, programs);
}

function ofRules(library: Library, programs: readonly Program[]): Coverage {
  const rules = library.part('rules');
  const cited = programs.flatMap((program) =>
    exercisesOf(program, rules).map((exercise) => ({ scenario: program.id, ...exercise })),
  );
  const rows = Object.values(rules).map(({ id, 'taught-in': taught }): Covered => {
    const own = cited.filter(({ rule }) => rule === id);
    const [first] = [...own].sort((a, b) => a.rank - b.rank);
    const missing = taught === undefined ? 'nowhere yet' : `in the playbook alone: ${taught.playbook}`;
    const where = first === undefined ? missing : `${first.scenario} ${first.node}.${first.reply}`;
    const decisions = new Set(own.map(({ scenario, node }) => `${scenario} ${node}`)).size;
    return { id, scenarios: [...new Set(own.map(({ scenario }) => scenario))], decisions, where };
  });
  const exercised = rows.filter(({ decisions }) => decisions !== 0);
  const taught = rows.filter(({ id, decisions }) => decisions === 0 && rules[id]!['taught-in'] !== undefined);
  return {
    rows,
    sum: `${exercised.length} of ${rows.length} rules are exercised at decisions, ${taught.length} are taught in the playbook alone.`,
  };
}

function ofSituations(library: Library, programs: readonly Program[]): Coverage {
  const situations = library.part('situations');
  const rows = Object.values(situations).map(({ id, situation }): Covered => {
    const scenarios = programs.filter((program) => program.situations.includes(id)).map((each) => each.id);
    return { id, scenarios, where: scenarios.length === 0 ? `nowhere yet: ${situation}` : situation };
  });
  const staged = rows.filter(({ scenarios }) => scenarios.length > 0).length;
  return { rows, sum: `${staged} of ${rows.length} situations are staged.` };
}
