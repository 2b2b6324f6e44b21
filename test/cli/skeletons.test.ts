import { describe, expect, it } from 'vitest';
import { type Analysis, analyse, rowOf } from '../../src/balance/index.ts';
import { withDifficulty } from '../../src/engine/index.ts';
import { type Difficulty, difficulties } from '../../src/persona/index.ts';
import { findingsOf, verdictOf } from '../../src/transcript/index.ts';
import { worth } from '../content/strategies.ts';
import {
  chanceOfBreak,
  chanceOfGood,
  coreMenu,
  optimum,
  provocations,
  setOf,
  singles,
} from '../persona/arena.ts';
import { skeletons, worried } from '../skeletons.ts';

/** What stands in src/cli/skeletons, as it stands there. */

const program = skeletons.pack.scenarios.skeleton!;
const analyses = new Map<Difficulty, Analysis>(
  difficulties.map((difficulty) => [difficulty, analyse(withDifficulty(program, difficulty))!]),
);
const passOf = (difficulty: Difficulty, strategy: string) =>
  rowOf(analyses.get(difficulty)!, strategy)!.pass.value;

it('compiles without a finding', () => {
  expect(skeletons.diagnostics).toEqual([]);
});

describe('the scenario to start from', () => {
  it('is a drill of three moments with three replies each', () => {
    expect(program.drill).toBe(true);
    expect(program.nodes.map(({ replies }) => replies.length)).toEqual([3, 3, 3]);
  });

  it('says why, what was felt and how it is said at every reply, and what tempts to the lesser ones', () => {
    program.nodes.forEach((node, index) => {
      const best = Math.max(...node.replies.map((_, reply) => worth(program, index, reply)));
      node.replies.forEach((reply, at) => {
        expect([reply.why, reply.felt, reply.delivery], reply.id).not.toContain(null);
        expect(reply.tempts !== null, `${reply.id} tempts`).toBe(worth(program, index, at) < best);
      });
    });
  });

  it('has its best reply at another place each time, and not always as the longest', () => {
    const best = program.nodes.map(({ replies }, node) =>
      replies
        .map((_, reply) => worth(program, node, reply))
        .reduce((at, value, reply, all) => (value > all[at]! ? reply : at), 0),
    );
    expect(new Set(best).size).toBe(3);
    const longest = program.nodes.filter(({ replies }, node) =>
      replies.every(({ say }) => say.length <= replies[best[node]!]!.say.length),
    );
    expect(longest.length).toBeLessThan(2);
  });

  it.each(skeletons.transcripts.skeleton!.map((each) => [each.name, each] as const))(
    'replays: %s',
    (_, transcript) => {
      expect(findingsOf(verdictOf(program, transcript)).map(({ message }) => message)).toEqual([]);
    },
  );

  it('has nothing in it that cannot come about at any difficulty', () => {
    const reached = new Map<string, boolean>();
    for (const { structure } of analyses.values()) {
      for (const { what, line } of structure!.reach) {
        const key = JSON.stringify(what);
        reached.set(key, (reached.get(key) ?? false) || line !== null);
      }
    }
    expect(reached.size).toBeGreaterThan(20);
    // `walkaway` and `meltdown` are every call's, whether it can come to them or not.
    const own = (key: string) => !/"ending":[34]\}/.test(key);
    expect([...reached].filter(([key, comes]) => !comes && own(key))).toEqual([]);
  });

  it.each(difficulties)('is passed by skill and by nothing that looks like it, at %s', (difficulty) => {
    expect(passOf(difficulty, 'skilled')).toBe(1);
    expect(passOf(difficulty, 'random')).toBeLessThan(0.25);
    for (const strategy of [
      'worst',
      'first',
      'second',
      'third',
      'longest',
      'shortest',
      'questions',
      'kind-words',
    ])
      expect(passOf(difficulty, strategy), strategy).toBe(0);
    for (const strategy of ['giving-in', 'stonewalling'])
      expect(passOf(difficulty, strategy), strategy).toBe(0);
  });
});

describe('the persona to start from', () => {
  it('is won by optimal play and by its own script, and by no single technique over and over', () => {
    expect(optimum(worried, coreMenu).p).toBeGreaterThanOrEqual(0.99);
    const script = worried.script.map((uses) => setOf(uses.map((id) => skeletons.pack.techniques[id]!)));
    expect(chanceOfGood(worried, (_, turn) => script[turn]!)).toBeGreaterThan(0.5);
    for (const set of singles) expect(chanceOfGood(worried, () => set)).toBeLessThanOrEqual(0.2);
  });

  it('walks away or blows up by turn 6 if provoked the same way over and over', () => {
    for (const provocation of provocations)
      expect(
        chanceOfBreak(worried, () => setOf([provocation]), 6),
        provocation.id,
      ).toBeGreaterThanOrEqual(0.9);
  });
});
