/** Adds a transcript to a file: text put in behind what stands there, nothing else touched. */

import type { Source } from '../diagnostic/index.ts';
import { placeAt } from './place.ts';
import { flowEntry, type TranscriptEntry, transcriptLines } from './transcript-text.ts';
import { type ListNode, readTree, type TreeNode } from './tree.ts';

/** The file with one transcript more; null where it has a layout that nothing can be put into, or can't be read. */
export function appendTranscript(source: Source, entry: TranscriptEntry): string | null {
  const { tree } = readTree(source);
  if (tree?.kind !== 'map') return null;
  const { node, exact } = placeAt(tree, ['transcripts']);
  const text = exact ? within(source.text, node, entry) : atEnd(source.text, entry);
  if (text === null) return null;
  const before = exact && node.kind === 'list' ? node.items.length : 0;
  return readsBack({ ...source, text }, entry, before) ? text : null;
}

/** The names of the transcripts that a file has, whatever else is wrong with it. */
export function transcriptNames(source: Source): readonly string[] {
  const { tree } = readTree(source);
  const list = tree === null ? null : placeAt(tree, ['transcripts']).node;
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    const { node, exact } = placeAt(item, ['name']);
    return exact && node.kind === 'scalar' ? [String(node.value)] : [];
  });
}

function atEnd(text: string, entry: TranscriptEntry): string {
  const eol = breakOf(text);
  const gap = text === '' ? '' : text.endsWith('\n') ? eol : eol + eol;
  return text + gap + ['transcripts:', ...transcriptLines(entry)].map((line) => line + eol).join('');
}

function within(text: string, node: TreeNode, entry: TranscriptEntry): string | null {
  if (node.kind === 'map') return null;
  const { start, end } = node.span;
  if (node.kind === 'scalar' && node.value !== null) return null;
  // Nothing listed yet: `[]`, or nothing at all behind the key.
  if (node.kind === 'scalar' || node.items.length === 0)
    return insertLine(
      text.slice(0, start).trimEnd() + text.slice(end),
      text.slice(0, start).trimEnd().length,
      entry,
      2,
    );
  const last = endOf(node.items.at(-1)!);
  if (text[start] === '[') return `${text.slice(0, last)}, ${flowEntry(entry)}${text.slice(last)}`;
  return insertLine(text, last, entry, indentOf(text, node));
}

/** The end of what is written of a node: of a block, that of its last part, because the block's own takes in what follows. */
function endOf(node: TreeNode): number {
  if (node.kind === 'scalar') return node.span.end;
  const parts = node.kind === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value);
  return node.span.source.text[node.span.start]!.match(/[[{]/) || parts.length === 0
    ? node.span.end
    : Math.max(...parts.map(endOf));
}

function indentOf(text: string, { span: { start } }: ListNode): number {
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

/** On the line behind the one that `at` stands on. */
function insertLine(text: string, at: number, entry: TranscriptEntry, indent: number): string {
  const eol = breakOf(text);
  const isBehindBreak = text[at - 1] === '\n';
  const next = isBehindBreak ? at - 1 : text.indexOf('\n', at);
  const line = next === -1 ? text + eol : text.slice(0, next + 1);
  const rest = next === -1 ? '' : text.slice(next + 1);
  return (
    line +
    transcriptLines(entry, indent)
      .map((each) => each + eol)
      .join('') +
    rest
  );
}

function breakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function readsBack(source: Source, entry: TranscriptEntry, before: number): boolean {
  const { tree } = readTree(source);
  const list = tree === null ? null : placeAt(tree, ['transcripts']).node;
  if (list?.kind !== 'list' || list.items.length !== before + 1) return false;
  const readAt = (...path: string[]) => {
    const { node, exact } = placeAt(list.items[before]!, path);
    return exact && node.kind === 'scalar' ? node.value : undefined;
  };
  return (
    readAt('name') === entry.name &&
    readAt('seed') === entry.seed &&
    Object.entries(entry.expect).every(([key, value]) => readAt('expect', key) === value)
  );
}
