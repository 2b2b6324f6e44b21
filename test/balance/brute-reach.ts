/** What can come about, the slow way: every state by its whole key, through `transition`, turn by turn. */

import type { Target } from '../../src/balance/analysis.ts';
import {
  hasEnded,
  holds,
  offers,
  opening,
  type Program,
  type Snapshot,
  type Step,
  snapshotKey,
  type Text,
  transition,
} from '../../src/engine/index.ts';

/** The least replies that bring a target about, and the probability of the likeliest line of so many. */
export interface Found {
  readonly replies: number;
  readonly probability: number;
}

/** By `keyOf` the target. */
export function bruteReach(program: Program): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  const note = (targets: readonly Target[], replies: number, probability: number) => {
    for (const key of targets.map(keyOf)) {
      const known = found.get(key);
      if (known === undefined || (known.replies === replies && known.probability < probability))
        found.set(key, { replies, probability });
    }
  };
  let layer = new Map([['', { at: opening(program), probability: 1 }]]);
  for (let turn = 0; layer.size > 0; turn += 1) {
    const next: typeof layer = new Map();
    for (const { at, probability } of layer.values()) note(shownAt(program, at), turn, probability);
    for (const { at, probability } of layer.values()) {
      for (const { reply, step, chance } of stepsFrom(program, at)) {
        const so = probability * chance;
        note(shownBy(program, at, reply, step), turn + 1, so);
        const key = snapshotKey(step.to);
        if ((next.get(key)?.probability ?? 0) < so) next.set(key, { at: step.to, probability: so });
      }
    }
    layer = next;
  }
  return found;
}

export function keyOf(target: Target): string {
  return JSON.stringify(target);
}

/** What standing in a state brings about. */
export function shownAt(program: Program, at: Snapshot): readonly Target[] {
  const node = program.nodes[at.place];
  if (node === undefined) return [{ kind: 'ending', ending: at.place - program.nodes.length }];
  const here = { kind: 'text', node: at.place, reply: null } as const;
  return [
    { kind: 'node', node: at.place },
    { ...here, key: 'line', variant: variant(node.line, at) },
    ...(node.cue === null ? [] : [{ ...here, key: 'cue', variant: variant(node.cue, at) } as const]),
    ...node.replies.flatMap(({ when }, reply): Target[] =>
      when === null ? [] : [{ kind: 'guard', node: at.place, reply, holds: holds(when, at) }],
    ),
  ];
}

/** What a reply and what followed on it bring about. */
export function shownBy(program: Program, at: Snapshot, reply: number, step: Step): readonly Target[] {
  const { then } = program.nodes[at.place]!.replies[reply]!;
  const here = { node: at.place, reply };
  const heard = then !== null && step.cause !== 'walkaway' && step.cause !== 'turns';
  return [
    { kind: 'reply', ...here },
    ...(step.route === null ? [] : [{ kind: 'route', ...here, route: step.route } as const]),
    ...(heard ? [{ kind: 'text', ...here, key: 'then', variant: variant(then, step.to) } as const] : []),
  ];
}

function variant(text: Text, state: Snapshot): number {
  return text.findIndex(({ when }) => holds(when, state));
}

function stepsFrom(program: Program, at: Snapshot) {
  if (hasEnded(program, at)) return [];
  const open = offers(program, at).filter(({ locked }) => locked === null);
  return open.flatMap(({ reply }) => {
    const { total, outcomes } = transition(program, at, reply);
    return outcomes.map(({ value, weight }) => ({ reply, step: value, chance: weight / total }));
  });
}
