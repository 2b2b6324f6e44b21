/** The fair scenario, and what the examples of the checks make of it. */

import { parse, stringify } from 'yaml';
import type { Change } from '../../../src/balance/checks/check.ts';
import { type Evaluation, evaluateAll } from '../../../src/balance/checks/evaluate.ts';
import { type Analysis, analyse } from '../../../src/balance/index.ts';
import type { Program } from '../../../src/engine/index.ts';
import type { Persona } from '../../../src/persona/index.ts';
import { loadPack } from '../../../src/script/index.ts';
import { builtIn, source } from '../../built-in.ts';

const base = source('test/fixtures/balance/fair.yaml');
const { personas } = builtIn.pack;
const scripts = Object.fromEntries(Object.values(personas).map(({ id, script }) => [id, script]));

/** The fair scenario with changes made to its file. Fails on a file with errors: an example must be playable. */
export function fairWith(changes: readonly Change[]): Program {
  const file: unknown = parse(base.text);
  for (const { at, set } of changes) put(file, at, set);
  const text = stringify(file, { aliasDuplicateObjects: false });
  const { pack, diagnostics } = loadPack(
    {
      techniques: null,
      rules: null,
      situations: null,
      personas: [],
      shifts: [],
      scenarios: [['fair', { name: base.name, text }]],
    },
    builtIn.pack,
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return pack.scenarios.fair!;
}

export function analysed(program: Program): Analysis {
  const analysis = analyse(program, { scripts, detail: false });
  if (analysis === null) throw new Error('the fair scenario is over the limit');
  return analysis;
}

export function personaOf({ persona }: Program): Persona {
  return personas[persona.id]!;
}

export function evaluated(changes: readonly Change[]): Evaluation {
  const program = fairWith(changes);
  return evaluateAll({ analysis: analysed(program), persona: personaOf(program) });
}

function put(file: unknown, [key, ...rest]: readonly string[], set: unknown): void {
  const map = file as Record<string, unknown>;
  if (key === undefined) throw new Error('a change needs a path');
  if (rest.length > 0) {
    map[key] ??= {};
    put(map[key], rest, set);
  } else if (set === undefined) delete map[key];
  else map[key] = set;
}
