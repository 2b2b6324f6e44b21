/** Cards of the playbook: a persona, a technique, a rule; and lists. */

import type { Marks, Persona, Rule, Technique } from '../persona/index.ts';
import { clean } from './clean.ts';
import { cells, hang, pad, wrap } from './layout.ts';
import type { Look } from './look.ts';

export function personaView(
  persona: Pick<Persona, 'name' | 'summary' | 'need' | 'skill' | 'card'>,
  look: Look,
): string[] {
  return [
    ...lines(persona.name, look).map((line) => look.palette.strong(line)),
    ...lines(persona.summary, look),
    '',
    ...row('Needs', persona.need, look),
    ...row('Your skill', persona.skill, look),
    '',
    ...persona.card.flatMap((line) => (look.plain ? [clean(line)] : hang('· ', clean(line), look.width))),
  ];
}

export function techniqueView(technique: Technique, look: Look): string[] {
  const { answers } = technique;
  return [
    ...lines(technique.label, look).map((line) => look.palette.strong(line)),
    ...lines(`${technique.id}, ${technique.family}`, look).map((line) => look.palette.dim(line)),
    ...lines(technique.definition, look),
    '',
    ...row('Why', technique.why, look),
    ...row('Answers', answers.length === 0 ? 'no push of its own' : answers.join(', '), look),
    ...row('Worth', marks(technique.marks), look),
    ...row('Rules', technique.rules.join(', '), look),
  ];
}

export function ruleView(rule: Rule, look: Look): string[] {
  return [
    ...lines(rule.id, look).map((line) => look.palette.strong(line)),
    ...lines(rule.rule, look),
    '',
    ...row('Do', rule.do, look),
    ...row("Don't", rule.dont, look),
    ...row('Bears on', rule.dimensions.join(', '), look),
    ...row('For', rule.archetypes.join(', '), look),
    ...row('Channels', rule.channels.join(', '), look),
    ...row('Sources', rule.sources.join('; '), look),
  ];
}

/** The least that the last column of a table needs to be read in. */
const readable = 20;

/**
 * Aligned columns under a dim head; the last column wraps under itself. Plain: `a: b, c` a line, and so where the
 * screen is too narrow for columns.
 */
export function tableView(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  look: Look,
): string[] {
  const clear = rows.map((cellsOf) => cellsOf.map(clean));
  const listed = clear.map(
    ([first = '', ...rest]) => `${first}: ${rest.filter((each) => each !== '').join(', ')}`,
  );
  if (look.plain) return listed;
  const widths = head.slice(0, -1).map((name, column) => {
    const longest = Math.max(cells(name), ...clear.map((row) => cells(row[column] ?? '')));
    return longest + 2;
  });
  if (widths.reduce((sum, width) => sum + width, readable) > look.width)
    return listed.flatMap((line) => wrap(line, look.width));
  const lead = (values: readonly string[]) =>
    widths.map((width, column) => pad(values[column] ?? '', width)).join('');
  return [
    look.palette.dim(lead(head) + head.at(-1)),
    ...clear.flatMap((values) => hang(lead(values), values.at(-1) ?? '', look.width)),
  ];
}

function lines(text: string, look: Look): string[] {
  return look.plain ? [clean(text)] : wrap(clean(text), look.width);
}

function row(name: string, text: string, look: Look): string[] {
  if (look.plain) return [`${name}: ${clean(text)}`];
  return hang(look.palette.dim(pad(name, 12)), clean(text), look.width);
}

function marks(values: Marks): string {
  const parts = Object.entries(values)
    .filter(([, mark]) => mark !== 0)
    .map(([dimension, mark]) => `${dimension} ${mark > 0 ? '+' : '−'}${Math.abs(mark)}`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
