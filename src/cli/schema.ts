/** `composure schema`: a format as JSON Schema, with the ids of the pack that one stands in. */

import type { SchemaName } from '../script/index.ts';
import type { Env } from './env.ts';
import { openLibrary } from './library.ts';
import { schemaText } from './schema-files.ts';

export async function schema(env: Env, name: SchemaName, options: { readonly pack?: string }): Promise<void> {
  const { part, index } = await openLibrary(env.cwd, options.pack);
  const [techniques, rules] = [part('techniques'), part('rules')];
  const [situations, personas] = [part('situations'), part('personas')];
  const scenarios = Object.fromEntries(index().map((entry) => [entry.id, entry]));
  env.stdout.write(schemaText(name, { techniques, rules, situations, personas, scenarios }));
}
