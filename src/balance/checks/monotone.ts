/** A6: more skill must never pay less. */

import { type CurvePoint, exactly } from '../analysis.ts';
import { atMost, type Check, type Measurement } from './check.ts';
import { everyLevel, inReplies } from './example.ts';

/** A fall as small as this is rounding. */
const tolerance = 1e-9;

export const monotone: Check = {
  id: 'monotone',
  source: 'A6',
  summary: 'More ability earns less somewhere.',
  formula:
    'The largest fall of P(pass), times 100, and of the mean total, from one ability to the next, on a grid from 0 to 8 in steps of a half.',
  why: "A curve that falls punishes the better trainee: the author's levels and the customer's mood want different things.",
  unit: 'points',
  error: atMost(0),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'Hurrying and interrupting are graded as high as the best replies, so that the able say them, and the customer leaves.',
      changes: inReplies('sharp', { levels: everyLevel(4) }),
    },
    good: 'Both curves rise all the way.',
  },
  // The points of a sampled curve are unsure by more than most falls.
  measure: ({ analysis: { curve, method } }) =>
    method === 'sampled'
      ? null
      : [
          steepest('P(pass)', curve, ({ pass }) => 100 * pass),
          steepest('the mean total', curve, ({ total }) => total),
        ],
};

function steepest(
  what: string,
  curve: readonly CurvePoint[],
  value: (point: CurvePoint) => number,
): Measurement {
  let most = { fall: 0, from: curve[0]?.theta ?? 0 };
  curve.forEach((point, index) => {
    const before = curve[index - 1];
    if (before === undefined) return;
    const fall = value(before) - value(point);
    if (fall > Math.max(most.fall, tolerance)) most = { fall, from: before.theta };
  });
  return {
    what: `the largest fall of ${what} from one ability to the next`,
    figure: exactly(most.fall),
    where: {},
    advice: `Look for replies with high levels that cost the mood more than lesser ones; it falls from ability ${most.from} on.`,
  };
}
