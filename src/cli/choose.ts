/** The menus before a call: who, then which scenario. */

import { channelWords, clean } from '../report/index.ts';
import { type Env, say } from './env.ts';
import { Interrupted, UsageError } from './exit.ts';
import type { Library } from './library.ts';
import { oneLine } from './line-input.ts';
import { promptContext } from './terminal-player.ts';

export async function chooseScenario(
  env: Env,
  library: Library,
  persona: string | undefined,
  plain: boolean,
): Promise<string> {
  const all = library.index();
  const personas = [...new Map(all.map((entry) => [entry.persona, entry.personaName]))];
  if (persona !== undefined && !personas.some(([id]) => id === persona)) {
    throw new UsageError(
      `no scenario has the persona ${persona}; there is ${personas.map(([id]) => id).join(', ')}`,
    );
  }
  if (plain) {
    const shown = persona === undefined ? all : all.filter((each) => each.persona === persona);
    return chooseByLine(
      env,
      shown.map(({ id, title, personaName }) => ({ value: id, name: clean(`${title}, ${personaName}`) })),
    );
  }
  const { createPromptModule } = await import('inquirer');
  const ask = createPromptModule(promptContext(env));
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
    scenarios.map(({ id, title, channel }) => ({
      value: id,
      name: clean(`${title}, ${channelWords[channel] ?? channel}`),
    })),
  );
}

/** One of several, by arrows, or without redrawing by a number. */
export async function chooseOne(
  env: Env,
  message: string,
  choices: readonly { readonly value: string; readonly name: string }[],
  plain: boolean,
): Promise<string> {
  const named = choices.map(({ value, name }) => ({ value, name: clean(name) }));
  if (plain) return chooseByLine(env, named);
  const { createPromptModule } = await import('inquirer');
  return select(createPromptModule(promptContext(env)), message, named);
}

/** Without redrawing: a numbered list, and a number back. */
async function chooseByLine(
  env: Env,
  choices: readonly { readonly value: string; readonly name: string }[],
): Promise<string> {
  const rows = choices.map(({ name }, at) => `${at + 1}. ${name}`);
  say(env.stdout, [...rows, `Type a number from 1 to ${rows.length}, then Enter. Enter alone leaves.`]);
  const typed = await oneLine(env);
  if (typed === null || typed === '') throw new Interrupted();
  const chosen = choices[Number(typed) - 1];
  if (chosen === undefined || !/^\d+$/.test(typed))
    throw new UsageError(`there is no ${typed}, but 1 to ${rows.length}`);
  return chosen.value;
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
