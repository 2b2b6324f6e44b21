import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/balance/analyse.ts';
import { type ExplicitChain, explicitChains } from '../../src/balance/mdp.ts';
import { ferry, scripts } from './sampling/graded.ts';

const exact = analyse(ferry, { scripts })!;
const rows = exact.rows.filter(({ id }) => id !== 'optimal');

/** A reader of the format that knows nothing of calls, and a solver that sweeps until nothing changes. */
function read({ sta, tra, lab }: ExplicitChain) {
  const [variables, ...states] = sta.trimEnd().split('\n');
  const [sizes, ...transitions] = tra.trimEnd().split('\n');
  const [names, ...marks] = lab.trimEnd().split('\n');
  const follow = states.map(() => [] as (readonly [to: number, probability: number])[]);
  for (const line of transitions) {
    const [from, to, probability] = line.split(' ').map(Number) as [number, number, number];
    follow[from]!.push([to, probability]);
  }
  const labels = [...names!.matchAll(/(\d+)="([^"]*)"/g)].map(
    ([, index, name]) => [name!, Number(index)] as const,
  );
  const marked = marks.map((line) => line.split(': ') as [string, string]);
  const statesOf = (label: string) => {
    const index = new Map(labels).get(label)!;
    return marked.flatMap(([state, own]) =>
      own.split(' ').map(Number).includes(index) ? [Number(state)] : [],
    );
  };
  const reaching = (label: string): number => {
    const goal = new Set(statesOf(label));
    const value: number[] = states.map((_, state) => (goal.has(state) ? 1 : 0));
    for (let change = 1; change > 0; ) {
      change = 0;
      for (let state = states.length - 1; state >= 0; state -= 1) {
        if (goal.has(state)) continue;
        const next = follow[state]!.reduce((sum, [to, p]) => sum + p * (to === state ? 0 : value[to]!), 0);
        change = Math.max(change, Math.abs(next - value[state]!));
        value[state] = next;
      }
    }
    return value[0]!;
  };
  return { variables: variables!, states, sizes: sizes!, transitions, follow, labels, statesOf, reaching };
}

describe('the explicit chains of a strategy', () => {
  it.each(rows.map((row) => [row.id, row] as const))('give %s the figures of the analysis', (id, row) => {
    const { verdict, calls } = explicitChains(ferry, id, { scripts })!;
    const graded = read(verdict);
    expect(graded.reaching('pass')).toBeCloseTo(row.pass.value, 12);
    expect(graded.reaching('fail')).toBeCloseTo(1 - row.pass.value, 12);
    const ended = read(calls);
    expect(ended.reaching('crisis')).toBeCloseTo(row.crisis.value, 12);
    for (const [outcome, share] of Object.entries(row.outcomes))
      expect(ended.reaching(`outcome_${outcome}`)).toBeCloseTo(share, 12);
    for (const [ending, share] of Object.entries(row.endings))
      expect(ended.reaching(`ending_${ending}`)).toBeCloseTo(share, 12);
  });

  it.each(['random', 'script', 'soothing'])('of %s are well formed', (id) => {
    for (const chain of Object.values(explicitChains(ferry, id, { scripts })!) as ExplicitChain[]) {
      const { variables, states, sizes, transitions, follow, labels, statesOf } = read(chain);
      expect(variables).toMatch(/^\(\w+(,\w+)*\)$/);
      const words = variables.split(',').length;
      states.forEach((line, state) => {
        expect(line).toMatch(new RegExp(`^${state}:\\(-?\\d+(,-?\\d+){${words - 1}}\\)$`));
      });
      expect(new Set(states.map((line) => line.slice(line.indexOf(':')))).size).toBe(states.length);
      expect(sizes).toBe(`${states.length} ${transitions.length}`);
      for (const row of follow) {
        expect(row.reduce((sum, [, probability]) => sum + probability, 0)).toBeCloseTo(1, 14);
        expect(row.every(([, probability]) => probability > 0)).toBe(true);
        expect(row.map(([to]) => to)).toEqual([...new Set(row.map(([to]) => to))].sort((a, b) => a - b));
      }
      expect(labels.map(([, index]) => index)).toEqual([...labels.keys()]);
      for (const [name] of labels) expect(name).toMatch(/^[a-z_]+$/);
      expect(statesOf('init')).toEqual([0]);
      expect(statesOf('deadlock')).toEqual([]);
    }
  });

  it('let absorbing states lead to themselves alone, and mark each of them', () => {
    const { verdict, calls } = explicitChains(ferry, 'random')!;
    for (const [chain, marks] of [
      [read(verdict), ['pass', 'fail']],
      [read(calls), ferry.endings.map(({ id }) => `ending_${id}`)],
    ] as const) {
      const looping = chain.follow.flatMap((row, state) => (row.some(([to]) => to === state) ? [state] : []));
      const marked = marks.flatMap((label) => chain.statesOf(label));
      expect(looping).toEqual(marked.sort((a, b) => a - b));
      for (const state of looping) expect(chain.follow[state]).toEqual([[state, 1]]);
    }
  });

  it('are not written beyond the limit, nor for play that no strategy states', () => {
    expect(explicitChains(ferry, 'random', { limit: 10 })).toBeNull();
    expect(() => explicitChains(ferry, 'optimal')).toThrow('no strategy optimal');
  });
});
