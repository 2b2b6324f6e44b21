/** One call from setting to debrief, whoever shows it: a terminal, a stream of lines, or a script. */

import {
  answer,
  answerTo,
  isOver,
  type Program,
  type Run,
  type Scene,
  type Snapshot,
  sceneOf,
  speakerAt,
  startRun,
  type Turn,
} from '../engine/index.ts';
import {
  type Debrief,
  debriefOf,
  rubricOf,
  type Scorecard,
  type StartRecord,
  scorecardOf,
  startRecordOf,
} from '../score/index.ts';

/** Guided shows the mood and, after each reply, why; exam shows the customer alone. */
export const modes = ['guided', 'exam'] as const;
export type Mode = (typeof modes)[number];

/** What has just been said, and the answer to it. */
export interface Exchange {
  readonly turn: Turn;
  readonly say: string;
  /** Who answers. */
  readonly speaker: string;
  readonly answer: string | null;
  readonly why: string | null;
  readonly rule: string | null;
}

/** How a call is shown and answered. Each may end the call by throwing. */
export interface Player {
  /** `start`: where it starts in the middle; null: at its opening. */
  readonly open: (program: Program, start: StartRecord | null) => Promise<void>;
  /** The index of the chosen reply. */
  readonly ask: (run: Run, scene: Scene, last: Exchange | null) => Promise<number>;
  readonly react: (run: Run, last: Exchange) => Promise<void>;
  readonly close: (run: Run, scene: Scene, last: Exchange) => Promise<void>;
  /** Lets go of the input, however the call ended. */
  readonly release: () => void;
}

export interface Played {
  readonly run: Run;
  readonly scorecard: Scorecard;
  readonly debrief: Debrief;
}

export async function playThrough(
  program: Program,
  seed: string,
  player: Player,
  start: Snapshot | null = null,
): Promise<Played> {
  await player.open(program, start === null ? null : startRecordOf(program, start));
  let run = startRun(program, seed, start);
  let last: Exchange | null = null;
  while (!isOver(run)) {
    const reply = await player.ask(run, sceneOf(run), last);
    run = answer(run, reply);
    last = exchangeOf(run);
    await player.react(run, last);
  }
  await player.close(run, sceneOf(run), last!);
  return grade(run);
}

function grade(run: Run): Played {
  const rubric = rubricOf(run.program, run.start?.place);
  const scorecard = scorecardOf(rubric, run);
  return { run, scorecard, debrief: debriefOf(rubric, run, scorecard) };
}

function exchangeOf(run: Run): Exchange {
  const turn = run.turns.at(-1)!;
  const { say, why, rule } = run.program.nodes[turn.node]!.replies[turn.reply]!;
  return { turn, say, speaker: speakerAt(run.program, turn.node), answer: answerTo(run, turn), why, rule };
}
