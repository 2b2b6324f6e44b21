/** One call, practised: played, kept reply by reply, and talked over. Who leaves early is told how to go on. */

import { isOver, type Run, runAfter } from '../engine/index.ts';
import type { RunEvent, RunHead, RunResult, ShiftPart, StoredRun } from '../practice/index.ts';
import { pointsOf } from '../score/index.ts';
import { type Env, say } from './env.ts';
import { Interrupted } from './exit.ts';
import { type Keeper, keeperOf, keepsNothing } from './keeper.ts';
import type { Library } from './library.ts';
import { goOnWords, inputEndedWords, leftWords } from './play-words.ts';
import { gradeOf, type Listener, type Mode, type Played, playThrough } from './player.ts';
import type { Stage } from './stage.ts';

export interface Call {
  readonly library: Library;
  /** Of its scenario. */
  readonly hash: string;
  /** The call as it stands: at its opening, or with the replies that were given before. */
  readonly run: Run;
  /** By turn of `run`: what the trainee had typed before the replies were shown. */
  readonly typed: readonly (string | null)[];
  readonly mode: Mode;
  readonly typeFirst: boolean;
  /** Whether the trainee has just seen what it is about. */
  readonly introduced: boolean;
  /** Where the scenario comes from, as the record keeps it. */
  readonly pack: string | null;
  /** The call in the record that is gone on with; null: a new one. */
  readonly resumed: StoredRun | null;
  /** Facts that hold at its start because the customer remembers an earlier call; they are in `run` already. */
  readonly remembered: readonly string[];
  /** Its place in a shift; null: it is a call of its own. */
  readonly shift: ShiftPart | null;
  /** Whether its scenario isn't what it was when it was left. */
  readonly edited: boolean;
  /** The run and turn that this is a what-if of. */
  readonly origin: { readonly run: number; readonly turn: number } | null;
  /** Words for above the first moment. */
  readonly notes: readonly string[];
  /** False: nothing of it is kept. */
  readonly kept: boolean;
  /** Whether all that was typed before it belongs to it: not so where other calls went before. */
  readonly ownInput: boolean;
  /** The command that plays the same call from its opening. */
  readonly again: string;
}

/** What is so of a call that has just come about; whatever is otherwise is said beside it. */
export const unplayed = {
  typed: [],
  introduced: false,
  resumed: null,
  remembered: [],
  shift: null,
  edited: false,
  origin: null,
  notes: [],
  ownInput: true,
} as const satisfies Partial<Call>;

/** What came of it: the call and its number in the record, if it was kept. */
export interface Practised {
  readonly call: Call;
  readonly played: Played;
  readonly typed: readonly (string | null)[];
  /** All of its events, those before it was taken up again too. */
  readonly events: readonly RunEvent[];
  readonly keeper: Keeper;
}

/** `after`: the debrief; called with the call over and kept, however it ends itself. */
export async function practise(
  env: Env,
  stage: Stage,
  call: Call,
  after: (practised: Practised) => Promise<void>,
): Promise<void> {
  const { player, out } = stage;
  const keeper = call.kept ? keeperOf(env, headOf(call), call.resumed, player.note) : keepsNothing;
  let run = call.run;
  let begun = false;
  const typed = [...call.typed];
  const events: RunEvent[] = [...(call.resumed?.events ?? [])];
  const append = async (event: RunEvent) => {
    events.push(event);
    await keeper.append(event);
  };
  const finish = async () => {
    if (isOver(run)) await keeper.use((record, id) => record.finish(id, resultOf(run), env.now()));
  };
  const listener: Listener = {
    async begun() {
      begun = true;
      await keeper.begin();
      if (call.shift !== null && call.resumed === null) await append({ kind: 'shift', ...call.shift });
      if (call.remembered.length > 0 && call.resumed === null)
        await append({ kind: 'remembered', facts: call.remembered });
      if (call.edited) await append({ kind: 'edited', kept: run.turns.length, hash: call.hash });
      // Cut off after the last reply: all that was missing is the end.
      await finish();
      for (const note of call.notes) player.note(note);
      const goal = await keeper.use((record) => record.goal());
      if (goal) player.note(`Your goal: ${goal}`);
    },
    async typed(text) {
      typed[run.turns.length] = text;
      await append({ kind: 'typed', text });
    },
    async answered(next, turn) {
      run = next;
      typed[run.turns.length - 1] ??= null;
      const node = run.program.nodes[turn.node]!;
      await append({ kind: 'answered', node: node.id, reply: node.replies[turn.reply]!.id });
      await finish();
    },
    async undone() {
      run = runAfter(run, run.turns.length - 1);
      typed.length = run.turns.length;
      await append({ kind: 'undone' });
    },
  };
  const goOn = () => goOnWords(call.shift, keeper.canResume(), isOver(run));
  const left = async (): Promise<void> => {
    if (isOver(run)) {
      if (keeper.canResume())
        say(out, ['', 'The call is kept. To see it again: composure review', ...goOn()]);
      return;
    }
    await append({ kind: 'left' });
    const turn = begun ? run.turns.length + 1 : 0;
    say(out, ['', leftWords(run.program, turn), ...goOn(), `The same call again: ${call.again}`]);
  };
  env.onInterrupt(left);
  try {
    const played = await playThrough(call.run, player, listener, call);
    await after({ call, played, typed, events, keeper });
  } catch (error) {
    const { InputEnded } = await import('./line-player.ts');
    if (error instanceof InputEnded) {
      await append({ kind: 'left' });
      say(
        out,
        inputEndedWords(
          run.program,
          run.turns.length + 1,
          call.ownInput && call.resumed === null ? error.answers : null,
          call.again,
          goOn(),
        ),
      );
    } else if (error instanceof Interrupted || (error as Error).name === 'ExitPromptError') await left();
    throw error;
  } finally {
    env.onInterrupt(null);
    await keeper.close();
  }
}

function headOf({ run, hash, mode, pack, origin }: Call): RunHead {
  const { program, seed } = run;
  const { id, title, persona, difficulty } = program;
  return {
    scenario: id,
    title,
    persona: persona.id,
    personaName: persona.name,
    difficulty,
    mode,
    seed,
    hash,
    pack,
    origin,
  };
}

/** Of a call that has ended. */
function resultOf(run: Run): RunResult {
  const { scorecard, debrief } = gradeOf(run);
  return {
    outcome: scorecard.outcome,
    ending: scorecard.ending,
    pass: scorecard.pass,
    scores: pointsOf(scorecard),
    missed: debrief.missed.map(({ label }) => label),
  };
}
