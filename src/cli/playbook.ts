/** `composure playbook`: the card of a persona, a technique or a rule. */

import { json, personaView, ruleView, tableView, techniqueView } from '../report/index.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { openLibrary } from './library.ts';
import { type LookOptions, lookOf } from './look.ts';

export interface PlaybookOptions extends LookOptions {
  readonly json?: boolean;
  readonly pack?: string;
}

export async function playbook(env: Env, id: string | undefined, options: PlaybookOptions): Promise<void> {
  const library = await openLibrary(env.cwd, options.pack);
  const look = lookOf(env, options);
  const [personas, techniques, rules] = [
    library.part('personas'),
    library.part('techniques'),
    library.part('rules'),
  ];
  if (id === undefined) {
    const rows = [
      ...Object.values(personas).map((persona) => [persona.id, 'persona', persona.skill]),
      ...Object.values(techniques).map((technique) => [technique.id, technique.family, technique.definition]),
    ];
    return say(
      env.stdout,
      tableView(['Card', 'Kind', 'In a sentence'], rows, {
        ...look,
        width: look.plain ? 10_000 : look.width + 4,
      }),
    );
  }
  const part = [personas, techniques, rules].find((each) => Object.hasOwn(each, id));
  const found = part?.[id];
  if (found === undefined) {
    const { didYouMean } = await import('../script/index.ts');
    const hint = didYouMean(
      id,
      [personas, techniques, rules].flatMap((part) => Object.keys(part)),
    );
    throw new UsageError(`the playbook has no ${id}. ${hint ?? '`composure playbook` shows what it has.'}`);
  }
  if (options.json === true) return say(env.stdout, [json(found)]);
  if ('card' in found) return say(env.stdout, personaView(found, look));
  return say(env.stdout, 'family' in found ? techniqueView(found, look) : ruleView(found, look));
}
