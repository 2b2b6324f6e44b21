/** The fills of outcomes: a colour says how good, a pattern tells apart what shares a colour, so that neither is needed. */

import { html, type Markup } from './markup.ts';

const tones = ['good', 'middling', 'bad'] as const;

export function patterns(): Markup {
  return html`<svg class="defs" width="0" height="0" aria-hidden="true"><defs>${tones.map(
    (tone) => html`
<pattern id="${tone}-dots" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="${tone} light" width="7" height="7"/><circle class="ink" cx="3.5" cy="3.5" r="1.1"/></pattern>
<pattern id="${tone}-lines" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="${tone} light" width="7" height="7"/><rect class="ink" width="1.4" height="7"/></pattern>
<pattern id="${tone}-bars" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="${tone} light" width="7" height="7"/><rect class="ink" width="1.4" height="7"/></pattern>`,
  )}</defs></svg>`;
}
