/** Knows what of a program may or may not come about. Parts by their indices. */

import type { Program, Text } from './program.ts';

export type Target =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'reply'; readonly node: number; readonly reply: number }
  | { readonly kind: 'route'; readonly node: number; readonly reply: number; readonly route: number }
  /** A variant of a node's line or cue, or of the answer to a reply. */
  | {
      readonly kind: 'text';
      readonly node: number;
      readonly reply: number | null;
      readonly key: 'line' | 'cue' | 'then';
      readonly variant: number;
    }
  /** Both ways of a reply's `when`: that it holds, that it doesn't. */
  | { readonly kind: 'guard'; readonly node: number; readonly reply: number; readonly holds: boolean }
  | { readonly kind: 'ending'; readonly ending: number };

/** The text that a variant is one of; null where there is none. */
export function textOf(
  { nodes }: Program,
  { node, reply, key }: Target & { readonly kind: 'text' },
): Text | null {
  const { line, cue, replies } = nodes[node]!;
  return reply !== null ? replies[reply]!.then : key === 'line' ? line : cue;
}
