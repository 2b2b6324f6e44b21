/** The formats of personas/<id>.yaml, playbook/techniques.yaml and playbook/rules.yaml. */

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
import { each, id, integer, marks, ruleId, text } from './schema-parts.ts';

const effects = z.strictObject(each(effectRanges, (range) => integer(range).optional()));

const technique = z.strictObject({
  label: text,
  family: z.enum(families),
  definition: text,
  why: text,
  effects,
  answers: z.array(z.enum(pushes)).optional(),
  marks: marks.optional(),
  rules: z.array(ruleId).min(1),
  unauthorised: z.strictObject({ family: z.enum(families), effects, marks: marks.optional() }).optional(),
});

export const techniquesSchema = z.record(id, technique);
export type TechniquesFile = z.infer<typeof techniquesSchema>;

export const rulesSchema = z.record(
  ruleId,
  z.strictObject({
    rule: text,
    do: text,
    dont: text,
    sources: z.array(text).min(1),
    dimensions: z.array(z.enum(concerns)).min(1),
    archetypes: z.array(id).min(1),
    channels: z.array(z.enum([...channels, 'any'])).min(1),
  }),
);
export type RulesFile = z.infer<typeof rulesSchema>;

export const personaSchema = z.strictObject({
  name: text,
  summary: text,
  need: text,
  start: z.strictObject({
    tension: integer(moodRanges.tension),
    trust: integer(moodRanges.trust),
    patience: integer({ min: 1, max: moodRanges.patience.max }),
    heard: integer(moodRanges.heard),
  }),
  floor: integer(temperamentRanges.floor),
  gate: integer(temperamentRanges.gate),
  volatility: integer(temperamentRanges.volatility),
  hot: z.array(id),
  dull: z.array(id),
  feeds: z.array(id),
  pushes: z.array(z.enum([...pushes, 'none'])).length(8),
  script: z.array(z.array(id).min(1).max(3)).length(8).optional(),
  skill: text,
  marks: z.record(id, marks),
  card: z.array(text).min(1),
  voice: z.record(z.enum(phases), z.array(text)),
});
export type PersonaFile = z.infer<typeof personaSchema>;
