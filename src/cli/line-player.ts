/** Plays line by line: one fact a line, numbered answers read from standard input. For pipes and for screen readers. */

import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import type { Program, Run, Scene } from '../engine/index.ts';
import {
  clean,
  exchangeView,
  feedbackView,
  headView,
  introView,
  type Look,
  lineView,
  moodWords,
  personaView,
  ruleView,
  startView,
} from '../report/index.ts';
import type { StartRecord } from '../score/index.ts';
import { type Env, say } from './env.ts';
import { Interrupted } from './exit.ts';
import type { Exchange, Mode, Player } from './player.ts';
import type { Cards } from './terminal-player.ts';

/** Said when the input ends before the call does: the answers given so far. */
export class InputEnded extends Interrupted {
  readonly answers: readonly string[];

  constructor(answers: readonly string[]) {
    super('the input ended');
    this.answers = answers;
  }
}

export function linePlayer(env: Env, out: Writable, look: Look, mode: Mode, cards: Cards): Player {
  const guided = mode === 'guided';
  const answers: string[] = [];
  // One iterator for the whole call: a second reader of the same stream would lose what the first has buffered.
  const reader = createInterface({ input: env.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = reader[Symbol.asyncIterator]();
  const read = async () => {
    const next = await lines.next();
    if (next.done === true) throw new InputEnded(answers);
    return next.value.trim();
  };
  return {
    async open(program: Program, start: StartRecord | null) {
      const { situation, policy } = introView(program, look);
      const middle = start === null ? [] : ['', ...startView(start, look)];
      say(out, [...situation, ...policy, ...middle]);
    },
    async ask(run: Run, scene: Scene, last: Exchange | null) {
      const mood = guided ? moodWords(run.snapshot.mood) : null;
      const show = () => {
        say(out, ['', ...headView(run.program, run.turns.length + 1, mood, look), ...lineView(scene, look)]);
        say(out, optionLines(scene));
      };
      show();
      for (;;) {
        const typed = await read();
        const chosen = scene.replies[Number(typed) - 1];
        if (/^\d+$/.test(typed) && chosen !== undefined && chosen.locked === null) {
          answers.push(typed);
          return chosen.index;
        }
        if (typed === 'q') throw new Interrupted();
        if (typed === 'r') show();
        else say(out, helpFor(typed, chosen?.locked ?? null, run, scene, last, guided, cards, look));
      }
    },
    async react(run: Run, last: Exchange) {
      const { customer } = run.program;
      say(out, exchangeView(last, look));
      if (guided) say(out, feedbackView(last.turn, last.why, customer, look));
    },
    async close(_: Run, scene: Scene) {
      say(out, ['', ...lineView(scene, look), '']);
    },
    release: () => reader.close(),
  };
}

function optionLines(scene: Scene): string[] {
  const options = scene.replies.map(({ reply, locked }, index) => {
    const delivery = reply.delivery === null ? '' : ` [${clean(reply.delivery)}]`;
    const closed = locked === null ? '' : ` (not possible: ${clean(locked)})`;
    return `${index + 1}. ${clean(reply.say)}${delivery}${closed}`;
  });
  return [
    ...options,
    `Type a number from 1 to ${options.length}, then Enter. Or: ? about the customer, r repeat, q leave.`,
  ];
}

function helpFor(
  typed: string,
  locked: string | null,
  run: Run,
  scene: Scene,
  last: Exchange | null,
  guided: boolean,
  cards: Cards,
  look: Look,
): string[] {
  if (typed === '?' && guided) {
    const persona = cards.persona(run.program.persona.id);
    return persona === undefined ? [] : personaView(persona, look);
  }
  if (typed === 'w' && guided && last !== null) {
    const rule = last.rule === null ? undefined : cards.rule(last.rule);
    return rule === undefined ? ['No rule stands behind that reply.'] : ruleView(rule, look);
  }
  if (locked !== null) return [`That is not possible now: ${clean(locked)}`];
  return [`${clean(typed) || 'Nothing'} is no reply here; there are 1 to ${scene.replies.length}.`];
}
