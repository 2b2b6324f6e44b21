/** F1: nor should replies, routes and conditions be there for nothing. */

import { type Analysis, exactly, type Reached } from '../analysis.ts';
import { atLeast, type Check, type Measurement } from './check.ts';
import { inReply } from './example.ts';

export const deadReply: Check = {
  id: 'dead-reply',
  source: 'F1',
  summary: 'A reply is never on offer, a route is never taken, or a condition always holds.',
  formula:
    "1 for each reply, route and `when` that can come about, 0 for each that can't at nodes that somebody comes to. Proved over all states, with what stops it.",
  why: "What can't happen misleads the next reader of the file, and is mostly a slip in a number.",
  unit: 'number',
  error: null,
  warning: atLeast(1),
  exempt: [],
  example: {
    bad: {
      note: "After the first reply a route waits for a trust that can't be there yet.",
      changes: inReply('counter', 'best', {
        to: [{ when: { trust: '4..' }, go: 'apron' }, { go: 'story' }],
      }),
    },
    good: "Every reply can be said, and every route is some customer's.",
  },
  measure: ({ analysis }) => {
    if (analysis.structure === null) return null;
    const { reach } = analysis.structure;
    const lost = new Set(
      reach.flatMap(({ what, line }) => (what.kind === 'node' && line === null ? [what.node] : [])),
    );
    const dead = new Set(
      reach.flatMap(({ what, line }) =>
        what.kind === 'reply' && line === null ? [`${what.node}/${what.reply}`] : [],
      ),
    );
    return reach.flatMap((reached) => {
      const { what } = reached;
      // What hangs on a dead node or reply is dead with it, and is said once.
      if (what.kind !== 'reply' && what.kind !== 'route' && what.kind !== 'guard') return [];
      if (lost.has(what.node)) return [];
      if (what.kind !== 'reply' && dead.has(`${what.node}/${what.reply}`)) return [];
      return [measured(analysis, reached, what)];
    });
  },
};

type Part = Extract<Reached['what'], { readonly kind: 'reply' | 'route' | 'guard' }>;

function measured({ program }: Analysis, { line, bound }: Reached, what: Part): Measurement {
  const node = program.nodes[what.node]!;
  const { id } = node.replies[what.reply]!;
  const because = bound === null ? '.' : `: ${bound}.`;
  const place = `\`${id}\` in \`${node.id}\``;
  const said = {
    reply: [
      `whether ${place} is ever on offer`,
      'when',
      `Take \`${id}\` out, or offer it under a condition that can be met${because}`,
    ],
    route: [
      `whether ${place} ever leads by route ${what.kind === 'route' ? what.route + 1 : 0}`,
      'to',
      `Take that route of \`${id}\` out, or change what it waits for${because}`,
    ],
    guard: [
      `whether the \`when\` of ${place} ever ${what.kind === 'guard' && what.holds ? 'holds' : 'fails'}`,
      'when',
      `Leave the \`when\` of \`${id}\` out, or ask for what only some calls have${because}`,
    ],
  } as const;
  const [measures, key, advice] = said[what.kind];
  return {
    what: measures,
    figure: exactly(line === null ? 0 : 1),
    where: { node: node.id, reply: id, key },
    advice,
  };
}
