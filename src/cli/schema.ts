/** `composure schema`: a format as JSON Schema, with the ids of the pack that one stands in. */

import type { SchemaName } from '../script/index.ts';
import type { Env } from './env.ts';
import { openLibrary } from './library.ts';
import { schemaText } from './schema-files.ts';

export async function schema(env: Env, name: SchemaName, options: { readonly pack?: string }): Promise<void> {
  const { part } = await openLibrary(env.cwd, options.pack);
  const parts = { techniques: part('techniques'), rules: part('rules'), personas: part('personas') };
  env.stdout.write(schemaText(name, parts));
}
