/** The pages of a call: what it is about, each moment, and what a reply has done. */

import type { Program, Scene, Turn } from '../engine/index.ts';
import { clean } from './clean.ts';
import { capital, join } from './debrief-words.ts';
import { hang, pad, sides, wrap } from './layout.ts';
import type { Look } from './look.ts';
import { changeWords, moodWords } from './mood-words.ts';

export const channelWords: Readonly<Record<string, string>> = {
  'in-person': 'in person',
  'phone-in': 'on the phone, they called',
  'phone-out': 'on the phone, you called',
  email: 'by e-mail',
  chat: 'in a chat',
};

/**
 * What the trainee must know before the first line: the situation, and what may be promised. `named`: whether they are
 * told what kind of customer it is; to find that out is half of the skill.
 */
export function introView(
  program: Program,
  named: boolean,
  look: Look,
): { readonly situation: string[]; readonly policy: string[] } {
  const { palette } = look;
  const { can, cannot } = program.policy;
  const kind = named ? [program.persona.name] : [];
  const about = capital([...kind, channelWords[program.channel], program.difficulty].join(', '));
  const list = (name: string, items: typeof can) =>
    items.flatMap(({ text }, index) => field(index === 0 || look.plain ? name : '', text, look));
  return {
    situation: [
      ...lines(program.title, palette.strong, look),
      ...lines(about, palette.dim, look),
      '',
      ...field('Where', program.setting, look),
      ...field('You', program.you, look),
      ...field('With you', program.customer, look),
      ...field('Aim', program.goal, look),
    ],
    policy: [
      ...list('You can', can),
      ...list("You can't", cannot),
      ...(program.content.length === 0 ? [] : ['', ...field('Note', contentNote(program), look)]),
    ],
  };
}

function contentNote(program: Program): string {
  return `In this one there is ${join(program.content)}. You may leave at any time.`;
}

/** A text on its own, painted line by line, because colours must not run on into what stands beside it. */
function lines(text: string, paint: (text: string) => string, look: Look): string[] {
  return (look.plain ? [clean(text)] : wrap(clean(text), look.width)).map((line) => paint(line));
}

function field(name: string, text: string, look: Look): string[] {
  if (look.plain) return [`${name}: ${clean(text)}`];
  return hang(look.palette.dim(pad(name, 11)), clean(text), look.width);
}

/** Head of a moment: the title, the turn and, in guided mode, the mood. */
export function headView(program: Program, turn: number, mood: string | null, look: Look): string[] {
  const left = `${clean(program.title)} · turn ${turn}`;
  if (look.plain)
    return [`Turn ${turn}`, ...(mood === null ? [] : [`${clean(program.customer)} is ${mood}`])];
  return [...sides(left, mood ?? '', look.width).map((line) => look.palette.dim(line)), ''];
}

export function moodView(turn: Turn | null, look: Look, customer: string): string[] {
  if (turn === null) return [];
  const { before, step } = turn;
  const change = changeWords(before.mood, step.to.mood);
  if (look.plain) return [`${clean(customer)}: ${change}. Now ${moodWords(step.to.mood)}.`];
  return hang(look.palette.dim(pad('Effect', 11)), `${change}. Now ${moodWords(step.to.mood)}.`, look.width);
}

/** What is seen and heard: cue, interjection, line. */
export function lineView(scene: Scene, look: Look): string[] {
  const { palette, width } = look;
  const said = [scene.interjection, scene.line].filter((part) => part !== null).join(' ');
  if (look.plain) {
    return [
      ...(scene.cue === null ? [] : [clean(scene.cue)]),
      scene.speaker === null ? clean(said) : `${clean(scene.speaker)}: ${clean(said)}`,
    ];
  }
  return [
    ...(scene.cue === null ? [] : [...lines(scene.cue, palette.dim, look), '']),
    ...(scene.speaker === null ? [] : lines(scene.speaker, palette.strong, look)),
    ...wrap(clean(said), width),
  ];
}

/** The trainee's words and the direct answer to them. */
export function exchangeView(
  {
    say,
    speaker,
    answer,
  }: { readonly say: string; readonly speaker: string; readonly answer: string | null },
  look: Look,
): string[] {
  const { palette, width } = look;
  if (look.plain) {
    return [
      `You: ${clean(say)}`,
      ...(answer === null ? [] : [`${clean(speaker)} answers: ${clean(answer)}`]),
    ];
  }
  return [
    palette.strong('You'),
    ...wrap(clean(say), width),
    ...(answer === null ? [] : ['', ...lines(speaker, palette.strong, look), ...wrap(clean(answer), width)]),
  ];
}

/** Guided mode: what the reply has done, and why. */
export function feedbackView(turn: Turn, why: string | null, customer: string, look: Look): string[] {
  const reason = why === null ? [] : look.plain ? [`Why: ${clean(why)}`] : ['', ...field('Why', why, look)];
  return [...moodView(turn, look, customer), ...reason];
}
