/** A small scenario with a fact, two nodes and a locked reply, and transcripts of it from YAML. */

import type { Program } from '../../src/engine/index.ts';
import type { Transcript } from '../../src/script/index.ts';
import { type Verdict, verdictOf } from '../../src/transcript/index.ts';
import { loadScenario } from '../script/one-scenario.ts';

export const small = `title: The parcel that never came
persona: angry
channel: chat
language: en
setting: The parcel desk, at noon.
you: Agent at the parcel desk
customer: Mr Sand
goal: He knows what happens next.
facts:
  queue: {range: 0..5, start: 1, each-turn: +1}
  promised: false
start: desk
nodes:
  desk:
    cue: He has no coat on.
    line: Where is my parcel?
    replies:
      hear:
        say: You waited all morning. What happened?
        uses: [acknowledge-feeling, let-them-vent]
        then: Nobody rang. Nobody.
        to: window
      promise:
        say: It will be here at three.
        uses: [promise-unkeepable]
        effects: {promised: true}
        to: window
  window:
    line: So what now?
    replies:
      trace:
        say: I trace it, and you hear from me at three.
        uses: [acknowledge-feeling, commit-to-doable-step]
        to: done
      swear:
        say: I swear.
        uses: [promise-unkeepable]
        when: {promised: true}
        locked: you have promised nothing yet
        to: done
      stare:
        say: Nothing.
        uses: [deny-feeling]
        to: desk
endings:
  done: {line: Fine. Three o'clock.}
`;

/** The scenario with these transcripts. @throws Error if anything is wrong with it */
export function withTranscripts(yaml: string): {
  readonly program: Program;
  readonly transcripts: readonly Transcript[];
} {
  const { pack, transcripts, diagnostics } = loadScenario(`${small}transcripts:\n${yaml}`);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return { program: pack.scenarios.scenario!, transcripts: transcripts.scenario! };
}

/** The verdict on one transcript with these replies and more keys, e.g. `expect: {pass: true}`. */
export function verdict(replies: readonly string[], ...keys: readonly string[]): Verdict {
  const lines = ['name: t', 'seed: s', `replies: [${replies.join(', ')}]`, ...keys];
  const { program, transcripts } = withTranscripts(
    lines.map((line, at) => `  ${at === 0 ? '-' : ' '} ${line}\n`).join(''),
  );
  return verdictOf(program, transcripts[0]!);
}
