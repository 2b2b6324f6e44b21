/**
 * Knows YAML: a text becomes a tree of our own with a span on every leaf and every key. Checks size and depth first,
 * because the parser recurses and deep input would abort Node beyond any catch.
 */

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { Source, Span } from '../diagnostic/index.ts';
import { type Findings, findings } from './findings.ts';
import { depthOf, maxBytes, maxDepth } from './limits.ts';

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

/** Reads a text. The tree is null where the findings hold an error that leaves nothing to go on with. */
export function readTree(source: Source): { readonly tree: TreeNode | null; readonly found: Findings } {
  const found = findings(source);
  if (source.text.length > maxBytes) {
    found.add(
      'file-too-large',
      [0, 0],
      `the file has ${source.text.length} characters, more than ${maxBytes}`,
    );
    return { tree: null, found };
  }
  const deep = depthOf(source.text);
  if (deep !== null) {
    found.add('too-deep', [deep, deep + 1], `the file nests deeper than ${maxDepth} levels`);
    return { tree: null, found };
  }
  const document = parseDocument(source.text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    // The library compares each key with each other one; the tree finds duplicates with a set.
    uniqueKeys: false,
    logLevel: 'silent',
  }) as Document.Parsed;
  for (const { pos, message, code } of document.errors) {
    const known = code === 'MULTIPLE_DOCS' ? 'yaml-feature' : 'yaml-syntax';
    found.add(known, pos, plainMessage(message));
  }
  if (document.errors.length > 0) return { tree: null, found };
  return { tree: convert(document.contents, source, found), found };
}

function convert(node: ParsedNode | null, source: Source, found: Findings): TreeNode {
  const [start, end] = node === null ? [0, 0] : [node.range[0], node.range[1]];
  const span: Span = { source, start, end };
  if (node === null) return { kind: 'scalar', span, value: null };
  if (isAlias(node) || node.anchor !== undefined || (node.tag !== undefined && source.text[start] === '!')) {
    found.add('yaml-feature', [start, end], 'anchors, aliases and tags are not part of the format');
    if (isAlias(node)) return { kind: 'scalar', span, value: null };
  }
  if (isMap(node)) return convertMap(node.items as readonly PairLike[], span, found);
  if (isSeq(node)) {
    return {
      kind: 'list',
      span,
      items: node.items.map((item) => convert(item as ParsedNode | null, source, found)),
    };
  }
  if (!isScalar(node)) return { kind: 'scalar', span, value: null };
  const value = scalarValue(node.value);
  if (node.type === 'PLAIN' && typeof value === 'string' && cutShort(source.text, start, end)) {
    found.add(
      'text-cut-short',
      [start, end],
      'the text stops at ` #`: YAML takes the rest of the line for a comment',
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
  for (const pair of pairs) {
    const [start, end] =
      pair.key === null ? [span.start, span.start] : [pair.key.range[0], pair.key.range[1]];
    const key: Span = { source: span.source, start, end };
    if (!isScalar(pair.key) || pair.key.value === null) {
      found.add('wrong-type', [start, end], 'a key is a word here, not a list or a mapping');
      continue;
    }
    const name = String(pair.key.value);
    if (name === '<<' || pair.key.anchor !== undefined) {
      found.add('yaml-feature', [start, end], 'anchors and merge keys are not part of the format');
    } else if (name === '__proto__') {
      found.add('bad-id', [start, end], '`__proto__` is no id');
    } else if (entries.has(name)) {
      found.add('duplicate-key', [start, end], `\`${name}\` stands twice here`);
    } else {
      const value = convert(pair.value, span.source, found);
      entries.set(name, { key, value });
    }
  }
  return { kind: 'map', span, entries };
}

/** `order #4711`: a comment that no author would write without a blank behind the hash. */
function cutShort(text: string, start: number, end: number): boolean {
  return /^[ \t]+#[^\s#]/.test(text.slice(end, end + 40)) && /\s/.test(text.slice(start, end));
}

function scalarValue(value: unknown): ScalarNode['value'] {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return String(value);
}

/** The library's messages end in a place; ours has its own. */
function plainMessage(message: string): string {
  const [first = message] = message.split('\n');
  return first.replace(/ at line \d+, column \d+:?$/, '');
}
