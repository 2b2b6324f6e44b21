/** A page for a reply that decided the call: both sides of it, why it tempted, how it felt, and a better one. */

import type { TurningPoint } from '../../score/index.ts';
import type { Look } from '../look.ts';
import { field, heading } from './fields.ts';
import type { Review } from './review.ts';
import { chanceWords, typedAt } from './words.ts';

export function turningPointView(review: Review, point: TurningPoint, look: Look): string[] {
  const rule = point.rule === null ? undefined : review.rules[point.rule];
  const typed = typedAt(review, point.turn);
  const rows: readonly (readonly [string, string | null])[] = [
    [point.speaker, `“${point.line}”`],
    ['You said', `“${point.reply.say}”`],
    ['Tempting', point.reply.tempts?.text ?? null],
    ['The catch', point.reply.why],
    ['How it felt', point.reply.felt === null ? null : `“${point.reply.felt}”`],
    ['At stake', point.chance === null ? null : chanceWords(point.chance)],
    ['You would have said', typed === null ? null : `“${typed}”`],
    ['Better', `“${point.better.say}”`],
    ['Because', point.better.why],
    ['The rule', rule === undefined ? null : `${rule.rule} (${rule.id})`],
  ];
  return [
    ...heading(`Turning point: reply ${point.turn}`, look),
    ...rows.flatMap(([name, text]) => field(name, text, look)),
  ];
}
