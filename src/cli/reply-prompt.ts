/**
 * The reply prompt: numbered options, a digit answers at once, arrows and Enter do as well; the legend is always the
 * last line. A long reply is listed by its gist; its digit opens the full text, Enter sends it. So is each reply where
 * all of them in full are more than the screen holds, by how it begins.
 */

import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import { clean, hang, type Look, wrap } from '../report/index.ts';
import { legendOf } from './legend.ts';

export interface ReplyOption {
  readonly value: number;
  readonly text: string;
  readonly gist: string | null;
  readonly delivery: string | null;
  /** Why it cannot be chosen; null: it can. */
  readonly locked: string | null;
}

export interface ReplyPromptConfig {
  readonly options: readonly ReplyOption[];
  /** Other keys and what they are for, e.g. `{ '?': 'customer' }`. */
  readonly keys: Readonly<Record<string, string>>;
  readonly look: Look;
  /** Lines of the screen. */
  readonly rows: number;
}

/** Columns before the text of an option: its mark and its digit. */
const lead = 5;

/** The value of the option chosen, or the other key pressed. */
export type ReplyAnswer =
  | { readonly kind: 'option'; readonly value: number }
  | { readonly kind: 'key'; readonly key: string };

export const replyPrompt = createPrompt<ReplyAnswer, ReplyPromptConfig>((config, done) => {
  const { options, keys, look, rows } = config;
  const [active, setActive] = useState(() => options.findIndex(({ locked }) => locked === null));
  const [opened, setOpened] = useState<number | null>(null);
  const listing = (listed: readonly ReplyOption[]) =>
    listed.flatMap((option, index) => optionView(option, index, active, look));
  const full = listing(options);
  // The empty line and the legend, which may take two.
  const isTall = full.length + 3 > rows;
  const isListed = (index: number) => isTall || options[index]?.gist !== null;
  const choose = (index: number) => {
    const option = options[index];
    if (option === undefined || option.locked !== null) return;
    setActive(index);
    if (isListed(index) && opened !== index) setOpened(index);
    else done({ kind: 'option', value: option.value });
  };
  useKeypress((key, readline) => {
    const typed = (key as { sequence?: string }).sequence ?? key.name;
    readline.clearLine(0);
    if (isEnterKey(key)) choose(active);
    else if (isUpKey(key)) setActive(step(options, active, -1));
    else if (isDownKey(key)) setActive(step(options, active, 1));
    else if (key.name === 'escape' && opened !== null) setOpened(null);
    else if (/^[1-9]$/.test(typed)) choose(Number(typed) - 1);
    else if (Object.hasOwn(keys, typed)) done({ kind: 'key', key: typed });
  });
  const shown = opened === null ? null : options[opened];
  const menu = isTall ? listing(options.map((option) => beginning(option, look))) : full;
  const digits = options.length === 1 ? '1' : `1–${options.length}`;
  const choices = shown ? ['Enter send', 'Esc back'] : [`${digits} ${isTall ? 'read it' : 'say it'}`];
  const others = Object.entries(keys).map(([key, what]) => `${key} ${what}`);
  return [
    indent([...(shown ? openView(shown, look) : menu), '']).join('\n'),
    legendOf([...choices, ...others], look),
  ];
});

/** The next option that can be chosen, going round. */
function step(options: readonly ReplyOption[], from: number, by: 1 | -1): number {
  const count = options.length;
  let next = from;
  do next = (next + by + count) % count;
  while (options[next]?.locked !== null && next !== from);
  return next;
}

function optionView(option: ReplyOption, index: number, active: number, look: Look): string[] {
  const { palette, width } = look;
  const mark = `${index === active ? '›' : ' '} ${index + 1}  `;
  const text = hang(mark, clean(option.gist ?? option.text), width);
  if (option.locked !== null)
    return [...text, ...hang(' '.repeat(lead), `(${clean(option.locked)})`, width)].map(palette.dim);
  const delivery =
    option.delivery === null
      ? []
      : hang(' '.repeat(lead), `[${clean(option.delivery)}]`, width).map(palette.dim);
  return [...(index === active ? text.map(palette.accent) : text), ...delivery];
}

/** How it begins, in two lines at most, where it is listed only to be opened. */
function beginning(option: ReplyOption, { width }: Look): ReplyOption {
  const [first, second, ...rest] = wrap(clean(option.gist ?? option.text), width - lead - ' …'.length);
  return { ...option, delivery: null, gist: rest.length === 0 ? option.gist : `${first} ${second} …` };
}

function openView({ text, delivery }: ReplyOption, look: Look): string[] {
  const { palette, width } = look;
  const how = delivery === null ? [] : wrap(`[${clean(delivery)}]`, width).map(palette.dim);
  return [...wrap(clean(text), width), ...how];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
