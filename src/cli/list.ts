/** `composure list`: what there is. */

import { channelWords, counted, json, tableView } from '../report/index.ts';
import { coverageOf } from './coverage.ts';
import { type Env, say } from './env.ts';
import { UsageError } from './exit.ts';
import { type Library, openLibrary } from './library.ts';
import { type LookOptions, lookOf } from './look.ts';

interface Listing {
  readonly head: readonly string[];
  readonly rows: (library: Library) => readonly (readonly string[])[];
}

/** What `list` can list; the command's choices are these keys. */
export const listings = {
  scenarios: {
    head: ['Scenario', 'Customer', 'Channel', 'Title'],
    rows: (library) =>
      library
        .index()
        .map(({ id, persona, channel, title }) => [id, persona, channelWords[channel] ?? channel, title]),
  },
  personas: {
    head: ['Persona', 'Needs', 'Summary'],
    rows: (library) =>
      Object.values(library.part('personas')).map(({ id, need, summary }) => [id, need, summary]),
  },
  techniques: {
    head: ['Technique', 'Family', 'Label'],
    rows: (library) =>
      Object.values(library.part('techniques')).map(({ id, family, label }) => [id, family, label]),
  },
  rules: {
    head: ['Rule', 'Statement'],
    rows: (library) => Object.values(library.part('rules')).map(({ id, rule }) => [id, rule]),
  },
  situations: {
    head: ['Situation', 'What happens'],
    rows: (library) => Object.values(library.part('situations')).map(({ id, situation }) => [id, situation]),
  },
  shifts: {
    head: ['Shift', 'Calls', 'Title'],
    rows: (library) =>
      Object.values(library.part('shifts')).map(({ id, title, calls }) => [id, String(calls.length), title]),
  },
} satisfies Record<string, Listing>;

export interface ListOptions extends LookOptions {
  readonly persona?: string;
  readonly coverage?: boolean;
  readonly json?: boolean;
  readonly pack?: string;
}

export async function list(env: Env, what: keyof typeof listings, options: ListOptions): Promise<void> {
  const library = await openLibrary(env.cwd, options.pack);
  if (options.coverage === true) return listCoverage(env, library, what, options);
  const { head, rows }: Listing = listings[what];
  const all = rows(library);
  const { persona } = options;
  if (persona !== undefined && what !== 'scenarios')
    throw new UsageError('--persona goes with `list scenarios`');
  const shown = persona === undefined ? all : all.filter((row) => row[1] === persona);
  if (shown.length === 0)
    throw new UsageError(
      persona === undefined ? `there are no ${what}` : `no scenario has the persona ${persona}`,
    );
  if (options.json === true) {
    const keys = head.map((name) => name.toLowerCase());
    return say(env.stdout, [
      json(shown.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at]])))),
    ]);
  }
  say(env.stdout, tableView(head, shown, wide(env, lookOf(env, options))));
  notes(env, library);
}

async function listCoverage(
  env: Env,
  library: Library,
  what: keyof typeof listings,
  options: ListOptions,
): Promise<void> {
  if (what !== 'rules' && what !== 'situations')
    throw new UsageError('--coverage goes with `list rules` and `list situations`');
  if (options.persona !== undefined) throw new UsageError('--persona goes with `list scenarios`');
  const { rows, sum } = await coverageOf(library, what);
  if (options.json === true) return say(env.stdout, [json(rows)]);
  const head =
    what === 'rules'
      ? ['Rule', 'Trained in', 'At', 'For example']
      : ['Situation', 'Staged in', 'What happens'];
  const shown = rows.map(({ id, scenarios, decisions, where }) => [
    id,
    counted(scenarios.length, 'scenario'),
    ...(decisions === undefined ? [] : [counted(decisions, 'decision')]),
    where,
  ]);
  say(env.stdout, tableView(head, shown, wide(env, lookOf(env, options))));
  say(env.stdout, ['', sum]);
  notes(env, library);
}

/** A table may use the whole terminal. */
function wide(env: Env, look: ReturnType<typeof lookOf>): ReturnType<typeof lookOf> {
  return { ...look, width: look.plain ? 10_000 : Math.max(40, env.stdout.columns ?? 80) };
}

function notes(env: Env, library: Library): void {
  if (library.overrides.length > 0) say(env.stderr, [`Your pack replaces: ${library.overrides.join(', ')}`]);
  const files = new Set(library.diagnostics.map(({ span }) => span.source.name)).size;
  if (files > 0)
    say(env.stderr, [`${files} of your files have mistakes and are left out; playing one shows them.`]);
}
