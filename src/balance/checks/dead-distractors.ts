/** O1: and most of them must. */

import type { Estimate } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { distractorsOf } from './distractors.ts';
import { everyLevel, inReply } from './example.ts';

/** Below this share nobody falls for it. */
const dead = 0.05;

const nodes = ['story', 'wall', 'afternoon', 'money', 'doubt', 'goodbye'] as const;

export const deadDistractors: Check = {
  id: 'dead-distractors',
  source: 'O1',
  summary: 'Too many replies tempt nobody.',
  formula:
    'The share of the replies that are not the best ones which a simulated novice takes less than 1 time in 20.',
  why: 'One dead reply in three is common in good tests and does no harm; beyond that the choice is between two.',
  unit: 'percent',
  error: atMost(34),
  warning: null,
  exempt: [],
  example: {
    bad: {
      note: 'At six nodes only two replies tempt, and very strongly.',
      changes: nodes.flatMap((node) => [
        ...inReply(node, 'best', { tempts: { text: 'It settles the day.', pull: 2 }, levels: everyLevel(4) }),
        ...inReply(node, 'soft', {
          tempts: { text: 'He has a point.', pull: 2 },
          levels: { calmness: 4, empathy: 4 },
        }),
        ...inReply(node, 'cold', { tempts: undefined, levels: everyLevel(0) }),
        ...inReply(node, 'sharp', { tempts: undefined, levels: everyLevel(0) }),
      ]),
    },
    good: 'Every lesser reply says why a decent person would take it.',
  },
  measure: ({ analysis }) => {
    const all = distractorsOf(analysis);
    if (all.length === 0) return [];
    const surely = all.filter(({ share }) => share.high < dead);
    const maybe = all.filter(({ share }) => share.low < dead);
    const figure: Estimate = {
      value: all.filter(({ share }) => share.value < dead).length / all.length,
      low: surely.length / all.length,
      high: maybe.length / all.length,
    };
    const first = maybe[0];
    return [
      {
        what: 'the share of lesser replies that a novice hardly ever takes',
        figure,
        where: first === undefined ? {} : { node: first.node, reply: first.reply, key: 'tempts' },
        advice: `Give them something to be said for them, or replace them: ${maybe
          .map(({ node, reply }) => `\`${reply}\` in \`${node}\``)
          .join(', ')}.`,
      },
    ];
  },
};
