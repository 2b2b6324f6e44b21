/** Calls of the shipped scenarios and every page they are shown on. */

import {
  answer,
  answererAt,
  answerTo,
  offered,
  type Program,
  type Run,
  sceneOf,
  startRun,
} from '../../src/engine/index.ts';
import {
  exchangeView,
  feedbackView,
  headView,
  introView,
  type Look,
  lineView,
  moodWords,
  noColour,
  type Palette,
  personaView,
  type Review,
  reviewView,
  ruleView,
  tableView,
  techniqueView,
} from '../../src/report/index.ts';
import { type Debrief, debriefOf, rubricOf, scorecardOf } from '../../src/score/index.ts';
import { builtIn } from '../built-in.ts';

const { pack } = builtIn;

export const rich = (width: number): Look => ({ palette: noColour, width, plain: false });
export const plain: Look = { palette: noColour, width: 100, plain: true };

const esc = '\u001b';
const painted = (code: number) => (text: string) => `${esc}[${code}m${text}${esc}[0m`;
export const colours: Palette = {
  strong: painted(1),
  dim: painted(2),
  accent: painted(36),
  good: painted(32),
  bad: painted(31),
};

export function stripped(line: string): string {
  return line.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '');
}

/** A shipped transcript by part of its name, played as it says. */
export function transcript(scenario: string, name: string): Run {
  const found = builtIn.transcripts[scenario]!.find((each) => each.name.includes(name))!;
  return found.replies.reduce(
    (run, id) => {
      const reply = offered(run, id);
      return reply === null ? run : answer(run, reply);
    },
    startRun(pack.scenarios[scenario]!, found.seed),
  );
}

export function debrief(run: Run): Debrief {
  const rubric = rubricOf(run.program);
  return debriefOf(rubric, run, scorecardOf(rubric, run));
}

/** All that a call alone has to tell, with nothing of it kept; `parts`: what is known besides. */
export function reviewOf(run: Run, parts: Partial<Review> = {}): Review {
  return {
    program: run.program,
    run,
    debrief: debrief(run),
    rules: pack.rules,
    hindsight: null,
    typed: run.turns.map(() => null),
    reflection: null,
    before: null,
    ungraded: null,
    goal: null,
    next: null,
    ...parts,
  };
}

export function debriefPages(run: Run, look: Look): string[][] {
  return reviewView(reviewOf(run), look).map(({ lines }) => lines);
}

/** Every page of a call that has ended, from the setting to the debrief. */
export function pagesOf(run: Run, look: Look): readonly (readonly string[])[] {
  const { program, turns } = run;
  const { situation, policy } = introView(program, true, look);
  const moments = turns.flatMap((turn, index) => {
    const before = { ...run, snapshot: turn.before, turns: turns.slice(0, index) };
    const scene = sceneOf(before);
    const { say, why } = program.nodes[turn.node]!.replies[turn.reply]!;
    return [
      headView(program, index + 1, moodWords(turn.before.mood), look),
      headView(program, index + 1, null, look),
      lineView(scene, look),
      exchangeView({ say, speaker: answererAt(program, turn.node), answer: answerTo(run, turn) }, look),
      feedbackView(turn, why, program.customer, look),
    ];
  });
  return [situation, policy, ...moments, lineView(sceneOf(run), look), ...debriefPages(run, look)];
}

/** Every card of the shipped playbook, and its lists. */
export function cardsOf(look: Look): readonly (readonly string[])[] {
  const [personas, techniques, rules] = [pack.personas, pack.techniques, pack.rules].map((part) =>
    Object.values(part),
  ) as [(typeof pack.personas)[string][], (typeof pack.techniques)[string][], (typeof pack.rules)[string][]];
  return [
    ...personas.map((persona) => personaView(persona, look)),
    ...techniques.map((technique) => techniqueView(technique, look)),
    ...rules.map((rule) => ruleView(rule, look)),
    tableView(
      ['Rule', 'Statement'],
      rules.map(({ id, rule }) => [id, rule]),
      look,
    ),
    tableView(
      ['Persona', 'Needs', 'Summary'],
      personas.map(({ id, need, summary }) => [id, need, summary]),
      look,
    ),
    tableView(
      ['Technique', 'Family', 'Label'],
      techniques.map(({ id, family, label }) => [id, family, label]),
      look,
    ),
  ];
}

export const shipped: readonly Program[] = Object.values(pack.scenarios);
