/** Which files `composure new` writes for which answers, and what stands in them. */

import { dirname, join } from 'node:path';
import type { SchemaName } from '../../script/index.ts';
import { modeline } from '../schema-place.ts';
import { readSkeleton, withFirstLine, withoutKeys, withValue } from './skeleton.ts';

/** The file's whole path, and its content. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

export interface ScenarioAnswers {
  readonly id: string;
  readonly title: string;
  readonly persona: string;
  readonly channel: string;
}

/** What the pack's own scenario and persona are called: the pack is another folder, so they meet nothing there. */
export const inPack = {
  scenario: 'my-first-call',
  persona: 'worried',
  name: 'The worried customer',
} as const;

export function scenarioFile(pack: string, { id, title, persona, channel }: ScenarioAnswers): NewFile {
  const values = Object.entries({ title, persona, channel });
  const filled = values.reduce(
    (text, [key, value]) => withValue(text, key, value),
    readSkeleton('scenario.yaml'),
  );
  const path = join(pack, 'scenarios', persona, `${id}.yaml`);
  return yaml(path, 'scenario', withoutKeys(filled, unseen(channel)));
}

/** Another scenario under a name of its own, word for word. */
export function copyOf(
  pack: string,
  { id, title, persona }: Omit<ScenarioAnswers, 'channel'>,
  text: string,
): NewFile {
  const path = join(pack, 'scenarios', persona, `${id}.yaml`);
  const bare = text.replace(/^# yaml-language-server:.*\n/gm, '');
  return { path, text: `${modeline('scenario', dirname(path))}\n${withValue(bare, 'title', title)}` };
}

export function personaFile(pack: string, { id, title }: Pick<ScenarioAnswers, 'id' | 'title'>): NewFile {
  const path = join(pack, 'personas', `${id}.yaml`);
  return yaml(path, 'persona', withValue(readSkeleton('persona.yaml'), 'name', title));
}

export function packFiles(
  pack: string,
  answers: Pick<ScenarioAnswers, 'title' | 'channel'>,
): readonly NewFile[] {
  const file = (
    name: 'playbook/techniques.yaml' | 'playbook/rules.yaml' | 'composure.yaml',
    schema: SchemaName,
  ) => yaml(join(pack, name), schema, readSkeleton(`pack/${name}`));
  const scenario = scenarioFile(pack, { ...answers, id: inPack.scenario, persona: inPack.persona });
  return [
    file('composure.yaml', 'config'),
    { path: join(pack, 'README.md'), text: readSkeleton('pack/README.md') },
    personaFile(pack, { id: inPack.persona, title: inPack.name }),
    file('playbook/rules.yaml', 'rules'),
    file('playbook/techniques.yaml', 'playbook'),
    { ...scenario, text: scenario.text.replace('commit-to-doable-step', 'leave-your-name') },
  ];
}

/** What there is no place for in a call by that channel. */
function unseen(channel: string): readonly string[] {
  if (channel === 'in-person') return [];
  return channel === 'email' || channel === 'chat' ? ['cue', 'delivery'] : ['cue'];
}

function yaml(path: string, schema: SchemaName, text: string): NewFile {
  return { path, text: withFirstLine(text, modeline(schema, dirname(path))) };
}
