/** Knows how balance.lock.yaml is written and read: the figures that a pack's scenarios had when somebody accepted them. */

import { Document, type Node, Scalar } from 'yaml';
import { compareDiagnostics, type Diagnostic, hasErrors, type Source } from '../diagnostic/index.ts';
import { type Difficulty, difficulties } from '../persona/index.ts';
import { written } from './limits.ts';
import { type LockSource, lockSchema } from './lock-schema.ts';
import { type Locate, locator } from './place.ts';
import { readTree } from './tree.ts';
import { validate } from './validate.ts';

export interface LockFile {
  /** The version of the customer model. */
  readonly model: number;
  /** By id. */
  readonly scenarios: Readonly<Record<string, LockedScenario>>;
}

export interface LockedScenario {
  /** A hash of all that moves a figure, as text. */
  readonly content: string;
  /** A hash a node, in the scenario's order. */
  readonly nodes: Readonly<Record<string, string>>;
  readonly difficulties: Readonly<Partial<Record<Difficulty, LockedFigures>>>;
  /** All that moves a figure, packed: base64. */
  readonly kept: string;
}

export interface LockedFigures {
  /** P(pass) in percent, two decimals, and the mean total in points, one decimal; by strategy. */
  readonly strategies: Readonly<Record<string, { readonly pass: number; readonly total: number }>>;
  /** P(ending) of ability 4 in percent, two decimals. */
  readonly endings: Readonly<Record<string, number>>;
  /** The replies of the best line; none where sampled. */
  readonly best: readonly string[];
  /** Its total in points, one decimal; null where sampled. */
  readonly total: number | null;
  /** The ability at which half of the runs pass, two decimals; null where none reaches that. */
  readonly theta50: number | null;
}

const head = [
  'Written by `composure balance --update`. Commit it; a later run fails when a figure has moved.',
  'pass, endings: percent, endings at ability 4. total: points. theta50: the ability at which half of the runs pass.',
  'kept: what was analysed, packed, so that a later run can name the edit that moved a figure.',
];

/** Characters of packed text on a line, which has six more of indent. */
const packedWidth = 112;

/** Without references, which reading refuses: one object that stands at two places is written out twice. */
const plain = { aliasDuplicateObjects: false };

/** In an order that does not depend on who wrote it; what it reads back differs at most by rounding. */
export function writeLock(lock: LockFile): string {
  const ids = Object.keys(lock.scenarios).sort();
  const document = new Document();
  // A figure's own few numbers on one line, so that a diff shows one line a figure.
  const inline = (value: unknown) => document.createNode(value, { flow: true });
  const scenarios = ids.map((id) => [id, scenarioValue(lock.scenarios[id]!, inline)]);
  document.contents = document.createNode(
    { model: lock.model, scenarios: Object.fromEntries(scenarios) },
    plain,
  );
  document.commentBefore = head.map((line) => ` ${line}`).join('\n');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

export interface ReadLock {
  /** Null if there is anything wrong. */
  readonly lock: LockFile | null;
  readonly locate: Locate;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * All of a lock, or the scenarios `only`, of those that it has: parsing it all for one of 26 scenarios takes longer
 * than analysing that one. What is wrong with the others then stays unsaid.
 */
export function readLock(source: Source, only: readonly string[] | null = null): ReadLock {
  const text = only === null ? source.text : reduced(source.text, new Set(only));
  const { tree, found } = readTree(source, written, text);
  const file = tree === null ? null : validate(tree, lockSchema, found);
  const isSound = file !== null && !hasErrors(found.all);
  return {
    lock: isSound ? lockOf(file.value) : null,
    locate: locator(source, tree),
    diagnostics: [...found.all].sort(compareDiagnostics),
  };
}

/** The difficulties stand directly under the scenario, in their own order. */
function scenarioValue(locked: LockedScenario, inline: Inline): object {
  const { content, nodes, difficulties: figures, kept } = locked;
  const own = difficulties.flatMap((difficulty) => {
    const each = figures[difficulty];
    return each === undefined ? [] : [[difficulty, figuresValue(each, inline)]];
  });
  return { content, nodes, ...Object.fromEntries(own), kept: folded(kept) };
}

/** Breaks mean nothing in base64, so a block that keeps them is as good as one that folds them. */
function folded(packed: string): Scalar {
  const lines = packed.match(new RegExp(`.{1,${packedWidth}}`, 'g')) ?? [];
  const scalar = new Scalar(lines.join('\n'));
  if (lines.length > 0) scalar.type = Scalar.BLOCK_LITERAL;
  return scalar;
}

type Inline = (value: unknown) => Node;

function figuresValue({ strategies, endings, best, total, theta50 }: LockedFigures, inline: Inline): object {
  const lines = Object.entries(strategies).map(([id, { pass, total }]) => [
    id,
    inline({ pass: rounded(pass, 2), total: rounded(total, 1) }),
  ]);
  return {
    strategies: Object.fromEntries(lines),
    endings: Object.fromEntries(Object.entries(endings).map(([id, p]) => [id, rounded(p, 2)])),
    best: inline(best),
    total: total === null ? null : rounded(total, 1),
    theta50: theta50 === null ? null : rounded(theta50, 2),
  };
}

/** @throws Error if it is no number, which is a mistake of ours: it must not be locked in. */
function rounded(figure: number, decimals: number): number {
  if (!Number.isFinite(figure)) throw new Error(`a figure of the lock is ${figure}`);
  // Adding 0 turns -0, which YAML would show, into 0.
  return Number(figure.toFixed(decimals)) + 0;
}

/** The other scenarios as comments, so that every offset stays. */
function reduced(text: string, only: ReadonlySet<string>): string {
  let hidden = false;
  const lines = text.split('\n').map((line) => {
    const id = /^ {2}"?([a-z][a-z0-9-]*)"?:(?=\s|$)/.exec(line)?.[1];
    if (id !== undefined) hidden = !only.has(id);
    else if (/^[^\s#]/.test(line)) hidden = false;
    return hidden ? line.replace(/^ /, '#') : line;
  });
  return lines.join('\n');
}

function lockOf({ model, scenarios }: LockSource): LockFile {
  const read = Object.entries(scenarios ?? {}).map(([id, { content, nodes, kept, ...figures }]) => {
    const own = difficulties.flatMap((difficulty) => {
      const each = figures[difficulty];
      return each === undefined ? [] : [[difficulty, each]];
    });
    const packed = kept.replace(/\s/g, '');
    return [id, { content, nodes, difficulties: Object.fromEntries(own), kept: packed }];
  });
  return { model, scenarios: Object.fromEntries(read) };
}
