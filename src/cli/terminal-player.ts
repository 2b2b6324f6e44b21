/** Plays in a terminal: a page a moment, replies and legend always at its foot. */

import type { Program, Run, Scene } from '../engine/index.ts';
import type { Persona, Rule } from '../persona/index.ts';
import {
  clean,
  exchangeView,
  feedbackView,
  hang,
  headView,
  introView,
  type Look,
  lineView,
  moodWords,
  personaView,
  ruleView,
  startView,
  wrap,
} from '../report/index.ts';
import type { StartRecord } from '../score/index.ts';
import { type Env, say } from './env.ts';
import { Interrupted } from './exit.ts';
import type { Choice, Exchange, Mode, Moment, Player } from './player.ts';

/** Looked up when asked for, because most calls never ask. */
export interface Cards {
  readonly persona: (id: string) => Persona | undefined;
  readonly rule: (id: string) => Rule | undefined;
}

const clearScreen = '\u001b[H\u001b[2J';
const guidedKeys = { '?': 'customer', q: 'leave' } as const;
const examKeys = { q: 'leave' } as const;

export function page(env: Env, lines: readonly string[], fresh = true): void {
  if (fresh) env.stdout.write(clearScreen);
  say(env.stdout, [...(fresh ? [] : ['']), ...lines.map((line) => (line === '' ? '' : `  ${line}`)), '']);
}

/** What a prompt reads and writes; the page under it stays, the prompt itself goes. */
export function promptContext(env: Env) {
  // inquirer asks for Node's own stream types; ours are what it uses of them.
  return { input: env.stdin, output: env.stdout, clearPromptOnDone: true } as never;
}

export function terminalPlayer(env: Env, look: Look, mode: Mode, cards: Cards): Player {
  const guided = mode === 'guided';
  const always = guided ? guidedKeys : examKeys;
  const notes: string[] = [];
  const wait = async (enter: string, keys: Readonly<Record<string, string>>) => {
    // Loaded after the page is on the screen: the prompt is the slowest part of starting up.
    const { pagePrompt } = await import('./page-prompt.ts');
    const key = await pagePrompt({ enter, keys, look }, promptContext(env));
    if (key === 'q') throw new Interrupted();
    return key;
  };
  const showPersona = async (id: string) => {
    const persona = cards.persona(id);
    if (persona === undefined) return;
    page(env, personaView(persona, look));
    await wait('back', {});
  };
  const momentView = ({ run, scene, last, retold }: Moment): string[] => {
    const mood = guided ? moodWords(run.snapshot.mood) : null;
    const before = last === null || (guided && !retold) ? [] : [...exchangeView(last, look), ''];
    const noted = notes.splice(0).flatMap((words) => wrap(words, look.width).map(look.palette.dim));
    return [
      ...headView(run.program, run.turns.length + 1, mood, look),
      ...(noted.length === 0 ? [] : [...noted, '']),
      ...before,
      ...lineView(scene, look),
    ];
  };
  return {
    async open(program: Program, start: StartRecord | null) {
      const intro = introView(program, guided, look);
      const { situation } = intro;
      const policy = [...intro.policy, ...(start === null ? [] : ['', ...startView(start, look)])];
      const heading = situation.slice(0, situation.indexOf('') + 1);
      // The legend takes two lines; what doesn't fit under it becomes a second page.
      const fits = situation.length + policy.length + 2 <= (env.stdout.rows ?? 24);
      const pages = fits ? [[...situation, ...policy]] : [situation, [...heading, ...policy]];
      for (const [index, lines] of pages.entries()) {
        const enter = index === pages.length - 1 ? 'begin' : 'go on';
        const show = () => page(env, lines);
        for (show(); (await wait(enter, always)) === '?'; show()) await showPersona(program.persona.id);
      }
    },
    note: (words: string) => void notes.push(words),
    async type(moment: Moment) {
      const { textPrompt } = await import('./text-prompt.ts');
      page(env, momentView(moment));
      const question = 'What would you say? It is not scored.';
      return textPrompt({ question, skip: 'skip', look }, promptContext(env));
    },
    async ask(moment: Moment, typed: string | null): Promise<Choice> {
      const { replyPrompt } = await import('./reply-prompt.ts');
      const { run, scene } = moment;
      const shown = momentView(moment);
      const own = !typed
        ? []
        : ['', ...hang(look.palette.dim('You would say  '), clean(typed), look.width), 'Which is nearest?'];
      for (;;) {
        page(env, [...shown, ...own]);
        const options = scene.replies.map(({ index, reply, locked }) => ({
          value: index,
          text: reply.say,
          gist: reply.gist,
          delivery: reply.delivery,
          locked,
        }));
        const undo = guided && run.turns.length > 0 ? { u: 'take back' } : {};
        const keys = { ...undo, ...always };
        const answer = await replyPrompt(
          { options, keys, look, rows: env.stdout.rows ?? 24 },
          promptContext(env),
        );
        if (answer.kind === 'option') return answer.value;
        if (answer.key === 'q') throw new Interrupted();
        if (answer.key === 'u') {
          notes.push('Taken back: this call is practice now and counts for no grade.');
          return 'undo';
        }
        await showPersona(run.program.persona.id);
      }
    },
    async react(run: Run, last: Exchange) {
      if (!guided) return;
      const { program } = run;
      const rule = last.rule === null ? undefined : cards.rule(last.rule);
      for (;;) {
        page(env, [
          ...headView(program, run.turns.length, null, look),
          ...exchangeView(last, look),
          '',
          ...feedbackView(last.turn, last.why, program.customer, look),
        ]);
        if ((await wait('go on', rule === undefined ? { q: 'leave' } : { '?': 'rule', q: 'leave' })) !== '?')
          return;
        page(env, ruleView(rule!, look));
        await wait('back', {});
      }
    },
    async close(run: Run, scene: Scene, last: Exchange) {
      const before = guided ? [] : [...exchangeView(last, look), ''];
      page(env, [
        ...headView(run.program, run.turns.length, null, look),
        ...before,
        ...lineView(scene, look),
      ]);
      await wait('to the debrief', {});
    },
  };
}
