/** The formats of personas/<id>.yaml and of techniques.yaml, rules.yaml and situations.yaml in playbook/. */

import { z } from 'zod';
import {
  channels,
  concerns,
  effectRanges,
  families,
  moodRanges,
  phases,
  pushes,
  temperamentRanges,
} from '../persona/index.ts';
import {
  each,
  id,
  integer,
  marks,
  moodMeanings,
  personaId,
  ruleId,
  ruleReference,
  techniqueId,
  text,
} from './schema-parts.ts';

/** What a technique may do to each part of the mood where it works. */
const effectMeanings = {
  tension: 'Added to tension; fewer is calmer.',
  trust: 'Added to trust.',
  patience: 'Added to patience; it only ever costs some.',
  heard: 'Added to how far the customer feels heard.',
  entitlement: 'Added to entitlement; more teaches that pushing pays.',
  resolution: 'Steps towards a solution.',
  'resolution-limit': 'The highest resolution that it can lead to; 1: agreed, but not committed.',
} as const satisfies Record<keyof typeof effectRanges, string>;

const effects = z.strictObject(
  each(effectRanges, (range, key) => integer(range).optional().describe(effectMeanings[key])),
);

const family = z
  .enum(families)
  .describe('How the customer model treats it; playbook/techniques.yaml says it in a line each.');
const effect = effects.describe("What it does to the customer's mood when it works.");
const dimensionMarks = marks.describe(
  'What it is worth on each dimension at a fitting moment, -2 to 2; zero is left out.',
);

const technique = z.strictObject({
  label: text.describe('What the trainee sees: two to four words.'),
  family,
  definition: text.describe('What one does, in a sentence.'),
  why: text.describe('Why it works or does harm, for somebody in their first week.'),
  effects: effect,
  answers: z.array(z.enum(pushes)).optional().describe('The kinds of push that it is an answer to.'),
  marks: dimensionMarks.optional(),
  rules: z.array(ruleReference).min(1).describe('The rules behind it, the most to the point first.'),
  unauthorised: z
    .strictObject({ family, effects: effect, marks: dimensionMarks.optional() })
    .optional()
    .describe('What it is instead in a reply that promises nothing of `can`.'),
});

export const techniquesSchema = z
  .record(id, technique)
  .describe('The techniques of a Composure playbook, by an id each.');
export type TechniquesFile = z.infer<typeof techniquesSchema>;

export const rulesSchema = z
  .record(
    ruleId,
    z.strictObject({
      rule: text.describe('One sentence, as one would say it to a new colleague.'),
      do: text.describe('Something one might well say; [brackets] hold what is seen or heard besides.'),
      dont: text.describe('Something one had better not say.'),
      sources: z.array(text).min(1).describe('Where it comes from.'),
      dimensions: z.array(z.enum(concerns)).min(1).describe('What it bears on, the most important first.'),
      archetypes: z
        .array(personaId)
        .min(1)
        .describe('The kinds of customer it matters for most; `[all]` where it holds for everybody.'),
      channels: z
        .array(z.enum([...channels, 'any']))
        .min(1)
        .describe('Where it applies; `[any]` where the channel makes no difference.'),
      'taught-in': z
        .strictObject({ playbook: text.describe('Why no scenario can exercise it.') })
        .optional()
        .describe('Where it is taught if not at a decision.'),
    }),
  )
  .describe('The rules of a Composure playbook, by an id each.');
export type RulesFile = z.infer<typeof rulesSchema>;

export const situationsSchema = z
  .record(
    id,
    z.strictObject({
      situation: text.describe('What happens, in a sentence.'),
      needs: text.describe('What has to be on stage for it.'),
      sources: z.array(text).min(1).describe('Where it comes from.'),
    }),
  )
  .describe('The situations that a Composure library stages, by an id each.');
export type SituationsFile = z.infer<typeof situationsSchema>;

export const personaSchema = z
  .strictObject({
    name: text.describe('What the menu calls such a customer.'),
    summary: text.describe('Who that is, in a sentence.'),
    need: text.describe('What they need underneath it all, in a word or two.'),
    start: z
      .strictObject({
        tension: integer(moodRanges.tension).describe(moodMeanings.tension),
        trust: integer(moodRanges.trust).describe(moodMeanings.trust),
        patience: integer({ min: 1, max: moodRanges.patience.max }).describe(moodMeanings.patience),
        heard: integer(moodRanges.heard).describe(moodMeanings.heard),
      })
      .describe('The mood in which a call opens.'),
    floor: integer(temperamentRanges.floor).describe('The tension that they calm down to, and not below.'),
    gate: integer(temperamentRanges.gate).describe('How far they must feel heard before a solution lands.'),
    volatility: integer(temperamentRanges.volatility).describe(
      'How often they flare up for no reason, in sixteenths of the turns; 0 never.',
    ),
    hot: z.array(techniqueId).describe('Techniques that cost one more tension with them.'),
    dull: z.array(techniqueId).describe('Techniques that bring nothing with them.'),
    feeds: z.array(techniqueId).describe('Techniques that cost patience with them.'),
    pushes: z
      .array(z.enum([...pushes, 'none']))
      .length(8)
      .describe('What they test in eight turns of a typical call; `none` is no push.'),
    script: z
      .array(z.array(techniqueId).min(1).max(3))
      .length(8)
      .optional()
      .describe('What works best on those pushes, turn by turn.'),
    skill: text.describe('The one skill to practise on them, in a sentence.'),
    marks: z
      .record(techniqueId, marks)
      .describe("Right for and wrong for them: added to the techniques' own marks."),
    card: z.array(text).min(1).describe('What a colleague would tell you about such a customer.'),
    voice: z
      .record(z.enum(phases), z.array(text))
      .describe('What they throw in, phase by phase; it has to fit any trade.'),
  })
  .describe('A Composure persona: one kind of customer.');
export type PersonaFile = z.infer<typeof personaSchema>;
