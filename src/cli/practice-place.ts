/** Knows where the practice record lies: in `COMPOSURE_HOME`, else where the platform keeps such data. */

import { isAbsolute, join, resolve } from 'node:path';
import type { Env } from './env.ts';

const name = 'practice.db';

/** The file, which may not be there yet; null: there is no home to put it into. */
export async function practiceFile({ cwd, variables }: Env): Promise<string | null> {
  const { COMPOSURE_HOME: own } = variables;
  if (own !== undefined && own !== '') return join(resolve(cwd, own), name);
  const { default: envPaths } = await import('env-paths');
  const { data } = envPaths('composure', { suffix: '' });
  // An empty HOME makes a path that would be read from wherever one stands.
  return isAbsolute(data) ? join(data, name) : null;
}
