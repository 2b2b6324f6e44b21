/** The formats as JSON Schema: what goes into them from a library, and the files of them that ship in the package. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, libraryChecks } from '../balance/index.ts';
import {
  jsonSchema,
  type Known,
  type Pack,
  type SchemaName,
  schemaNames,
  type Target,
} from '../script/index.ts';
import { packageRoot } from './package-root.ts';
import { schemaFile } from './schema-place.ts';

type Parts = Pick<Pack, 'techniques' | 'rules' | 'situations' | 'personas'> & {
  readonly scenarios: Readonly<Record<string, { readonly title: string }>>;
};

/** As it is printed and as it ships. */
export function schemaText(name: SchemaName, parts: Parts): string {
  return `${JSON.stringify(jsonSchema(name, knownOf(parts)), null, 2)}\n`;
}

export function shipSchemas(parts: Parts): void {
  const folder = join(packageRoot(), 'dist', 'schema');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of schemaNames) writeFileSync(join(folder, schemaFile(name)), schemaText(name, parts));
}

function knownOf({ techniques, rules, situations, personas, scenarios }: Parts): Known {
  return {
    technique: lines(techniques, ({ label, definition }) => `${label}. ${definition}`),
    persona: lines(personas, ({ name, summary }) => `${name}. ${summary}`),
    rule: lines(rules, ({ rule }) => rule),
    situation: lines(situations, ({ situation }) => situation),
    scenario: lines(scenarios, ({ title }) => title),
    check: lines({ ...checks, ...libraryChecks }, ({ summary, error, warning, unit }) => {
      const target = error ?? warning;
      return target === null ? summary : `${summary} Without a target of yours: ${rangeOf(target)}, ${unit}.`;
    }),
  };
}

function lines<T>(entries: Readonly<Record<string, T>>, line: (entry: T) => string): Record<string, string> {
  // By id: a library and a pack may have them in different orders.
  const sorted = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([id, entry]) => [id, line(entry)]));
}

function rangeOf({ min, max }: Target): string {
  return `\`${min ?? ''}..${max ?? ''}\``;
}
