/** A small sound scenario that examples of rules are parts of, and a way to lint one. */

import { reachableNowhere } from '../../src/balance/index.ts';
import type { Diagnostic } from '../../src/diagnostic/index.ts';
import { type Example, type Linted, lint } from '../../src/lint/index.ts';
import { loadScenario } from '../script/one-scenario.ts';

const head = {
  title: 'title: Twelve days',
  persona: 'persona: arrogant',
  channel: 'channel: chat',
  language: 'language: en',
  setting: 'setting: The parcel desk, at noon.',
  you: 'you: Agent at the parcel desk',
  customer: 'customer: Mr Sand',
  goal: 'goal: He knows what happens next.',
  drill: 'drill: true',
  mood: 'mood: {tension: 1}',
  start: 'start: first',
};

const hear = `say: What did they tell you, and when was that?
uses: [move-to-facts, acknowledge-feeling]
why: He gets the floor.
felt: At last a question.
to: next`;
const rule = `say: Our terms say it may take a while.
uses: [recite-policy]
tempts: They do say so.
why: He hasn't asked about terms.
felt: I asked you, not your terms.
to: next`;
const brush = `say: I can't tell you more than the page does.
uses: [cold-brush-off]
tempts: It's true.
why: It ends what he came for.
felt: So why do you sit there?
to: next`;

const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
const bodyOf = (replies: Readonly<Record<string, string>>) =>
  `line: I have been waiting for an answer.\nreplies:\n${Object.entries(replies)
    .map(([id, reply]) => `  ${id}:\n${indented(reply, 4)}\n`)
    .join('')}`;
const sound = bodyOf({ rule, hear, brush });

/** Nodes in a row; `next` leads to the one behind, and from the last to the ending. */
function scenarioOf(nodes: Readonly<Record<string, string>>, changed = ''): string {
  const changes = changed.split(/\n(?=\S)/).filter((part) => part !== '');
  const top = { ...head, ...Object.fromEntries(changes.map((part) => [/^[\w-]+/.exec(part)![0], part])) };
  const ids = Object.keys(nodes);
  const written = ids.map((id, at) => {
    const body = nodes[id]!.replaceAll(/\b(to|go): next\b/g, `$1: ${ids[at + 1] ?? 'done'}`);
    return `  ${id}:\n${indented(body, 4)}\n`;
  });
  return `${Object.values(top).join('\n')}\nnodes:\n${written.join('')}endings:\n  done: {line: He nods.}\n`;
}

/** The scenario that an example is a part of. */
export function scenarioWith(of: Example['of'], yaml: string): string {
  if (of === 'head') return scenarioOf({ first: sound, desk: sound, last: sound }, yaml);
  if (of === 'node') return scenarioOf({ first: sound, desk: yaml, last: sound });
  if (of === 'reply')
    return scenarioOf({ first: sound, desk: bodyOf({ brush, hear, rule: yaml }), last: sound });
  const kinds = yaml.split('\n---\n');
  const nodes = Array.from({ length: 9 }, (_, at) => [
    at === 0 ? 'first' : `node-${at}`,
    kinds[at % kinds.length]!,
  ]);
  return scenarioOf(Object.fromEntries(nodes), 'drill: false');
}

/** @throws Error with what is wrong, if the text does not compile. */
export function linted(text: string): Linted {
  const { files, pack, diagnostics } = loadScenario(text);
  const [file, program] = [files.scenario, pack.scenarios.scenario];
  if (file === undefined || program === undefined)
    throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const source = { name: 'scenario.yaml', text };
  const justified = file.value.justify !== undefined;
  return lint({ program, source, at: file.at, keyAt: file.keyAt, justified }, reachableNowhere);
}

export function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => code);
}
