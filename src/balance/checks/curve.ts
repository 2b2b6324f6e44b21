/** M1: anger has a peak, and it comes before the end. */

import { type Analysis, exactly, type ScoredLine } from '../analysis.ts';
import { atMost, type Check } from './check.ts';
import { everyLevel, inReply } from './example.ts';

export const curve: Check = {
  id: 'curve',
  source: 'M1',
  summary: 'In the best call the customer is angriest near the end.',
  formula:
    'Where on the way through the best call tension is first at its highest: 0 is the start, 100 the end.',
  why: "Anger that is met well peaks and falls (Kaplan and Wheeler 1983). A best line that heats up to the end shows the trainee that skill doesn't work.",
  unit: 'percent',
  error: null,
  warning: atMost(60),
  exempt: [],
  example: {
    bad: {
      note: 'The best reply of the last node but one is graded so, and is a furious one.',
      changes: inReply('doubt', 'best', { uses: ['retaliate', 'contradict'], levels: everyLevel(4) }),
    },
    good: 'The customer is angriest at the start.',
  },
  measure: ({ analysis }) => {
    if (analysis.structure === null) return null;
    const { best } = analysis.structure;
    const peak = peakOf(best);
    return [
      {
        what: 'where on the way through the best call tension peaks',
        figure: exactly(peak / Math.max(1, best.steps.length)),
        where: placeOf(analysis, best, peak),
        advice: 'Let the best replies calm from the middle on, and put the hardest push earlier.',
      },
    ];
  },
};

/** The step before which tension is first highest; the number of steps if it is so at the end. */
function peakOf({ steps, endTension }: ScoredLine): number {
  const tensions = [...steps.map(({ tension }) => tension), endTension];
  return tensions.indexOf(Math.max(...tensions));
}

/** What was said before the peak. */
function placeOf({ program }: Analysis, { steps }: ScoredLine, peak: number) {
  const before = steps[peak - 1];
  if (before === undefined) return {};
  const { id, replies } = program.nodes[before.node]!;
  return { node: id, reply: replies[before.reply]!.id, key: 'uses' };
}
