/** Compiles a scenario file into a program, or says what keeps it from being one. */

import { type Fact, type Program, programFormat } from '../engine/index.ts';
import { difficulties, echoes, moodRanges } from '../persona/index.ts';
import type { Scope } from './compile-guard.ts';
import { compileEndings, compileNode, endingIds } from './compile-place.ts';
import type { ReplyScope } from './compile-reply.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import { entryOf, type Personas, type Rules, type Situations, type Techniques } from './playbook.ts';
import { quoted } from './quoted.ts';
import type { ScenarioFile } from './scenario-schema.ts';
import type { Located } from './validate.ts';

/** What a scenario may refer to. */
export interface Context {
  readonly techniques: Techniques;
  readonly rules: Rules;
  readonly situations: Situations;
  readonly personas: Personas;
}

/** The scenario's turns if it names none: the customer leaves then. */
const defaultTurns = 20;
const factRange = { min: -99, max: 99 };

/** Null if anything found is an error. */
export function compileScenario(
  id: string,
  file: Located<ScenarioFile>,
  context: Context,
  found: Findings,
): Program | null {
  const before = found.all.length;
  const { value } = file;
  const persona = entryOf(context.personas, value.persona);
  if (persona === undefined) {
    const hint = didYouMean(value.persona, Object.keys(context.personas));
    found.add('unknown-persona', file.at('persona'), `there is no persona ${quoted(value.persona)}`, hint);
  }
  const scope: ReplyScope = {
    ...scopeOf(file, found),
    ...context,
    persona,
    can: Object.keys(value.policy?.can ?? {}),
    cannot: Object.keys(value.policy?.cannot ?? {}),
    sets: [],
    used: new Map(),
    echo: echoes(),
    once: 0,
  };
  const nodes = Object.entries(value.nodes).map(([node, content]) => compileNode(scope, node, content));
  const endings = compileEndings(scope);
  const start = Object.keys(value.nodes).indexOf(value.start);
  if (start === -1) {
    const hint = didYouMean(value.start, Object.keys(value.nodes));
    found.add('bad-start', file.at('start'), `there is no node ${quoted(value.start)} to start at`, hint);
  }
  const facts = compileFacts(scope);
  checkPolicy(scope);
  checkSituations(file, context.situations, found);
  if (persona === undefined || found.all.length > before) return null;
  return {
    format: programFormat,
    id,
    ...pickTexts(value),
    policy: { can: items(value.policy?.can), cannot: items(value.policy?.cannot) },
    content: value.content ?? [],
    situations: value.situations ?? [],
    cast: Object.entries(value.cast ?? {}).map(([castId, name]) => ({ id: castId, name })),
    persona: {
      id: persona.id,
      name: persona.name,
      skill: persona.skill,
      card: persona.card,
      voice: persona.voice,
    },
    temperament: {
      ...persona.temperament,
      start: { ...persona.temperament.start, ...defined(value.mood ?? {}) },
    },
    difficulty: 'standard',
    difficulties: value.difficulties ?? difficulties,
    drill: value.drill ?? false,
    weights: { calmness: 1, empathy: 1, boundary: 1, ...defined(value.weights ?? {}) },
    turns: value.turns ?? defaultTurns,
    facts,
    start,
    onceBits: scope.once,
    sets: scope.sets,
    techniques: Object.fromEntries([...scope.used].sort(([a], [b]) => (a < b ? -1 : 1))),
    nodes,
    endings,
  };
}

function scopeOf(file: Located<ScenarioFile>, found: Findings): Scope {
  const nodes = Object.keys(file.value.nodes);
  const endings = endingIds(file.value);
  for (const id of endings) {
    if (!nodes.includes(id)) continue;
    const hint = Object.hasOwn(file.value.endings, id)
      ? undefined
      : 'Rename the node: every call has that ending.';
    found.add('duplicate-id', file.keyAt('nodes', id), `${quoted(id)} is a node and an ending`, hint);
  }
  const places = new Map([...nodes, ...endings].map((id, place) => [id, place]));
  return { file, found, facts: Object.keys(file.value.facts ?? {}), places };
}

function compileFacts(scope: Scope): readonly Fact[] {
  const { file, found } = scope;
  return Object.entries(file.value.facts ?? {}).map(([id, fact]): Fact => {
    if (Object.hasOwn(moodRanges, id) || id === 'phase' || id === 'turn') {
      found.add(
        'reserved-name',
        file.keyAt('facts', id),
        `the fact ${quoted(id)} is named like a part of the customer model`,
      );
    }
    if (typeof fact === 'boolean')
      return { id, boolean: true, min: 0, max: 1, start: fact ? 1 : 0, eachTurn: 0 };
    const [min = 0, max = 0] = fact.range.split('..').map(Number);
    if (min > max || min < factRange.min || max > factRange.max) {
      const hint = `Stay within ${factRange.min}..${factRange.max}, the smaller number first.`;
      found.add(
        'bad-range',
        file.at('facts', id, 'range'),
        `${quoted(fact.range)} is no range for a fact`,
        hint,
      );
    } else if (fact.start < min || fact.start > max) {
      const message = `the fact ${quoted(id)} starts at ${fact.start}, outside ${fact.range}`;
      found.add('out-of-range', file.at('facts', id, 'start'), message, 'Start it within its range.');
    }
    return { id, boolean: false, min, max, start: fact.start, eachTurn: fact['each-turn'] ?? 0 };
  });
}

function checkPolicy({ file, found, can, cannot }: ReplyScope): void {
  for (const id of cannot) {
    if (!can.includes(id)) continue;
    found.add(
      'duplicate-id',
      file.keyAt('policy', 'cannot', id),
      `${quoted(id)} stands under \`can\` and \`cannot\``,
    );
  }
}

function checkSituations(file: Located<ScenarioFile>, situations: Situations, found: Findings): void {
  for (const [index, id] of (file.value.situations ?? []).entries()) {
    if (entryOf(situations, id) !== undefined) continue;
    const hint = didYouMean(id, Object.keys(situations));
    const message = `there is no situation ${quoted(id)}`;
    found.add('unknown-situation', file.at('situations', index), message, hint);
  }
}

function pickTexts(value: ScenarioFile) {
  const { title, channel, language, setting, you, customer, goal } = value;
  return { title, channel, language, setting, you, customer, goal };
}

function items(texts: Readonly<Record<string, string>> | undefined) {
  return Object.entries(texts ?? {}).map(([id, text]) => ({ id, text }));
}

/** Without the keys that are there but undefined, which a spread would copy over defaults. */
function defined<T extends object>(object: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
