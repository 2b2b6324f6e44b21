/** Shows a text that has variants: each with when it is said, its wordings one below the other. */

import type { Fact, Text } from '../../engine/index.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import { guardWords } from './guard-words.ts';

export function variants(text: Text, facts: readonly Fact[]): Markup {
  return html`${text.map(({ when, say }) => {
    const guard = guardWords(when, facts);
    const words = guard === null ? (text.length === 1 ? null : 'else') : `if ${guard}`;
    return html`${words === null ? nothing : html`<p class="when">${words}</p>`}${say.map((wording, at) => html`<p class="wording" dir="auto">${at === 0 ? nothing : html`<span class="when">or</span> `}${wording}</p>`)}`;
  })}`;
}
