/** The home screen: what to go on with, what is due, and the ways in. Read in five seconds. */

import { clean } from './clean.ts';
import { counted, hang, pad, wrap } from './layout.ts';
import type { Look } from './look.ts';

/** What the practice record knows; null where it hasn't been looked into yet. */
export interface HomeFacts {
  readonly unfinished: { readonly title: string; readonly turn: number } | null;
  readonly today: { readonly title: string; readonly why: string } | null;
  readonly goal: string | null;
  readonly calls: number;
  readonly passed: number;
  /** Why nothing is known; null: all is well. */
  readonly trouble: string | null;
}

/** A key and what it leads to. */
export interface HomeRow {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

export function homeRows(facts: HomeFacts | null): readonly HomeRow[] {
  const go: readonly HomeRow[] =
    facts?.unfinished == null
      ? []
      : [{ key: 'c', name: 'Continue', text: `${facts.unfinished.title}, turn ${facts.unfinished.turn}` }];
  const today =
    facts === null
      ? '…'
      : facts.today === null
        ? 'nothing is due'
        : `${facts.today.title}. ${facts.today.why}`;
  const done =
    facts === null
      ? '…'
      : facts.calls === 0
        ? 'no call played yet'
        : `${counted(facts.calls, 'call')}, ${facts.passed} passed`;
  return [
    ...go,
    { key: 't', name: 'Today', text: today },
    { key: 'n', name: 'Choose', text: 'a customer and a call' },
    { key: 's', name: 'Shift', text: 'several customers in a row, one scorecard' },
    { key: 'p', name: 'Progress', text: done },
    { key: 'b', name: 'Playbook', text: 'customers, techniques and rules to look up' },
  ];
}

export function homeView(facts: HomeFacts | null, look: Look): string[] {
  const { palette, plain, width } = look;
  const rows = homeRows(facts);
  const notes = [
    ...(facts?.goal == null ? [] : [`Your goal: ${facts.goal}`]),
    ...(facts?.trouble == null ? [] : [facts.trouble]),
  ].map(clean);
  if (plain) {
    const lines = rows.map(({ key, name, text }) => `${key}: ${name}, ${clean(text)}`);
    return ['Composure: practise difficult customers.', ...notes, ...lines];
  }
  return [
    palette.strong('Composure'),
    ...wrap('Practise difficult customers, where nothing is at stake.', width).map((line) =>
      palette.dim(line),
    ),
    '',
    ...notes.flatMap((note) => [...wrap(note, width), '']),
    ...rows.flatMap(({ key, name, text }) =>
      hang(`${palette.accent(key)}  ${pad(name, 11)}`, clean(text), width),
    ),
  ];
}
