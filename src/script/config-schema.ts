/** The format of composure.yaml, a pack's own settings. All of it may be left out. */

import { z } from 'zod';
import { shaped, targets } from './schema-parts.ts';

const hundred = { error: 'Write a number from 0 to 100.' };
const share = z.number(hundred).min(0, hundred).max(100, hundred);
const states = { error: 'Write a whole number of states, at least 1, for example `2000000`.' };

export const configSchema = z
  .strictObject({
    balance: targets
      .optional()
      .describe("Targets by the id of the check; a scenario's own `balance:` goes before them."),
    tolerance: z
      .strictObject(
        {
          pass: share.optional().describe('Percent points of P(pass).'),
          total: share.optional().describe('Points of the mean total.'),
          ending: share.optional().describe('Percent points of P(ending).'),
        },
        shaped('Write for example `{pass: 2, total: 1.5, ending: 5}`.'),
      )
      .optional()
      .describe('How far figures may drift from the lock.'),
    limit: z.int(states).min(1, states).optional().describe('States, beyond which a scenario is sampled.'),
  })
  .describe('The settings of a Composure pack.');

export type ConfigFile = z.infer<typeof configSchema>;
