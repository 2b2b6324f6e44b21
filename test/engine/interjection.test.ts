import { describe, expect, test } from 'vitest';
import { answer, type Program, sceneOf, startRun, type Text } from '../../src/engine/index.ts';
import { node, opensAt, program, reply, say, testOf, to } from './program.ts';

describe('an interjection', () => {
  const voice: Program['persona']['voice'] = {
    baseline: ['(baseline)'],
    trigger: ['(trigger)'],
    escalation: ['(escalation)'],
    crisis: ['(crisis)'],
    recovery: ['(recovery)'],
    aftermath: ['(aftermath)'],
  };
  const persona = { ...program().persona, voice };
  const replies = [reply({ uses: 'recite', routes: [to(1)] }), reply({ uses: 'colleague', routes: [to(1)] })];

  /** What bursts out at the second of two nodes, reached from this tension by a provocation or, else, by relief. */
  function burst(
    tension: number,
    provoked: boolean,
    second: Parameters<typeof node>[0] = {},
    parts: Partial<Program> = {},
  ) {
    const cast = [{ id: 'boss', name: 'The boss' }];
    const two = opensAt(tension, {
      persona,
      cast,
      nodes: [node({ replies }), node({ id: 'second', ...second })],
      ...parts,
    });
    return sceneOf(answer(startRun(two, 'x'), provoked ? 0 : 1)).interjection;
  }

  test.each([
    [1, true, '(trigger)'],
    [2, true, '(escalation)'],
    [4, true, '(crisis)'],
    [2, false, '(baseline)'],
    [3, false, '(trigger)'],
    [5, false, '(recovery)'],
  ])(
    'from tension %d, provoked: %s, fits the phase that the call has turned to: %s',
    (tension, provoked, expected) => {
      expect(burst(tension, provoked)).toBe(expected);
    },
  );

  test('is missing while the phase stays', () => {
    expect([burst(3, true), burst(0, true), burst(4, false)]).toEqual([null, null, null]);
  });

  test('is missing at the opening', () => {
    expect(sceneOf(startRun(opensAt(5, { persona }), 'x')).interjection).toBeNull();
  });

  test('is missing where the line has a variant that holds', () => {
    const line = (min: number): Text => [{ when: [[testOf('tension', min, 6)]], say: ['!'] }, ...say('.')];
    expect(burst(2, true, { line: line(3) })).toBeNull();
    expect(burst(2, true, { line: line(4) })).toBe('(escalation)');
  });

  test('is missing where somebody else speaks', () => {
    expect(burst(2, true, { speaker: 0 })).toBeNull();
  });

  test('is missing at the first words of the customer, where somebody else has spoken before', () => {
    const nodes = [node({ replies, speaker: 0 }), node({ id: 'second' })];
    expect(burst(2, true, {}, { nodes })).toBeNull();
  });

  test('is missing where the persona has none for the phase', () => {
    const mute = { ...persona, voice: { ...voice, escalation: [] } };
    expect(burst(2, true, {}, { persona: mute })).toBeNull();
  });

  test('is missing at an ending', () => {
    const nodes = [node({ replies: [reply({ uses: 'recite', routes: [to(1)] })] })];
    expect(burst(2, true, {}, { nodes })).toBeNull();
  });

  test('is one of several, by the seed', () => {
    const many = { ...persona, voice: { ...voice, trigger: ['a', 'b', 'c'] } };
    const two = opensAt(1, { persona: many, nodes: [node({ replies }), node({ id: 'second' })] });
    const seeds = Array.from({ length: 50 }, (_, n) => `seed ${n}`);
    const found = seeds.map((seed) => sceneOf(answer(startRun(two, seed), 0)).interjection);
    expect(new Set(found)).toEqual(new Set(['a', 'b', 'c']));
  });
});
