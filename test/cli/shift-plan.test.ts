import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harder, planOf } from '../../src/cli/shift-plan.ts';
import type { Shift, ShiftCall } from '../../src/script/index.ts';

function call(from: readonly string[], more: Partial<ShiftCall> = {}): ShiftCall {
  return { from, difficulty: 'standard', remembers: null, ...more };
}

function shift(...calls: readonly ShiftCall[]): Shift {
  return { id: 's', title: 'S', setting: 'S', calls };
}

const ids = ['a', 'b', 'c', 'd', 'e'];
const anyShift = fc
  .array(fc.subarray(ids, { minLength: 1 }), { minLength: 2, maxLength: 5 })
  .map((froms) => shift(...froms.map((from) => call(from))));

describe('a plan', () => {
  it('is the same for the same seed, draws from what each call names, and nobody twice where there are others', () => {
    fc.assert(
      fc.property(anyShift, fc.string(), (planned, seed) => {
        const plan = planOf(planned, seed);
        expect(planOf(planned, seed)).toEqual(plan);
        plan.forEach(({ scenario }, at) => {
          const { from } = planned.calls[at]!;
          expect(from).toContain(scenario);
          const before = plan.slice(0, at).map((each) => each.scenario);
          if (from.some((id) => !before.includes(id))) expect(before).not.toContain(scenario);
        });
      }),
    );
  });

  it('draws each of a list about equally often', () => {
    const counts = new Map<string, number>();
    for (let run = 0; run < 3000; run += 1) {
      const [, drawn] = planOf(shift(call(['x']), call(['a', 'b', 'c'])), `seed-${run}`);
      counts.set(drawn!.scenario, (counts.get(drawn!.scenario) ?? 0) + 1);
    }
    // Three standard deviations of a third of 3,000.
    for (const id of ['a', 'b', 'c']) expect(Math.abs(counts.get(id)! - 1000)).toBeLessThan(78);
  });

  it('gives each call a seed of its own, which plays it alone', () => {
    expect(planOf(shift(call(['a']), call(['b'])), 'k').map(({ seed }) => seed)).toEqual(['k#1', 'k#2']);
  });

  it('knows which call a regular remembers: the last one of that scenario before', () => {
    const regular = call(['b'], { remembers: { call: 'a', sets: ['kept'] } });
    const plan = planOf(shift(call(['a']), call(['c']), regular), 'k');
    expect(plan.map(({ remembers }) => remembers)).toEqual([null, null, { call: 0, sets: ['kept'] }]);
  });
});

describe('a step harder', () => {
  it.each([
    ['easy', ['easy', 'standard', 'hard'], 'standard'],
    ['standard', ['easy', 'standard', 'hard'], 'hard'],
    ['hard', ['easy', 'standard', 'hard'], 'hard'],
    ['easy', ['easy', 'hard'], 'hard'],
    ['standard', ['easy', 'standard'], 'standard'],
  ] as const)('than %s, of %s, is %s', (from, offered, to) => {
    expect(harder(from, offered)).toBe(to);
  });
});
