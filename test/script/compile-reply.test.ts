/** What replies become: their promises, effects, techniques and the rule behind them. */

import { describe, expect, test } from 'vitest';
import { emptyPack, loadPack } from '../../src/script/index.ts';
import { builtIn } from '../built-in.ts';
import { node, noFiles, programOf, replyWith, sound, soundBut, withReply } from './one-scenario.ts';

describe('replies', () => {
  test('a promise of `can` is kept, one of `cannot` is not', () => {
    expect(replyWith('promises: [hour, trace]').promises).toEqual([
      { id: 'hour', kept: false },
      { id: 'trace', kept: true },
    ]);
  });

  test.each([
    ['without a promise', [], 'yield'],
    ['with one that cannot be kept', ['promises: [hour]'], 'yield'],
    ['with one that can be kept', ['promises: [trace]'], 'resolve'],
  ])('an exception %s is of the family %s', (_, lines, family) => {
    const id = 'grant-authorised-exception';
    const program = programOf(soundBut(withReply(...lines), ['acknowledge-feeling', id]));
    const move = program.sets[program.nodes[0]!.replies[0]!.set]!.moves[0]!;
    expect(move.family).toBe(family);
    expect(move.id).toBe(family === 'yield' ? `${id}-unauthorised` : id);
    expect(program.techniques[move.id]!.family).toBe(family);
    const { unauthorised } = builtIn.pack.techniques[id]!;
    if (family === 'yield') {
      expect(move).toMatchObject({ effects: unauthorised!.effects, answers: [] });
      expect(program.techniques[move.id]!.marks.boundary).toBe(unauthorised!.marks.boundary);
    }
  });

  test('each reply that is said once has a bit of its own', () => {
    const program = programOf(
      soundBut(['nodes:', `nodes:\n  first: ${node('desk', 'once: true, ')}`], withReply('once: true'), [
        'noon to six.\n',
        'noon to six.\n        once: false\n',
      ]).replace('endings:', '    fallback: {say: Well., uses: [apologise], to: done}\nendings:'),
    );
    const bits = program.nodes.flatMap(({ replies }) => replies.map(({ id, once }) => [id, once]));
    expect(bits).toEqual([
      ['once', 0],
      ['open', null],
      ['hear', 1],
      ['rule', null],
      ['fallback', null],
    ]);
    expect(program.onceBits).toBe(2);
  });

  test('the fallback comes last and is marked', () => {
    const fallback = '    fallback: {say: Well., uses: [apologise], to: done}\nendings:';
    const { replies } = programOf(soundBut(['endings:', fallback])).nodes[0]!;
    expect(replies.map((reply) => [reply.id, reply.fallback])).toEqual([
      ['hear', false],
      ['rule', false],
      ['fallback', true],
    ]);
  });

  test('an effect sets a boolean fact and changes a number', () => {
    expect(replyWith('effects: {promised: true, queue: -2}').effects).toEqual([
      { fact: 1, change: 'set', value: 1 },
      { fact: 0, change: 'add', value: -2 },
    ]);
  });

  test('what is left out is null, empty or false', () => {
    expect(replyWith()).toMatchObject({
      gist: null,
      delivery: null,
      locked: null,
      once: null,
      then: null,
      why: null,
      felt: null,
      tempts: null,
      critical: null,
      effects: [],
      promises: [],
      levels: {},
      fallback: false,
    });
  });

  test('what is written is kept', () => {
    const reply = replyWith(
      'gist: In short',
      'delivery: slowly',
      'when: {trust: 1..}',
      'locked: Too early.',
      'why: Because.',
      'felt: Heard.',
      'tempts: It is quick.',
      'critical: lie',
      'levels: {boundary: 4}',
    );
    expect(reply).toMatchObject({
      gist: 'In short',
      delivery: 'slowly',
      locked: 'Too early.',
      why: 'Because.',
      felt: 'Heard.',
      tempts: { text: 'It is quick.', pull: 1 },
      critical: 'lie',
      levels: { boundary: 4 },
    });
    expect(replyWith('tempts: {text: It is quick., pull: 2}').tempts).toEqual({
      text: 'It is quick.',
      pull: 2,
    });
  });
});

describe('techniques', () => {
  test('the same techniques share a set, whatever their order; others do not', () => {
    const program = programOf(
      soundBut(
        ['[acknowledge-feeling]', '[acknowledge-feeling, let-them-vent]'],
        ['[recite-policy]', '[let-them-vent, acknowledge-feeling]'],
        [
          'nodes:',
          `nodes:\n  first: ${node('done').replace('[apologise]', '[let-them-vent, acknowledge-feeling, apologise]')}`,
        ],
      ),
    );
    const [first, desk] = program.nodes;
    const [hearing, rule] = desk!.replies;
    expect(hearing!.set).toBe(rule!.set);
    expect(first!.replies[0]!.set).not.toBe(hearing!.set);
    expect(program.sets[hearing!.set]!.moves.map(({ id }) => id)).toEqual([
      'acknowledge-feeling',
      'let-them-vent',
    ]);
  });

  test('marks are adjusted for the persona, and complete', () => {
    const id = 'acknowledge-feeling';
    const own = builtIn.pack.techniques[id]!.marks;
    const adjusted = builtIn.pack.personas.angry!.marks[id]!;
    expect(adjusted.empathy).not.toBe(0);
    expect(programOf(sound).techniques[id]!.marks).toEqual({
      calmness: (own.calmness ?? 0) + (adjusted.calmness ?? 0),
      empathy: (own.empathy ?? 0) + (adjusted.empathy ?? 0),
      boundary: (own.boundary ?? 0) + (adjusted.boundary ?? 0),
    });
    const plain = programOf(soundBut(['persona: angry', 'persona: chatterbox'])).techniques[id]!.marks;
    expect(plain).toEqual({ calmness: 0, empathy: 0, boundary: 0, ...own });
  });

  test('only those that some reply uses are kept, by id', () => {
    expect(Object.keys(programOf(sound).techniques)).toEqual(['acknowledge-feeling', 'recite-policy']);
  });
});

describe('the rule behind a reply', () => {
  test("is the author's", () => {
    expect(replyWith('rule: comms.clear-short-intelligible').rule).toBe('comms.clear-short-intelligible');
  });

  test('else that of the technique with the worst marks, as this persona sees it', () => {
    // Alone, `plain` is worth 1 and `fond` 2; the persona takes 3 off `fond`.
    expect(ruleWhere('[fond, plain]', 'chat')).toBe('a.fond');
  });

  test('the first of them that fits this customer and this channel', () => {
    expect(ruleWhere('[choosy]', 'chat')).toBe('a.for-chat');
    expect(ruleWhere('[choosy]', 'phone-in')).toBe('a.for-all');
  });

  test('the very first if none fits', () => {
    expect(ruleWhere('[foreign]', 'chat')).toBe('a.for-others');
  });
});

/** The rule of a reply with these techniques, in a pack whose every mark and rule is known. */
function ruleWhere(uses: string, channel: string): string | null {
  const rule = (archetypes: string, channels: string) =>
    `{rule: R, do: D, dont: N, sources: [S], dimensions: [empathy], archetypes: [${archetypes}], channels: [${channels}]}`;
  const technique = (marks: string, rules: string) =>
    `{label: L, family: attune, definition: D, why: W, effects: {heard: +1}, marks: {${marks}}, rules: [${rules}]}`;
  const lines = {
    rules: [
      `a.fond: ${rule('all', 'any')}`,
      `a.plain: ${rule('all', 'any')}`,
      `a.for-others: ${rule('somebody', 'any')}`,
      `a.for-chat: ${rule('angry', 'chat')}`,
      `a.for-all: ${rule('all', 'any')}`,
    ],
    techniques: [
      `fond: ${technique('empathy: 2', 'a.fond')}`,
      `plain: ${technique('empathy: 1', 'a.plain')}`,
      `choosy: ${technique('', 'a.for-others, a.for-chat, a.for-all')}`,
      `foreign: ${technique('', 'a.for-others')}`,
    ],
  };
  const persona = `name: N
summary: S
need: justice
start: {tension: 3, trust: 1, patience: 5, heard: 0}
floor: 1
gate: 1
volatility: 1
hot: []
dull: []
feeds: []
pushes: [none, none, none, none, none, none, none, none]
skill: S
marks: {fond: {empathy: -2, calmness: -1}}
card: [C]
voice: {baseline: [], trigger: [], escalation: [], crisis: [], recovery: [], aftermath: []}
`;
  const scenario = soundBut(
    ['channel: chat', `channel: ${channel}`],
    ['[acknowledge-feeling]', uses],
    ['[recite-policy]', '[plain]'],
  );
  const { pack, diagnostics } = loadPack(
    {
      ...noFiles,
      rules: { name: 'rules.yaml', text: lines.rules.join('\n') },
      techniques: { name: 'techniques.yaml', text: lines.techniques.join('\n') },
      personas: new Map([['angry', { name: 'angry.yaml', text: persona }]]),
      scenarios: new Map([['scenario', { name: 'scenario.yaml', text: scenario }]]),
    },
    emptyPack,
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return pack.scenarios.scenario!.nodes[0]!.replies[0]!.rule;
}
