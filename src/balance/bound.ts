/** Knows how to say why something never comes about: a sentence that the whole graph proves. */

import { causes, type Guard, holds, type Program, type Route, textOf } from '../engine/index.ts';
import type { Target } from './analysis.ts';
import { type StateGraph, stateGraph } from './graph/state-graph.ts';
import { isAnswered, isBreak, type Moment, momentsOf } from './moments.ts';
import { momentText, unmet } from './unmet.ts';

/** Of a target that no line leads to. */
export function boundsOf(graph: StateGraph): (target: Target) => string {
  const { nodes, endings, turns } = graph.program;
  const moments = momentsOf(graph);
  const replyAt = (node: number, reply: number) => nodes[node]!.replies[reply]!;

  const reply = (node: number, index: number): string => {
    const { when, fallback } = replyAt(node, index);
    const here = moments.at(node);
    if (here.length === 0) return 'its node is never reached';
    if (fallback) return 'another reply is always on offer';
    if (when === null) return 'it has always been said before';
    if (fits(when, here).length === 0) return unmet(graph, when, here, 'here');
    return 'it has always been said before where its `when` holds';
  };

  const route = (node: number, index: number, way: number): string => {
    const { routes } = replyAt(node, index);
    const { when } = routes[way]!;
    const after = moments.after(node, index);
    if (after.length === 0) return silent(node);
    const routed = after.filter(({ edge }) => !isBreak(graph.route[edge]!));
    if (routed.length === 0) return broken(after);
    const wanted = fits(when, routed);
    if (when !== null && wanted.length === 0) return unmet(graph, when, routed, 'after it');
    const free = wanted.filter(({ state }) => !routes.slice(0, way).some((each) => takes(each, state)));
    if (free.length === 0) return 'an earlier route is always taken';
    const late = `the customer always leaves at turn ${turns} first`;
    return free.length === wanted.length ? late : `where no earlier route is taken, ${late}`;
  };

  const silent = (node: number) =>
    moments.at(node).length === 0 ? 'its node is never reached' : 'its reply can never be said';

  const broken = (after: readonly Moment[]): string => {
    const routes = new Set(after.map(({ edge }) => graph.route[edge]!));
    if (routes.size > 1) return 'the customer always walks away or blows up first';
    return `the customer always ${routes.has(causes.walkaway) ? 'walks away' : 'blows up'} first`;
  };

  const text = (target: Target & { readonly kind: 'text' }): string => {
    const { node, reply: index, variant } = target;
    const { when } = textOf(graph.program, target)![variant]!;
    const after = index === null ? moments.at(node) : moments.after(node, index);
    if (after.length === 0) return index === null ? 'its node is never reached' : silent(node);
    const heard = after.filter(({ edge }) => edge === -1 || isAnswered(graph.route[edge]!));
    if (heard.length === 0) return 'the customer is always gone without an answer';
    if (when === null || fits(when, heard).length > 0) return 'an earlier variant always fits';
    return unmet(graph, when, heard, index === null ? 'here' : 'after it');
  };

  const guard = ({ node, reply: index, holds: way }: Target & { readonly kind: 'guard' }): string => {
    const here = moments.at(node);
    if (here.length === 0) return 'its node is never reached';
    return way ? unmet(graph, replyAt(node, index).when!, here, 'here') : 'it holds in every state here';
  };

  const leads = leadsOf(graph.program);
  const leadsTo = (there: number) => leads.get(there) ?? [];

  /** Of a node or an ending that routes would have to lead to. */
  const place = (there: number): string => {
    const [only, ...others] = leadsTo(there);
    if (only === undefined) return 'nothing leads here';
    if (others.length > 0) return `none of the ${1 + others.length} routes that lead here is ever taken`;
    const { id, replies } = nodes[only.node]!;
    return `only ${id}.${replies[only.index]!.id} leads here: ${route(only.node, only.index, only.way)}`;
  };

  /** Of an ending that a mood leads to as well, and for the walkaway the end of the turns. */
  const forced = (id: 'walkaway' | 'meltdown'): string => {
    const [name, sign] = id === 'walkaway' ? (['patience', -1] as const) : (['tension', 1] as const);
    let extreme: Moment | null = null;
    // A mood that stands for others has its own patience, not theirs.
    const apart = id === 'walkaway' ? stateGraph(graph.program, { mergeMoods: false })! : graph;
    const met = apart === graph ? moments : momentsOf(apart);
    for (const moment of nodes.flatMap((_, node) => met.at(node))) {
      const further = extreme === null || sign * (moment.state.mood[name] - extreme.state.mood[name]) > 0;
      if (further) extreme = moment;
    }
    const value = `${extreme!.state.mood[name]} (${momentText(apart, extreme!)})`;
    const there = nodes.length + endings.findIndex((ending) => ending.id === id);
    const routes = leadsTo(there).length === 0 ? '' : `; ${place(there)}`;
    if (id === 'meltdown') return `tension never gets above ${value}${routes}`;
    return `patience never falls below ${value}, and no call takes ${turns} replies${routes}`;
  };

  return (target) => {
    if (target.kind === 'node') return place(target.node);
    if (target.kind === 'reply') return reply(target.node, target.reply);
    if (target.kind === 'route') return route(target.node, target.reply, target.route);
    if (target.kind === 'text') return text(target);
    if (target.kind === 'guard') return guard(target);
    const { id } = endings[target.ending]!;
    return id === 'walkaway' || id === 'meltdown' ? forced(id) : place(nodes.length + target.ending);
  };
}

interface Lead {
  readonly node: number;
  readonly index: number;
  readonly way: number;
}

/** By place: the routes that lead there from elsewhere. */
function leadsOf({ nodes }: Program): ReadonlyMap<number, readonly Lead[]> {
  const leads = new Map<number, Lead[]>();
  for (const [node, { replies }] of nodes.entries())
    for (const [index, { routes }] of replies.entries())
      for (const [way, { to }] of routes.entries())
        if (to !== node) leads.set(to, [...(leads.get(to) ?? []), { node, index, way }]);
  return leads;
}

function fits(guard: Guard | null, moments: readonly Moment[]): readonly Moment[] {
  return moments.filter(({ state }) => holds(guard, state));
}

/** Whether a route lets nothing past in this state. */
function takes({ when, chance }: Route, state: Moment['state']): boolean {
  return (chance === null || chance === 100) && holds(when, state);
}
