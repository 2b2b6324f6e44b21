/** Knows what is seen and heard at a moment of a run: wordings drawn, replies shuffled. */

import { draw, pick, shuffle } from '../chance/index.ts';
import { type Phase, phaseOf } from '../persona/index.ts';
import { variantOf } from './guard.ts';
import type { Ending, Place, Program, Reply, Text } from './program.ts';
import { type Run, runAfter, type Turn } from './run.ts';
import type { Snapshot } from './snapshot.ts';
import { offers } from './transition.ts';

/** Draws of the voice stream within a turn. */
const voice = { cue: 0, line: 1, then: 2, interjection: 3 } as const;

export interface OfferedReply {
  readonly index: number;
  readonly reply: Reply;
  readonly locked: string | null;
}

export interface Scene {
  readonly phase: Phase;
  readonly cue: string | null;
  /** What bursts out first when the phase has changed; null where the line itself fits the phase. */
  readonly interjection: string | null;
  readonly speaker: string;
  readonly line: string;
  /** Shuffled by the seed; empty at an ending. */
  readonly replies: readonly OfferedReply[];
}

/** The moment a run stands at, a node or an ending. */
export function sceneOf(run: Run): Scene {
  const { program, snapshot, key } = run;
  const node = program.nodes[snapshot.place];
  const place = node ?? program.endings[snapshot.place - program.nodes.length]!;
  const shown = node === undefined ? [] : offers(program, snapshot);
  return {
    phase: phaseOf(snapshot.mood),
    cue: place.cue === null ? null : word(run, place.cue, snapshot, voice.cue),
    interjection: interjection(run, place),
    speaker: speakerAt(program, snapshot.place),
    line: word(run, place.line, snapshot, voice.line),
    replies: shuffle(shown, key, 'order', snapshot.turn).map(({ reply, locked }) => ({
      index: reply,
      reply: node!.replies[reply]!,
      locked,
    })),
  };
}

/** The moment at which the reply of a turn (its index, from 0) was given. */
export function sceneAt(run: Run, index: number): Scene {
  return sceneOf(runAfter(run, index));
}

/** Who speaks at a place: the customer, or somebody of the cast. */
function speakerAt(program: Program, place: Place): string {
  return nameOf(program, program.nodes[place]?.speaker ?? null);
}

/** Who gives the direct answers at a place. */
export function answererAt(program: Program, place: Place): string {
  return nameOf(program, program.nodes[place]?.answerer ?? null);
}

function nameOf({ customer, cast }: Program, index: number | null): string {
  return index === null ? customer : cast[index]!.name;
}

/** The direct answer to the reply of a turn; null where the author wrote none or the customer just leaves. */
export function answerTo(run: Run, turn: Turn): string | null {
  const { then } = run.program.nodes[turn.node]!.replies[turn.reply]!;
  if (then === null || turn.step.cause === 'walkaway' || turn.step.cause === 'turns') return null;
  return word(run, then, turn.step.to, voice.then);
}

function word(run: Run, text: Text, state: Snapshot, n: number): string {
  const { say } = variantOf(text, state);
  return say[say.length === 1 ? 0 : pick(say.length, draw(run.key, 'voice', state.turn, n))]!;
}

/** Persona voice fills in where the phase has turned and the author wrote one line for all phases. */
function interjection(run: Run, place: { line: Text; speaker?: number | null } | Ending): string | null {
  const { snapshot, turns, program } = run;
  const last = turns.at(-1);
  if (last === undefined || !('speaker' in place) || place.speaker !== null) return null;
  const phase = phaseOf(snapshot.mood);
  if (phase === phaseOf(last.before.mood) || variantOf(place.line, snapshot).when !== null) return null;
  const lines = program.persona.voice[phase];
  if (lines.length === 0) return null;
  return lines[pick(lines.length, draw(run.key, 'voice', snapshot.turn, voice.interjection))]!;
}
