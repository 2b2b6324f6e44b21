/** The menus before a call: who, then which scenario. */

import { clean } from '../report/index.ts';
import type { Env } from './env.ts';
import { UsageError } from './exit.ts';
import type { Library } from './library.ts';

export async function chooseScenario(
  env: Env,
  library: Library,
  persona: string | undefined,
): Promise<string> {
  const all = library.index();
  const personas = [...new Map(all.map((entry) => [entry.persona, entry.personaName]))];
  if (persona !== undefined && !personas.some(([id]) => id === persona)) {
    throw new UsageError(
      `no scenario has the persona ${persona}; there is ${personas.map(([id]) => id).join(', ')}`,
    );
  }
  const { createPromptModule } = await import('inquirer');
  const ask = createPromptModule({
    input: env.stdin as never,
    output: env.stdout as never,
    clearPromptOnDone: true,
  });
  const who =
    persona ??
    (await select(
      ask,
      'Whom do you want to practise with?',
      personas.map(([value, name]) => ({ value, name: clean(name) })),
    ));
  const scenarios = all.filter((entry) => entry.persona === who);
  if (scenarios.length === 1) return scenarios[0]!.id;
  return select(
    ask,
    'Which call?',
    scenarios.map(({ id, title }) => ({ value: id, name: clean(title) })),
  );
}

type Ask = Awaited<ReturnType<typeof createModule>>;

async function createModule() {
  return (await import('inquirer')).createPromptModule();
}

async function select(
  ask: Ask,
  message: string,
  choices: { value: string; name: string }[],
): Promise<string> {
  const { chosen } = await ask([{ type: 'select', name: 'chosen', message, choices }]);
  return chosen as string;
}
