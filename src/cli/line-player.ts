/** Plays line by line: one fact a line, numbered answers read from standard input. For pipes and for screen readers. */

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
import { say } from './env.ts';
import { Interrupted } from './exit.ts';
import type { LineInput } from './line-input.ts';
import type { Choice, Exchange, Mode, Moment, Player } from './player.ts';
import type { Cards } from './terminal-player.ts';

/** Said when the input ends before the call does: the answers given so far. */
export class InputEnded extends Interrupted {
  readonly answers: readonly string[];

  constructor(answers: readonly string[]) {
    super('the input ended');
    this.answers = answers;
  }
}

export function linePlayer(out: Writable, input: LineInput, look: Look, mode: Mode, cards: Cards): Player {
  const guided = mode === 'guided';
  const answers: string[] = [];
  const notes: string[] = [];
  const read = async () => {
    const next = await input.read();
    if (next === null) throw new InputEnded(answers);
    return next;
  };
  const showMoment = ({ run, scene, last, retold }: Moment) => {
    const mood = guided ? moodWords(run.snapshot.mood) : null;
    const before = retold && last !== null ? exchangeView(last, look) : [];
    const head = headView(run.program, run.turns.length + 1, mood, look);
    say(out, ['', ...notes.splice(0), ...before, ...head, ...lineView(scene, look)]);
  };
  return {
    async open(program: Program, start: StartRecord | null) {
      const { situation, policy } = introView(program, guided, look);
      const middle = start === null ? [] : ['', ...startView(start, look)];
      say(out, [...situation, ...policy, ...middle]);
    },
    note: (words: string) => void notes.push(words),
    async type(moment: Moment) {
      showMoment(moment);
      say(out, ['What would you say? Type it, then Enter. It is not scored; Enter alone skips.']);
      const typed = await read();
      answers.push(typed);
      if (typed === 'q') throw new Interrupted();
      return typed;
    },
    async ask(moment: Moment, typed: string | null): Promise<Choice> {
      const { run, scene, last } = moment;
      const undo = guided && run.turns.length > 0;
      const show = () => {
        showMoment(moment);
        say(out, optionLines(scene, guided, undo));
      };
      if (typed === null) show();
      else
        say(out, [
          ...(typed === '' ? [] : ['Which of these is nearest to it?']),
          ...optionLines(scene, guided, undo),
        ]);
      for (;;) {
        const typed = await read();
        const chosen = scene.replies[Number(typed) - 1];
        if (/^\d+$/.test(typed) && chosen !== undefined && chosen.locked === null) {
          answers.push(typed);
          return chosen.index;
        }
        if (typed === 'q') throw new Interrupted();
        if (typed === 'u' && undo) {
          answers.push(typed);
          say(out, ['Taken back. The call is practice now and counts for no grade.']);
          return 'undo';
        }
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
      say(out, ['', ...notes.splice(0), ...lineView(scene, look), '']);
    },
  };
}

function optionLines(scene: Scene, guided: boolean, undo: boolean): string[] {
  const options = scene.replies.map(({ reply, locked }, index) => {
    const delivery = reply.delivery === null ? '' : ` [${clean(reply.delivery)}]`;
    const closed = locked === null ? '' : ` (not possible: ${clean(locked)})`;
    return `${index + 1}. ${clean(reply.say)}${delivery}${closed}`;
  });
  const others = [
    ...(guided ? ['? about the customer'] : []),
    ...(undo ? ['u take back'] : []),
    'r repeat',
    'q leave',
  ];
  return [...options, `Type a number from 1 to ${options.length}, then Enter. Or: ${others.join(', ')}.`];
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
