/** Compiles a scenario file into a program, or says what keeps it from being one. */

import { type Ending, type Fact, type Program, type ProgramNode, programFormat } from '../engine/index.ts';
import { type Dimension, difficulties, echoes, moodRanges } from '../persona/index.ts';
import { compileText, type Scope } from './compile-guard.ts';
import { compileReply, type ReplyScope } from './compile-reply.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import type { Personas, Rules, Techniques } from './playbook.ts';
import type { NodeFile, ScenarioFile } from './scenario-schema.ts';
import type { Located } from './validate.ts';

/** What a scenario may refer to. */
export interface Context {
  readonly techniques: Techniques;
  readonly rules: Rules;
  readonly personas: Personas;
}

/** The scenario's turns if it names none: the customer leaves then. */
const defaultTurns = 20;
const factRange = { min: -99, max: 99 };

/** Lines of the two endings that every call may come to, for scenarios that write none. */
const brokenOff = {
  walkaway: 'The customer has gone.',
  meltdown: 'It has blown up. Nobody is listening to anybody now.',
} as const;

/** Null if anything found is an error. */
export function compileScenario(
  id: string,
  file: Located<ScenarioFile>,
  context: Context,
  found: Findings,
): Program | null {
  const before = found.all.length;
  const { value } = file;
  const persona = context.personas[value.persona];
  if (persona === undefined) {
    const hint = didYouMean(value.persona, Object.keys(context.personas));
    found.add('unknown-persona', file.at('persona'), `there is no persona \`${value.persona}\``, hint);
    return null;
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
    found.add('bad-start', file.at('start'), `there is no node \`${value.start}\``, hint);
  }
  const facts = compileFacts(scope);
  if (found.all.length > before) return null;
  return {
    format: programFormat,
    id,
    ...pickTexts(value),
    policy: { can: items(value.policy?.can), cannot: items(value.policy?.cannot) },
    content: value.content ?? [],
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
    found.add('duplicate-id', file.keyAt('nodes', id), `\`${id}\` is a node and an ending`);
  }
  const places = new Map([...nodes, ...endings].map((id, place) => [id, place]));
  return { file, found, facts: Object.keys(file.value.facts ?? {}), places };
}

/** The author's endings, and the two automatic ones where the author wrote none. */
function endingIds(value: ScenarioFile): readonly string[] {
  return [...new Set([...Object.keys(value.endings), ...Object.keys(brokenOff)])];
}

function compileNode(scope: ReplyScope, id: string, node: NodeFile): ProgramNode {
  const { file, found } = scope;
  const path = ['nodes', id] as const;
  const open = Object.values(node.replies).some((reply) => reply.when === undefined && reply.once !== true);
  if (!open && node.fallback === undefined) {
    found.add('no-open-reply', file.keyAt(...path), `at \`${id}\` there may come to be nothing to say`);
  }
  const cast = Object.keys(file.value.cast ?? {});
  const speaker = node.speaker === undefined ? null : cast.indexOf(node.speaker);
  if (speaker === -1) {
    found.add(
      'unknown-cast',
      file.at(...path, 'speaker'),
      `nobody in the cast is \`${node.speaker}\``,
      didYouMean(node.speaker!, cast),
    );
  }
  const replies = Object.entries(node.replies).map(([reply, content]) =>
    compileReply(scope, reply, content, [...path, 'replies', reply], false),
  );
  if (node.fallback !== undefined) {
    if (node.replies['fallback'] !== undefined) {
      found.add(
        'duplicate-id',
        file.keyAt(...path, 'replies', 'fallback'),
        '`fallback` is the id of the fallback reply',
      );
    }
    replies.push(compileReply(scope, 'fallback', node.fallback, [...path, 'fallback'], true));
  }
  return {
    id,
    push: node.push ?? null,
    speaker,
    cue: compileText(scope, node.cue, [...path, 'cue']),
    line: compileText(scope, node.line, [...path, 'line'])!,
    tests: (node.tests ?? []) as readonly Dimension[],
    replies,
  };
}

function compileEndings(scope: Scope): readonly Ending[] {
  return endingIds(scope.file.value).map((id) => {
    const broken = id === 'walkaway' || id === 'meltdown' ? id : null;
    const ending = scope.file.value.endings[id];
    const path = ['endings', id];
    if (ending === undefined)
      return { id, cue: null, line: [{ when: null, say: [brokenOff[broken!]] }], outcome: broken! };
    if (broken !== null && ending.outcome !== undefined) {
      scope.found.add(
        'unknown-value',
        scope.file.at(...path, 'outcome'),
        `the ending \`${id}\` is its own outcome`,
        'Remove the line.',
      );
    }
    return {
      id,
      cue: compileText(scope, ending.cue, [...path, 'cue']),
      line: compileText(scope, ending.line, [...path, 'line'])!,
      outcome: broken ?? ending.outcome ?? 'by-mood',
    };
  });
}

function compileFacts(scope: Scope): readonly Fact[] {
  const { file, found } = scope;
  return Object.entries(file.value.facts ?? {}).map(([id, fact]): Fact => {
    if (Object.hasOwn(moodRanges, id) || id === 'phase' || id === 'turn') {
      found.add('reserved-name', file.keyAt('facts', id), `\`${id}\` is a name of the customer model`);
    }
    if (typeof fact === 'boolean')
      return { id, boolean: true, min: 0, max: 1, start: fact ? 1 : 0, eachTurn: 0 };
    const [min = 0, max = 0] = fact.range.split('..').map(Number);
    if (min > max || min < factRange.min || max > factRange.max) {
      found.add(
        'bad-range',
        file.at('facts', id, 'range'),
        `a fact's range lies within ${factRange.min}..${factRange.max}, smaller number first`,
      );
    } else if (fact.start < min || fact.start > max) {
      found.add(
        'out-of-range',
        file.at('facts', id, 'start'),
        `\`start\` is ${fact.start}, outside ${fact.range}`,
      );
    }
    return { id, boolean: false, min, max, start: fact.start, eachTurn: fact['each-turn'] ?? 0 };
  });
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
