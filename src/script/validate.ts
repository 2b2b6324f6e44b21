/** Holds a tree against a schema: a located value, or findings that point at the key or the value concerned. */

import type { z } from 'zod';
import type { Source, Span } from '../diagnostic/index.ts';
import { keysOrNothing, reportIssues } from './complaints.ts';
import type { Findings } from './findings.ts';
import { type Path, placeAt } from './place.ts';
import type { TreeNode } from './tree.ts';

/** A value that knows where each of its leaves stands. */
export interface Located<T> {
  readonly source: Source;
  readonly value: T;
  /** The span of a value; of the nearest one above it if the path leads nowhere. */
  at(...path: Path): Span;
  /** The span of the key that a value stands under. */
  keyAt(...path: Path): Span;
}

/** Null if there is any finding. */
export function validate<T>(tree: TreeNode, schema: z.ZodType<T>, found: Findings): Located<T> | null {
  const result = schema.safeParse(plain(tree), { error: keysOrNothing });
  if (!result.success) reportIssues(result.error.issues, [], tree, found);
  return result.success ? locate(tree, result.data) : null;
}

function locate<T>(tree: TreeNode, value: T): Located<T> {
  return {
    source: tree.span.source,
    value,
    at: (...path) => placeAt(tree, path).node.span,
    keyAt: (...path) => placeAt(tree, path).key ?? placeAt(tree, path).node.span,
  };
}

/** Without prototypes, so that no key of the author's can meet one of ours. */
function plain(tree: TreeNode): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  const object = Object.create(null) as Record<string, unknown>;
  for (const [key, { value }] of tree.entries) object[key] = plain(value);
  return object;
}
