/** Knows where the parts of a program stand in its scenario's file. */

import type { Program, Reply, Target, Text } from '../engine/index.ts';
import type { Path, Problem, Subject } from './rule.ts';

export function nodePath({ nodes }: Program, node: number, ...rest: Path): Path {
  return ['nodes', nodes[node]!.id, ...rest];
}

export function replyPath(program: Program, node: number, reply: number, ...rest: Path): Path {
  const { id, fallback } = program.nodes[node]!.replies[reply]!;
  return nodePath(program, node, ...(fallback ? ['fallback'] : ['replies', id]), ...rest);
}

/** Of a variant of a line, a cue or an answer. */
export function variantPath(
  program: Program,
  { node, reply, key, variant }: Target & { readonly kind: 'text' },
  ...rest: Path
): Path {
  const path = reply === null ? nodePath(program, node, key) : replyPath(program, node, reply, key);
  return [...path, variant, ...rest];
}

/** `node.reply`, as messages name a reply. */
export function replyName(program: Program, node: number, reply: number): string {
  const { id, replies } = program.nodes[node]!;
  return `\`${id}.${replies[reply]!.id}\``;
}

export function endingPath({ endings }: Program, ending: number, ...rest: Path): Path {
  return ['endings', endings[ending]!.id, ...rest];
}

/** Every reply with where it stands. */
export function everyReply(program: Program): readonly {
  readonly node: number;
  readonly index: number;
  readonly reply: Reply;
  readonly siblings: readonly Reply[];
}[] {
  return program.nodes.flatMap(({ replies }, node) =>
    replies.map((reply, index) => ({ node, index, reply, siblings: replies })),
  );
}

/** Of each reply that lacks this key. */
export function lacking({ program, keyAt }: Subject, key: 'why' | 'felt'): readonly Problem[] {
  return everyReply(program)
    .filter(({ reply }) => reply[key] === null)
    .map(({ node, index }) => ({
      span: keyAt(replyPath(program, node, index)),
      message: `${replyName(program, node, index)} has no \`${key}\``,
    }));
}

export interface Wording {
  readonly path: Path;
  readonly text: string;
}

/** Every wording of a text, however it is written: a text, a list of variants, lists of wordings in them. */
function wordingsOf(text: Text | null, path: Path): readonly Wording[] {
  return (text ?? []).flatMap(({ say }, variant) =>
    say.map((wording, at) => ({ path: [...path, variant, 'say', at], text: wording })),
  );
}

/** All that the customer and the cast say: lines, direct answers, and the lines of endings. */
export function heard(program: Program): readonly Wording[] {
  return [
    ...program.nodes.flatMap(({ line, replies }, node) => [
      ...wordingsOf(line, nodePath(program, node, 'line')),
      ...replies.flatMap(({ then }, reply) => wordingsOf(then, replyPath(program, node, reply, 'then'))),
    ]),
    ...program.endings.flatMap(({ line }, ending) => wordingsOf(line, endingPath(program, ending, 'line'))),
  ];
}

/** What the trainee may say. */
export function said(
  program: Program,
): readonly (Wording & { readonly node: number; readonly reply: number })[] {
  return program.nodes.flatMap(({ replies }, node) =>
    replies.map(({ say }, reply) => ({
      node,
      reply,
      text: say,
      path: replyPath(program, node, reply, 'say'),
    })),
  );
}

/** Words of a text, letters and digits with what is inside them. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}
