/** Scenarios of a sound shape, as JSON (which is YAML), whose ids, guards and routes may or may not fit together. */

import fc from 'fast-check';

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

/** Mostly what fits, now and then what doesn't: about every other scenario is sound. */
function mostly(fitting: fc.Arbitrary<unknown>, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 150, arbitrary: fitting }, { weight: 1, arbitrary: other });
}

function idOf(...known: readonly string[]) {
  return mostly(fc.constantFrom(...known), fc.constantFrom('nowhere', 'constructor', 'a1', 'phase', 'desc'));
}

const nodes = ['a', 'b'] as const;
const place = idOf(...nodes, 'x', 'y', 'walkaway', 'meltdown');
const technique = idOf(
  'acknowledge-feeling',
  'recite-policy',
  'set-limit',
  'apologise',
  'grant-authorised-exception',
);
const range = mostly(
  fc.constantFrom('2..4', '1..', '..3', '0..0', '-2..1'),
  fc.constantFrom('4..2', '3-4', 'many', '1001..'),
);
const number = fc.integer({ min: -1, max: 6 });
const comparison = fc.oneof(number, range, fc.array(fc.oneof(number, range), { minLength: 1, maxLength: 3 }));

const clause = fc.record(
  {
    tension: comparison,
    trust: comparison,
    turn: comparison,
    phase: fc.constantFrom<unknown>('crisis', 'baseline', ['trigger', 'aftermath']),
    count: mostly(comparison, fc.boolean()),
    seen: mostly(fc.boolean(), number),
    quue: mostly(fc.constant(undefined), number),
  },
  { requiredKeys: [] },
);
const guard = fc.oneof(clause, fc.array(clause, { minLength: 1, maxLength: 2 }));

const say = fc.constantFrom<unknown>('Well.', ['Well?', 'Well!']);
const text = mostly(
  fc.oneof(
    fc.constant<unknown>('Well.'),
    fc
      .tuple(fc.array(fc.record({ when: guard, say }), { maxLength: 2 }), fc.record({ say }))
      .map(([variants, last]) => [...variants, last]),
  ),
  fc.array(fc.record({ when: some(guard), say }), { minLength: 1, maxLength: 2 }),
);

const chance = some(fc.integer({ min: 1, max: 99 }));
const routes = mostly(
  fc.oneof(
    place,
    fc
      .tuple(
        fc.array(fc.record({ when: guard, chance, go: place }), { maxLength: 3 }),
        fc.record({ go: place }),
      )
      .map(([conditional, last]) => [...conditional, last]),
  ),
  fc.array(fc.record({ when: some(guard), chance: some(fc.constantFrom(50, 100)), go: place }), {
    minLength: 1,
    maxLength: 3,
  }),
);

const reply = fc.record(
  {
    say: fc.constant('Yes.'),
    uses: fc.uniqueArray(technique, { minLength: 1, maxLength: 3 }),
    to: routes,
    when: guard,
    once: fc.boolean(),
    then: text,
    promises: fc.uniqueArray(idOf('slot', 'hour'), { minLength: 1, maxLength: 2 }),
    effects: fc.record(
      {
        count: mostly(number, fc.boolean()),
        seen: mostly(fc.boolean(), number),
        quue: mostly(fc.constant(undefined), number),
      },
      { requiredKeys: [] },
    ),
    levels: fc.record({ empathy: fc.integer({ min: 0, max: 4 }) }),
    rule: idOf('angry.two-messages'),
    tempts: fc.constantFrom<unknown>('It is quick.', { text: 'It is quick.', pull: 2 }),
  },
  { requiredKeys: ['say', 'uses', 'to'] },
);
const lockedReply = fc.record({
  say: fc.constant('Go.'),
  uses: fc.constant(['tell-to-leave']),
  to: routes,
  locked: fc.constant('Not yet.'),
  when: mostly(guard, fc.constant(undefined)),
});
/** Without what closes it, so that most nodes have one. */
const openReply = fc.record({
  say: fc.constant('No.'),
  uses: fc.array(technique, { minLength: 1, maxLength: 1 }),
  to: routes,
});

const node = fc.record(
  {
    line: text,
    replies: fc.record({ open: openReply, one: reply, two: lockedReply }, { requiredKeys: [] }),
    push: fc.constantFrom('grievance', 'abuse', 'demand'),
    cue: text,
    speaker: idOf('manager'),
    answers: idOf('manager', 'customer'),
    fallback: openReply,
  },
  { requiredKeys: ['line', 'replies'] },
);

const ending = fc.record({ line: text, outcome: some(fc.constantFrom('by-mood', 'contained', 'parted')) });

const scenario = fc.record(
  {
    title: fc.constant('T'),
    persona: idOf('angry', 'arguer', 'demanding'),
    channel: fc.constantFrom('chat', 'in-person'),
    language: fc.constant('en'),
    setting: fc.constant('S'),
    you: fc.constant('Y'),
    customer: fc.constant('C'),
    goal: fc.constant('G'),
    policy: fc.constant({ can: { slot: 'S' }, cannot: { hour: 'H' } }),
    cast: fc.constant({ manager: 'Ines' }),
    facts: fc.record({
      count: fc.record({
        range: fc.constantFrom('0..5', '-3..3', '-99..99'),
        start: mostly(fc.constantFrom(0, 2), fc.constant(-4)),
      }),
      seen: fc.boolean(),
    }),
    mood: fc.record(
      { tension: mostly(fc.constantFrom(0, 3), number), patience: fc.integer({ min: 1, max: 5 }) },
      { requiredKeys: [] },
    ),
    turns: fc.integer({ min: 1, max: 30 }),
    start: idOf(...nodes),
    nodes: fc.record({ a: node, b: node }),
    endings: fc.record(
      { x: ending, y: ending, walkaway: fc.record({ line: text }) },
      { requiredKeys: ['x', 'y'] },
    ),
  },
  {
    requiredKeys: [
      'title',
      'persona',
      'channel',
      'language',
      'setting',
      'you',
      'customer',
      'goal',
      'policy',
      'cast',
      'facts',
      'start',
      'nodes',
      'endings',
    ],
  },
);

export const shaped: fc.Arbitrary<string> = scenario.map((value) => JSON.stringify(value, null, 1));
