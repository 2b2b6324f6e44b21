/** The format of scenarios/<persona>/<id>.yaml: the single source of its types, its checks and its reference. */

import { z } from 'zod';
import { channels, difficulties, dimensions, moodRanges, pushes } from '../persona/index.ts';
import {
  guard,
  id,
  integer,
  levels,
  moodMeanings,
  personaId,
  ruleReference,
  shaped,
  situationId,
  targets,
  techniqueId,
  text,
  varied,
} from './schema-parts.ts';
import { transcript } from './transcript-schema.ts';

const chance = integer({ min: 1, max: 100 });

const route = shaped(
  'Write each route as `{when: …, chance: …, go: …}`; `when` and `chance` may be left out.',
);

const ways = z.strictObject(
  {
    when: guard.optional().describe('Taken only where this holds; first match counts.'),
    chance: chance.optional().describe('Taken so many times in a hundred, of what reaches it.'),
    go: id.describe('The node or ending that it leads to.'),
  },
  route,
);

const destination = z.union([id, z.array(ways).min(1)], {
  error: 'Write the id of a node or an ending, or a list of routes: `[{when: …, go: …}, {go: …}]`.',
});

const promise = z.array(id).min(1);
const change = z.union([z.boolean(), z.int()], {
  error: 'Write `true`, `false`, or a whole number such as `+1`.',
});

export const criticals = ['insult', 'threat', 'lie', 'private-data', 'hung-up'] as const;

const reply = z
  .strictObject({
    say: text.describe('What the trainee says, at most 25 words.'),
    gist: text.optional().describe('At most 12 words, shown in the menu instead of a long text.'),
    delivery: text.optional().describe('Face, posture, voice. On all replies of a node or on none.'),
    uses: z.array(techniqueId).min(1).max(3).describe('The techniques of the playbook that it uses.'),
    why: text.optional().describe('Why it is good or bad, for the debrief.'),
    felt: text.optional().describe("The customer's inner view, first person."),
    tempts: z
      .union([
        text,
        z.strictObject({
          text: text.describe('Why a decent person would say it.'),
          pull: integer({ min: 0, max: 2 }).describe('How strongly it tempts: 0 hardly, 1, 2 strongly.'),
        }),
      ])
      .optional()
      .describe('Why a decent person would say it. `pull` 2 if strongly.'),
    then: varied.optional().describe("The customer's direct answer, before the next line."),
    rule: ruleReference.optional().describe("The rule behind it, if not the worst technique's first."),
    promises: promise.optional().describe('Ids of `policy`. One of `cannot` caps boundary at 1.'),
    when: guard.optional().describe('Hidden unless it holds.'),
    locked: text.optional().describe('With `when`: shown greyed, with this reason.'),
    once: z.boolean().optional().describe('It can be said one time only.'),
    effects: z.record(id, change).optional().describe('Facts: true or false sets, a number adds.'),
    levels: levels.optional().describe('Overrides of the computed levels, 0 to 4.'),
    critical: z.enum(criticals).optional().describe('Fails the run.'),
    to: destination.describe('A node or ending, or a list of {when, chance, go}, the last one bare.'),
  })
  .meta({ id: 'reply', description: 'Something that the trainee may say.' });

const node = z.strictObject({
  push: z.enum(pushes).optional().describe('What the customer is testing. Leave it out if nothing.'),
  speaker: id.optional().describe('Who of the `cast` speaks; the customer if left out.'),
  answers: id
    .optional()
    .describe('Who gives the direct answers (`then:`), if not who speaks: one of the `cast`, or `customer`.'),
  cue: varied.optional().describe('What one sees or hears besides.'),
  line: varied.describe('What the customer says, at most 45 words.'),
  tests: z.array(z.enum(dimensions)).optional().describe('Dimensions that it tests besides the usual.'),
  replies: z.record(id, reply).describe('What the trainee may say, by an id of yours; 3 or 4 are good.'),
  fallback: reply.optional().describe('Offered only where no other reply is.'),
});

const ending = z.strictObject({
  cue: varied.optional().describe('What one sees or hears besides.'),
  line: varied.describe('The last words of the customer, or what becomes of it.'),
  outcome: z
    .enum(['by-mood', 'contained', 'parted'])
    .optional()
    .describe(
      'How it counts: `by-mood` if left out; `contained`, abuse that was met step by step; `parted`, a no that was taken well.',
    ),
});

const fact = z.union(
  [
    z.boolean(),
    z.strictObject({
      range: z
        .string()
        .regex(/^-?\d+\.\.-?\d+$/, { error: 'Write both ends, for example `0..5`.' })
        .describe('The least and the greatest value, e.g. `0..5`; it stops at either end.'),
      start: z.int().describe('Its value at the start.'),
      'each-turn': z.int().optional().describe('What is added to it after every turn.'),
    }),
  ],
  { error: 'Write `true`, `false`, or `{range: 0..5, start: 1}`.' },
);

const start = z.strictObject({
  tension: integer(moodRanges.tension).optional().describe(moodMeanings.tension),
  trust: integer(moodRanges.trust).optional().describe(moodMeanings.trust),
  patience: integer({ min: 1, max: moodRanges.patience.max }).optional().describe(moodMeanings.patience),
  heard: integer(moodRanges.heard).optional().describe(moodMeanings.heard),
});

export const scenarioSchema = z
  .strictObject({
    title: text.describe('What the menu calls it: a few words.'),
    persona: personaId,
    channel: z.enum(channels).describe('How they talk: it decides what can be seen and heard.'),
    language: z.string().min(2, { error: 'Write a tag such as `en`.' }).describe('A BCP 47 tag, e.g. `en`.'),
    setting: text.describe('Where, when, what has happened.'),
    you: text.describe('Who the trainee is.'),
    customer: text.describe('What the customer is called.'),
    goal: text.describe('What a good end looks like.'),
    policy: z
      .strictObject({
        can: z.record(id, text).optional().describe('What the trainee may promise, by an id of yours.'),
        cannot: z.record(id, text).optional().describe("What isn't the trainee's to promise."),
      })
      .optional()
      .describe('What may and may not be promised; shown before the start, checked against `promises:`.'),
    content: z.array(text).optional().describe('Content notes, shown before the start.'),
    justify: text.optional().describe('Why words for protected groups belong in it, if they stand there.'),
    situations: z.array(situationId).optional().describe('The situations of the playbook that it stages.'),
    cast: z.record(id, text).optional().describe('Who else speaks.'),
    facts: z
      .record(id, fact)
      .optional()
      .describe('What you need to remember of a call: true or false, or a number in a range.'),
    mood: start.optional().describe("The opening mood where it isn't the persona's."),
    weights: z
      .partialRecord(z.enum(dimensions), integer({ min: 1, max: 5 }))
      .optional()
      .describe('How much each dimension counts in the total, 1 to 5; 1 if left out.'),
    turns: integer({ min: 1, max: 60 }).optional().describe('The customer leaves after so many; 20.'),
    difficulties: z
      .array(z.enum(difficulties))
      .min(1)
      .optional()
      .describe('At which it is offered; at all three if left out.'),
    drill: z.boolean().optional().describe('A short exercise, below the length of a full scenario.'),
    start: id.describe('The first node.'),
    nodes: z.record(id, node).describe('The moments of the call, by an id of yours.'),
    endings: z
      .record(id, ending)
      .describe('How it may end, by an id of yours. `walkaway` and `meltdown` come by themselves.'),
    balance: targets.optional().describe('Targets of this scenario, by the id of the check.'),
    transcripts: z.array(transcript).optional().describe('Played runs and what they must lead to.'),
  })
  .describe('A Composure scenario: one dialogue.');

export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type NodeFile = ScenarioFile['nodes'][string];
export type ReplyFile = NodeFile['replies'][string];
