/** Knows the scenario that every check's example changes, test/fixtures/balance/fair.yaml: what part each reply plays there. */

import type { Change } from './check.ts';

/** By node: the best reply and what it uses; one that gives in, one that is calm and cold, one that is sharp. */
const fair = {
  counter: {
    best: 'three',
    uses: ['acknowledge-feeling', 'let-them-vent'],
    soft: 'sorry',
    cold: 'card',
    sharp: 'ticket',
  },
  story: {
    best: 'scare',
    uses: ['soften-voice', 'acknowledge-feeling', 'move-to-facts'],
    soft: 'safe-now',
    cold: 'noted',
    sharp: 'faster',
  },
  apron: {
    best: 'today',
    uses: ['keep-neutral-face', 'acknowledge-feeling'],
    soft: 'useless',
    cold: 'tone',
    sharp: 'not-me',
  },
  wall: {
    best: 'loan',
    uses: ['explain-can-and-cannot', 'agree-on-common-ground'],
    soft: 'swap',
    cold: 'no-exchange',
    sharp: 'price',
  },
  crooks: {
    best: 'line',
    uses: ['exceptional-kindness', 'set-limit'],
    soft: 'deserve',
    cold: 'door',
    sharp: 'smile',
  },
  afternoon: {
    best: 'ours',
    uses: ['refocus-on-need', 'explain-can-and-cannot'],
    soft: 'ready',
    cold: 'bus',
    sharp: 'form',
  },
  money: {
    best: 'report',
    uses: ['equal-treatment-hold', 'explain-can-and-cannot'],
    soft: 'envelope',
    cold: 'terms',
    sharp: 'signed',
  },
  doubt: {
    best: 'noon',
    uses: ['acknowledge-feeling', 'commit-to-doable-step'],
    soft: 'believe',
    cold: 'record',
    sharp: 'choose',
  },
  goodbye: {
    best: 'recap',
    uses: ['summarise-next-step', 'acknowledge-feeling'],
    soft: 'tell-her',
    cold: 'slip',
    sharp: 'again',
  },
} as const;

type Node = keyof typeof fair;
type Part = 'best' | 'soft' | 'cold' | 'sharp';

const all = Object.keys(fair) as Node[];

export const everyLevel = (level: number) => ({ calmness: level, empathy: level, boundary: level });

/** Sets keys of one reply; undefined removes a key. */
export function inReply(node: Node, part: Part, keys: Readonly<Record<string, unknown>>): Change[] {
  return Object.entries(keys).map(([key, set]) => ({
    at: ['nodes', node, 'replies', fair[node][part], key],
    set,
  }));
}

/** Sets the same keys of the replies that play one part, at all nodes or some. */
export function inReplies(
  part: Part,
  keys: Readonly<Record<string, unknown>>,
  nodes: readonly Node[] = all,
): Change[] {
  return nodes.flatMap((node) => inReply(node, part, keys));
}

/** Lets the replies that play one part do what the best ones do. */
export function asBest(part: Part, nodes: readonly Node[] = all): Change[] {
  return nodes.flatMap((node) =>
    inReply(node, part, { uses: fair[node].uses, levels: undefined, promises: undefined }),
  );
}

/** Makes replies use another technique besides those they use; one of three gives way to it. */
export function bestAlsoUse(technique: string, nodes: readonly Node[] = all): Change[] {
  return nodes.flatMap((node) =>
    inReply(node, 'best', { uses: [...fair[node].uses.slice(0, 2), technique] }),
  );
}
