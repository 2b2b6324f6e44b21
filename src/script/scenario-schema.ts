/** The format of scenarios/<persona>/<id>.yaml: the single source of its types, its checks and its reference. */

import { z } from 'zod';
import { channels, difficulties, dimensions, moodRanges, pushes } from '../persona/index.ts';
import { guard, id, integer, levels, ruleId, shaped, targets, text, varied } from './schema-parts.ts';
import { transcript } from './transcript-schema.ts';

const chance = integer({ min: 1, max: 100 });

const route = shaped(
  'Write each route as `{when: …, chance: …, go: …}`; `when` and `chance` may be left out.',
);

const destination = z.union(
  [id, z.array(z.strictObject({ when: guard.optional(), chance: chance.optional(), go: id }, route)).min(1)],
  { error: 'Write the id of a node or an ending, or a list of routes: `[{when: …, go: …}, {go: …}]`.' },
);

const promise = z.array(id).min(1);
const change = z.union([z.boolean(), z.int()], {
  error: 'Write `true`, `false`, or a whole number such as `+1`.',
});

export const criticals = ['insult', 'threat', 'lie', 'private-data', 'hung-up'] as const;

const reply = z.strictObject({
  say: text.describe('What the trainee says, at most 25 words.'),
  gist: text.optional().describe('At most 12 words, shown in the menu instead of a long text.'),
  delivery: text.optional().describe('Face, posture, voice. On all replies of a node or on none.'),
  uses: z.array(id).min(1).max(3).describe('The techniques of the playbook that it uses.'),
  why: text.optional().describe('Why it is good or bad, for the debrief.'),
  felt: text.optional().describe("The customer's inner view, first person."),
  tempts: z
    .union([text, z.strictObject({ text, pull: integer({ min: 0, max: 2 }) })])
    .optional()
    .describe('Why a decent person would say it. `pull` 2 if strongly.'),
  then: varied.optional().describe("The customer's direct answer, before the next line."),
  rule: ruleId.optional().describe("The rule behind it, if not the worst technique's first."),
  promises: promise.optional().describe('Ids of `policy`. One of `cannot` caps boundary at 1.'),
  when: guard.optional().describe('Hidden unless it holds.'),
  locked: text.optional().describe('With `when`: shown greyed, with this reason.'),
  once: z.boolean().optional().describe('It can be said one time only.'),
  effects: z.record(id, change).optional().describe('Facts: true or false sets, a number adds.'),
  levels: levels.optional().describe('Overrides of the computed levels, 0 to 4.'),
  critical: z.enum(criticals).optional().describe('Fails the run.'),
  to: destination.describe('A node or ending, or a list of {when, chance, go}, the last one bare.'),
});

const node = z.strictObject({
  push: z.enum(pushes).optional().describe('What the customer is testing. Leave it out if nothing.'),
  speaker: id.optional().describe('Who of the `cast` speaks; the customer if left out.'),
  cue: varied.optional().describe('What one sees or hears besides.'),
  line: varied.describe('What the customer says, at most 45 words.'),
  tests: z.array(z.enum(dimensions)).optional().describe('Dimensions that it tests besides the usual.'),
  replies: z.record(id, reply),
  fallback: reply.optional().describe('Offered only where no other reply is.'),
});

const ending = z.strictObject({
  cue: varied.optional(),
  line: varied,
  outcome: z.enum(['by-mood', 'contained', 'parted']).optional().describe('`by-mood` if left out.'),
});

const fact = z.union(
  [
    z.boolean(),
    z.strictObject({
      range: z.string().regex(/^-?\d+\.\.-?\d+$/, { error: 'Write both ends, for example `0..5`.' }),
      start: z.int(),
      'each-turn': z.int().optional(),
    }),
  ],
  { error: 'Write `true`, `false`, or `{range: 0..5, start: 1}`.' },
);

const start = z.strictObject({
  tension: integer(moodRanges.tension).optional(),
  trust: integer(moodRanges.trust).optional(),
  patience: integer({ min: 1, max: moodRanges.patience.max }).optional(),
  heard: integer(moodRanges.heard).optional(),
});

export const scenarioSchema = z
  .strictObject({
    title: text,
    persona: id,
    channel: z.enum(channels),
    language: z.string().min(2, { error: 'Write a tag such as `en`.' }).describe('A BCP 47 tag, e.g. `en`.'),
    setting: text.describe('Where, when, what has happened.'),
    you: text.describe('Who the trainee is.'),
    customer: text.describe('What the customer is called.'),
    goal: text.describe('What a good end looks like.'),
    policy: z
      .strictObject({ can: z.record(id, text).optional(), cannot: z.record(id, text).optional() })
      .optional(),
    content: z.array(text).optional().describe('Content notes, shown before the start.'),
    justify: text.optional().describe('Why words for protected groups belong in it, if they stand there.'),
    situations: z.array(id).optional(),
    cast: z.record(id, text).optional().describe('Who else speaks.'),
    facts: z.record(id, fact).optional(),
    mood: start.optional().describe("The opening mood where it isn't the persona's."),
    weights: z.partialRecord(z.enum(dimensions), integer({ min: 1, max: 5 })).optional(),
    turns: integer({ min: 1, max: 60 }).optional().describe('The customer leaves after so many; 20.'),
    difficulties: z.array(z.enum(difficulties)).min(1).optional(),
    drill: z.boolean().optional().describe('A short exercise, below the length of a full scenario.'),
    start: id.describe('The first node.'),
    nodes: z.record(id, node),
    endings: z.record(id, ending),
    balance: targets.optional().describe('Targets of this scenario, by the id of the check.'),
    transcripts: z.array(transcript).optional().describe('Played runs and what they must lead to.'),
  })
  .describe('A Composure scenario: one dialogue.');

export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type NodeFile = ScenarioFile['nodes'][string];
export type ReplyFile = NodeFile['replies'][string];
