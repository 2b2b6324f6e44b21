/** What mutants there are, and that each changes what its kind says and nothing else. */

import { describe, expect, it } from 'vitest';
import { type MutantKindId, mutantKinds, mutantsOf } from '../../../src/balance/mutants/registry.ts';
import type { Program, ProgramNode, Reply } from '../../../src/engine/index.ts';
import { rubricOf } from '../../../src/score/index.ts';
import { builtIn } from '../../built-in.ts';
import { node, program, reply } from '../../engine/program.ts';

/** Two with all that can be broken in them; all 27 would say the same. */
const shipped = ['lost-suitcase', 'one-quick-thing'].map((id) => builtIn.pack.scenarios[id]!);
const kinds = Object.keys(mutantKinds) as MutantKindId[];

const inReplies =
  (blank: (reply: Reply) => Reply) =>
  (whole: Program): Program => ({
    ...whole,
    nodes: whole.nodes.map((each) => ({ ...each, replies: each.replies.map(blank) })),
  });
const byId = (replies: readonly Reply[]) => [...replies].sort((a, b) => (a.id < b.id ? -1 : 1));
const blankLevels = inReplies((each) => ({
  ...each,
  levels: {},
  promises: each.promises.map((promise) => ({ ...promise, kept: true })),
}));
const blankSay = inReplies((each) => ({ ...each, say: '' }));

/** What is left of a program if the only thing that a kind may change is taken out of it. */
const blanked = {
  'swap-levels': blankLevels,
  'equalise-levels': blankLevels,
  'lengthen-best': blankSay,
  'sorry-in-best': blankSay,
  'question-in-best': blankSay,
  'best-first': (whole) => ({
    ...whole,
    nodes: whole.nodes.map((each) => ({ ...each, replies: byId(each.replies) })),
  }),
  'remove-limit': (whole) => ({ ...whole, nodes: whole.nodes.map((each) => ({ ...each, replies: [] })) }),
  'raise-patience': (whole) => ({
    ...whole,
    temperament: {
      ...whole.temperament,
      start: shipped[0]!.temperament.start,
      hot: [],
      feeds: [],
      volatility: 0,
    },
    sets: whole.sets.map((set) => ({ ...set, moves: set.moves.map((move) => ({ ...move, effects: {} })) })),
  }),
  'zero-pulls': inReplies((each) => ({ ...each, tempts: each.tempts && { ...each.tempts, pull: 0 } })),
} satisfies Record<MutantKindId, (whole: Program) => Program>;

function changedNodes(before: Program, after: Program): readonly string[] {
  const same = (a: ProgramNode, b: ProgramNode) => JSON.stringify(a) === JSON.stringify(b);
  return before.nodes.flatMap((each, index) => (same(each, after.nodes[index]!) ? [] : [each.id]));
}

describe.each(shipped)('the mutants of $id', (original) => {
  const rubric = rubricOf(original);
  const mutants = mutantsOf(original, rubric);

  it.each(kinds)('are five or more of the kind %s, all different', (kind) => {
    const own = mutants.filter((mutant) => mutant.kind === kind);
    expect(own.length).toBeGreaterThanOrEqual(5);
    expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);
    const programs = [original, ...own.map((mutant) => mutant.program)];
    expect(new Set(programs.map((each) => JSON.stringify(each))).size).toBe(own.length + 1);
  });

  it.each(kinds)('of the kind %s change nothing but what it says', (kind) => {
    for (const mutant of mutants.filter((each) => each.kind === kind)) {
      expect(blanked[kind](mutant.program)).toEqual(blanked[kind](original));
    }
  });

  it('name the nodes that they change', () => {
    for (const mutant of mutants) {
      expect([...mutant.nodes].sort()).toEqual([...changedNodes(original, mutant.program)].sort());
    }
  });

  it('are the same every time', () => {
    expect(mutantsOf(original, rubric)).toEqual(mutants);
  });

  it('leave somebody to answer at each node', () => {
    for (const { program: mutated } of mutants) {
      for (const { replies } of mutated.nodes) {
        expect(replies.some(({ when, once, fallback }) => fallback || (when === null && once === null))).toBe(
          true,
        );
      }
    }
  });

  it('grade the swapped replies the other way round', () => {
    for (const { nodes, program: mutated } of mutants.filter(({ kind }) => kind === 'swap-levels')) {
      const at = original.nodes.findIndex(({ id }) => id === nodes[0]);
      const sorted = (levels: readonly unknown[]) => levels.map((each) => JSON.stringify(each)).sort();
      const [before, after] = [rubric.levels[at]!, rubricOf(mutated).levels[at]!];
      expect(after).not.toEqual(before);
      expect(sorted(after)).toEqual(sorted(before));
    }
  });

  it('grade all replies of a node alike where levels are equalised', () => {
    for (const { nodes, program: mutated } of mutants.filter(({ kind }) => kind === 'equalise-levels')) {
      const levels = rubricOf(mutated).levels[original.nodes.findIndex(({ id }) => id === nodes[0])]!;
      expect(new Set(levels.map((each) => JSON.stringify(each))).size).toBe(1);
    }
  });
});

it('finds nothing to spoil where a scenario has nothing to choose', () => {
  const bare = program({ nodes: [node({ replies: [reply()] })] });
  const found = mutantsOf(bare, rubricOf(bare)).map(({ kind }) => kind);
  expect(new Set(found)).toEqual(new Set(['raise-patience']));
});
