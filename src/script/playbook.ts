/** Reads techniques, rules and personas into the types of the customer model. */

import { model, type Persona, type Rule, type Situation, type Technique } from '../persona/index.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import type { PersonaFile, RulesFile, SituationsFile, TechniquesFile } from './pack-schemas.ts';
import { quoted } from './quoted.ts';
import type { Located } from './validate.ts';

export type Techniques = Readonly<Record<string, Technique>>;
export type Rules = Readonly<Record<string, Rule>>;
export type Situations = Readonly<Record<string, Situation>>;
export type Personas = Readonly<Record<string, Persona>>;

/** The entry of that id; undefined for `constructor` and whatever else an object inherits. */
export function entryOf<T>(entries: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

export function readRules(file: Located<RulesFile>): Rules {
  return Object.fromEntries(Object.entries(file.value).map(([id, rule]) => [id, { id, ...rule }]));
}

export function readSituations(file: Located<SituationsFile>): Situations {
  return Object.fromEntries(Object.entries(file.value).map(([id, each]) => [id, { id, ...each }]));
}

export function readTechniques(file: Located<TechniquesFile>, rules: Rules, found: Findings): Techniques {
  const known = Object.keys(rules);
  const techniques = Object.entries(file.value).map(([id, technique]): [string, Technique] => {
    for (const [index, rule] of technique.rules.entries()) {
      if (entryOf(rules, rule) !== undefined) continue;
      const place = file.at(id, 'rules', index);
      found.add('unknown-rule', place, `there is no rule ${quoted(rule)}`, didYouMean(rule, known));
    }
    const { answers = [], marks = {}, unauthorised } = technique;
    const lesser = unauthorised === undefined ? null : { ...unauthorised, marks: unauthorised.marks ?? {} };
    return [id, { ...technique, id, answers, marks, unauthorised: lesser } as Technique];
  });
  return Object.fromEntries(techniques);
}

export function readPersona(
  id: string,
  file: Located<PersonaFile>,
  techniques: Techniques,
  found: Findings,
): Persona {
  const {
    start,
    floor,
    gate,
    volatility,
    hot,
    dull,
    feeds,
    pushes,
    script = [],
    marks,
    ...rest
  } = file.value;
  const known = Object.keys(techniques);
  const check = (technique: string, ...path: (string | number)[]) => {
    if (entryOf(techniques, technique) !== undefined) return;
    const place = typeof path.at(-1) === 'number' ? file.at(...path) : file.keyAt(...path);
    const hint = didYouMean(technique, known);
    found.add('unknown-technique', place, `there is no technique ${quoted(technique)}`, hint);
  };
  for (const list of ['hot', 'dull', 'feeds'] as const) {
    for (const [index, technique] of file.value[list].entries()) check(technique, list, index);
  }
  for (const [turn, uses] of script.entries()) {
    for (const [index, technique] of uses.entries()) check(technique, 'script', turn, index);
  }
  for (const technique of Object.keys(marks)) check(technique, 'marks', technique);
  return {
    ...rest,
    id,
    temperament: { start, floor, gate, volatility, guilt: model.guiltTenths, hot, dull, feeds },
    pushes: pushes.map((push) => (push === 'none' ? null : push)),
    script,
    marks: marks as Persona['marks'],
  };
}
