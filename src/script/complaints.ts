/**
 * Turns a schema's complaints into findings. The hints of formats and shapes stand in the schema, as the error text of
 * the part that complains; so an issue's message is its hint, or empty.
 */

import type { z } from 'zod';
import type { ScriptCode } from './codes.ts';
import type { Findings } from './findings.ts';
import { given, kindOf, kinds, listOf, nameOf, type Steps } from './naming.ts';
import { didYouMean } from './nearest.ts';
import { type Place, placeAt } from './place.ts';
import { quoted } from './quoted.ts';
import type { TreeNode } from './tree.ts';

type Issue = z.core.$ZodIssue;

/** Words for an issue whose schema has none: the keys that it knows, which only this moment can tell, or nothing. */
export function keysOrNothing(issue: z.core.$ZodRawIssue): string {
  if (issue.code !== 'unrecognized_keys') return '';
  const def = issue.inst?._zod.def as { shape?: object; keyType?: z.core.$ZodType } | undefined;
  return [...Object.keys(def?.shape ?? {}), ...(def?.keyType?._zod.values ?? [])].map(String).join(' ');
}

export function reportIssues(issues: readonly Issue[], base: Steps, tree: TreeNode, found: Findings): void {
  const wrongKind = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('\n')),
  );
  for (const issue of issues) {
    // A text has a length too, so a schema complains of the size of what should be a list.
    const echo = issue.code !== 'invalid_type' && wrongKind.has(issue.path.join('\n'));
    if (!echo) report(issue, [...base, ...issue.path], tree, found);
  }
}

function report(issue: Issue, path: Steps, tree: TreeNode, found: Findings): void {
  const place = placeAt(tree, path);
  if (issue.code === 'unrecognized_keys') reportKeys(issue, path, tree, found);
  else if (issue.code === 'invalid_key') reportKey(issue, path, place, found);
  else if (!place.exact) reportMissing(path, tree, found);
  else if (issue.code === 'invalid_union') reportUnion(issue, path, tree, found);
  else reportLeaf(issue, path, place.node, found);
}

function reportLeaf(issue: Issue, path: Steps, node: TreeNode, found: Findings): void {
  const hint = issue.message || undefined;
  if (issue.code === 'invalid_value') {
    reportValue(issue.values, path, node, found);
  } else if (issue.code === 'invalid_format') {
    const [code, what] = formatOf(issue);
    found.add(code, node.span, `${given(node)} is no ${what}`, hint);
  } else if (issue.code === 'too_small' || issue.code === 'too_big') {
    found.add('out-of-range', node.span, sizeMessage(issue, nameOf(path), node), hint ?? sizeHint(issue));
  } else {
    reportKind(expected(issue), path, node, found, hint);
  }
}

function reportKeys(
  { keys, message }: z.core.$ZodIssueUnrecognizedKeys,
  path: Steps,
  tree: TreeNode,
  found: Findings,
): void {
  const known = message.split(' ');
  for (const key of keys) {
    const place = placeAt(tree, [...path, key]);
    const where = path.length === 0 ? 'at the top of the file' : `in ${nameOf(path)}`;
    found.add(
      'unknown-key',
      place.key ?? place.node.span,
      `there is no key ${quoted(key)} ${where}`,
      didYouMean(key, known),
    );
  }
}

function reportKey(issue: z.core.$ZodIssueInvalidKey, path: Steps, place: Place, found: Findings): void {
  const span = place.key ?? place.node.span;
  const [inner] = issue.issues;
  const key = String(path.at(-1));
  if (inner?.code === 'invalid_value') {
    const hint = didYouMean(key, inner.values.map(String));
    found.add('unknown-key', span, `there is no key ${quoted(key)} in ${nameOf(path.slice(0, -1))}`, hint);
    return;
  }
  found.add('bad-id', span, `${quoted(key)} is no id`, inner?.message || undefined);
}

function reportValue(values: readonly unknown[], path: Steps, node: TreeNode, found: Findings): void {
  if (node.kind !== 'scalar' || node.value === null) {
    reportKind('a word', path, node, found);
    return;
  }
  const hint = didYouMean(String(node.value), values.map(String));
  found.add('unknown-value', node.span, `${given(node)} is not a value of ${listOf(path)}`, hint);
}

function reportMissing(path: Steps, tree: TreeNode, found: Findings): void {
  const parent = path.slice(0, -1);
  const { key, node } = placeAt(tree, parent);
  const start = { ...node.span, end: node.span.start };
  found.add('missing-key', key ?? start, `${nameOf(parent)} needs a key ${quoted(String(path.at(-1)))}`);
}

/** The alternative that comes nearest to what is there: the one whose complaints stand deepest. */
function reportUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Steps,
  tree: TreeNode,
  found: Findings,
): void {
  const { node } = placeAt(tree, path);
  const fitting = issue.errors.filter((issues) => !issues.some((each) => isWrongKind(each)));
  const [nearest] = fitting.sort((a, b) => depth(b) - depth(a));
  if (nearest !== undefined) {
    reportIssues(nearest, path, tree, found);
    return;
  }
  const due = new Set(issue.errors.flatMap((issues) => issues.filter(isWrongKind).map(expected)));
  reportKind([...due].join(' or '), path, node, found, issue.message || undefined);
}

function isWrongKind({ code, path }: Issue): boolean {
  return code === 'invalid_type' && path.length === 0;
}

function depth(issues: readonly Issue[]): number {
  return issues.reduce((deepest, { path }) => Math.max(deepest, path.length), 0);
}

function reportKind(due: string, path: Steps, node: TreeNode, found: Findings, hint?: string): void {
  const message = `${nameOf(path)} should be ${due}, but is ${kindOf(node)}`;
  found.add('wrong-type', node.span, message, hint ?? kindHint(due, path, node));
}

function kindHint(due: string, path: Steps, node: TreeNode): string | undefined {
  if (path.length === 0) return 'The file is made of `key: value` lines.';
  if (node.kind !== 'scalar')
    return due.includes('text') ? 'If it is meant as a text, put it into quotes.' : undefined;
  if (node.value === null) return 'Write it, or remove the key; a text that starts with `#` needs quotes.';
  if (due.includes('text') && typeof node.value !== 'string') return `Put it into quotes: "${node.value}".`;
  return valueHints[due];
}

const valueHints: Readonly<Record<string, string>> = {
  'a list': 'Put it into brackets: `[…]`.',
  'a mapping': 'Write `key: value` lines under it.',
  'true or false': 'Write `true` or `false`.',
};

function expected(issue: Issue): string {
  return issue.code === 'invalid_type' ? (kinds[issue.expected] ?? issue.expected) : 'something else';
}

function formatOf({ pattern }: z.core.$ZodIssueInvalidStringFormat): readonly [ScriptCode, string] {
  return pattern?.includes('\\.\\.') ? ['bad-range', 'range'] : ['bad-id', 'id'];
}

type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function sizeMessage(issue: SizeIssue, name: string, node: TreeNode): string {
  const [word, bound] = issue.code === 'too_small' ? ['least', issue.minimum] : ['most', issue.maximum];
  if (node.kind === 'list') return `${name} should list at ${word} ${bound}, but lists ${node.items.length}`;
  if (issue.origin !== 'string') return `${name} should be at ${word} ${bound}, but is ${given(node)}`;
  return bound === 1 ? `${name} is empty` : `${name} should have at ${word} ${bound} characters`;
}

function sizeHint(issue: SizeIssue): string | undefined {
  if (issue.origin === 'array') return issue.code === 'too_small' ? 'Add to it.' : 'Shorten it.';
  return issue.origin === 'string' ? 'Write it, or remove the key.' : undefined;
}
