/** Holds a tree against a schema: a located value, or findings that point at the key or the value concerned. */

import type { z } from 'zod';
import type { Span } from '../diagnostic/index.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import type { TreeNode } from './tree.ts';

/** A path of keys and list indices. */
export type Path = readonly (string | number)[];

/** A value that knows where each of its leaves stands. */
export interface Located<T> {
  readonly value: T;
  /** The span of a value; of the nearest one above it if the path leads nowhere. */
  at(...path: Path): Span;
  /** The span of the key that a value stands under. */
  keyAt(...path: Path): Span;
}

/** Null if there is any finding. */
export function validate<T>(tree: TreeNode, schema: z.ZodType<T>, found: Findings): Located<T> | null {
  const result = schema.safeParse(plain(tree), { error: nameKnownKeys });
  if (!result.success) for (const issue of result.error.issues) report(issue, [], tree, found);
  return result.success ? locate(tree, result.data) : null;
}

/** The only moment at which the schema that complains can be asked for its keys; `report` reads them back. */
function nameKnownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const def = issue.inst?._zod.def as { shape?: object } | undefined;
  return Object.keys(def?.shape ?? {}).join(' ');
}

function locate<T>(tree: TreeNode, value: T): Located<T> {
  return {
    value,
    at: (...path) => find(tree, path).node.span,
    keyAt: (...path) => find(tree, path).key ?? find(tree, path).node.span,
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

interface Place {
  readonly node: TreeNode;
  readonly key: Span | null;
  /** Whether the whole path exists. */
  readonly exact: boolean;
}

function find(tree: TreeNode, path: readonly PropertyKey[]): Place {
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

type Issue = z.core.$ZodIssue;

function report(issue: Issue, base: readonly PropertyKey[], tree: TreeNode, found: Findings): void {
  const path = [...base, ...issue.path];
  const place = find(tree, path);
  const name = path.length === 0 ? 'the file' : `\`${String(path.at(-1))}\``;
  const span = place.node.span;
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const hint = didYouMean(key, issue.message.split(' '));
        found.add(
          'unknown-key',
          find(tree, [...path, key]).key ?? span,
          `there is no key \`${key}\` here`,
          hint,
        );
      }
      return;
    case 'invalid_union':
      return reportUnion(issue, path, tree, found);
    case 'invalid_key':
    case 'invalid_element':
      found.add('bad-id', place.key ?? span, `${name} is no id`);
      return;
    case 'invalid_value': {
      if (!place.exact) return missing(path, tree, found);
      const values = issue.values.map(String);
      const given = place.node.kind === 'scalar' ? String(place.node.value) : kindOf(place.node);
      found.add('unknown-value', span, `\`${given}\` is not a value of ${name}`, didYouMean(given, values));
      return;
    }
    case 'invalid_format':
      found.add(rangeLike(issue) ? 'bad-range' : 'bad-id', span, formatMessage(issue, place.node));
      return;
    case 'too_small':
    case 'too_big':
      found.add('out-of-range', span, sizeMessage(issue, name, place.node));
      return;
    default:
      if (!place.exact) return missing(path, tree, found);
      found.add('wrong-type', span, `${name} is ${expected(issue)}, not ${kindOf(place.node)}`);
  }
}

function missing(path: readonly PropertyKey[], tree: TreeNode, found: Findings): void {
  const parent = path.slice(0, -1);
  const place = find(tree, parent);
  const where = parent.length === 0 ? 'the file' : `\`${String(parent.at(-1))}\``;
  const start = { ...place.node.span, end: place.node.span.start };
  found.add('missing-key', place.key ?? start, `${where} needs a key \`${String(path.at(-1))}\``);
}

/** The alternative that comes nearest to what is there: the one whose complaints stand deepest. */
function reportUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: readonly PropertyKey[],
  tree: TreeNode,
  found: Findings,
): void {
  const place = find(tree, path);
  if (!place.exact) return missing(path, tree, found);
  const inner = issue.errors.filter(
    (issues) => !issues.some(({ code, path: at }) => code === 'invalid_type' && at.length === 0),
  );
  const [nearest] = inner.sort((a, b) => depth(b) - depth(a));
  if (nearest !== undefined) {
    for (const each of nearest) report(each, path, tree, found);
    return;
  }
  const kinds = issue.errors.flatMap((issues) => issues.map(expected)).filter((kind) => kind !== '');
  const name = path.length === 0 ? 'the file' : `\`${String(path.at(-1))}\``;
  found.add(
    'wrong-type',
    place.node.span,
    `${name} is ${[...new Set(kinds)].join(' or ')}, not ${kindOf(place.node)}`,
  );
}

function depth(issues: readonly Issue[]): number {
  return Math.max(...issues.map(({ path }) => path.length));
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function expected(issue: Issue): string {
  return issue.code === 'invalid_type' ? (kinds[issue.expected] ?? issue.expected) : '';
}

function kindOf(node: TreeNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a mapping';
  if (node.value === null) return 'empty';
  if (typeof node.value === 'string') return 'a text';
  return typeof node.value === 'number' ? `the number ${node.value}` : `${node.value}`;
}

function rangeLike(issue: z.core.$ZodIssueInvalidStringFormat): boolean {
  return issue.pattern?.includes('\\.\\.') ?? false;
}

function formatMessage(issue: z.core.$ZodIssueInvalidStringFormat, node: TreeNode): string {
  const given = node.kind === 'scalar' ? `\`${String(node.value)}\`` : kindOf(node);
  return rangeLike(issue) ? `${given} is no range` : `${given} is no id`;
}

function sizeMessage(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  name: string,
  node: TreeNode,
): string {
  const [word, bound] = issue.code === 'too_small' ? ['least', issue.minimum] : ['most', issue.maximum];
  if (issue.origin === 'array') return `${name} has at ${word} ${bound} entries`;
  if (issue.origin === 'string') return `${name} may not be empty`;
  const given = node.kind === 'scalar' ? ` ${String(node.value)}` : '';
  return `${name} is${given}, but at ${word} ${bound}`;
}
