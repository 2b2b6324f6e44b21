import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dimensions, type Family, families, type Marks, pushes } from '../../src/persona/index.ts';
import { type Levels, rubricOf } from '../../src/score/index.ts';
import { builtIn } from '../built-in.ts';
import { levelsBy, moment, type Node, programOf, type Says, technique, worth } from './program.ts';

function levelsOf(says: Says): Levels {
  return rubricOf(programOf([{ replies: [says] }])).levels[0]![0]!;
}

function testedBy(node: Partial<Node>): readonly string[] {
  return rubricOf(programOf([{ replies: [{}], ...node }])).tested[0]!;
}

const gentle: readonly Family[] = families.filter((family) => family !== 'provoke' && family !== 'yield');
const harsh: readonly Family[] = ['provoke', 'yield'];
const anyMarks: fc.Arbitrary<Marks> = fc.record({
  calmness: fc.integer({ min: -4, max: 4 }),
  empathy: fc.integer({ min: -4, max: 4 }),
  boundary: fc.integer({ min: -4, max: 4 }),
});
const anyUses = fc
  .array(fc.tuple(fc.constantFrom(...families), anyMarks), { minLength: 1, maxLength: 3 })
  .map((all) => all.map(([family, marks], index) => technique(`t${index}`, family, marks)));

describe('the level of a reply', () => {
  test('is 1 where its techniques mark nothing', () => {
    expect(levelsOf({ uses: [technique('ask', 'attune')] })).toEqual(levelsBy(() => 1));
    expect(levelsOf({ uses: [] })).toEqual(levelsBy(() => 1));
  });

  test('is 1 and the sum of the marks, dimension by dimension', () => {
    const uses = [
      technique('feel', 'attune', { empathy: 2, calmness: 1 }),
      technique('explain', 'resolve', { boundary: 2, empathy: -1 }),
    ];
    expect(levelsOf({ uses })).toEqual({ calmness: 2, empathy: 2, boundary: 3 });
  });

  test('stays between 0 and 4, and is summed before it is clamped', () => {
    const low = technique('low', 'steer', { calmness: -4, empathy: -4 });
    const high = technique('high', 'attune', { empathy: 4, boundary: 4 });
    expect(levelsOf({ uses: [low, high] })).toEqual({ calmness: 0, empathy: 1, boundary: 4 });
  });

  test.each(harsh)(
    'is 1 at most where a technique of family %s marks it down, whatever stands beside',
    (family) => {
      const bad = technique('bad', family, { empathy: -1 });
      const good = technique('good', 'attune', { calmness: 2, empathy: 4, boundary: 2 });
      expect(levelsOf({ uses: [bad, good] })).toEqual({ calmness: 3, empathy: 1, boundary: 3 });
    },
  );

  test.each(gentle)('is not capped where a technique of family %s marks it down', (family) => {
    const bad = technique('bad', family, { empathy: -1 });
    expect(levelsOf({ uses: [bad, technique('good', 'attune', { empathy: 3 })] }).empathy).toBe(3);
  });

  test('is not capped by a provoking technique whose mark the persona has lifted', () => {
    expect(levelsOf({ uses: [technique('blunt', 'provoke', { calmness: 0 })] }).calmness).toBe(1);
    const uses = [
      technique('blunt', 'provoke', { calmness: 0 }),
      technique('calm', 'steady', { calmness: 2 }),
    ];
    expect(levelsOf({ uses }).calmness).toBe(3);
  });

  test('is 1 at most on boundary where a promise cannot be kept, even if the author says otherwise', () => {
    const uses = [technique('hold', 'limit', { boundary: 3, empathy: 3 })];
    const [broken, kept] = [[{ id: 'hour', kept: false }], [{ id: 'call', kept: true }]];
    expect(levelsOf({ uses, promises: kept })).toEqual({ calmness: 1, empathy: 4, boundary: 4 });
    expect(levelsOf({ uses, promises: broken })).toEqual({ calmness: 1, empathy: 4, boundary: 1 });
    expect(levelsOf({ uses, promises: [...kept, ...broken] }).boundary).toBe(1);
    expect(levelsOf({ uses, promises: broken, levels: { boundary: 4 } }).boundary).toBe(1);
    expect(levelsOf({ promises: broken, levels: { boundary: 0 } }).boundary).toBe(0);
  });

  test('is the author’s where the author gives one, and only there', () => {
    const uses = [technique('sneer', 'provoke', { calmness: -2, empathy: -2, boundary: -1 })];
    expect(levelsOf({ uses, levels: { calmness: 4 } })).toEqual({ calmness: 4, empathy: 0, boundary: 0 });
    expect(levelsOf({ uses, levels: { empathy: 0, boundary: 2 } }).boundary).toBe(2);
  });

  test('is a whole number from 0 to 4, and 1 at most wherever harm is done, for any techniques', () => {
    const property = fc.property(anyUses, (uses) => {
      const levels = levelsOf({ uses });
      for (const dimension of dimensions) {
        const harmed = uses.some(({ family, marks }) => harsh.includes(family) && marks[dimension] < 0);
        expect([0, 1, 2, 3, 4].slice(0, harmed ? 2 : 5)).toContain(levels[dimension]);
      }
    });
    fc.assert(property, { seed: 21, numRuns: 500 });
  });

  test('never falls by a technique that marks up, nor rises by one that marks down', () => {
    const property = fc.property(anyUses, fc.constantFrom(...families), anyMarks, (uses, family, marks) => {
      const before = levelsOf({ uses });
      const after = levelsOf({ uses: [...uses, technique('more', family, marks)] });
      for (const dimension of dimensions) {
        if (marks[dimension]! >= 0) expect(after[dimension]).toBeGreaterThanOrEqual(before[dimension]);
        if (marks[dimension]! <= 0) expect(after[dimension]).toBeLessThanOrEqual(before[dimension]);
      }
    });
    fc.assert(property, { seed: 22, numRuns: 500 });
  });
});

describe.each(Object.values(builtIn.pack.scenarios))('in the shipped scenario $id', (program) => {
  const persona = builtIn.pack.personas[program.persona.id]!;
  const rubric = rubricOf(program);

  test('a technique counts with its mark in the playbook and the adjustment of the persona', () => {
    const known = Object.values(program.techniques).filter(({ id }) => id in builtIn.pack.techniques);
    expect(known.length).toBeGreaterThan(5);
    for (const { id, marks } of known) {
      const { marks: plain } = builtIn.pack.techniques[id]!;
      const adjusted = persona.marks[id];
      expect([id, marks]).toEqual([id, levelsBy((each) => (plain[each] ?? 0) + (adjusted?.[each] ?? 0))]);
    }
    expect(known.some(({ id }) => persona.marks[id] !== undefined)).toBe(true);
  });

  test('a reply that yields or breaks a promise is never worth more than 1 on boundary, and some do', () => {
    const soft = program.nodes.flatMap(({ replies }, node) =>
      replies.flatMap(({ set, promises }, index) => {
        const yields = program.sets[set]!.moves.some(
          ({ id, family }) => family === 'yield' && program.techniques[id]!.marks.boundary < 0,
        );
        return yields || promises.some(({ kept }) => !kept) ? [rubric.levels[node]![index]!.boundary] : [];
      }),
    );
    expect(soft.length).toBeGreaterThan(3);
    expect(Math.max(...soft)).toBeLessThanOrEqual(1);
  });

  test('every dimension is tested', () => {
    expect(Math.min(...Object.values(rubric.par))).toBeGreaterThan(0);
  });
});

describe('a node', () => {
  const asking = ['slip', 'abuse', 'demand', 'tangent', 'bait', 'status'];

  test.each([null, ...pushes.filter((push) => !asking.includes(push))])(
    'with the push %s tests calmness and empathy',
    (push) => {
      expect(testedBy({ push })).toEqual(['calmness', 'empathy']);
    },
  );

  test.each(pushes.filter((push) => asking.includes(push)))('with the push %s tests boundary too', (push) => {
    expect(testedBy({ push })).toEqual(['calmness', 'empathy', 'boundary']);
  });

  test.each<[string, Partial<Node>]>([
    ['the author says so', { tests: ['boundary'] }],
    [
      'one of its replies promises what can be kept',
      { replies: [{}, { promises: [{ id: 'a', kept: true }] }] },
    ],
    ['one of its replies promises what cannot', { replies: [{}, { promises: [{ id: 'b', kept: false }] }] }],
    ['one of its replies sets a limit', { replies: [{}, { uses: [technique('line', 'limit')] }] }],
    ['one of its replies yields', { replies: [{ uses: [technique('cave', 'yield')] }, {}] }],
  ])('tests boundary if %s', (_, node) => {
    expect(testedBy({ push: 'grievance', ...node })).toEqual(dimensions);
  });

  test.each(families.filter((family) => family !== 'limit' && family !== 'yield'))(
    'does not test boundary because a reply is of the family %s',
    (family) => {
      expect(testedBy({ replies: [{ uses: [technique('any', family)] }] })).toEqual(['calmness', 'empathy']);
    },
  );

  test('is at best what its replies are worth at most, each dimension for itself, hidden ones included', () => {
    const never = [[{ of: 'turn', fact: 0, ranges: [[99, 99]] }]] as const;
    const { best } = rubricOf(
      programOf([
        moment(
          worth(4, 0, 1),
          worth(0, 2, 1, { when: never }),
          worth(1, 1, 3, { when: never, locked: 'not now' }),
          worth(1, 1, 1),
          worth(0, 0, 0, { fallback: true }),
        ),
        moment(worth(0, 0, 0), worth(2, 2, 2, { fallback: true })),
      ]),
    );
    expect(best).toEqual([{ calmness: 4, empathy: 2, boundary: 3 }, levelsBy(() => 2)]);
  });
});
