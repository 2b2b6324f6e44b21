/** One call from setting to its end, whoever shows it: a terminal, a stream of lines, or a script. */

import {
  answer,
  answererAt,
  answerTo,
  isOver,
  type Program,
  type Run,
  runAfter,
  type Scene,
  sceneOf,
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

/** What stands before the trainee: the moment, and what led to it. */
export interface Moment {
  readonly run: Run;
  readonly scene: Scene;
  /** Null at the opening. */
  readonly last: Exchange | null;
  /** Whether the exchange that led here has not been shown yet: a call taken up again, or a reply taken back. */
  readonly retold: boolean;
}

/** The index of the chosen reply, or the wish to take the last one back. */
export type Choice = number | 'undo';

/** How a call is shown and answered. Each may end the call by throwing. */
export interface Player {
  /** `start`: where it starts in the middle; null: at its opening. */
  readonly open: (program: Program, start: StartRecord | null) => Promise<void>;
  /** Words to be shown once, above the next moment. */
  readonly note: (words: string) => void;
  /** What the trainee would say, before the replies are shown; empty where nothing. */
  readonly type: (moment: Moment) => Promise<string>;
  /** `typed`: what was typed before; null: nobody asked. */
  readonly ask: (moment: Moment, typed: string | null) => Promise<Choice>;
  readonly react: (run: Run, last: Exchange) => Promise<void>;
  readonly close: (run: Run, scene: Scene, last: Exchange) => Promise<void>;
}

/** Told of everything that happens, before anything of it is shown: what the screen shows as taken has been kept. */
export interface Listener {
  /** The first page has been seen, the call begins. */
  readonly begun: () => Promise<void>;
  readonly typed: (text: string) => Promise<void>;
  readonly answered: (run: Run, turn: Turn) => Promise<void>;
  readonly undone: () => Promise<void>;
}

export const hearsNothing: Listener = {
  begun: async () => {},
  typed: async () => {},
  answered: async () => {},
  undone: async () => {},
};

export interface Played {
  readonly run: Run;
  readonly scorecard: Scorecard;
  readonly debrief: Debrief;
}

/** `from`: the call as it stands, with no replies or with those that have been given before. */
export async function playThrough(
  from: Run,
  player: Player,
  listener: Listener,
  { typeFirst, introduced }: { readonly typeFirst: boolean; readonly introduced: boolean },
): Promise<Played> {
  const { program, start } = from;
  if (!introduced) await player.open(program, start === null ? null : startRecordOf(program, start));
  await listener.begun();
  let run = from;
  let retold = true;
  while (!isOver(run)) {
    const moment = { run, scene: sceneOf(run), last: exchangeOf(run), retold };
    const typed = typeFirst ? await player.type(moment) : null;
    if (typed) await listener.typed(typed);
    const choice = await player.ask(moment, typed);
    retold = choice === 'undo';
    if (choice === 'undo') {
      run = runAfter(run, run.turns.length - 1);
      await listener.undone();
      continue;
    }
    run = answer(run, choice);
    await listener.answered(run, run.turns.at(-1)!);
    await player.react(run, exchangeOf(run)!);
  }
  await player.close(run, sceneOf(run), exchangeOf(run)!);
  return gradeOf(run);
}

/** @throws Error if the call goes on. */
export function gradeOf(run: Run): Played {
  const rubric = rubricOf(run.program, run.start?.place);
  const scorecard = scorecardOf(rubric, run);
  return { run, scorecard, debrief: debriefOf(rubric, run, scorecard) };
}

function exchangeOf(run: Run): Exchange | null {
  const turn = run.turns.at(-1);
  if (turn === undefined) return null;
  const { say, why, rule } = run.program.nodes[turn.node]!.replies[turn.reply]!;
  return { turn, say, speaker: answererAt(run.program, turn.node), answer: answerTo(run, turn), why, rule };
}
