/** Small graded programs by hand: say what replies use or what they are worth, and play them. */

import {
  answer,
  type Program,
  type ProgramNode,
  type Reply,
  type Run,
  startRun,
  type UsedTechnique,
} from '../../src/engine/index.ts';
import { dimensions, echoes, type Family, type Marks, type Mood } from '../../src/persona/index.ts';
import { debriefOf, type Levels, rubricOf, scorecardOf } from '../../src/score/index.ts';
import { at, node, program, reply, to } from '../engine/program.ts';

/** A technique that does nothing to the mood. */
export function technique(id: string, family: Family, marks: Marks = {}): UsedTechnique {
  return { id, label: id, family, marks: { calmness: 0, empathy: 0, boundary: 0, ...marks }, rules: [] };
}

export interface Says extends Partial<Omit<Reply, 'set' | 'routes'>> {
  readonly uses?: readonly UsedTechnique[];
  /** Places: nodes from 0, then the endings done, walkaway and meltdown. Else the next node, after the last one done. */
  readonly to?: readonly number[];
}

export interface Node extends Partial<Omit<ProgramNode, 'replies'>> {
  readonly replies: readonly Says[];
}

export function programOf(nodes: readonly Node[], parts: Partial<Program> = {}): Program {
  const echo = echoes();
  const sets = new Map<string, Program['sets'][number]>();
  const techniques = new Map<string, UsedTechnique>();
  const setOf = (uses: readonly UsedTechnique[]) => {
    for (const each of uses) techniques.set(each.id, each);
    const set = echo(uses.map(({ id, family }) => ({ id, family, effects: {}, answers: [] })));
    const key = set.moves.map(({ id }) => id).join(' ');
    if (!sets.has(key)) sets.set(key, set);
    return [...sets.keys()].indexOf(key);
  };
  const compiled = nodes.map(({ replies, ...rest }, place) =>
    node({
      id: `node-${place}`,
      ...rest,
      replies: replies.map(({ uses = [], to: places = [place + 1], ...own }, index) => ({
        ...reply({ id: `reply-${index}`, ...own }),
        set: setOf(uses),
        routes: places.map(to),
      })),
    }),
  );
  return program({
    ...parts,
    nodes: compiled,
    sets: [...sets.values()],
    techniques: Object.fromEntries(techniques),
  });
}

/** The reply worth this much on calmness, empathy and boundary. */
export function worth(calmness: number, empathy: number, boundary: number, says: Says = {}): Says {
  return { levels: { calmness, empathy, boundary }, ...says };
}

/** A moment that tests all three dimensions without pushing, so that no reply moves the mood. */
export function moment(...replies: readonly Says[]): Node {
  return { tests: ['boundary'], replies };
}

/** One moment a number: the best reply, worth 4 on everything, and one that loses so many levels on calmness. */
export function losing(...lost: readonly number[]): Program {
  return programOf(
    lost.map((each, place) =>
      moment(
        worth(4, 4, 4, { say: `good ${place}` }),
        worth(4 - Math.min(4, each), 4 - Math.max(0, each - 4), 4),
      ),
    ),
  );
}

/** The call in which these replies (their indices) are given to a serene customer, or to one in another mood. */
export function play(of: Program, replies: readonly number[], mood: Partial<Mood> = {}): Run {
  return replies.reduce(answer, { ...startRun(of, 'test'), snapshot: at(of, { mood }) });
}

export function cardOf(run: Run) {
  return scorecardOf(rubricOf(run.program), run);
}

export function lessonOf(run: Run) {
  const rubric = rubricOf(run.program);
  return debriefOf(rubric, run, scorecardOf(rubric, run));
}

/** The same number for each dimension, or what `value` says. */
export function levelsBy(value: (dimension: keyof Levels) => number): Levels {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, value(dimension)])) as never;
}
