/**
 * Knows which handling rules a scenario exercises, and at which decisions. A rule is exercised where a reply cites it
 * and another reply of the same node is graded differently: then choosing between them is practising the rule.
 */

import type { Program, Reply } from '../engine/index.ts';
import { isFor, type Rule } from '../persona/index.ts';
import { rubricOf, worthOf } from './rubric.ts';

/** A reply that cites a rule, at a decision that exercises it. */
export interface Exercise {
  readonly rule: string;
  readonly node: string;
  readonly reply: string;
  /** Whether the reply is among the best of its node: it keeps the rule, else it breaks it. */
  readonly keeps: boolean;
}

/** First what a reply names itself, then what its techniques bring along; each in the order of the file. */
export function exercisesOf(program: Program, rules: Readonly<Record<string, Rule>>): readonly Exercise[] {
  const rubric = rubricOf(program);
  const cited = (ids: (program: Program, reply: Reply) => readonly string[]) =>
    program.nodes.flatMap((node, place) => {
      const worths = node.replies.map((_, reply) => worthOf(rubric, place, reply));
      const best = Math.max(...worths);
      if (worths.every((worth) => worth === best)) return [];
      return node.replies.flatMap((reply, index) =>
        [...new Set(ids(program, reply))]
          .filter((id) => Object.hasOwn(rules, id) && counts(rules[id]!, program, reply))
          .map((rule) => ({ rule, node: node.id, reply: reply.id, keeps: worths[index] === best })),
      );
    });
  return [...cited(named), ...cited(brought)];
}

function named(_: Program, { rule }: Reply): readonly string[] {
  return rule === null ? [] : [rule];
}

/** A rule for others counts only where the author says so: where no technique of the reply could have brought it. */
function counts(rule: Rule, program: Program, reply: Reply): boolean {
  return isFor(rule, program.persona.id, program.channel) || !ofTechniques(program, reply).includes(rule.id);
}

/** The rules behind the techniques, without the one that the reply names. */
function brought(program: Program, reply: Reply): readonly string[] {
  return ofTechniques(program, reply).filter((rule) => rule !== reply.rule);
}

function ofTechniques(program: Program, reply: Reply): readonly string[] {
  return program.sets[reply.set]!.moves.flatMap(({ id }) => program.techniques[id]!.rules);
}
