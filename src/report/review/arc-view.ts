/** The arc of a call in a terminal: tension and trust reply by reply, as figures, bars and words. */

import { arcWords, phasesOf } from '../debrief-words.ts';
import { pad } from '../layout.ts';
import type { Look } from '../look.ts';
import { sentence } from './fields.ts';
import type { Review } from './review.ts';

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '█'] as const;
const lead = 11;
const cell = 3;

/** Figures, and bars where they can be seen. */
export function arcView({ debrief }: Review, look: Look): string[] {
  const { arc } = debrief;
  const tension = arc.map((point) => point.tension);
  const trust = arc.map((point) => point.trust);
  const phases = phasesOf(debrief);
  if (look.plain) {
    return [
      `Tension, start and after each reply: ${tension.join(' ')}`,
      `Trust, start and after each reply: ${trust.join(' ')}`,
      `Phases: ${phases.join(', ')}`,
      arcWords(debrief),
    ];
  }
  const { dim } = look.palette;
  const rowOf = (name: string, values: readonly (string | number)[]) =>
    dim(pad(name, lead)) +
    values
      .map((value) => pad(String(value), cell))
      .join('')
      .trimEnd();
  // A long call on a narrow screen goes on below.
  const fit = Math.max(1, Math.floor((look.width - lead + 1) / cell));
  const blocks = Array.from({ length: Math.ceil(arc.length / fit) }, (_, block) => {
    const part = <T>(values: readonly T[]) => values.slice(block * fit, (block + 1) * fit);
    return [
      rowOf('Reply', part(['·', ...arc.slice(1).map((_, index) => index + 1)])),
      rowOf('', part(tension.map((value) => bars[value]!))),
      rowOf('Tension', part(tension)),
      rowOf('Trust', part(trust)),
      '',
    ];
  });
  return [
    ...blocks.flat(),
    ...sentence(arcWords(debrief), look),
    ...sentence(`Phases: ${phases.join(', ')}.`, look),
  ];
}
