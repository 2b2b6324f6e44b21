/** docs/authoring.md: its examples are sound, and its reference is written from the schema (`npm run docs`). */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks as balanceChecks, libraryChecks } from '../src/balance/index.ts';
import { commandLine } from '../src/cli/commands.ts';
import type { Example } from '../src/lint/index.ts';
import { jsonSchema } from '../src/script/index.ts';
import { builtIn, root } from './built-in.ts';
import { codesOf, linted, scenarioWith } from './lint/base.ts';

const file = `${root}docs/authoring.md`;
const heading = '## The format, key by key\n';
const text = readFileSync(file, 'utf8');
const [steps] = text.split(heading);
const examples = [...steps!.matchAll(/```yaml (\w+)\n(.*?)```/gs)].map(([, of, yaml]) => [of, yaml] as const);

describe('the ten steps', () => {
  it('are ten', () => {
    expect(steps!.match(/^\*\*\d+\. /gm)).toEqual(Array.from({ length: 10 }, (_, at) => `**${at + 1}. `));
  });

  it('show examples of every part', () => {
    expect(new Set(examples.map(([of]) => of))).toEqual(new Set(['head', 'node', 'reply']));
    expect(steps!.match(/```yaml/g)).toHaveLength(examples.length);
  });

  it.each(examples)('show a %s that compiles and has nothing that lint finds', (of, yaml) => {
    const { diagnostics } = linted(scenarioWith(of as Example['of'], yaml!.trimEnd()));
    // Above the nodes facts and promises stand for nodes that the example doesn't show.
    expect(codesOf(diagnostics).filter((code) => code !== 'unused-fact')).toEqual([]);
  });

  it('name commands and flags that there are', () => {
    const known = new Map(
      commandLine({} as never, '0').commands.map((each) => [
        each.name(),
        each.options.map(({ long }) => long),
      ]),
    );
    const named = [...steps!.matchAll(/composure (\w+)([^\n`]*)/g)];
    expect(named.length).toBeGreaterThan(15);
    for (const [line, name, rest] of named) {
      expect(known.has(name!), line).toBe(true);
      for (const flag of rest!.match(/--[\w-]+/g) ?? []) expect(known.get(name!), line).toContain(flag);
    }
  });
});

type Json = Readonly<Record<string, unknown>>;

it('the reference says of every key what the schema says', async () => {
  const { techniques, personas, rules, situations } = builtIn.pack;
  const ids = (part: object) => Object.fromEntries(Object.keys(part).map((id) => [id, id]));
  const known = {
    technique: ids(techniques),
    persona: ids(personas),
    rule: ids(rules),
    situation: ids(situations),
    scenario: {},
    check: {},
  };
  const schema = jsonSchema('scenario', known) as Json;
  await expect(`${steps}${heading}\n${referenceOf(schema).join('\n')}\n`).toMatchFileSnapshot(file);
});

/** A section for the file and one for each kind of part that it is made of, a row a key. */
function referenceOf(schema: Json): readonly string[] {
  const sections: string[] = [];
  const seen = new Set<string>();
  const visit = (part: Json, title: string): void => {
    const properties = part.properties as Readonly<Record<string, Json>> | undefined;
    if (properties === undefined || seen.has(JSON.stringify(properties))) return;
    seen.add(JSON.stringify(properties));
    const required = (part.required ?? []) as readonly string[];
    const rows = Object.entries(properties).map(([key, value]) => {
      const words = String(value.description ?? resolved(schema, value).description ?? '');
      return `| \`${key}\`${required.includes(key) ? '' : ' (optional)'} | ${words.replaceAll('|', '\\|')} |`;
    });
    // Of the three dimensions there is nothing to say one by one.
    if (rows.every((row) => row.endsWith('|  |'))) return;
    sections.push(`### ${title}`, '', '| key | what it says |', '| --- | --- |', ...rows, '');
    for (const [key, value] of Object.entries(properties))
      for (const [inner, name] of partsOf(schema, value, key)) visit(inner, name);
  };
  visit(schema, 'The file');
  return sections;
}

/** Mappings below a value, with what to call them: of a list its items, of ids what stands under each. */
function partsOf(schema: Json, value: Json, name: string): readonly (readonly [Json, string])[] {
  const part = resolved(schema, value);
  const many = ['anyOf', 'oneOf', 'allOf'].flatMap((word) => (part[word] ?? []) as readonly Json[]);
  const below = [part.items, part.additionalProperties].filter(
    (each): each is Json => typeof each === 'object' && each !== null && !Array.isArray(each),
  );
  const own = part.properties === undefined ? [] : [[part, `Under \`${name}\``] as const];
  return [...own, ...[...many, ...below].flatMap((each) => partsOf(schema, each, name))];
}

function resolved(schema: Json, part: Json): Json {
  const reference = (part.$ref ?? (part.allOf as readonly Json[] | undefined)?.[0]?.$ref) as
    | string
    | undefined;
  const name = reference?.replace('#/definitions/', '');
  return name === undefined ? part : ((schema.definitions as Readonly<Record<string, Json>>)[name] as Json);
}

describe('docs/writing-scenarios.md', () => {
  const page = readFileSync(`${root}docs/writing-scenarios.md`, 'utf8');
  const unquoted = page.replaceAll(/^> ?/gm, '').replaceAll(/\s+/g, ' ');
  const quotes = [...unquoted.matchAll(/`([a-z-]+)` ([a-z-]+)(?:\.([a-z-]+))?[^"`|]*: "([^"]*)"/g)];

  it.each(quotes.map(([, ...parts]) => parts))(
    'quotes %s %s.%s as it stands there',
    (id, node, reply, words) => {
      const found = builtIn.pack.scenarios[id!]!.nodes.find((each) => each.id === node)!;
      const said =
        reply === undefined
          ? found.line.flatMap(({ say }) => say)
          : found.replies.filter((each) => each.id === reply).map(({ say }) => say);
      expect(said).toContain(words);
    },
  );

  it('quotes five moments at least, and names only what there is', () => {
    expect(quotes.length).toBeGreaterThanOrEqual(4);
    const places = [...page.matchAll(/`([a-z-]+)` ([a-z-]+)\.([a-z-]+)/g)];
    expect(places.length).toBeGreaterThan(4);
    for (const [all, id, node, reply] of places) {
      const replies = builtIn.pack.scenarios[id!]?.nodes.find((each) => each.id === node)?.replies;
      expect(
        replies?.some((each) => each.id === reply),
        all,
      ).toBe(true);
    }
    const checks = Object.keys({ ...balanceChecks, ...libraryChecks });
    const table = page.slice(page.indexOf('## What the checks'), page.indexOf('`composure explain <check>`'));
    for (const [, id] of table.matchAll(/`([a-z-]+)`/g)) if (id !== 'balance') expect(checks).toContain(id);
  });
});
