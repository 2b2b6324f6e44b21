/** Names places, values and kinds of values as an author would. */

import { quoted } from './quoted.ts';
import type { TreeNode } from './tree.ts';

export type Steps = readonly PropertyKey[];

export function nameOf(path: Steps): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `item ${last + 1} of ${nameOf(path.slice(0, -1))}` : quoted(String(last));
}

/** The name of the list that an item stands in; of anything else, its own. */
export function listOf(path: Steps): string {
  return nameOf(typeof path.at(-1) === 'number' ? path.slice(0, -1) : path);
}

export function kindOf(node: TreeNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a mapping';
  if (node.value === null) return 'empty';
  if (typeof node.value === 'string') return 'a text';
  return typeof node.value === 'number' ? `the number ${node.value}` : `${node.value}`;
}

export function given(node: TreeNode): string {
  return node.kind === 'scalar' ? quoted(String(node.value)) : kindOf(node);
}

/** What a schema calls a kind of value, in an author's words. */
export const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};
