/** What to practise today, as two or three lines: why, with what, and when there is more. */

import type { Next } from '../practice/index.ts';
import { clean } from './clean.ts';
import { wrap } from './layout.ts';
import type { Look } from './look.ts';

/** `start` is the command that begins the call; `now` in milliseconds. */
export function todayView(next: Next, start: string, now: number, look: Look): string[] {
  const { palette } = look;
  const call = `“${next.title}”, ${next.difficulty}`;
  const when = next.due > now ? `In ${days(next.due - now)}, or now` : 'Now';
  const later =
    next.following === null || next.following <= next.due ? null : `in ${days(next.following - now)}`;
  if (look.plain)
    return [
      clean(next.why),
      clean(`Call: ${call}`),
      `When: ${when.toLowerCase()}`,
      `Start it with: ${start}`,
      ...(later === null ? [] : [`Due after that: ${later}`]),
    ];
  const after = later === null ? '' : ` Due after that: ${later}.`;
  return [
    ...wrap(clean(next.why), look.width).map((line) => palette.strong(line)),
    ...wrap(`${when}: ${palette.accent(start)}`, look.width),
    ...wrap(clean(`${call}.${after}`), look.width).map((line) => palette.dim(line)),
  ];
}

function days(span: number): string {
  const count = Math.max(1, Math.ceil(span / 86_400_000));
  return count === 1 ? 'a day' : `${count} days`;
}
