/** What a finding points at, and what it says to change there: ids, not prose. */

import { expect, it } from 'vitest';
import { checks } from '../../../src/balance/checks/registry.ts';
import { evaluated } from './fair.ts';

function findings(id: keyof typeof checks) {
  return evaluated(checks[id].example.bad.changes)
    .results.filter(({ check, verdict }) => check.id === id && verdict !== 'ok')
    .map(({ measurement: { where, advice } }) => ({ where, advice }));
}

it('names the reply that is short and good, its length, and the length to pass', () => {
  const [{ where, advice }] = findings('length') as [ReturnType<typeof findings>[number]];
  const { node, reply } = where;
  const changes = checks.length.example.bad.changes;
  const own = changes.find(({ at }) => at.join('.') === `nodes.${node}.replies.${reply}.say`)!;
  expect(advice).toContain(`${(own.set as string).length} characters`);
  expect(advice).toMatch(/lengthen it beyond \d+/);
});

it('points at the reply that nobody takes, and at its `tempts`', () => {
  expect(findings('unpicked').map(({ where }) => where)).toEqual([
    { node: 'wall', reply: 'price', key: 'tempts' },
  ]);
});

it('points at the reply without a reason', () => {
  expect(findings('implausible').map(({ where }) => where)).toEqual([
    { node: 'counter', reply: 'ticket', key: 'tempts' },
  ]);
});

it('points at the route that is never taken, and says what stops it', () => {
  const [{ where, advice }] = findings('dead-reply') as [ReturnType<typeof findings>[number]];
  expect(where).toEqual({ node: 'counter', reply: 'three', key: 'to' });
  expect(advice).toMatch(/trust/);
});

it('points at the node and the ending that nobody comes to', () => {
  expect(findings('reachable').map(({ where }) => where)).toEqual([{ node: 'old-friends' }]);
  expect(findings('rare-ending').map(({ where }) => where)).toEqual([{ ending: 'cake' }]);
});

it('points at the slip that loses the call, and at the node where chance does', () => {
  const slip = { node: 'counter', reply: 'ticket', key: 'uses' };
  expect(findings('recovery').map(({ where }) => where)).toEqual([slip]);
  expect(findings('early-loss').map(({ where }) => where.node)).toEqual(['counter']);
});

it('points at what was said before the late peak of the best call', () => {
  expect(findings('curve').map(({ where }) => where)).toEqual([
    { node: 'doubt', reply: 'noon', key: 'uses' },
  ]);
});

it('points at the node that is too hard, and at the one that punishes the able', () => {
  expect(findings('item-ease').map(({ where }) => where)).toEqual([{ node: 'goodbye' }]);
  expect(findings('item-discrimination').map(({ where }) => where)).toContainEqual({ node: 'counter' });
});

it('points at the slip itself where skilled replies come before it', () => {
  const at = ['nodes', 'apron', 'replies', 'not-me', 'uses'];
  const { results } = evaluated([{ at, set: ['retaliate', 'mock-or-sneer'] }]);
  const recovery = results.find(({ check }) => check.id === 'recovery')!;
  expect(recovery.measurement.where).toEqual({ node: 'apron', reply: 'not-me', key: 'uses' });
});

it('does not count the replies of a node that nobody comes to as dead ones besides', () => {
  const { results } = evaluated(checks.reachable.example.bad.changes);
  const dead = results.filter(({ check, verdict }) => check.id === 'dead-reply' && verdict !== 'ok');
  expect(dead.map(({ measurement }) => measurement.where.node)).toEqual(['counter']);
});
