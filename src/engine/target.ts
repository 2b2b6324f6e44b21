/** Knows what of a program may or may not come about. Parts by their indices. */

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
