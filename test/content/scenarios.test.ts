import { describe, expect, it } from 'vitest';
import {
  answerTo,
  endOf,
  type Program,
  type Run,
  sceneAt,
  sceneOf,
  withDifficulty,
} from '../../src/engine/index.ts';
import type { Difficulty } from '../../src/persona/index.ts';
import { rubricOf, scorecardOf } from '../../src/score/index.ts';
import { findingsOf, verdictOf } from '../../src/transcript/index.ts';
import { builtIn } from '../built-in.ts';
import { cold, givingIn, playWith, skilled, worth } from './strategies.ts';

const programs = Object.values(builtIn.pack.scenarios).map((program) => [program.id, program] as const);
const seeds = Array.from({ length: 100 }, (_, index) => `s${index}`);

/** How a call ends that was handled well: with a solution, a no that was taken well, or the abuse contained. */
const goodEnds = ['settled', 'resolved', 'parted', 'contained'];

function authoredEnd(program: Program, place: number): boolean {
  const ending = program.endings[place - program.nodes.length];
  return ending !== undefined && ending.id !== 'walkaway' && ending.id !== 'meltdown';
}

/** The fewest decisions from the start to an ending that the customer did not force, guards ignored. */
function fewestDecisions(program: Program): number {
  let layer = new Set([program.start]);
  for (let decisions = 0; decisions < 100; decisions += 1) {
    if ([...layer].some((place) => authoredEnd(program, place))) return decisions;
    layer = new Set(
      [...layer].flatMap(
        (place) => program.nodes[place]?.replies.flatMap(({ routes }) => routes.map(({ to }) => to)) ?? [],
      ),
    );
  }
  return Number.POSITIVE_INFINITY;
}

/** All that the other side says in a run. */
function heard(run: Run): Set<string> {
  const lines = run.turns.flatMap((turn, index) => {
    const scene = sceneAt(run, index);
    return [scene.line, answerTo(run, turn) ?? ''];
  });
  return new Set([...lines, sceneOf(run).line].filter((line) => line !== ''));
}

it('has no finding in the built-in pack', () => {
  expect(builtIn.diagnostics).toEqual([]);
});

describe.each(programs)('%s', (id, program) => {
  it('asks for at least 8 decisions on every full path, among 3 or 4 replies each', () => {
    expect(fewestDecisions(program)).toBeGreaterThanOrEqual(8);
    for (const node of program.nodes) expect([3, 4], node.id).toContain(node.replies.length);
  });

  it('says why and what was felt at every reply, and why the lesser ones tempt', () => {
    program.nodes.forEach((node, index) => {
      const best = Math.max(...node.replies.map((_, reply) => worth(program, index, reply)));
      node.replies.forEach((reply, at) => {
        expect(reply.why, `${node.id}.${reply.id} why`).toBeTruthy();
        expect(reply.felt, `${node.id}.${reply.id} felt`).toBeTruthy();
        if (worth(program, index, at) < best)
          expect(reply.tempts, `${node.id}.${reply.id} tempts`).not.toBeNull();
      });
    });
  });

  it('routes by reply or mood at a third of its nodes at least, and has four endings of its own', () => {
    const branching = program.nodes.filter(({ replies }) => {
      const ways = replies.map(({ routes }) => routes.map(({ to }) => to).join());
      return new Set(ways).size > 1 || replies.some(({ routes }) => routes.length > 1);
    });
    expect(branching.length).toBeGreaterThanOrEqual(program.nodes.length / 3);
    const own = program.endings.filter(({ id: ending }) => ending !== 'walkaway' && ending !== 'meltdown');
    expect(own.length).toBeGreaterThanOrEqual(4);
  });

  it('keeps replies within 25 words and lines within 45', () => {
    const words = (text: string) => text.split(/\s+/).length;
    for (const { replies, line, id: node } of program.nodes) {
      for (const { say, id: reply } of replies)
        expect(words(say), `${node}.${reply}`).toBeLessThanOrEqual(25);
      for (const { say } of line) for (const text of say) expect(words(text), node).toBeLessThanOrEqual(45);
    }
  });

  it.each(['easy', 'standard', 'hard'] as Difficulty[])(
    'passes by the book, at %s, and ends well',
    (difficulty) => {
      const played = withDifficulty(program, difficulty);
      const rubric = rubricOf(played);
      for (const seed of seeds) {
        const run = playWith(played, seed, skilled);
        expect(goodEnds).toContain(endOf(run)!.outcome);
        expect(scorecardOf(rubric, run).pass).toBe(true);
      }
    },
  );

  it('ends with a pleased customer and a failed run if the trainee gives in at every push', () => {
    const rubric = rubricOf(program);
    for (const seed of seeds) {
      const run = playWith(program, seed, givingIn);
      expect(endOf(run)!.outcome).toBe('capitulated');
      // Some never calm down altogether.
      expect(run.snapshot.mood.tension).toBeLessThanOrEqual(Math.max(1, program.temperament.floor));
      const { pass, failures } = scorecardOf(rubric, run);
      expect(pass).toBe(false);
      expect(failures).toContainEqual({ kind: 'outcome', outcome: 'capitulated' });
    }
  });

  it('loses the customer within six turns if the trainee denies and brushes off', () => {
    for (const seed of seeds) {
      const run = playWith(program, seed, cold);
      expect(['walkaway', 'meltdown']).toContain(endOf(run)!.outcome);
      expect(run.turns.length).toBeLessThanOrEqual(6);
    }
  });

  it('lets the worst line meet five customer lines at least that the best line never meets', () => {
    const best = new Set(seeds.flatMap((seed) => [...heard(playWith(program, seed, skilled))]));
    for (const seed of seeds) {
      const only = [...heard(playWith(program, seed, cold))].filter((line) => !best.has(line));
      expect(only.length).toBeGreaterThanOrEqual(5);
    }
  });

  it.each(builtIn.transcripts[id]!.map((transcript) => [transcript.name, transcript] as const))(
    'replays: %s',
    (_, transcript) => {
      expect(findingsOf(verdictOf(program, transcript)).map(({ message }) => message)).toEqual([]);
    },
  );
});
