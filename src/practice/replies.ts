/** Knows what the events of a run come to: the replies that stand, and whether the call may be graded. */

import type { RunEvent, RunHead } from './types.ts';

/** The replies that stand, oldest first, each with what the trainee had typed before it. */
export function repliesOf(
  events: readonly RunEvent[],
): readonly { readonly node: string; readonly reply: string; readonly typed: string | null }[] {
  const replies: { node: string; reply: string; typed: string | null }[] = [];
  let typed: string | null = null;
  for (const event of events) {
    if (event.kind === 'typed') typed = event.text;
    if (event.kind === 'answered') {
      replies.push({ node: event.node, reply: event.reply, typed });
      typed = null;
    }
    if (event.kind === 'undone') replies.pop();
    if (event.kind === 'edited') replies.length = Math.min(replies.length, event.kept);
  }
  return replies;
}

/** A reply taken back, an edited scenario and a what-if are practice, but no test. */
export function gradedBy(origin: RunHead['origin'], events: readonly RunEvent[]): boolean {
  return origin === null && events.every(({ kind }) => kind !== 'undone' && kind !== 'edited');
}
