/** The questions before a new file, and what counts as an answer to each. */

import { channels, type Persona } from '../../persona/index.ts';
import { channelWords, clean } from '../../report/index.ts';
import { didYouMean, idMistake } from '../../script/index.ts';
import type { Question } from './question.ts';

/** `kinds`: what there is to make, by name. */
export function kindQuestion(kinds: Readonly<Record<string, { readonly does: string }>>): Question {
  const names = Object.keys(kinds);
  return {
    name: 'what',
    message: 'What to make:',
    fallback: names[0]!,
    choices: names.map((value) => ({ value, name: `a ${value}: ${kinds[value]!.does}` })),
    mistake: (name) =>
      names.includes(name) ? null : `there is no ${quoted(name)} to make, but ${names.join(', ')}`,
  };
}

/** `taken` says where an id stands already; null: it is free. */
export function idQuestion(what: string, base: string, taken: (id: string) => string | null): Question {
  return {
    name: 'id',
    message: `Id of the ${what} (its ${what === 'pack' ? 'folder' : 'file'}'s name):`,
    fallback: freeOf(base, taken),
    choices: null,
    mistake: (id) => {
      const mistake = idMistake(id);
      if (mistake !== null) return `${quoted(id)} is no id. ${mistake}`;
      const place = taken(id);
      return place === null ? null : `there is a ${what} ${id} already: ${place}`;
    },
  };
}

export function titleQuestion(message: string, fallback: string): Question {
  return {
    name: 'title',
    message,
    fallback,
    choices: null,
    mistake: (title) => {
      if (title.trim() === '') return 'a title needs a word at least';
      return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]/u.test(title)
        ? 'a title is one line, without control characters'
        : null;
    },
  };
}

export function personaQuestion(personas: Readonly<Record<string, Persona>>): Question {
  const ids = Object.keys(personas);
  return {
    name: 'persona',
    message: 'Kind of customer:',
    fallback: ids.includes('angry') ? 'angry' : ids[0]!,
    choices: Object.values(personas).map(({ id, name }) => ({ value: id, name: clean(name) })),
    mistake: (id) =>
      ids.includes(id)
        ? null
        : `there is no persona ${quoted(id)}. ${didYouMean(id, ids) ?? `There is ${ids.join(', ')}.`}`,
  };
}

export function channelQuestion(): Question {
  return {
    name: 'channel',
    message: 'Channel:',
    fallback: 'in-person',
    choices: channels.map((value) => ({ value, name: channelWords[value] ?? value })),
    mistake: (channel) =>
      channels.some((each) => each === channel)
        ? null
        : `there is no channel ${quoted(channel)}, but ${channels.join(', ')}`,
  };
}

/** `late-parcel` → Late parcel. */
export function wordsOf(id: string): string {
  const words = id.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The id itself, else with the first number behind it that makes it one of its own. */
function freeOf(base: string, taken: (id: string) => string | null): string {
  let id = base;
  for (let number = 2; taken(id) !== null; number += 1) id = `${base}-${number}`;
  return id;
}

function quoted(id: string): string {
  return `“${clean(id)}”`;
}
