import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  answererAt,
  answerTo,
  type Program,
  type Run,
  sceneOf,
  startRun,
  type Text,
} from '../../src/engine/index.ts';
import { even } from '../persona/moves.ts';
import { ending, node, opensAt, program, reply, say, testOf, to } from './program.ts';
import { anyWalk, runsOf } from './walk.ts';

const seeds = Array.from({ length: 400 }, (_, n) => `seed ${n}`);

/** What a trainee sees at each value of a run: the scenes, and the answers in between. */
function shown(runs: readonly Run[]): unknown {
  return runs.map((run) => [sceneOf(run), ...run.turns.map((turn) => answerTo(run, turn))]);
}

function distinct(values: readonly unknown[]): number {
  return new Set(values.map((value) => JSON.stringify(value))).size;
}

describe('a text', () => {
  const text: Text = [
    { when: [[testOf('tension', 4, 6)]], say: ['hot'] },
    { when: [[testOf('tension', 2, 6)]], say: ['warm'] },
    { when: null, say: ['cold'] },
  ];

  test.each([
    [0, 'cold'],
    [2, 'warm'],
    [3, 'warm'],
    [4, 'hot'],
  ])('at tension %d is its first variant that holds: %s', (tension, line) => {
    const scene = sceneOf(startRun(opensAt(tension, { nodes: [node({ line: text, cue: text })] }), 'x'));
    expect([scene.line, scene.cue]).toEqual([line, line]);
  });

  test('without a variant for the moment throws', () => {
    const none = opensAt(0, { nodes: [node({ line: text.slice(0, 2) })] });
    expect(() => sceneOf(startRun(none, 'x'))).toThrow(Error);
  });

  test('draws each of its wordings about as often', () => {
    const many = program({ nodes: [node({ line: [{ when: null, say: ['a', 'b', 'c', 'd'] }] })] });
    const lines = seeds.map((seed) => sceneOf(startRun(many, seed)).line);
    for (const wording of ['a', 'b', 'c', 'd']) {
      expect(lines.filter((line) => line === wording).length / seeds.length).toBeCloseTo(0.25, 1);
    }
  });

  test('draws its wording anew at each turn', () => {
    const many = program({ nodes: [node({ line: [{ when: null, say: ['a', 'b'] }] })] });
    const runs = seeds.map((seed) => startRun(many, seed));
    const pairs = runs.map((run) => sceneOf(run).line + sceneOf(answer(run, 0)).line);
    expect(new Set(pairs)).toEqual(new Set(['aa', 'ab', 'ba', 'bb']));
  });

  test('draws cue and line apart', () => {
    const two: Text = [{ when: null, say: ['a', 'b'] }];
    const many = program({ nodes: [node({ line: two, cue: two })] });
    const scenes = seeds.map((seed) => sceneOf(startRun(many, seed)));
    expect(distinct(scenes.map(({ cue, line }) => [cue, line]))).toBe(4);
  });
});

describe('a scene', () => {
  const replies = ['a', 'b', 'c', 'd'].map((id) => reply({ id }));

  test('is the same for the same seed and replies', () => {
    const property = fc.property(anyWalk, (walk) => {
      const runs = runsOf(walk);
      const last = runs.at(-1)!;
      const again = [startRun(last.program, last.seed)];
      for (const { reply: said } of last.turns) again.push(answer(again.at(-1)!, said));
      expect(shown(again)).toEqual(shown(runs));
    });
    fc.assert(property, { seed: 25, numRuns: 100 });
  });

  test('shuffles its replies by the seed, into all orders', () => {
    const four = program({ nodes: [node({ replies })] });
    const orders = seeds.map((seed) => sceneOf(startRun(four, seed)).replies.map((each) => each.reply.id));
    expect(distinct(orders)).toBe(24);
  });

  test('shuffles them anew at each turn', () => {
    const four = opensAt(0, { nodes: [node({ replies })] });
    const changed = seeds.filter((seed) => {
      const run = startRun(four, seed);
      return distinct([sceneOf(run).replies, sceneOf(answer(run, 0)).replies]) === 2;
    });
    expect(changed.length).toBeGreaterThan(seeds.length * 0.8);
  });

  test('shows exactly what is offered, each with its own index and reason', () => {
    const some = [...replies, reply({ id: 'e', when: [], locked: 'not yet' }), reply({ id: 'f', when: [] })];
    const { replies: found } = sceneOf(startRun(program({ nodes: [node({ replies: some })] }), 'x'));
    const sorted = [...found].sort((a, b) => a.index - b.index);
    expect(sorted.map(({ index, locked }) => [index, locked])).toEqual([
      [0, null],
      [1, null],
      [2, null],
      [3, null],
      [4, 'not yet'],
    ]);
    expect(sorted.map((each) => each.reply)).toEqual(some.slice(0, 5));
  });

  test('is spoken by the customer, or by the one of the cast whom the node names', () => {
    const cast = [
      { id: 'boss', name: 'The boss' },
      { id: 'son', name: 'The son' },
    ];
    const speakers = [null, 0, 1].map((speaker) =>
      sceneOf(startRun(program({ cast, nodes: [node({ speaker })] }), 'x')),
    );
    expect(speakers.map(({ speaker }) => speaker)).toEqual(['Customer', 'The boss', 'The son']);
  });

  test('is answered at by the customer, or by somebody of the cast, whoever has spoken', () => {
    const cast = [
      { id: 'boss', name: 'The boss' },
      { id: 'son', name: 'The son' },
    ];
    const answerers = [null, 0, 1].map((answerer) =>
      answererAt(program({ cast, nodes: [node({ speaker: 0, answerer })] }), 0),
    );
    expect(answerers).toEqual(['Customer', 'The boss', 'The son']);
  });

  test('at an ending has its cue and line, the customer and no replies', () => {
    const last = program({
      nodes: [node({ speaker: 0, replies: [reply({ routes: [to(1)] })] })],
      cast: [{ id: 'boss', name: 'The boss' }],
      endings: [ending({ id: 'done', cue: say('A click.'), line: say('Gone.') })],
    });
    const scene = sceneOf(answer(startRun(last, 'x'), 0));
    expect(scene).toMatchObject({
      cue: 'A click.',
      line: 'Gone.',
      speaker: 'Customer',
      replies: [],
      interjection: null,
    });
  });
});

describe('the answer to a reply', () => {
  const hot: Text = [{ when: [[testOf('tension', 2, 6)]], say: ['Hot!'] }, ...say('Well.')];

  /** What the customer answers to a provocation from this tension. */
  function answered(tension: number, then: Text | null, parts: Partial<Program> = {}): string | null {
    const start = { ...even.start, tension, patience: 2 };
    const nodes = [node({ replies: [reply({ uses: 'recite', then })] })];
    const run = answer(startRun(program({ nodes, temperament: { ...even, start }, ...parts }), 'x'), 0);
    return answerTo(run, run.turns[0]!);
  }

  test('is what the author wrote, for the mood that the reply has led to', () => {
    expect([answered(0, hot), answered(1, hot)]).toEqual(['Well.', 'Hot!']);
  });

  test('is missing where the author wrote none', () => {
    expect(answered(0, null)).toBeNull();
  });

  test('is said by a customer who blows up over it', () => {
    expect(answered(5, hot)).toBe('Hot!');
  });

  test('is missing where the customer walks away', () => {
    const start = { ...even.start, tension: 0, patience: 1 };
    expect(answered(0, hot, { temperament: { ...even, start } })).toBeNull();
  });

  test('is missing where the customer leaves at the last turn', () => {
    expect([answered(0, hot, { turns: 1 }), answered(0, hot, { turns: 2 })]).toEqual([null, 'Well.']);
  });

  test('is said on the way to an ending of the author', () => {
    const nodes = [node({ replies: [reply({ then: say('Bye.'), routes: [to(1)] })] })];
    expect(answered(0, null, { nodes })).toBe('Bye.');
  });
});
