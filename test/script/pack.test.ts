/** A pack over another one: what it adds, what it replaces, and what is wrong in any of its files. */

import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/diagnostic/index.ts';
import { emptyPack, loadPack, type PackFiles } from '../../src/script/index.ts';
import { builtIn, builtInFiles } from '../built-in.ts';
import { mark, noFiles, sound, soundBut } from './one-scenario.ts';

function file(name: string, text: string): Source {
  return { name, text };
}

function over(files: Partial<PackFiles>) {
  return loadPack({ ...noFiles, ...files }, builtIn.pack);
}

/** Findings with the names of their files. */
function marksOf(files: Partial<PackFiles>): readonly string[] {
  return over(files).diagnostics.map((found) => `${found.span.source.name}:${mark(found)}`);
}

const rule =
  '{rule: R, do: D, dont: N, sources: [S], dimensions: [empathy], archetypes: [all], channels: [any]}';

function technique(rules: string): string {
  return `{label: L, family: attune, definition: D, why: W, effects: {heard: +1}, rules: [${rules}]}`;
}

function persona(name: string, hot = '', more = ''): string {
  return `name: ${name}
summary: S
need: justice
start: {tension: 3, trust: 1, patience: 5, heard: 0}
floor: 1
gate: 1
volatility: 1
hot: [${hot}]
dull: []
feeds: []
pushes: [none, none, none, none, none, none, none, none]
skill: S
marks: {set-limit: {boundary: +1}}
${more}card: [C]
voice: {baseline: [], trigger: [], escalation: [], crisis: [], recovery: [], aftermath: []}
`;
}

describe('the shipped pack', () => {
  test('is sound', () => {
    expect(builtIn.diagnostics.map(mark)).toEqual([]);
    expect(Object.keys(builtIn.pack.scenarios)).toEqual([...builtInFiles.scenarios].map(([id]) => id));
  });

  test('replaces nothing', () => {
    expect(builtIn.overrides).toEqual([]);
  });
});

describe('a pack without files', () => {
  test('changes nothing', () => {
    const { pack, overrides, diagnostics, ...besides } = over({});
    expect(pack).toEqual(builtIn.pack);
    expect([overrides, diagnostics]).toEqual([[], []]);
    expect(besides).toEqual({ transcripts: {}, files: {}, targets: {}, locate: {} });
  });
});

describe('an own pack', () => {
  const files: PackFiles = {
    shifts: [],
    rules: file('rules.yaml', `own.rule: ${rule}\n`),
    situations: file(
      'situations.yaml',
      'late-bus: { situation: A bus is late., needs: A bus., sources: [ours] }\n',
    ),
    techniques: file('techniques.yaml', `hum: ${technique('own.rule, angry.two-messages')}\n`),
    personas: new Map([['hummer', file('hummer.yaml', persona('The hummer', 'hum, deny-feeling'))]]),
    scenarios: new Map([
      [
        'own',
        file(
          'own.yaml',
          soundBut(['persona: angry', 'persona: hummer'], ['[recite-policy]', '[hum, set-limit]']),
        ),
      ],
    ]),
  };
  const { pack, overrides, diagnostics } = over(files);

  test('adds to what there is, and each part may use the others', () => {
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    expect(overrides).toEqual([]);
    expect(pack.rules['own.rule']).toMatchObject({ id: 'own.rule', rule: 'R' });
    expect(pack.situations['late-bus']).toMatchObject({ id: 'late-bus', needs: 'A bus.' });
    expect(pack.techniques.hum).toMatchObject({ id: 'hum', answers: [], marks: {}, unauthorised: null });
    expect(pack.personas.hummer).toMatchObject({ id: 'hummer', pushes: Array(8).fill(null), script: [] });
    expect(pack.scenarios.own).toMatchObject({ id: 'own', persona: { id: 'hummer', name: 'The hummer' } });
    expect(Object.keys(pack.scenarios.own!.techniques)).toEqual(['acknowledge-feeling', 'hum', 'set-limit']);
  });

  test('keeps all that is below', () => {
    for (const part of ['rules', 'situations', 'techniques', 'personas', 'scenarios'] as const) {
      expect(Object.keys(pack[part])).toEqual(expect.arrayContaining(Object.keys(builtIn.pack[part])));
    }
  });

  test('leaves the pack below as it was', () => {
    expect(builtIn.pack.techniques.hum).toBeUndefined();
    expect(builtIn.pack.personas.hummer).toBeUndefined();
  });

  test('stands alone too, if it brings all that it uses', () => {
    const names = loadPack({ ...files, scenarios: new Map() }, emptyPack).diagnostics.map(mark);
    // Its technique cites a rule, its persona two techniques, that only the shipped pack has.
    expect(names).toEqual(['8:12 unknown-technique', '13:9 unknown-technique', '1:96 unknown-rule']);
  });
});

describe('the same id', () => {
  const [shipped] = Object.keys(builtIn.pack.scenarios);
  const { pack, overrides, diagnostics } = over({
    rules: file('rules.yaml', `angry.two-messages: ${rule}\nnew.one: ${rule}\n`),
    techniques: file('techniques.yaml', `apologise: ${technique('angry.two-messages')}\n`),
    personas: new Map([['angry', file('angry.yaml', persona('Another angry customer'))]]),
    scenarios: new Map([
      [shipped!, file('shipped.yaml', sound)],
      ['new', file('new.yaml', sound)],
    ]),
  });

  test('replaces the whole entry', () => {
    expect(diagnostics.map(mark)).toEqual([]);
    expect(pack.rules['angry.two-messages']).toMatchObject({ rule: 'R', archetypes: ['all'] });
    expect(pack.techniques.apologise).toEqual({
      id: 'apologise',
      label: 'L',
      family: 'attune',
      definition: 'D',
      why: 'W',
      effects: { heard: 1 },
      answers: [],
      marks: {},
      rules: ['angry.two-messages'],
      unauthorised: null,
    });
    expect(pack.personas.angry).toMatchObject({ name: 'Another angry customer', card: ['C'] });
    expect(Object.keys(pack.personas.angry!.marks)).toEqual(['set-limit']);
    expect(pack.scenarios[shipped!]!.title).toBe('The parcel that never came');
  });

  test('is listed as replacing, and only it', () => {
    expect(overrides).toEqual([
      'technique apologise',
      'rule angry.two-messages',
      'persona angry',
      `scenario ${shipped}`,
    ]);
  });

  test('is what the scenarios of the pack are compiled with', () => {
    expect(pack.scenarios.new!.persona.name).toBe('Another angry customer');
    expect(pack.scenarios.new!.temperament.start.tension).toBe(3);
  });
});

describe('what is wrong', () => {
  test('in a technique is the rule that there is not', () => {
    const techniques = file('techniques.yaml', `hum: ${technique('angry.two-messages, angry.humming')}\n`);
    expect(marksOf({ techniques })).toEqual(['techniques.yaml:1:106 unknown-rule']);
  });

  test('in a persona is the technique that there is not, in a list or as a key', () => {
    const text = persona('X', 'humming')
      .replace('dull: []', 'dull: [constructor]')
      .replace('set-limit', 'st-limit');
    expect(marksOf({ personas: new Map([['x', file('x.yaml', text)]]) })).toEqual([
      'x.yaml:8:7 unknown-technique',
      'x.yaml:9:8 unknown-technique',
      'x.yaml:13:9 unknown-technique',
    ]);
  });

  test('in a persona is also a phase without words, an unknown phase, a push too many and a mood out of range', () => {
    const text = persona('X')
      .replace('tension: 3', 'tension: 7')
      .replace('pushes: [none', 'pushes: [none, none')
      .replace('crisis: []', 'crsis: []');
    expect(marksOf({ personas: new Map([['x', file('x.yaml', text)]]) })).toEqual([
      'x.yaml:4:18 out-of-range',
      'x.yaml:11:9 out-of-range',
      'x.yaml:15:1 missing-key',
      'x.yaml:15:52 unknown-key',
    ]);
  });

  test('in the script of a persona is the technique that there is not, a turn of none, and a turn too few', () => {
    const [turn, wrong] = ['[set-limit], '.repeat(6), '[set-limit, humming], [apologise]'];
    const at = (script: string) =>
      marksOf({ personas: new Map([['x', file('x.yaml', persona('X', '', `script: [${script}]\n`))]]) });
    expect(at(`${turn}${wrong}`)).toEqual(['x.yaml:14:100 unknown-technique']);
    expect(at(`${turn}[apologise], []`)).toEqual(['x.yaml:14:101 out-of-range']);
    expect(at(`${turn}[apologise]`)).toEqual(['x.yaml:14:9 out-of-range']);
  });

  test('in two files is one id: the second is refused, the first is kept', () => {
    const personas = [
      ['twin', file('p/a/twin.yaml', persona('First'))],
      ['twin', file('p/b/twin.yaml', persona('Second'))],
    ] as const;
    const scenarios = [
      ['same', file('s/a/same.yaml', sound)],
      ['same', file('s/b/same.yaml', soundBut(['The parcel that never came', 'Second']))],
      ['other', file('s/other.yaml', sound)],
    ] as const;
    expect(marksOf({ personas, scenarios })).toEqual([
      'p/b/twin.yaml:1:1 duplicate-id',
      's/b/same.yaml:1:1 duplicate-id',
    ]);
    const { pack } = over({ personas, scenarios });
    expect([pack.personas.twin!.name, pack.scenarios.same!.title]).toEqual([
      'First',
      'The parcel that never came',
    ]);
    expect(Object.hasOwn(pack.scenarios, 'other')).toBe(true);
  });

  test('in a rule is a dimension, a channel or an id that there is not', () => {
    const text = `Own: ${rule}\nb: ${rule.replace('[empathy]', '[empathie]').replace('[any]', '[chat, fax]')}\n`;
    expect(marksOf({ rules: file('rules.yaml', text) })).toEqual([
      'rules.yaml:1:1 bad-id',
      'rules.yaml:2:57 unknown-value',
      'rules.yaml:2:104 unknown-value',
    ]);
  });

  test('may be the name of a file', () => {
    const names = ['Angry man', '__proto__', 'über', '1st'];
    const personas = new Map(names.map((name) => [name, file(`${name}.yaml`, persona('X'))]));
    const scenarios = new Map(names.map((name) => [name, file(`${name}.yaml`, sound)]));
    for (const files of [{ personas }, { scenarios }]) {
      const { diagnostics, pack } = over(files);
      expect(diagnostics.map(mark)).toEqual(Array(4).fill('1:1 bad-id'));
      expect(Object.keys(pack.personas)).toEqual(Object.keys(builtIn.pack.personas));
      expect(Object.keys(pack.scenarios)).toEqual(Object.keys(builtIn.pack.scenarios));
      expect(pack.personas).not.toHaveProperty('name');
    }
  });

  test('in several files is reported for all, by the name of the file and then by place', () => {
    const files: PackFiles = {
      rules: file('p/rules.yaml', 'Own: {}\n'),
      situations: null,
      shifts: [],
      techniques: file('p/techniques.yaml', `hum: ${technique('angry.humming')}\nhum: {}\n`),
      personas: new Map([['x', file('p/b.yaml', persona('X', 'humming'))]]),
      scenarios: new Map([
        ['last', file('p/z.yaml', soundBut(['[recite-policy]', '[hug]'], ['to: done', 'to: donne']))],
        ['broken', file('p/a.yaml', 'title: "never closed\n')],
        ['sound', file('p/sound.yaml', sound)],
      ]),
    };
    expect(marksOf(files)).toEqual([
      'p/a.yaml:1:8 yaml-syntax',
      'p/b.yaml:8:7 unknown-technique',
      'p/rules.yaml:1:1 bad-id',
      'p/techniques.yaml:1:86 unknown-rule',
      'p/techniques.yaml:2:1 duplicate-key',
      'p/z.yaml:21:13 unknown-place',
      'p/z.yaml:24:16 unknown-technique',
    ]);
    expect(Object.hasOwn(over(files).pack.scenarios, 'sound')).toBe(true);
    expect(Object.hasOwn(over(files).pack.scenarios, 'last')).toBe(false);
  });

  test('in a persona does not spread to the scenarios that name it', () => {
    const files = {
      personas: new Map([['x', file('x.yaml', persona('X', 'humming'))]]),
      scenarios: new Map([['s', file('s.yaml', soundBut(['persona: angry', 'persona: x']))]]),
    };
    expect(marksOf(files)).toEqual(['x.yaml:8:7 unknown-technique']);
  });
});

describe('transcripts', () => {
  test('are kept for the scenarios that compile, and only for them', () => {
    const transcripts =
      'endings:\n  done: {line: Fine.}\ntranscripts: [{name: N, seed: S, replies: [hear], expect: {pass: true}}]\n';
    const told = soundBut(['endings:\n  done: {line: Fine.}\n', transcripts]);
    const loaded = over({
      scenarios: new Map([
        ['told', file('told.yaml', told)],
        ['silent', file('silent.yaml', sound)],
        ['wrong', file('wrong.yaml', told.replace('to: done', 'to: donne'))],
      ]),
    });
    expect(loaded.transcripts).toEqual({
      told: [expect.objectContaining({ name: 'N', seed: 'S', difficulty: 'standard', replies: ['hear'] })],
      silent: [],
    });
  });
});
