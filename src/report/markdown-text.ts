/** Knows how foreign text is written in Markdown so that it stays text: no markup, link, mention or end of a cell. */

import { clean } from './clean.ts';

/** One line. It must not stand first on its line, where a number or a dash would begin a list. */
export function markdownText(value: string): string {
  return clean(value)
    .replace(/[&<>@#]/g, (char) => `&#${char.codePointAt(0)};`)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/www\./gi, (host) => `${host.slice(0, 3)}&#46;`);
}
