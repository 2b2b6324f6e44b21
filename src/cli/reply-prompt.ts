/**
 * The reply prompt: numbered options, a digit answers at once, arrows and Enter do as well; the legend is always the
 * last line. A long reply is listed by its gist; its digit opens the full text, Enter sends it.
 */

import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import { clean, hang, type Look, wrap } from '../report/index.ts';

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
}

/** The value of the option chosen, or the other key pressed. */
export type ReplyAnswer =
  | { readonly kind: 'option'; readonly value: number }
  | { readonly kind: 'key'; readonly key: string };

export const replyPrompt = createPrompt<ReplyAnswer, ReplyPromptConfig>((config, done) => {
  const { options, keys, look } = config;
  const [active, setActive] = useState(() => options.findIndex(({ locked }) => locked === null));
  const [opened, setOpened] = useState<number | null>(null);
  const choose = (index: number) => {
    const option = options[index];
    if (option === undefined || option.locked !== null) return;
    setActive(index);
    if (option.gist !== null && opened !== index) setOpened(index);
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
  const body = shown
    ? openView(shown, look)
    : options.flatMap((option, index) => optionView(option, index, active, look));
  return [
    indent([...body, '']).join('\n'),
    indent([look.palette.dim(legend(options.length, keys, opened !== null))]).join('\n'),
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
  const lead = `${index === active ? '›' : ' '} ${index + 1}  `;
  const text = hang(lead, clean(option.gist ?? option.text), width);
  if (option.locked !== null)
    return [...text, ...hang('     ', `(${clean(option.locked)})`, width)].map(palette.dim);
  const delivery =
    option.delivery === null ? [] : hang('     ', `[${clean(option.delivery)}]`, width).map(palette.dim);
  return [...(index === active ? text.map(palette.accent) : text), ...delivery];
}

function openView(option: ReplyOption, look: Look): string[] {
  return wrap(clean(option.text), look.width);
}

function legend(count: number, keys: Readonly<Record<string, string>>, open: boolean): string {
  const others = Object.entries(keys).map(([key, what]) => `${key} ${what}`);
  const choose = open ? ['Enter send', 'Esc back'] : [count === 1 ? '1 say it' : `1–${count} say it`];
  return [...choose, ...others].join('   ');
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
