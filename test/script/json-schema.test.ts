import { describe, expect, it } from 'vitest';
import { jsonSchema, schemaNames } from '../../src/script/index.ts';

const known = {
  technique: { 'set-limit': 'Draw a line.', 'my-own': 'Mine.' },
  persona: { angry: 'Angry.' },
  rule: { 'house.name': 'Leave a name.' },
  situation: { 'chat-window': 'A talk in a chat window.' },
  scenario: { 'lost-suitcase': 'Four bells short' },
  check: { random: 'Guessing.' },
};

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every mapping in it, with the way there. */
function parts(value: unknown, path = ''): readonly (readonly [string, Json])[] {
  if (!isObject(value)) return [];
  const below = Object.entries(value).flatMap(([key, each]) => parts(each, `${path}/${key}`));
  return Array.isArray(value) ? below : [[path, value], ...below];
}

/** What a reference leads to, or the part itself. */
function resolved(schema: Json, part: Json): Json {
  const target = (part.$ref ?? (part.allOf as readonly Json[] | undefined)?.[0]?.$ref) as string | undefined;
  const name = target?.replace('#/definitions/', '');
  return name === undefined ? part : ((schema.definitions as Readonly<Record<string, Json>>)[name] as Json);
}

describe.each(schemaNames)('the schema of a %s', (name) => {
  const schema = jsonSchema(name, known) as Json;

  it('is of draft 7, which editors know, and says what it is of', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.description).toMatch(/Composure/);
  });

  it('describes every key that it names', () => {
    const bare = parts(schema).flatMap(([path, { properties }]) =>
      Object.entries((properties ?? {}) as Readonly<Record<string, Json>>)
        .filter(
          ([, part]) => part.description === undefined && resolved(schema, part).description === undefined,
        )
        // A dimension, or a phase, of a list that has been described as a whole.
        .filter(
          ([key]) =>
            !/^(calmness|empathy|boundary|baseline|trigger|escalation|crisis|recovery|aftermath)$/.test(key),
        )
        .map(([key]) => `${path}/${key}`),
    );
    expect(bare).toEqual([]);
  });

  it('has no name in it that is none of ours, and no bound that is none of an author’s', () => {
    const text = JSON.stringify(schema);
    expect(text).not.toMatch(/__schema|9007199254740991/);
  });
});

describe('a reference', () => {
  const offers = (part: Json) => ((part.defaultSnippets ?? []) as readonly Json[]).map(({ label }) => label);
  const at = (name: (typeof schemaNames)[number]) => {
    const schema = jsonSchema(name, known) as Json;
    return { schema, offered: parts(schema).map(([path, part]) => [path, offers(part)] as const) };
  };

  it.each([
    ['scenario', ['properties/persona', 'definitions/technique', 'definitions/rule']],
    ['persona', ['definitions/technique']],
    ['playbook', ['definitions/rule']],
    ['rules', ['archetypes/items']],
  ] as const)('of a %s offers what there is', (name, places) => {
    for (const place of places) {
      const found = at(name).offered.filter(([path]) => path.endsWith(place));
      const expected =
        place.includes('persona') || place.includes('archetypes')
          ? known.persona
          : place.includes('rule')
            ? known.rule
            : known.technique;
      expect(
        found.map(([, ids]) => ids),
        place,
      ).toEqual([Object.keys(expected)]);
    }
  });

  it('is any text that looks like an id, so that a pack’s own ones are right', () => {
    const { schema } = at('scenario');
    const { technique } = schema.definitions as Readonly<Record<string, Json>>;
    expect(technique).toMatchObject({ type: 'string', pattern: '^[a-z][a-z0-9-]*$' });
    expect(technique).not.toHaveProperty('enum');
  });

  it('to a check is one of those that there are: another one is a mistake', () => {
    for (const name of ['scenario', 'config'] as const) {
      const { balance } = at(name).schema.properties as Readonly<Record<string, Json>>;
      expect(balance!.additionalProperties).toBe(false);
      expect(Object.keys(balance!.properties as Json)).toEqual(['random']);
    }
  });
});
