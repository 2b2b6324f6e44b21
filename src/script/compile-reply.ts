/** Compiles a reply: its techniques, promises, effects and the rule behind it. */

import type { Effect, Reply, UsedTechnique } from '../engine/index.ts';
import {
  type Dimension,
  dimensions,
  isFor,
  type Move,
  type Persona,
  type Technique,
  type TechniqueSet,
} from '../persona/index.ts';
import { compileGuard, compileRoutes, compileText, type Scope, wrongKind } from './compile-guard.ts';
import { didYouMean } from './nearest.ts';
import type { Path } from './place.ts';
import { entryOf, type Rules, type Techniques } from './playbook.ts';
import { quoted } from './quoted.ts';
import type { ReplyFile } from './scenario-schema.ts';

export interface ReplyScope extends Scope {
  /** Undefined if there is no such persona: the rest is checked all the same. */
  readonly persona: Persona | undefined;
  readonly techniques: Techniques;
  readonly rules: Rules;
  readonly can: readonly string[];
  readonly cannot: readonly string[];
  /** Filled while replies are compiled. */
  readonly sets: TechniqueSet[];
  readonly used: Map<string, UsedTechnique>;
  readonly echo: (moves: readonly Move[]) => TechniqueSet;
  once: number;
}

export function compileReply(
  scope: ReplyScope,
  id: string,
  reply: ReplyFile,
  path: Path,
  fallback: boolean,
): Reply {
  const promises = compilePromises(scope, reply, path);
  const techniques = techniquesOf(
    scope,
    reply,
    promises.some(({ kept }) => kept),
    path,
  );
  const used = techniques.map((technique) => use(scope, technique));
  if (reply.locked !== undefined && reply.when === undefined) {
    const hint = 'Say with `when:` where it may be said, or remove `locked`.';
    scope.found.add(
      'missing-key',
      scope.file.keyAt(...path, 'locked'),
      '`locked` needs a key `when` beside it',
      hint,
    );
  }
  return {
    id,
    say: reply.say,
    gist: reply.gist ?? null,
    delivery: reply.delivery ?? null,
    set: setOf(scope, techniques),
    when: compileGuard(scope, reply.when, [...path, 'when']),
    locked: reply.locked ?? null,
    once: reply.once === true ? scope.once++ : null,
    fallback,
    effects: compileEffects(scope, reply, path),
    routes: compileRoutes(scope, reply.to, [...path, 'to']),
    then: compileText(scope, reply.then, [...path, 'then']),
    why: reply.why ?? null,
    felt: reply.felt ?? null,
    tempts: typeof reply.tempts === 'string' ? { text: reply.tempts, pull: 1 } : (reply.tempts ?? null),
    rule: ruleOf(scope, reply, used, path),
    promises,
    levels: reply.levels === undefined ? {} : definedLevels(reply.levels),
    critical: reply.critical ?? null,
  };
}

/** An exception without the authority for it (no kept promise of `can`) is what the playbook says it then is. */
function techniquesOf(
  scope: ReplyScope,
  reply: ReplyFile,
  authorised: boolean,
  path: Path,
): readonly Technique[] {
  return reply.uses.flatMap((id, index): Technique[] => {
    const technique = entryOf(scope.techniques, id);
    const place = scope.file.at(...path, 'uses', index);
    if (technique === undefined) {
      const hint = didYouMean(id, Object.keys(scope.techniques));
      scope.found.add('unknown-technique', place, `there is no technique ${quoted(id)}`, hint);
      return [];
    }
    if (reply.uses.indexOf(id) !== index) {
      scope.found.add(
        'duplicate-id',
        place,
        `${quoted(id)} stands twice in this reply`,
        'Remove one of them.',
      );
      return [];
    }
    if (technique.unauthorised === null || authorised) return [technique];
    const label = `${technique.label} without leave`;
    return [{ ...technique, ...technique.unauthorised, id: `${id}-unauthorised`, label, answers: [] }];
  });
}

function use(scope: ReplyScope, technique: Technique): UsedTechnique {
  const { id, label, family, rules } = technique;
  const adjusted = entryOf(scope.persona?.marks ?? {}, id) ?? {};
  const marks = Object.fromEntries(
    dimensions.map((dimension) => [
      dimension,
      (technique.marks[dimension] ?? 0) + (adjusted[dimension] ?? 0),
    ]),
  ) as Record<Dimension, number>;
  const used = { id, label, family, marks, rules };
  scope.used.set(id, used);
  return used;
}

function setOf(scope: ReplyScope, techniques: readonly Technique[]): number {
  const set = scope.echo(techniques);
  const key = idsOf(set);
  const known = scope.sets.findIndex((each) => idsOf(each) === key);
  return known === -1 ? scope.sets.push(set) - 1 : known;
}

function idsOf(set: TechniqueSet): string {
  return set.moves.map(({ id }) => id).join(' ');
}

function compilePromises(scope: ReplyScope, reply: ReplyFile, path: Path): Reply['promises'] {
  const known = [...scope.can, ...scope.cannot];
  return (reply.promises ?? []).map((id, index) => {
    if (!known.includes(id)) {
      const place = scope.file.at(...path, 'promises', index);
      scope.found.add('unknown-promise', place, `the policy has no ${quoted(id)}`, didYouMean(id, known));
    }
    return { id, kept: scope.can.includes(id) };
  });
}

function compileEffects(scope: ReplyScope, reply: ReplyFile, path: Path): readonly Effect[] {
  return Object.entries(reply.effects ?? {}).flatMap(([id, value]): Effect[] => {
    const fact = scope.facts.indexOf(id);
    if (fact === -1) {
      const place = scope.file.keyAt(...path, 'effects', id);
      scope.found.add('unknown-fact', place, `there is no fact ${quoted(id)}`, didYouMean(id, scope.facts));
      return [];
    }
    const boolean = typeof scope.file.value.facts?.[id] === 'boolean';
    if (boolean === (typeof value === 'boolean')) {
      return [
        typeof value === 'boolean'
          ? { fact, change: 'set', value: value ? 1 : 0 }
          : { fact, change: 'add', value },
      ];
    }
    const hint = boolean ? 'Write `true` or `false`.' : 'Write for example `+1` or `-2`.';
    scope.found.add('wrong-type', scope.file.at(...path, 'effects', id), wrongKind(id, boolean), hint);
    return [];
  });
}

/** The author's rule, else of the technique with the worst marks: the first that fits this customer and channel. */
function ruleOf(
  scope: ReplyScope,
  reply: ReplyFile,
  used: readonly UsedTechnique[],
  path: Path,
): string | null {
  if (reply.rule !== undefined && entryOf(scope.rules, reply.rule) === undefined) {
    const hint = didYouMean(reply.rule, Object.keys(scope.rules));
    const place = scope.file.at(...path, 'rule');
    scope.found.add('unknown-rule', place, `there is no rule ${quoted(reply.rule)}`, hint);
  }
  const worth = ({ marks }: UsedTechnique) =>
    dimensions.reduce((sum, dimension) => sum + marks[dimension], 0);
  const worst = [...used].sort((a, b) => worth(a) - worth(b))[0];
  const fitting = worst?.rules.find((id) => fits(scope, id));
  return reply.rule ?? fitting ?? worst?.rules[0] ?? null;
}

/** A debrief about an angry customer should quote the angry one of a technique's rules. */
function fits({ rules, file }: ReplyScope, id: string): boolean {
  const rule = entryOf(rules, id);
  return rule !== undefined && isFor(rule, file.value.persona, file.value.channel);
}

function definedLevels(levels: NonNullable<ReplyFile['levels']>): Reply['levels'] {
  return Object.fromEntries(Object.entries(levels).filter(([, level]) => level !== undefined));
}
