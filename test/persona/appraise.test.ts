/** One table a step of the turn, in the order of the turn. A row says by how much each variable moves: those left out don't. */

import { describe, expect, test } from 'vitest';
import { type Mood, type Push, pushes } from '../../src/persona/index.ts';
import { change, type Moment, possibilities, said } from './moves.ts';

const { feel, feelAgain, listen, sorry, slow, letPass, nod, explain, commit, deliver } = said;
const { line, close, colleague, cave, promise, recite, deny, brush, sneer } = said;

type Row = readonly [what: string, moment: Moment, moves: Partial<Record<keyof Mood, number>>];

function table(step: string, rows: readonly Row[]): void {
  describe(step, () => {
    test.each(rows)('%s', (_, moment, moves) => {
      expect(change(moment)).toEqual(moves);
    });
  });
}

table('0. A reply with the techniques of the last one moves nothing:', [
  ['attune works the first time', { say: [feel] }, { heard: 1, tension: -1, trust: 1 }],
  ['attune fails the second time', { say: [feel], after: [feel] }, { patience: -1 }],
  ['steady fails the second time', { from: { tension: 4 }, say: [slow], after: [slow] }, { patience: -1 }],
  [
    'resolve fails the second time, and costs only the turn',
    { say: [commit], after: [commit] },
    { patience: -1 },
  ],
  [
    'attune works if anything else has been said with it',
    { say: [feel], after: [feel, slow] },
    { heard: 1, tension: -1, trust: 1 },
  ],
  ['the order of techniques means nothing', { say: [feel, commit], after: [commit, feel] }, { patience: -1 }],
  [
    'a provocation makes no old reply new',
    { say: [feel, recite], after: [feel] },
    { tension: 1, trust: -1, patience: -1 },
  ],
  ['nor does leaving one out', { say: [feel], after: [feel, recite] }, { patience: -1 }],
  [
    'an answer to the push counts as no progress',
    { push: 'grievance', say: [nod], after: [nod] },
    { patience: -1 },
  ],
  ['a limit still holds', { push: 'demand', say: [line], after: [line] }, { entitlement: -1, patience: -1 }],
  ['relay still works', { say: [colleague], after: [colleague] }, { tension: -1 }],
  ['yield still works', { say: [cave], after: [cave] }, { tension: -2, entitlement: 1 }],
  [
    'an apology that is repeated alone counts all the same',
    { from: { apologies: 1 }, say: [sorry], after: [sorry] },
    { patience: -1, apologies: 1 },
  ],
  [
    'a third one costs trust, repeated or not',
    { from: { apologies: 2, trust: 2 }, say: [sorry], after: [sorry] },
    { patience: -1, trust: -1 },
  ],
]);

const crisis = { tension: 5, flared: 1 };
table('1. Attune and steady:', [
  ['listening raises heard and never calms', { say: [listen] }, { heard: 1 }],
  [
    'feeling and story are two things, relief and trust count once',
    { say: [feel, feelAgain] },
    { heard: 2, tension: -1, trust: 1 },
  ],
  [
    'naming the feeling calms while the story is not understood',
    { from: { ...crisis, heard: 1 }, say: [feel] },
    { heard: 1, tension: -1, trust: 1 },
  ],
  ['and no longer calms once it is', { from: { ...crisis, heard: 2 }, say: [feel] }, { trust: 1 }],
  ['trust of 2 is not lifted', { from: { trust: 2 }, say: [feel] }, { heard: 1, tension: -1 }],
  ['trust of 3 is not brought down to 2', { from: { trust: 3 }, say: [feel] }, { heard: 1, tension: -1 }],
  ['what the customer is dull to brings nothing', { say: [feel], to: { dull: ['feel'] } }, { patience: -1 }],
  [
    'what feeds the customer costs patience',
    { say: [listen], to: { feeds: ['listen'] } },
    { heard: 1, patience: -1 },
  ],
  [
    'each thing that feeds the customer costs patience',
    { say: [feel, listen], to: { feeds: ['feel', 'listen'] } },
    { heard: 2, tension: -1, trust: 1, patience: -2 },
  ],
  ['an apology before listening is only counted', { say: [sorry] }, { apologies: 1, patience: -1 }],
  [
    'an apology with the listening helps',
    { say: [listen, sorry] },
    { heard: 1, apologies: 1, tension: -1, trust: 1 },
  ],
  [
    'an apology after listening helps',
    { from: { ...crisis, heard: 1 }, say: [sorry] },
    { apologies: 1, tension: -1, trust: 1 },
  ],
  [
    'an apology once the story is understood lifts trust only',
    { from: { ...crisis, heard: 2 }, say: [sorry] },
    { apologies: 1, trust: 1 },
  ],
  [
    'an apology lifts trust no further than 2',
    { from: { ...crisis, heard: 1, trust: 2 }, say: [sorry] },
    { apologies: 1, tension: -1 },
  ],
  [
    'the second apology does nothing',
    { from: { ...crisis, heard: 1, apologies: 1 }, say: [sorry] },
    { apologies: 1, patience: -1 },
  ],
  [
    'the third apology costs trust',
    { from: { ...crisis, heard: 1, apologies: 2 }, say: [sorry] },
    { trust: -1, patience: -1 },
  ],
  [
    'a useless apology takes nothing from what is said beside it',
    { from: { apologies: 1 }, say: [feel, sorry] },
    { heard: 1, apologies: 1, tension: -1, trust: 1 },
  ],
  [
    'a customer dull to apologies counts them',
    { from: { ...crisis, heard: 1 }, say: [sorry], to: { dull: ['apologise'] } },
    { apologies: 1, patience: -1 },
  ],
  ['a steady manner does nothing at tension 2', { say: [slow] }, { patience: -1 }],
  ['a steady manner works from tension 3', { from: { tension: 3 }, say: [slow] }, { tension: -1 }],
  ['a steady manner works in crisis', { from: crisis, say: [slow] }, { tension: -1 }],
  [
    'a customer dull to a steady manner stays as tense',
    { from: { tension: 3 }, say: [slow], to: { dull: ['slow'] } },
    { patience: -1 },
  ],
]);

table('2. A push is answered', [
  ['by a technique that answers it', { push: 'grievance', say: [nod] }, {}],
  ['by one technique of several', { push: 'grievance', say: [slow, nod] }, {}],
  ['not by one that answers another', { push: 'demand', say: [nod] }, { entitlement: 1, patience: -1 }],
  [
    'not by one the customer is dull to',
    { push: 'grievance', say: [nod], to: { dull: ['nod'] } },
    { entitlement: 1, patience: -1 },
  ],
  ['not at all where there is none, but nothing is owed either', { say: [nod] }, { patience: -1 }],
]);

describe('2. A slip', () => {
  test('left lying brings shame nine times in ten, else boldness', () => {
    expect(possibilities({ push: 'slip', say: [letPass] })).toEqual([
      [{ tension: -1 }, 9],
      [{ tension: 1 }, 1],
    ]);
  });

  test('left lying brings shame for certain where the temperament says so', () => {
    expect(change({ push: 'slip', say: [letPass], to: { guilt: 10 } })).toEqual({ tension: -1 });
  });

  test('that is answered in no such way pays off', () => {
    expect(change({ push: 'slip', say: [slow] })).toEqual({ entitlement: 1, patience: -1 });
  });
});

table('3. A solution', [
  ['lands', { say: [commit] }, { resolution: 1, trust: 1 }],
  ['comes too early before the customer is heard', { say: [commit], to: { gate: 1 } }, { patience: -2 }],
  [
    'lands if the same reply listens',
    { say: [listen, commit], to: { gate: 1 } },
    { heard: 1, resolution: 1, trust: 1 },
  ],
  [
    'comes too early if that is not far enough',
    { say: [listen, commit], to: { gate: 2 } },
    { heard: 1, patience: -1 },
  ],
  ['lands at tension 4', { from: { tension: 4 }, say: [commit] }, { resolution: 1, trust: 1 }],
  [
    'comes too early in crisis and makes it worse',
    { from: crisis, say: [commit] },
    { tension: 1, patience: -2 },
  ],
  [
    'comes too early over an unanswered push',
    { push: 'abuse', say: [commit] },
    { entitlement: 1, patience: -2 },
  ],
  [
    'lands with an answer to the push',
    { push: 'abuse', say: [commit, colleague] },
    { resolution: 1, trust: 1, tension: -1 },
  ],
  ['lands as its own answer', { push: 'demand', say: [explain] }, { resolution: 1, trust: 1, tension: -1 }],
  ['leads no further than its limit', { from: { resolution: 1 }, say: [explain] }, { trust: 1, tension: -1 }],
  [
    'takes nothing back that goes beyond its limit',
    { from: { resolution: 2 }, say: [explain] },
    { trust: 1, tension: -1 },
  ],
  ['follows on another one', { from: { resolution: 1 }, say: [commit] }, { resolution: 1, trust: 1 }],
  ['counts once beside another one', { say: [explain, commit] }, { resolution: 1, trust: 1, tension: -1 }],
  ['may be delivered at once', { say: [deliver] }, { resolution: 2 }],
  ['is progress even where it moves nothing', { from: { resolution: 2, tension: 3 }, say: [deliver] }, {}],
  [
    'lifts trust beyond what listening can',
    { from: { trust: 3 }, say: [commit] },
    { resolution: 1, trust: 1 },
  ],
  [
    'that the customer is dull to is no progress',
    { say: [explain], to: { dull: ['explain'] } },
    { patience: -1 },
  ],
]);

table('4. Limit, steer and relay:', [
  [
    'a limit against a push takes back what pushing won',
    { push: 'demand', say: [line] },
    { entitlement: -1 },
  ],
  [
    'a limit calms as well once the customer is heard',
    { from: { ...crisis, heard: 1 }, push: 'demand', say: [line] },
    { entitlement: -1, tension: -1 },
  ],
  [
    'a limit calms with listening in the same reply',
    { push: 'demand', say: [listen, line] },
    { heard: 1, entitlement: -1, tension: -1 },
  ],
  [
    'a limit holds against a push that it does not answer',
    { push: 'grievance', say: [line] },
    { patience: -1 },
  ],
  ['a limit in crisis needs no push', { from: crisis, say: [line] }, { entitlement: -1, patience: -1 }],
  ['a limit with nothing to limit offends', { say: [line] }, { tension: 1, trust: -1, patience: -1 }],
  [
    'a limit with nothing to limit offends at tension 4',
    { from: { tension: 4 }, say: [line] },
    { tension: 1, trust: -1, patience: -1, flared: 1 },
  ],
  ['a cold steer costs trust', { push: 'tangent', say: [close] }, { trust: -1 }],
  ['a warm steer costs nothing', { push: 'tangent', say: [listen, close] }, { heard: 1 }],
  [
    'a warm steer said again has gone cold',
    { push: 'tangent', say: [listen, close], after: [listen, close] },
    { trust: -1, patience: -1 },
  ],
  ['relay calms, push or not', { say: [colleague] }, { tension: -1 }],
  ['relay answers', { push: 'abuse', say: [colleague] }, { tension: -1 }],
]);

table('5. Yielding', [
  ['buys two steps of tension for entitlement', { say: [cave] }, { tension: -2, entitlement: 1 }],
  ['may win trust', { say: [promise] }, { tension: -2, trust: 1, entitlement: 1 }],
  ['pays once, however much is given', { say: [cave, promise] }, { tension: -2, trust: 1, entitlement: 1 }],
  [
    'opens no way for a solution over the push',
    { push: 'demand', say: [cave, commit] },
    { tension: -2, entitlement: 1, patience: -1 },
  ],
]);

table('6. Provoking', [
  ['costs what the technique costs', { say: [recite] }, { tension: 1, trust: -1, patience: -1 }],
  ['adds up', { from: { trust: 4 }, say: [recite, brush] }, { tension: 2, trust: -2, patience: -2 }],
  [
    'adds up in tension as well',
    { from: { trust: 0 }, say: [recite, sneer] },
    { tension: 3, patience: -1, flared: 1 },
  ],
  [
    'undoes listening',
    { from: { heard: 1 }, say: [deny] },
    { heard: -1, tension: 1, trust: -1, patience: -1 },
  ],
  ['wears patience', { say: [brush] }, { tension: 1, trust: -1, patience: -2 }],
  [
    'costs one more where the persona is hot on it',
    { say: [recite], to: { hot: ['recite'] } },
    { tension: 2, trust: -1, patience: -1 },
  ],
  [
    'costs one more for each thing the persona is hot on',
    { from: { tension: 0 }, say: [recite, deny], to: { hot: ['recite', 'deny'] } },
    { tension: 3, trust: -1, patience: -1 },
  ],
  [
    'costs one more after a crisis',
    { from: { flared: 1 }, say: [recite] },
    { tension: 2, trust: -1, patience: -1 },
  ],
  [
    'costs no more on a technique that the persona is hot on and that is not used',
    { say: [recite], to: { hot: ['deny'] } },
    { tension: 1, trust: -1, patience: -1 },
  ],
]);

/** What wants nothing that could be had by pushing. */
const wearing: readonly Push[] = ['tangent', 'bait', 'confusion', 'refusal'];

describe('7. A push that nobody answers', () => {
  test.each(pushes.filter((push) => !wearing.includes(push)))('pays off: %s', (push) => {
    expect(change({ push })).toEqual({ entitlement: 1, patience: -1 });
  });

  test.each(wearing)('wears patience out: %s', (push) => {
    expect(change({ push })).toEqual({ patience: -2 });
  });
});

table('7. A push that nobody answers', [
  ['pays off once if the reply yields', { push: 'demand', say: [cave] }, { tension: -2, entitlement: 1 }],
  [
    'wears patience out though the reply yields',
    { push: 'bait', say: [cave] },
    { tension: -2, entitlement: 1, patience: -1 },
  ],
  [
    'pays off though the reply provokes',
    { push: 'demand', say: [recite] },
    { tension: 1, trust: -1, entitlement: 1, patience: -1 },
  ],
]);

table('8. Decay:', [
  ['a heard customer calms down', { from: { heard: 1 } }, { tension: -1 }],
  ['an unheard one does not', {}, { patience: -1 }],
  ['one who is heard in this very turn does not yet', { say: [listen] }, { heard: 1 }],
  ['one who wants to be heard further does not', { from: { heard: 1 }, to: { gate: 2 } }, { patience: -1 }],
  ['one who has been heard that far does', { from: { heard: 2 }, to: { gate: 2 } }, { tension: -1 }],
  ['it adds to other relief', { from: { heard: 1 }, say: [colleague] }, { tension: -2 }],
  ['it stops at the floor', { from: { heard: 1 }, to: { floor: 2 } }, { patience: -1 }],
  ['it goes down to the floor', { from: { heard: 1 }, to: { floor: 1 } }, { tension: -1 }],
  ['it does not work in crisis', { from: { ...crisis, heard: 1 } }, { patience: -1 }],
  ['it works at tension 4', { from: { tension: 4, heard: 1 } }, { tension: -1 }],
  [
    'it does not work on the provoked',
    { from: { heard: 1 }, say: [recite, colleague] },
    { trust: -1, patience: -1 },
  ],
  [
    'it does not work against something that upsets',
    { from: { heard: 1 }, say: [line] },
    { tension: 1, trust: -1, patience: -1 },
  ],
]);

table('9. Clamps:', [
  [
    'from tension 3 calming takes one step at a time',
    { from: { tension: 3 }, say: [cave, colleague] },
    { tension: -1, entitlement: 1 },
  ],
  ['below, two', { say: [cave, colleague] }, { tension: -2, entitlement: 1 }],
  [
    'heating takes three at most',
    { from: { tension: 1, flared: 1, trust: 0 }, say: [recite, sneer] },
    { tension: 3, patience: -1 },
  ],
  [
    'heating takes three at most from tension 3 too',
    { from: { tension: 3, flared: 1, trust: 0 }, say: [recite, sneer] },
    { tension: 3, patience: -1 },
  ],
  [
    'trust grows by one at most',
    { say: [commit, promise] },
    { tension: -2, trust: 1, resolution: 1, entitlement: 1 },
  ],
  [
    'trust falls by two at most',
    { from: { tension: 0, trust: 4 }, say: [sneer, recite] },
    { tension: 3, trust: -2, patience: -1 },
  ],
  ['patience falls by two at most', { push: 'bait', say: [brush] }, { tension: 1, trust: -1, patience: -2 }],
  ['tension stops at the floor', { say: [cave], to: { floor: 1 } }, { tension: -1, entitlement: 1 }],
  [
    'a customer calmer than the floor stays that calm',
    { from: { tension: 1 }, to: { floor: 3 } },
    { patience: -1 },
  ],
  [
    'and may get hotter',
    { from: { tension: 1 }, say: [recite], to: { floor: 3 } },
    { tension: 1, trust: -1, patience: -1 },
  ],
  [
    'tension ends at 6',
    { from: { tension: 5, flared: 1, trust: 0 }, say: [sneer] },
    { tension: 1, patience: -1 },
  ],
  [
    'tension of 5 is a crisis to remember',
    { from: { tension: 4, trust: 0 }, say: [recite] },
    { tension: 1, flared: 1, patience: -1 },
  ],
  ['a crisis is not forgotten', { from: { tension: 5, flared: 1 }, say: [colleague] }, { tension: -1 }],
  ['entitlement ends at 3', { from: { entitlement: 3 }, say: [cave] }, { tension: -2 }],
  ['entitlement ends at 0', { from: { entitlement: 0 }, push: 'demand', say: [line] }, {}],
  ['heard ends at 2', { from: { ...crisis, heard: 2 }, say: [listen, commit] }, { tension: 1, patience: -2 }],
  ['heard ends at 0', { from: { trust: 0 }, say: [deny] }, { tension: 1, patience: -1 }],
]);

table('10. Patience', [
  ['falls at a turn without progress', {}, { patience: -1 }],
  ['lasts through an answer to the push', { push: 'grievance', say: [nod] }, {}],
  ['lasts while tension falls', { say: [colleague] }, { tension: -1 }],
  ['lasts while trust grows', { from: { tension: 0 }, say: [promise] }, { trust: 1, entitlement: 1 }],
  ['lasts while listening gets further', { say: [listen] }, { heard: 1 }],
  ['lasts while a committed customer is calm', { from: { resolution: 2 } }, {}],
  ['falls if a committed customer is not calm', { from: { resolution: 2, tension: 3 } }, { patience: -1 }],
  ['falls if a calm customer is not committed', { from: { resolution: 1 } }, { patience: -1 }],
  [
    'falls if a committed customer ceases to be calm',
    { from: { resolution: 2, trust: 0 }, say: [recite] },
    { tension: 1, patience: -1 },
  ],
  [
    'pays what a technique costs even then',
    { from: { resolution: 2, tension: 0, trust: 0 }, say: [brush] },
    { tension: 1, patience: -1 },
  ],
  [
    'pays what a technique costs on top of the turn',
    { from: { trust: 0 }, say: [brush] },
    { tension: 1, patience: -2 },
  ],
  ['ends at 0', { from: { patience: 1, trust: 0 }, say: [brush] }, { tension: 1, patience: -1 }],
]);
