/** Those who treat every customer like another kind (N13): what works best there, turn by turn, as near as the replies allow. */

import { highest, repliesOf, type Strategy } from './strategy.ts';

/** What works best on an archetype: techniques turn by turn. */
export type Scripts = Readonly<Record<string, readonly (readonly string[])[]>>;

/** One for each archetype with a script but the scenario's own. After its last turn a script starts again. */
export function borrowedStrategies(scripts: Scripts, own: string): readonly Strategy[] {
  return Object.entries(scripts)
    .filter(([persona, script]) => persona !== own && script.length > 0)
    .map(([persona, script]) => ({
      id: `as-${persona}`,
      kind: 'borrowed',
      about: `says what works on the ${persona} customer`,
      byTurn: true,
      weigh: (situation) => {
        const wanted = script[situation.turn % script.length]!;
        const shared = repliesOf(situation).map(
          ({ set }) => situation.program.sets[set]!.moves.filter(({ id }) => wanted.includes(id)).length,
        );
        return highest(shared);
      },
    }));
}
