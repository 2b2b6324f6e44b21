/**
 * Knows which handling rules a scenario exercises, and at which decisions. A rule is exercised where a reply keeps or
 * breaks it and another reply of the same node is graded differently: then choosing between them is practising the rule.
 */

import type { Program, Reply, UsedTechnique } from '../engine/index.ts';
import { isFor, type Rule } from '../persona/index.ts';
import { rubricOf, worthOf } from './rubric.ts';

/** A reply that keeps or breaks a rule, at a decision that exercises it. */
export interface Exercise {
  readonly rule: string;
  readonly node: string;
  readonly reply: string;
  /** Whether the reply is among the best of its node: it keeps the rule, else it breaks it. */
  readonly keeps: boolean;
  /**
   * How plainly, from 0: named by the author at a reply that keeps it, named at one that breaks it, brought along by the
   * only technique of the reply, or by one of several.
   */
  readonly rank: 0 | 1 | 2 | 3;
}

type Rules = Readonly<Record<string, Rule>>;

/** In the order of the file; a reply may be there for several rules. */
export function exercisesOf(program: Program, rules: Rules): readonly Exercise[] {
  const rubric = rubricOf(program);
  return program.nodes.flatMap((node, place) => {
    const worths = node.replies.map((_, reply) => worthOf(rubric, place, reply));
    const best = Math.max(...worths);
    if (worths.every((worth) => worth === best)) return [];
    return node.replies.flatMap((reply, index) => {
      const keeps = worths[index] === best;
      const alone = program.sets[reply.set]!.moves.length === 1;
      const named = namedBy(program, reply, rules);
      const brought = broughtBy(program, reply, keeps, rules).filter((rule) => rule !== named);
      const exercise = (rule: string, rank: Exercise['rank']) => ({
        ...{ rule, node: node.id, reply: reply.id, keeps, rank },
      });
      return [
        ...(named === null ? [] : [exercise(named, keeps ? 0 : 1)]),
        ...[...new Set(brought)].map((rule) => exercise(rule, alone ? 2 : 3)),
      ];
    });
  });
}

/** The rule that the author names; null where it's one that a technique of the reply would have given it anyway. */
function namedBy(program: Program, reply: Reply, rules: Rules): string | null {
  const { rule } = reply;
  if (rule === null || !Object.hasOwn(rules, rule)) return null;
  const given = usedBy(program, reply).map(
    (technique) => fittingRule(program, technique, rules) ?? technique.rules[0],
  );
  return given.includes(rule) ? null : rule;
}

/**
 * The first rule that fits this customer behind each technique that does what the whole reply does: a helpful one in a
 * best reply, a harmful one in a lesser reply. A helpful one beside a harmful one shows nothing.
 */
function broughtBy(program: Program, reply: Reply, keeps: boolean, rules: Rules): readonly string[] {
  return usedBy(program, reply)
    .filter(({ family }) => (family !== 'provoke' && family !== 'yield') === keeps)
    .flatMap((technique) => fittingRule(program, technique, rules) ?? []);
}

function fittingRule(program: Program, technique: UsedTechnique, rules: Rules): string | undefined {
  return technique.rules.find(
    (id) => Object.hasOwn(rules, id) && isFor(rules[id]!, program.persona.id, program.channel),
  );
}

function usedBy(program: Program, { set }: Reply): readonly UsedTechnique[] {
  return program.sets[set]!.moves.map(({ id }) => program.techniques[id]!);
}
