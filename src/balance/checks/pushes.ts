/** M3: this customer must push as this kind does. */

import { exactly } from '../analysis.ts';
import { atLeast, type Check } from './check.ts';

export const pushes: Check = {
  id: 'pushes',
  source: 'M3',
  summary: 'The customer never pushes as this kind does.',
  formula: "The number of nodes with each of the pushes that the archetype's file names.",
  why: 'The archetype promises the trainee a kind of pressure; the scenario has to deliver it at least once.',
  unit: 'number',
  error: null,
  warning: atLeast(1),
  exempt: [],
  example: {
    bad: {
      note: 'The angry customer never turns abusive.',
      changes: [{ at: ['nodes', 'crooks', 'push'] }],
    },
    good: 'There are grievances and one abuse.',
  },
  measure: ({ analysis: { program }, persona }) =>
    persona &&
    [...new Set(persona.pushes)].flatMap((push) =>
      push === null
        ? []
        : [
            {
              what: `the number of nodes with the push \`${push}\``,
              figure: exactly(program.nodes.filter((node) => node.push === push).length),
              where: { key: 'nodes' },
              advice: `Let the customer test the trainee with \`push: ${push}\` somewhere.`,
            },
          ],
    ),
};
