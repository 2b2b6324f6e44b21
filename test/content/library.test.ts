/** What the shipped scenarios are as a library: whom, where and what they train, and that none copies another. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordGains } from '../../src/balance/index.ts';
import { type Program, remembering, sceneOf, startRun, type Text } from '../../src/engine/index.ts';
import { exercisesOf, rubricOf, scorecardOf, worthOf } from '../../src/score/index.ts';
import { builtIn, root } from '../built-in.ts';
import { playWith, skilled } from './strategies.ts';

const programs = Object.values(builtIn.pack.scenarios);
const { personas, rules, situations, techniques } = builtIn.pack;

const archetypes = ['angry', 'arguer', 'arrogant', 'chatterbox', 'chronic-complainer', 'demanding'];
const besides = [
  'abusive',
  'co-worker',
  'elderly',
  'hard-to-follow',
  'indecisive',
  'joker',
  'refusing-prospect',
  'trust-client',
];

function count(of: (program: Program) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const program of programs) counts.set(of(program), (counts.get(of(program)) ?? 0) + 1);
  return counts;
}

describe('the library', () => {
  it('has 26 scenarios at least, three for each archetype and one for each other kind of customer', () => {
    expect(programs.length).toBeGreaterThanOrEqual(26);
    const by = count(({ persona }) => persona.id);
    for (const id of archetypes) expect(by.get(id) ?? 0, id).toBeGreaterThanOrEqual(3);
    for (const id of besides) expect(by.get(id) ?? 0, id).toBeGreaterThanOrEqual(1);
    expect(Object.keys(personas).sort()).toEqual([...archetypes, ...besides].sort());
  });

  it('plays on every channel, often enough', () => {
    const by = count(({ channel }) => channel);
    const least = { 'in-person': 8, 'phone-in': 6, 'phone-out': 3, email: 3, chat: 2 };
    for (const [channel, few] of Object.entries(least))
      expect(by.get(channel) ?? 0, channel).toBeGreaterThanOrEqual(few);
  });

  it('names its customers from the pool of docs/writing-scenarios.md, each once but for regulars', () => {
    const page = readFileSync(`${root}docs/writing-scenarios.md`, 'utf8');
    const [, listed] = /## A name\n[\s\S]*?\n\n((?:> .*\n)+)/.exec(page)!;
    const pool = listed!
      .replaceAll(/[>\n]/g, ' ')
      .split(',')
      .map((name) => name.trim());
    const regulars = Object.values(builtIn.pack.shifts).flatMap(({ calls }) =>
      calls.flatMap(({ from, remembers }) => (remembers === null ? [] : from)),
    );
    const strangers = programs
      .filter(({ id }) => !regulars.includes(id))
      .map(({ customer }) => customer.split(' ').at(-1)!);
    expect(strangers.filter((name) => !pool.includes(name))).toEqual([]);
    expect(new Set(strangers).size).toBe(strangers.length);
  });
});

describe('the handling rules', () => {
  const exercised = new Set(
    programs.flatMap((program) => exercisesOf(program, rules).map(({ rule }) => rule)),
  );

  it('are 183, and each is exercised at a decision or says why it is taught in the playbook alone', () => {
    expect(Object.keys(rules)).toHaveLength(183);
    const nowhere = Object.values(rules).filter(
      (rule) => !exercised.has(rule.id) && rule['taught-in'] === undefined,
    );
    expect(nowhere.map(({ id }) => id)).toEqual([]);
    expect(exercised.size).toBeGreaterThanOrEqual(150);
  });

  it('are not excused where a scenario exercises them', () => {
    const excused = Object.values(rules).filter((rule) => rule['taught-in'] !== undefined);
    expect(excused.filter(({ id }) => exercised.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

it('the situations are 54, and 48 at least are staged', () => {
  expect(Object.keys(situations)).toHaveLength(54);
  const staged = new Set(programs.flatMap((program) => program.situations));
  expect(staged.size).toBeGreaterThanOrEqual(48);
});

describe('the trap of each archetype', () => {
  // What a decent person would pick, and what it does to this customer: handling rules, archetype by archetype.
  const traps = {
    angry: ['move-to-facts'],
    arguer: ['contradict'],
    arrogant: ['put-in-place', 'mock-or-sneer', 'get-defensive'],
    chatterbox: ['indulge-endless-chat'],
    'chronic-complainer': ['get-defensive'],
    demanding: ['cave-to-demand'],
  };

  it.each(Object.entries(traps))('of the %s customer tempts in two scenarios at least', (persona, wrong) => {
    const trapped = programs.filter(
      (program) =>
        program.persona.id === persona &&
        program.nodes.some((node, place) => {
          const rubric = rubricOf(program);
          const best = Math.max(...node.replies.map((_, reply) => worthOf(rubric, place, reply)));
          return node.replies.some(
            (reply, index) =>
              reply.tempts !== null &&
              worthOf(rubric, place, index) < best &&
              program.sets[reply.set]!.moves.some(({ id }) => wrong.includes(id)),
          );
        }),
    );
    expect(trapped.length).toBeGreaterThanOrEqual(2);
    for (const id of wrong) expect(techniques).toHaveProperty(id);
  });
});

describe('scenarios that open alike', () => {
  const pairs = [
    ['new-glasses', 'the-right-ticket'],
    ['wet-newspaper', 'meter-reading'],
    ['locked-out-at-gate', 'the-architect'],
  ] as const;

  it.each(pairs)('%s and %s need other moves', (one, other) => {
    const [first, second] = [one, other].map((id) => builtIn.pack.scenarios[id]!);
    expect(first!.persona.id).not.toBe(second!.persona.id);
    const kept = [bestFamilies(first!), bestFamilies(second!)];
    // What most of the best replies of the one do is seldom among those of the other.
    const [a, b] = kept as [ReadonlyMap<string, number>, ReadonlyMap<string, number>];
    const [most] = [...a].sort((x, y) => y[1] - (b.get(y[0]) ?? 0) - (x[1] - (b.get(x[0]) ?? 0)));
    const [least] = [...b].sort((x, y) => y[1] - (a.get(y[0]) ?? 0) - (x[1] - (a.get(x[0]) ?? 0)));
    expect(most![1] - (b.get(most![0]) ?? 0), most![0]).toBeGreaterThanOrEqual(0.15);
    expect(least![1] - (a.get(least![0]) ?? 0), least![0]).toBeGreaterThanOrEqual(0.15);
  });

  /** By technique: the share of nodes whose best reply uses it. */
  function bestFamilies(program: Program): ReadonlyMap<string, number> {
    const rubric = rubricOf(program);
    const shares = new Map<string, number>();
    program.nodes.forEach(({ replies }, node) => {
      const worths = replies.map((_, reply) => worthOf(rubric, node, reply));
      const best = replies[worths.indexOf(Math.max(...worths))]!;
      for (const { id } of program.sets[best.set]!.moves)
        shares.set(id, (shares.get(id) ?? 0) + 1 / program.nodes.length);
    });
    return shares;
  }
});

describe('the replies', () => {
  it('that are best are the longest no more often than chance allows', () => {
    let [longest, mean, variance] = [0, 0, 0];
    for (const program of programs) {
      const rubric = rubricOf(program);
      program.nodes.forEach(({ replies }, node) => {
        const worths = replies.map((_, reply) => worthOf(rubric, node, reply));
        const best = worths.map((worth) => worth === Math.max(...worths));
        const share = best.filter(Boolean).length / replies.length;
        const most = Math.max(...replies.map(({ say }) => say.length));
        if (replies.some(({ say }, reply) => best[reply] && say.length === most)) longest += 1;
        mean += share;
        variance += share * (1 - share);
      });
    }
    expect(longest).toBeLessThanOrEqual(mean + 1.645 * Math.sqrt(variance));
  });
});

it('no words give the best replies away to whoever has read all other scenarios', () => {
  const scenarios = programs.map((program) => ({ program, rubric: rubricOf(program) }));
  const gains = [...wordGains({ scenarios }).values()].flat();
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  expect(gains.length).toBeGreaterThan(300);
  expect(mean).toBeLessThanOrEqual(0.15);
});

it('no six words in a row stand in two scenarios', () => {
  const first = new Map<string, string>();
  const twice: string[] = [];
  for (const program of programs) {
    const own = new Set(textsOf(program).flatMap(sequences));
    for (const six of own) {
      const other = first.get(six);
      if (other === undefined) first.set(six, program.id);
      else twice.push(`${other}, ${program.id}: ${six}`);
    }
  }
  expect(twice).toEqual([]);
});

function sequences(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(5).map((_, at) => words.slice(at, at + 6).join(' '));
}

/** All that a scenario's author has written for somebody to read. */
function textsOf(program: Program): readonly string[] {
  const { setting, you, goal, policy, cast, nodes, endings, title } = program;
  const said = (text: Text | null) => text?.flatMap(({ say }) => say) ?? [];
  const replies = nodes.flatMap((node) => node.replies);
  return [
    ...[setting, you, goal, title],
    ...[...policy.can, ...policy.cannot].map(({ text }) => text),
    ...cast.map(({ name }) => name),
    ...[...nodes, ...endings].flatMap(({ cue, line }) => [...said(cue), ...said(line)]),
    ...replies.flatMap(({ say, delivery, why, felt, tempts, then, gist }) => [
      ...[say, delivery ?? '', why ?? '', felt ?? '', tempts?.text ?? '', gist ?? ''],
      ...said(then),
    ]),
  ];
}

describe('the voice of a kind of customer', () => {
  it.each(Object.values(personas))('$id has six interjections at least for each phase', ({ voice }) => {
    for (const [phase, words] of Object.entries(voice))
      expect(new Set(words).size, phase).toBeGreaterThanOrEqual(6);
    expect(Object.keys(voice)).toHaveLength(6);
  });

  it('is nobody else’s', () => {
    const all = Object.values(personas).flatMap(({ voice }) => Object.values(voice).flat());
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the shifts', () => {
  const shifts = Object.values(builtIn.pack.shifts);
  const memories = shifts.flatMap(({ id, calls }) =>
    calls.flatMap(({ from, remembers }) =>
      remembers === null ? [] : [{ id, scenario: from[0]!, ...remembers }],
    ),
  );

  it('are three at least, one of them with a regular', () => {
    expect(shifts.length).toBeGreaterThanOrEqual(3);
    expect(memories.length).toBeGreaterThanOrEqual(1);
  });

  it.each(memories)(
    '$id: the regular of $scenario can be won either way, and says other things',
    ({ scenario, sets }) => {
      const stranger = builtIn.pack.scenarios[scenario]!;
      const opening = [stranger, remembering(stranger, sets)].map((program) => {
        const rubric = rubricOf(program);
        for (let seed = 0; seed < 50; seed += 1)
          expect(scorecardOf(rubric, playWith(program, `s${seed}`, skilled)).pass).toBe(true);
        return sceneOf(startRun(program, 'k')).line;
      });
      expect(opening[0]).not.toBe(opening[1]);
    },
  );
});
