/** All strategies of a scenario, in the order of reports. Optimal play is not among them: it is found, not stated. */

import type { Program } from '../../engine/index.ts';
import { borrowedStrategies, type Scripts } from './borrowed.ts';
import { naiveStrategies } from './naive.ts';
import { abilities, lopsidedSimulees, simulee, testWise } from './simulees.ts';
import { oneSided, skilled, worst } from './skilled.ts';
import type { Strategy } from './strategy.ts';

export function strategiesOf(program: Program, scripts: Scripts): readonly Strategy[] {
  const places = Math.max(...program.nodes.map(({ replies }) => replies.length));
  return [
    skilled,
    worst,
    ...naiveStrategies(places),
    ...oneSided,
    ...lopsidedSimulees,
    ...borrowedStrategies(scripts, program.persona.id),
    ...abilities.map(simulee),
    ...testWise,
  ];
}
