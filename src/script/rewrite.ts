/** Puts new values into a file as edits of single spans, so that the author's comments, quotes and layout stay. */

import { edited, type Source } from '../diagnostic/index.ts';
import { type Path, placeAt } from './place.ts';
import { type Scalar, scalarText } from './scalar-text.ts';
import { type ListNode, readTree, type TreeNode } from './tree.ts';

export interface ValueEdit {
  /** Leads to a value that is there: a single one, or a list, which becomes a single one. */
  readonly path: Path;
  readonly value: Scalar;
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text of the file with these values in it.
 * @throws Error if a path leads nowhere, or if the result doesn't read as meant: a mistake of ours.
 */
export function rewriteValues(source: Source, edits: readonly ValueEdit[]): string {
  const { tree } = readTree(source);
  if (tree === null) throw new Error(`${source.name} can't be read`);
  const cuts = edits.flatMap(({ path, value }) => cutsAt(source.text, valueAt(tree, path), value));
  const text = edited(
    source.text,
    cuts.map(({ start, end, text: instead }) => ({ span: { source, start, end }, text: instead })),
  );
  const after = readTree({ ...source, text }).tree;
  for (const { path, value } of edits) {
    const node = after === null ? null : valueAt(after, path);
    const single = node?.kind === 'list' && node.items.length === 1 ? node.items[0] : node;
    if (single?.kind !== 'scalar' || single.value !== value)
      throw new Error(`${path.join('.')} does not read as ${value} once it is written`);
  }
  return text;
}

function valueAt(tree: TreeNode, path: Path): TreeNode {
  const { node, exact } = placeAt(tree, path);
  if (!exact) throw new Error(`there is nothing at ${path.join('.')}`);
  return node;
}

function cutsAt(text: string, node: TreeNode, value: Scalar): readonly Cut[] {
  const { start, end } = node.span;
  const before = text.slice(start, end);
  if (node.kind === 'list') return listCuts(text, node, value);
  // A block text ends on its line break, which is not its own.
  return [{ start, end: start + before.trimEnd().length, text: scalarText(value, before) }];
}

/** A list becomes the plain value, unless a comment stands in it: then its first item does, and the others go. */
function listCuts(text: string, list: ListNode, value: Scalar): readonly Cut[] {
  const [first, ...others] = list.items;
  const { start } = list.span;
  const flow = text[start] === '[';
  const end = flow ? list.span.end : list.items.at(-1)!.span.end;
  if (first === undefined) return [{ start, end, text: scalarText(value) }];
  // To the end of the line, because a comment behind the last item is a comment on it.
  const lineEnd = flow ? end : endOfLine(text, end);
  const gaps = list.items.map(({ span }, at) =>
    text.slice(span.end, list.items[at + 1]?.span.start ?? lineEnd),
  );
  const commented =
    gaps.some((gap) => gap.includes('#')) || text.slice(start, first.span.start).includes('#');
  if (!commented) {
    if (flow) return [{ start, end, text: scalarText(value) }];
    // A block list starts on a line of its own; the value goes behind its key, unless a comment stands there.
    const keyEnd = text.slice(0, start).trimEnd().length;
    const keyLine = text.slice(text.lastIndexOf('\n', keyEnd - 1) + 1, keyEnd);
    const isBehindKey = keyLine.endsWith(':') && !keyLine.includes('#');
    if (!isBehindKey) return [{ start, end, text: scalarText(value) }];
    return [{ start: keyEnd, end, text: ` ${scalarText(value)}` }];
  }
  const kept: Cut = { ...first.span, text: scalarText(value, text.slice(first.span.start, first.span.end)) };
  return [kept, ...others.flatMap((item, at) => removal(text, list.items[at]!, item, flow))];
}

/** Takes an item out with the sign that makes it one: the comma before it, or its dash. */
function removal(text: string, before: TreeNode, item: TreeNode, flow: boolean): readonly Cut[] {
  const sign = flow
    ? before.span.end + text.slice(before.span.end).indexOf(',')
    : text.lastIndexOf('-', item.span.start - 1);
  const { start, end } = item.span;
  if (flow)
    return [
      { start: sign, end: sign + 1, text: '' },
      { start, end, text: '' },
    ];
  const lineStart = text.lastIndexOf('\n', sign) + 1;
  const lineEnd = endOfLine(text, end);
  const alone = text.slice(lineStart, sign).trim() === '' && text.slice(end, lineEnd).trim() === '';
  return alone
    ? [{ start: lineStart, end: lineEnd + 1, text: '' }]
    : [{ start: sign, end: nextWord(text, end), text: '' }];
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

function nextWord(text: string, from: number): number {
  return from + /^[ \t]*/.exec(text.slice(from))![0].length;
}
