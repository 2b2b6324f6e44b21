/** Builds HTML in which foreign text can't become markup: whatever a template is given is escaped, unless it was built here. */

import { clean } from '../clean.ts';

/** Text that is markup already. Only `html` and `script` make it. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return {
    markup: parts.map((part, at) => part + (at < values.length ? written(values[at]!) : '')).join(''),
  };
}

/** Data inside a script element, where no entity is read and `</script` would end it. */
export function data(value: unknown): Markup {
  return { markup: JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${code(char)}`) };
}

/** Text of this program itself, never anybody else's unless it is escaped: styles and scripts. */
export function own(text: string): Markup {
  return { markup: text };
}

export const nothing: Markup = { markup: '' };

/** A length in pixels: two decimals are finer than any screen. */
export function px(value: number): string {
  return String(Number(value.toFixed(2)));
}

function written(value: Value): string {
  if (typeof value === 'number') return px(value);
  if (typeof value === 'string') return clean(value).replace(/[&<>"']/g, (char) => entities[char]!);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

function code(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(4, '0');
}
