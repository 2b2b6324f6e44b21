/** D1: the dimensions must pull apart now and then. */

import { type Analysis, exactly } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { inReplies } from './example.ts';

export const noTradeOffs: Check = {
  id: 'no-trade-offs',
  source: 'D1',
  summary: 'One reply is best at everything nearly everywhere.',
  formula: 'The share of nodes at which one reply has the highest level on every dimension tested.',
  why: 'Difficult customers are difficult because warmth and firmness seem to exclude each other. Where nothing does, there is nothing to weigh up.',
  unit: 'percent',
  error: null,
  warning: atMost(60),
  exempt: [],
  example: {
    bad: {
      note: 'No lesser reply beats the best one at anything.',
      changes: [
        ...inReplies('soft', { levels: { empathy: 1 } }),
        ...inReplies('cold', { levels: { calmness: 2, empathy: 0, boundary: 1 } }),
      ],
    },
    good: 'At more than a third of the nodes the kindest or the calmest reply is not the best one.',
  },
  measure: ({ analysis }) => {
    const { nodes } = analysis.program;
    const easy = nodes.flatMap((_, node) => dominating(analysis, node) ?? []);
    const first = easy[0];
    return [
      {
        what: 'the share of nodes at which one reply is best at everything',
        figure: exactly(easy.length / nodes.length),
        where: first ?? {},
        advice:
          first === undefined
            ? 'Leave it so.'
            : `At \`${first.node}\` and ${easy.length - 1} more, offer a lesser reply that beats the best one (here \`${first.reply}\`) at one dimension.`,
      },
    ];
  },
};

function dominating({ program, rubric }: Analysis, node: number): { node: string; reply: string } | null {
  const { id, replies } = program.nodes[node]!;
  const best = replies.find((_, reply) =>
    rubric.tested[node]!.every(
      (dimension) => rubric.levels[node]![reply]![dimension] === rubric.best[node]![dimension],
    ),
  );
  return best === undefined ? null : { node: id, reply: best.id };
}
