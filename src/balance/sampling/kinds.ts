/** Knows moments that look alike to those who choose: the same node, replies on offer and replies left to a wish. */

/** The same number, the same kind. */
export type KindId = number;

export interface Kind {
  readonly node: number;
  /** Indices of replies, in the author's order. */
  readonly offered: readonly number[];
  /** By reply on offer: whether it comes into question. */
  readonly kept: readonly boolean[];
}

export interface Kinds {
  /** `kept`: by reply on offer; null: all of them. */
  readonly id: (node: number, offered: readonly number[], kept: readonly boolean[] | null) => KindId;
  readonly at: (kind: KindId) => Kind;
}

export function kindTable(): Kinds {
  const ids = new Map<string, KindId>();
  const kinds: Kind[] = [];
  return {
    id(node, offered, kept) {
      const all = kept ?? offered.map(() => true);
      const key = `${node} ${offered.map((reply, at) => (all[at] ? reply : `-${reply}`)).join(' ')}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, kinds.length);
      return kinds.push({ node, offered, kept: all }) - 1;
    },
    at: (kind) => kinds[kind]!,
  };
}
