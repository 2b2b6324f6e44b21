/** `composure explain`: what a finding means, why it matters, and the way out. */

import { explanationView, tableView } from '../report/index.ts';
import { didYouMean } from '../script/index.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { explanations } from './explanations.ts';
import { type LookOptions, lookOf } from './look.ts';

export async function explain(env: Env, code: string | undefined, options: LookOptions): Promise<void> {
  const all = explanations();
  const look = lookOf(env, options);
  if (code === undefined) {
    const rows = Object.values(all).map((each) => [each.code, each.severity, each.summary]);
    const width = look.plain ? 10_000 : look.width + 4;
    return say(env.stdout, tableView(['Code', 'Kind', 'In a sentence'], rows, { ...look, width }));
  }
  const found = Object.hasOwn(all, code) ? all[code] : undefined;
  if (found === undefined) {
    const hint = didYouMean(code, Object.keys(all)) ?? '`composure explain` lists them all.';
    throw new UsageError(`there is no code ${code}. ${hint}`);
  }
  say(env.stdout, explanationView(found, look));
}
