/** The playbook from the home screen: pick a card, read it, pick another. */

import { clean, personaView, techniqueView } from '../report/index.ts';
import { type Env, say } from './env.ts';
import { openLibrary } from './library.ts';
import { type LookOptions, lookOf } from './look.ts';
import { page, promptContext } from './terminal-player.ts';

const rows = 16;

export async function browse(env: Env, options: LookOptions): Promise<void> {
  const look = lookOf(env, options);
  if (look.plain) {
    const { playbook } = await import('./playbook.ts');
    return playbook(env, undefined, options);
  }
  const library = await openLibrary(env.cwd, undefined);
  const [personas, techniques] = [library.part('personas'), library.part('techniques')];
  const choices = [
    ...Object.values(personas).map(({ id, name }) => ({ value: id, name: clean(name) })),
    ...Object.values(techniques).map(({ id, label, family }) => ({
      value: id,
      name: `${clean(label)} (${family})`,
    })),
    { value: '', name: 'Back' },
  ];
  const [{ createPromptModule }, { pagePrompt }] = await Promise.all([
    import('inquirer'),
    import('./page-prompt.ts'),
  ]);
  const ask = createPromptModule(promptContext(env));
  for (let last = choices[0]!.value; ; ) {
    page(env, []);
    const question = { message: 'Which card?', choices, default: last, pageSize: rows, loop: false };
    const { card } = await ask([{ type: 'select', name: 'card', ...question }]);
    if (card === '') return say(env.stdout, []);
    last = card;
    const persona = personas[card];
    page(env, persona === undefined ? techniqueView(techniques[card]!, look) : personaView(persona, look));
    await pagePrompt({ enter: 'back', keys: {}, look }, promptContext(env));
  }
}
