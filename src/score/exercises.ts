/**
 * Knows which handling rules a scenario exercises, and at which decisions. A rule is exercised where a reply keeps or
 * breaks it and another reply of the same node is graded differently: then choosing between them is practising the rule.
 */

import type { Program, Reply, UsedTechnique } from '../engine/index.ts';
import { dimensions, isFor, type Rule } from '../persona/index.ts';
import { rubricOf, worthOf } from './rubric.ts';

/** A reply that keeps or breaks a rule, at a decision that exercises it. */
export interface Exercise {
  readonly rule: string;
  readonly node: string;
  readonly reply: string;
  /** Whether the reply is among the best of its node: it keeps the rule, else it breaks it. */
  readonly keeps: boolean;
  /**
   * How plainly, from 0: named by the author at a reply that keeps it, named at one that breaks it, brought along by a
   * technique of the reply.
   */
  readonly rank: 0 | 1 | 2;
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
      const named = namedBy(program, reply, rules);
      const brought = broughtBy(program, reply, keeps, rules).filter((rule) => rule !== named);
      const exercise = (rule: string, rank: Exercise['rank']) => ({
        ...{ rule, node: node.id, reply: reply.id, keeps, rank },
      });
      return [
        ...(named === null ? [] : [exercise(named, keeps ? 0 : 1)]),
        ...[...new Set(brought)].map((rule) => exercise(rule, 2)),
      ];
    });
  });
}

/** The rule that the author names; null where it's the one that the reply would have been given anyway. */
function namedBy(program: Program, reply: Reply, rules: Rules): string | null {
  const { rule } = reply;
  return rule !== null && Object.hasOwn(rules, rule) && rule !== givenTo(program, reply, rules) ? rule : null;
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

/** The rule that a reply gets if its author names none: of its worst technique. */
function givenTo(program: Program, reply: Reply, rules: Rules): string | null {
  const worth = ({ marks }: UsedTechnique) =>
    dimensions.reduce((sum, dimension) => sum + marks[dimension], 0);
  const worst = [...usedBy(program, reply)].sort((a, b) => worth(a) - worth(b))[0];
  return worst === undefined ? null : (fittingRule(program, worst, rules) ?? worst.rules[0] ?? null);
}

function fittingRule(program: Program, technique: UsedTechnique, rules: Rules): string | undefined {
  return technique.rules.find(
    (id) => Object.hasOwn(rules, id) && isFor(rules[id]!, program.persona.id, program.channel),
  );
}

function usedBy(program: Program, { set }: Reply): readonly UsedTechnique[] {
  return program.sets[set]!.moves.map(({ id }) => program.techniques[id]!);
}
