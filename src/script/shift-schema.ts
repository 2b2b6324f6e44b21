/** The format of shifts/<id>.yaml. */

import { z } from 'zod';
import { difficulties } from '../persona/index.ts';
import { id, scenarioId, text } from './schema-parts.ts';

const call = z
  .strictObject({
    scenario: scenarioId.optional().describe('Who comes: a scenario.'),
    draw: z
      .array(scenarioId)
      .min(2)
      .optional()
      .describe('Instead: one of these comes, drawn by the seed, and nobody twice in a shift.'),
    difficulty: z.enum(difficulties).optional().describe("How they come; the shift's if left out."),
    remembers: z
      .strictObject({
        call: scenarioId.describe('An earlier call of this shift.'),
        sets: z.array(id).min(1).describe('Facts of this scenario that hold where that call was passed.'),
      })
      .optional()
      .describe('A regular, who knows how the last visit went.'),
  })
  .describe('A call of the shift: `{scenario: …}` or `{draw: […]}`.');

export const shiftSchema = z
  .strictObject({
    title: text.describe('What the menu calls it: a few words.'),
    setting: text.describe('What kind of day it is, in two or three sentences.'),
    difficulty: z.enum(difficulties).optional().describe('How the customers come; `standard` if left out.'),
    calls: z.array(call).min(2).describe('Who comes, in order.'),
  })
  .describe('A Composure shift: several calls in a row, with one scorecard for the whole.');
export type ShiftFile = z.infer<typeof shiftSchema>;
