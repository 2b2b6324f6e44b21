import { describe, expect, test } from 'vitest';
import { outcomes, phases } from '../../../src/persona/index.ts';
import { endingKind, endingKinds } from '../../../src/report/graph/ending-kind.ts';
import { endingShape } from '../../../src/report/graph/ending-shape.ts';
import { guardWords } from '../../../src/report/graph/guard-words.ts';
import { emptyPack, loadPack } from '../../../src/script/index.ts';
import { builtInFiles, source } from '../../built-in.ts';
import { ending, fact, testOf } from '../../engine/program.ts';

describe('the words of a guard', () => {
  const facts = [fact({ id: 'told', boolean: true }), fact({ id: 'queue', max: 5 })];
  const words = (...tests: Parameters<typeof testOf>[]) =>
    guardWords([tests.map((parts) => testOf(...parts))], facts);

  test('are those of the YAML', () => {
    expect(words(['tension', 5, 1000])).toBe('tension 5..');
    expect(words(['trust', -1000, 1], ['turn', 3, 3])).toBe('trust ..1, turn 3');
    expect(words(['fact', 2, 4, 1])).toBe('queue 2..4');
    expect(words(['fact', 1, 1])).toBe('told');
    expect(words(['fact', 0, 0])).toBe('not told');
    expect(words(['fact', 0, 1])).toBe('told or not');
    expect(guardWords(null, facts)).toBe(null);
  });

  test('name several values and several clauses', () => {
    const split = {
      of: 'fact',
      fact: 1,
      ranges: [
        [1, 1],
        [4, 1000],
      ],
    } as const;
    expect(guardWords([[split], [testOf('fact', 1, 1)]], facts)).toBe('queue 1/4.. or told');
    expect(guardWords([[]], facts)).toBe('always');
  });

  test('name every phase as the persona does', () => {
    expect(phases.map((_, at) => words(['phase', at, at]))).toEqual(phases.map((phase) => `phase ${phase}`));
  });

  test('read an open end as the compiler writes it', () => {
    const { text } = source('scenarios/angry/lost-suitcase.yaml');
    const files = { ...builtInFiles, scenarios: [['x', { name: 'x.yaml', text }] as const] };
    const [program] = Object.values(loadPack(files, emptyPack).pack.scenarios);
    const guards = program!.nodes.flatMap(({ line }) =>
      line.map(({ when }) => guardWords(when, program!.facts)),
    );
    expect(guards).toContain('tension 4..');
    expect(guards.join()).not.toContain('1000');
  });
});

describe('the kinds of endings', () => {
  test('are all come about, each by a shape of its own', () => {
    const kinds = [...outcomes, 'by-mood' as const].map((outcome) =>
      endingKind(ending({ id: 'x', outcome })),
    );
    expect(new Set(kinds)).toEqual(new Set(Object.keys(endingKinds)));
    const shapes = [...new Set(kinds)].map((kind) => endingShape(kind, { width: 140, height: 50 }).markup);
    expect(new Set(shapes).size).toBe(Object.keys(endingKinds).length);
  });
});
