/** Programs whose every text is any text at all, preferably one that means something to a format. */

import fc from 'fast-check';
import type { Program, Reply } from '../../../src/engine/index.ts';
import { ending, fact, node, program, reply, testOf } from '../../engine/program.ts';

const pieces = [
  ...'"`\'<>&#;:%{}[]()|/\\-=.,*_~$@!+\n\r\t ',
  ...[
    '-->',
    '%%',
    '%%{init:{}}%%',
    ']:::',
    '#quot;',
    '#35;',
    '&lt;',
    '<br/>',
    '</script>',
    '<script>alert(1)</script>',
  ],
  ...[
    'end',
    'click',
    'style a fill:#f00;',
    'classDef x fill:#f00;',
    '1. ',
    '2) ',
    '- ',
    '```',
    'ﬂ°°35¶ß',
    '$$x$$',
    'fa:fa-x',
  ],
  ...[
    '\\N',
    '\\"',
    '\u0000',
    '\u001b[2J',
    '\u202e',
    '\u2028',
    '\ud83d',
    '\udc00',
    '\ufffe',
    '🔔',
    'é',
    'مرحبا',
    '鈴',
  ],
];

export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Where a reply leads: to any place, with any condition, the last one without. */
const routes = fc
  .array(
    fc.record({ to: fc.nat(9), guarded: fc.boolean(), chance: fc.option(fc.integer({ min: 1, max: 99 })) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map(
    (all) =>
      (places: number): Reply['routes'] =>
        all.map(({ to, guarded, chance }, at) => ({
          to: to % places,
          when: guarded && at < all.length - 1 ? [[testOf('fact', 1, 1)]] : null,
          chance: at < all.length - 1 ? chance : null,
        })),
  );

const replies = fc.array(fc.record({ id: hostileText, say: hostileText, why: hostileText, routes }), {
  minLength: 1,
  maxLength: 4,
});

export const hostileProgram: fc.Arbitrary<Program> = fc
  .record({
    title: hostileText,
    fact: hostileText,
    nodes: fc.array(fc.record({ id: hostileText, line: hostileText, replies }), {
      minLength: 1,
      maxLength: 4,
    }),
    endings: fc.array(
      fc.record({
        id: hostileText,
        outcome: fc.constantFrom('by-mood', 'settled', 'parted', 'capitulated', 'walkaway', 'meltdown'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    start: fc.nat(3),
  })
  .map((drawn) => {
    const places = drawn.nodes.length + drawn.endings.length;
    return program({
      title: drawn.title,
      facts: [fact({ id: drawn.fact, boolean: true })],
      start: drawn.start % drawn.nodes.length,
      nodes: drawn.nodes.map(({ id, line, replies: said }) =>
        node({
          id,
          line: [{ when: null, say: [line] }],
          replies: said.map(({ routes: routesOf, ...parts }) =>
            reply({ ...parts, routes: routesOf(places) }),
          ),
        }),
      ),
      endings: drawn.endings.map((each) => ending(each as Parameters<typeof ending>[0])),
    });
  });
