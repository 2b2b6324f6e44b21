/** The files that `composure new` starts from, compiled as they stand in src/cli/skeletons. */

import { loadPack } from '../src/script/index.ts';
import { builtIn, source } from './built-in.ts';

const folder = 'src/cli/skeletons';

/** Their scenario with the built-in angry customer, and their persona. */
export const skeletons = loadPack(
  {
    techniques: source(`${folder}/pack/playbook/techniques.yaml`),
    rules: source(`${folder}/pack/playbook/rules.yaml`),
    situations: null,
    shifts: [],
    personas: [['worried', source(`${folder}/persona.yaml`)]],
    scenarios: [['skeleton', source(`${folder}/scenario.yaml`)]],
  },
  builtIn.pack,
);

export const worried = skeletons.pack.personas.worried!;
