/** The format of a scenario's `transcripts:`: played runs, and what they must lead to. */

import { z } from 'zod';
import { difficulties, outcomes } from '../persona/index.ts';
import { clause, id, integer, range, text } from './schema-parts.ts';

const outcome = z.enum(outcomes);
const oneOrMore = z.union([id, z.array(id).min(1)]);
const percent = z.union([range, z.int()], {
  error: 'Write a whole number, or a range such as `70..`, `..54` or `55..69`.',
});

const scoreMeaning = 'The score from 0 to 100, or a range of it, e.g. `80..`.';

/** No call is longer than the turns that a scenario may have. */
const repliesGiven = integer({ min: 0, max: 60 });

const step = clause
  .extend({
    after: repliesGiven.describe('Replies given so far: 0 stands for the opening.'),
    node: oneOrMore.optional().describe('Where the call stands then: a node, or an ending.'),
    line: text.optional().describe('A part of what is heard then: the direct answer, the cue or the line.'),
  })
  .describe('What must hold on the way: mood, `phase` and facts as in a guard, `node`, `line`.');

export const transcript = z.strictObject({
  name: text.describe('What it shows, in one sentence.'),
  seed: text.describe('Any word; it decides what chance does.'),
  difficulty: z.enum(difficulties).optional().describe('`standard` if left out.'),
  replies: z.array(id).min(1).describe('The ids of the replies that are given, in order.'),
  steps: z.array(step).min(1).optional().describe('What must hold on the way.'),
  expect: z
    .strictObject({
      outcome: z
        .union([outcome, z.array(outcome).min(1)])
        .optional()
        .describe('How the call ends, or a list of which one must come about.'),
      ending: oneOrMore.optional().describe('The ending that it leads to, or a list of which one must.'),
      pass: z.boolean().optional().describe('Whether it is passed.'),
      calmness: percent.optional().describe(scoreMeaning),
      empathy: percent.optional().describe(scoreMeaning),
      boundary: percent.optional().describe(scoreMeaning),
      total: percent.optional().describe(scoreMeaning),
    })
    .optional()
    .describe('What must hold at the end. Left out, the replies may stop before the call does.'),
});

export type TranscriptFile = z.infer<typeof transcript>;
