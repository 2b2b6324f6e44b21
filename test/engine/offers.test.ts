import { describe, expect, test } from 'vitest';
import { type Guard, offers, type Reply, type Snapshot, transition } from '../../src/engine/index.ts';
import { at, node, program, reply, testOf } from './program.ts';

const never: Guard = [];
const always: Guard = [[]];

/** What is offered, as indices, with the reason of what is greyed. */
function offered(replies: readonly Reply[], once: Snapshot['once'] = []): readonly (number | string)[] {
  const small = program({ nodes: [node({ replies })], onceBits: once.length });
  return offers(small, at(small, { once })).map(({ reply: index, locked }) => locked ?? index);
}

describe('what may be said', () => {
  test('is what has no guard or one that holds, in the order of the author', () => {
    expect(offered([reply({ when: always }), reply({ when: never }), reply()])).toEqual([0, 2]);
  });

  test('includes greyed what has a reason and a guard that does not hold', () => {
    expect(offered([reply({ when: never, locked: 'not yet' }), reply()])).toEqual(['not yet', 1]);
  });

  test('includes what has a reason and a guard that holds, no longer greyed', () => {
    expect(offered([reply({ when: always, locked: 'not yet' }), reply()])).toEqual([0, 1]);
  });

  test('leaves out what may be said once and has been', () => {
    const replies = [reply({ once: 0 }), reply({ once: 1 }), reply()];
    expect(offered(replies, [0, 0])).toEqual([0, 1, 2]);
    expect(offered(replies, [1, 0])).toEqual([1, 2]);
    expect(offered(replies, [0, 1])).toEqual([0, 2]);
  });

  test('leaves it out though it has a reason to be greyed', () => {
    expect(offered([reply({ once: 0, when: never, locked: 'not yet' }), reply()], [1])).toEqual([1]);
  });

  test('includes the fallback only where nothing else may be chosen', () => {
    const fallback = reply({ fallback: true });
    expect(offered([reply(), fallback])).toEqual([0]);
    expect(offered([reply({ when: never }), fallback])).toEqual([1]);
    expect(offered([reply({ once: 0 }), fallback], [1])).toEqual([1]);
  });

  test('shows the fallback beside what is greyed', () => {
    expect(offered([reply({ when: never, locked: 'not yet' }), reply({ fallback: true })])).toEqual([
      'not yet',
      1,
    ]);
  });

  test('reads the state that is shown: the turn before the reply', () => {
    const opening = program({
      nodes: [node({ replies: [reply(), reply({ when: [[testOf('turn', 0, 0)]] })] })],
    });
    expect(offers(opening, at(opening)).length).toBe(2);
    expect(offers(opening, at(opening, { turn: 1 })).length).toBe(1);
  });

  test('is nothing once the call has ended', () => {
    const small = program();
    expect(offers(small, at(small, { place: 1 }))).toEqual([]);
  });
});

describe('a reply that may not be chosen throws:', () => {
  const replies = [
    reply(),
    reply({ when: never }),
    reply({ when: never, locked: 'not yet' }),
    reply({ once: 0 }),
    reply({ fallback: true }),
  ];
  const small = program({ nodes: [node({ replies })], onceBits: 1 });

  test.each([
    ['one that is hidden', 1],
    ['one that is greyed', 2],
    ['one that is used up', 3],
    ['a fallback beside others', 4],
    ['one that there is not', 5],
    ['one below the first', -1],
    ['half of one', 0.5],
  ])('%s', (_, index) => {
    expect(() => transition(small, at(small, { once: [1] }), index)).toThrow(Error);
  });

  test('any, once the call has ended', () => {
    expect(() => transition(small, at(small, { place: 1 }), 0)).toThrow('has ended');
  });

  test('and the others do not', () => {
    expect(transition(small, at(small), 0).total).toBe(1);
    expect(transition(small, at(small), 3).total).toBe(1);
  });
});
