/** Finds the place in a tree that a path leads to. */

import type { Source, Span } from '../diagnostic/index.ts';
import { readTree, type TreeNode } from './tree.ts';

/** A path of keys and list indices. */
export type Path = readonly (string | number)[];

export interface Place {
  readonly node: TreeNode;
  /** The key that the node stands under; null for the root and the items of lists. */
  readonly key: Span | null;
  /** Whether the whole path exists; if not, this is the place where it breaks off. */
  readonly exact: boolean;
}

export function placeAt(tree: TreeNode, path: readonly PropertyKey[]): Place {
  let place: Place = { node: tree, key: null, exact: true };
  for (const step of path) {
    const { node } = place;
    const entry = node.kind === 'map' ? node.entries.get(String(step)) : undefined;
    const item = node.kind === 'list' ? node.items[Number(step)] : undefined;
    if (entry !== undefined) place = { node: entry.value, key: entry.key, exact: true };
    else if (item !== undefined) place = { node: item, key: null, exact: true };
    else return { ...place, exact: false };
  }
  return place;
}

/**
 * The span of what a path leads to: its key, where it stands under one, else the node itself. Of a path that breaks
 * off, the deepest part that there is.
 */
export type Locate = (path: Path) => Span;

/** Of a file that could not be read, every path is its start. */
export function locator(source: Source, tree: TreeNode | null): Locate {
  return (path) => {
    if (tree === null) return { source, start: 0, end: 0 };
    const { key, node } = placeAt(tree, path);
    return key ?? node.span;
  };
}

/** Finds places in a file that is known to be sound. It is read when the first place is asked for: most never are. */
export function locateIn(source: Source): Locate {
  let locate: Locate | null = null;
  return (path) => {
    if (path.length === 0) return { source, start: 0, end: 0 };
    locate ??= locator(source, readTree(source).tree);
    return locate(path);
  };
}
