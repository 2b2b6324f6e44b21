/** Simulated trainees: how the shipped scenarios treat people who always do the same kind of thing. */

import { answer, isOver, offers, type Program, type Run, startRun } from '../../src/engine/index.ts';
import type { Family } from '../../src/persona/index.ts';
import { rubricOf } from '../../src/score/index.ts';

/** Picks one of the replies on offer, given as indices, at a node. */
export type Strategy = (program: Program, node: number, offered: readonly number[]) => number;

export function playWith(program: Program, seed: string, strategy: Strategy): Run {
  let run = startRun(program, seed);
  while (!isOver(run)) {
    const open = offers(program, run.snapshot).filter(({ locked }) => locked === null);
    run = answer(
      run,
      strategy(
        program,
        run.snapshot.place,
        open.map(({ reply }) => reply),
      ),
    );
  }
  return run;
}

/** The best levels, the author's first among equals. */
export const skilled: Strategy = (program, node, offered) =>
  offered.reduce((best, each) => (worth(program, node, each) > worth(program, node, best) ? each : best));

/** Gives in wherever the customer pushes and somebody could give in; otherwise by the book. */
export const givingIn: Strategy = (program, node, offered) => {
  const yielding = offered.find((reply) => familiesOf(program, node, reply).includes('yield'));
  return program.nodes[node]!.push !== null && yielding !== undefined
    ? yielding
    : skilled(program, node, offered);
};

/** Denies, defends and brushes off, the worst way there is. */
export const cold: Strategy = (program, node, offered) => {
  const stinging = offered.filter((reply) => familiesOf(program, node, reply).includes('provoke'));
  const from = stinging.length === 0 ? offered : stinging;
  return from.reduce((worst, each) =>
    worth(program, node, each) < worth(program, node, worst) ? each : worst,
  );
};

const rubrics = new WeakMap<Program, ReturnType<typeof rubricOf>>();

/** The levels of a reply on the dimensions its node tests, summed. */
export function worth(program: Program, node: number, reply: number): number {
  const rubric = rubrics.get(program) ?? rubricOf(program);
  rubrics.set(program, rubric);
  return rubric.tested[node]!.reduce((sum, dimension) => sum + rubric.levels[node]![reply]![dimension], 0);
}

export function familiesOf(program: Program, node: number, reply: number): readonly Family[] {
  return program.sets[program.nodes[node]!.replies[reply]!.set]!.moves.map(({ family }) => family);
}
