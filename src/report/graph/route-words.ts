/** Says when a reply may be said, and when it leads where. */

import type { Fact, Reply, Route } from '../../engine/index.ts';
import { guardWords } from './guard-words.ts';

export interface Leading {
  readonly to: number;
  /** When it is taken; empty: always. */
  readonly words: string;
}

/** The routes of a reply in their order; one where all of them lead to the same place. */
export function leadings({ routes }: Pick<Reply, 'routes'>, facts: readonly Fact[]): readonly Leading[] {
  const [first] = routes;
  if (first !== undefined && routes.every(({ to }) => to === first.to)) return [{ to: first.to, words: '' }];
  return routes.map((route) => ({ to: route.to, words: routeWords(route, facts) }));
}

/** When a reply is offered: `if queue 2.., once`; empty: always. */
export function offerWords({ when, once, fallback }: Reply, facts: readonly Fact[]): string {
  const guard = guardWords(when, facts);
  return [
    ...(guard === null ? [] : [`if ${guard}`]),
    ...(once === null ? [] : ['once']),
    ...(fallback ? ['if nothing else is left'] : []),
  ].join(', ');
}

function routeWords({ when, chance }: Route, facts: readonly Fact[]): string {
  const guard = guardWords(when, facts);
  const parts = [...(guard === null ? [] : [`if ${guard}`]), ...(chance === null ? [] : [`${chance}%`])];
  return parts.length === 0 ? 'else' : parts.join(', ');
}

/** When a reply leads to one of its places, in words; empty: always. */
export function leadsThere(reply: Pick<Reply, 'routes'>, place: number, facts: readonly Fact[]): string {
  return leadings(reply, facts)
    .filter(({ to, words }) => to === place && words !== '')
    .map(({ words }) => words)
    .join(' or ');
}
