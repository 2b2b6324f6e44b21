/**
 * Plays a few hundred quick calls that look for what has not come about yet. Whatever they come to can come about; what is
 * left is in doubt, and only then a proof over the whole graph is worth its time.
 */

import {
  holds,
  kernelOf,
  offers,
  opening,
  type Program,
  type Snapshot,
  type Target,
  type Text,
} from '../engine/index.ts';
import { model } from '../persona/index.ts';

/** A target that never comes about, and a sentence that says why. */
export interface Unmet {
  readonly what: Target;
  readonly bound: string;
}

export interface Met {
  /** Whether everything that a proof could be asked for has come about. */
  readonly all: boolean;
  /** Nodes at which the customer was in crisis. */
  readonly inCrisis: ReadonlySet<number>;
}

/** Calls, and how many of them in a row may bring nothing new. */
const most = 400;
const idle = 60;
/** Ways of choosing, taken in turn: what was said least there, what heats, what calms. */
const heats = { least: 0, most: 1, calms: -1 } as const;
const ways = [heats.least, heats.most, heats.least, heats.calms] as const;

export function met(program: Program): Met {
  const tally = tallyOf(program);
  const inCrisis = new Set<number>();
  let [found, since] = [-1, 0];
  for (let call = 0; call < most && since < idle; call += 1) {
    play(program, ways[call % ways.length]!, tally, inCrisis);
    since = tally.found() > found ? 0 : since + 1;
    found = tally.found();
  }
  return { all: tally.found() === tally.all, inCrisis };
}

type Tally = ReturnType<typeof tallyOf>;

/** How often each target has come about, by a key; targets that nothing can decide are not counted. */
function tallyOf({ nodes, endings }: Program) {
  const counts = new Map<string, number>();
  const texts = (text: Text | null, key: string) =>
    (text ?? []).length < 2 ? [] : text!.map((_, variant) => `${key} ${variant}`);
  const keys = [
    ...nodes.flatMap(({ line, cue, replies }, node) => [
      `node ${node}`,
      ...texts(line, `line ${node}`),
      ...texts(cue, `cue ${node}`),
      ...replies.flatMap(({ when, routes, then }, reply) => [
        `reply ${node} ${reply}`,
        ...routes.map((_, route) => `route ${node} ${reply} ${route}`),
        ...(when === null ? [] : [`true ${node} ${reply}`, `false ${node} ${reply}`]),
        ...texts(then, `then ${node} ${reply}`),
      ]),
    ]),
    ...endings.flatMap(({ id }, at) =>
      id === 'walkaway' || id === 'meltdown' ? [] : [`node ${nodes.length + at}`],
    ),
  ];
  const wanted = new Set(keys);
  let found = 0;
  return {
    all: wanted.size,
    found: () => found,
    count: (key: string) => counts.get(key) ?? 0,
    mark(key: string): void {
      const before = counts.get(key) ?? 0;
      if (before === 0 && wanted.has(key)) found += 1;
      counts.set(key, before + 1);
    },
  };
}

function play(program: Program, heat: number, tally: Tally, inCrisis: Set<number>): void {
  const kernel = kernelOf(program);
  let at: Snapshot = opening(program);
  for (;;) {
    tally.mark(`node ${at.place}`);
    const node = program.nodes[at.place];
    if (node === undefined) return;
    if (at.mood.tension >= model.crisisFrom) inCrisis.add(at.place);
    markText(tally, node.line, `line ${at.place}`, at);
    markText(tally, node.cue, `cue ${at.place}`, at);
    for (const [reply, { when }] of node.replies.entries())
      if (when !== null) tally.mark(`${holds(when, at)} ${at.place} ${reply}`);
    const open = offers(program, at).filter(({ locked }) => locked === null);
    const mood = kernel.moodId(at.mood);
    const facts = kernel.factsId(at.facts, at.once);
    const steps = (reply: number) => kernel.step(at.place, mood, facts, at.turn, reply);
    const worth = (reply: number): number => {
      const seldom = -tally.count(`reply ${at.place} ${reply}`);
      if (heat === heats.least) return seldom;
      const { count, mood: next } = steps(reply);
      const tension = Math.max(...next.slice(0, count).map((id) => kernel.mood(id).tension));
      return heat * tension * 1000 + seldom;
    };
    const { reply } = open.reduce((best, each) => (worth(each.reply) > worth(best.reply) ? each : best));
    tally.mark(`reply ${at.place} ${reply}`);
    const { count, place, route, mood: moods, facts: left } = steps(reply);
    let taken = 0;
    const often = (step: number) => tally.count(`step ${at.place} ${reply} ${route[step]} ${place[step]}`);
    for (let step = 1; step < count; step += 1) if (often(step) < often(taken)) taken = step;
    tally.mark(`step ${at.place} ${reply} ${route[taken]} ${place[taken]}`);
    if (route[taken]! >= 0) tally.mark(`route ${at.place} ${reply} ${route[taken]}`);
    const to: Snapshot = {
      place: place[taken]!,
      mood: kernel.mood(moods[taken]!),
      facts: kernel.facts(left[taken]!),
      once: kernel.once(left[taken]!),
      turn: at.turn + 1,
    };
    if (route[taken]! >= 0) markText(tally, node.replies[reply]!.then, `then ${at.place} ${reply}`, to);
    at = to;
  }
}

function markText(tally: Tally, text: Text | null, key: string, at: Snapshot): void {
  if (text === null || text.length < 2) return;
  tally.mark(`${key} ${text.findIndex(({ when }) => holds(when, at))}`);
}
