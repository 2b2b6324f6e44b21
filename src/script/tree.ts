/** Knows a file as a tree of our own, with a span on every leaf and every key. */

import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Edit, Source, Span } from '../diagnostic/index.ts';
import { type Findings, findings } from './findings.ts';
import { authored, type FileSize } from './limits.ts';
import { parse } from './parse.ts';
import { quoted } from './quoted.ts';

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: ReadonlyMap<string, { readonly key: Span; readonly value: TreeNode }>;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly TreeNode[];
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

export type TreeNode = MapNode | ListNode | ScalarNode;

/**
 * Reads a text, or another of the same length and lines in its stead. The tree is null where the findings hold an error that leaves
 * nothing to go on with.
 */
export function readTree(
  source: Source,
  size: FileSize = authored,
  text = source.text,
): { readonly tree: TreeNode | null; readonly found: Findings } {
  const found = findings(source);
  if (source.text.length > size.length) {
    found.add(
      'file-too-large',
      [0, 0],
      `the file has ${source.text.length} characters, more than ${size.length}`,
    );
    return { tree: null, found };
  }
  const root = parse(text, found, size);
  return { tree: root === undefined ? null : convert(root, 0, found), found };
}

/** `place` is where a value would stand that isn't there. */
function convert(node: ParsedNode | null, place: number, found: Findings): TreeNode {
  const { source } = found;
  const [start, end] = node === null ? [place, place] : [node.range[0], node.range[1]];
  const span: Span = { source, start, end };
  if (isMap(node)) return convertMap(node.items as readonly PairLike[], span, found);
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as ParsedNode | null, start, found));
    return { kind: 'list', span, items };
  }
  // Reported by its sign; read as the text that it was probably meant to be.
  if (isAlias(node)) return { kind: 'scalar', span, value: source.text.slice(start, end) };
  if (!isScalar(node)) return { kind: 'scalar', span, value: null };
  const value = scalarValue(node.value);
  if (node.type === 'PLAIN' && typeof value === 'string' && cutShort(source.text, value, end)) {
    found.add(
      'text-cut-short',
      [start, end],
      'the text stops at ` #`: YAML takes the rest of the line for a comment',
      undefined,
      quotedWhole(source, start, value),
    );
  }
  return { kind: 'scalar', span, value };
}

interface PairLike {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
}

function convertMap(pairs: readonly PairLike[], span: Span, found: Findings): MapNode {
  const entries = new Map<string, { key: Span; value: TreeNode }>();
  for (const { key, value } of pairs) {
    const [start, end] = key === null ? [span.start, span.start] : [key.range[0], key.range[1]];
    const name = isScalar(key) && key.value !== null ? String(key.value) : null;
    if (name === null) {
      found.add('wrong-type', [start, end], 'a key should be a word here', 'Write `key: value`.');
    } else if (name === '<<') {
      const hint = 'Write out the keys that it stands for.';
      found.add('yaml-feature', [start, end], '`<<` is a merge key, which the format does without', hint);
    } else if (name === '__proto__') {
      found.add('bad-id', [start, end], '`__proto__` is no id');
    } else if (entries.has(name)) {
      found.add('duplicate-key', [start, end], `${quoted(name)} stands twice here`);
    } else {
      entries.set(name, { key: { source: span.source, start, end }, value: convert(value, end, found) });
    }
  }
  return { kind: 'map', span, entries };
}

/**
 * `order #4711`: a comment that no author would write without a blank behind the hash. Behind an id only a number is
 * suspicious: `to: done #later` is a comment.
 */
function cutShort(text: string, value: string, end: number): boolean {
  const behind = text.slice(end, end + 40);
  return /^[ \t]+#\d/.test(behind) || (/^[ \t]+#[^\s#]/.test(behind) && !/^[a-z][a-z0-9-]*$/.test(value));
}

/** The text and what was taken for a comment, in quotes; not of a text that has been folded over several lines. */
function quotedWhole(source: Source, start: number, value: string): readonly Edit[] {
  const whole = source.text.slice(start, lineEnd(source.text, start)).trimEnd();
  if (!whole.startsWith(value)) return [];
  return [{ span: { source, start, end: start + whole.length }, text: JSON.stringify(whole) }];
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function scalarValue(value: unknown): ScalarNode['value'] {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return String(value);
}
