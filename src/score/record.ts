/** Knows a finished run as plain data: what `--json` prints and what a transcript is. Stable order, no clock. */

import { answerTo, type Run, sceneAt, sceneOf } from '../engine/index.ts';
import { type Mood, type Phase, phaseOf } from '../persona/index.ts';
import { each, type Levels } from './rubric.ts';
import type { Scorecard } from './scorecard.ts';
import { type StartRecord, startRecordOf } from './start-record.ts';

export interface RunRecord {
  readonly scenario: string;
  readonly persona: string;
  readonly seed: string;
  readonly difficulty: string;
  /** Where it was started in the middle, which is no practice run; null: at the scenario's own opening. */
  readonly start: StartRecord | null;
  readonly outcome: string;
  readonly ending: string;
  readonly pass: boolean;
  readonly scores: Readonly<Record<'calmness' | 'empathy' | 'boundary', number | null>> & {
    readonly total: number;
  };
  readonly turns: readonly {
    readonly node: string;
    /** What was said to the trainee, what the trainee said, and the direct answer. */
    readonly line: string;
    readonly reply: string;
    readonly say: string;
    readonly answer: string | null;
    /** After the reply. */
    readonly mood: Omit<Mood, 'echo'>;
    readonly phase: Phase;
    readonly levels: Partial<Levels>;
    readonly best: Partial<Levels>;
  }[];
  readonly closing: string;
}

/** Points, 0 to 100; null where the scenario does not test the dimension. */
export function pointsOf({ scores, total }: Scorecard): RunRecord['scores'] {
  return { ...each((dimension) => scores[dimension]?.points ?? null), total };
}

export function recordOf(run: Run, scorecard: Scorecard): RunRecord {
  const { program, seed } = run;
  return {
    scenario: program.id,
    persona: program.persona.id,
    seed,
    difficulty: program.difficulty,
    start: run.start === null ? null : startRecordOf(program, run.start),
    outcome: scorecard.outcome,
    ending: scorecard.ending,
    pass: scorecard.pass,
    scores: pointsOf(scorecard),
    turns: scorecard.turns.map(({ turn, levels, best, tested }, index) => {
      const node = program.nodes[turn.node]!;
      const { echo: _, ...mood } = turn.step.to.mood;
      const scene = sceneAt(run, index);
      const only = (all: Levels) =>
        Object.fromEntries(tested.map((dimension) => [dimension, all[dimension]]));
      return {
        node: node.id,
        line: scene.line,
        reply: node.replies[turn.reply]!.id,
        say: node.replies[turn.reply]!.say,
        answer: answerTo(run, turn),
        mood,
        phase: phaseOf(mood as Mood),
        levels: only(levels),
        best: only(best),
      };
    }),
    closing: sceneOf(run).line,
  };
}
