/** O6: a bad reply must have something to be said for it. */

import { qualityOf } from '../../score/index.ts';
import { exactly } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';
import { inReply } from './example.ts';

/** Of a reply as bad as this the levels alone tempt nobody. */
const bad = 0.15;

export const implausible: Check = {
  id: 'implausible',
  source: 'O6',
  summary: 'A very bad reply tempts nobody.',
  formula:
    'The `pull`, 0 to 2, of each reply with a mean level below .6 of 4 on the dimensions that its node tests.',
  why: 'A straw man is seen through at once, and the choice is one smaller. Bad replies are said for reasons; name one.',
  unit: 'number',
  error: null,
  warning: atLeast(1),
  exempt: [],
  example: {
    bad: {
      note: 'A curt reply comes without a reason why anybody would say it.',
      changes: inReply('counter', 'sharp', { tempts: undefined }),
    },
    good: 'Even the worst replies have a `tempts` that a decent person would recognise.',
  },
  measure: ({ analysis }) =>
    analysis.program.nodes.flatMap((node, at) =>
      node.replies.flatMap((reply, index) =>
        qualityOf(analysis.rubric, at, index) >= bad
          ? []
          : [
              {
                what: `how strongly \`${reply.id}\` tempts at \`${node.id}\``,
                figure: exactly(reply.tempts?.pull ?? 0),
                where: { node: node.id, reply: reply.id, key: 'tempts' },
                advice: `Say under \`tempts\` why somebody decent would say \`${reply.id}\`, or replace it.`,
              },
            ],
      ),
    ),
};
