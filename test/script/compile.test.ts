/** What a compiled scenario looks like; its guards and replies have files of their own. */

import { describe, expect, test } from 'vitest';
import { builtIn } from '../built-in.ts';
import { programOf, sound, soundBut } from './one-scenario.ts';

describe('endings', () => {
  test('every call may come to a walkaway and a meltdown, with words of ours', () => {
    const endings = programOf(sound).endings.slice(1);
    expect(endings.map(({ id, cue, line }) => [id, cue, line.length])).toEqual([
      ['walkaway', null, 1],
      ['meltdown', null, 1],
    ]);
  });

  test('the author may write their words, wherever they stand', () => {
    const { endings } = programOf(
      soundBut(['endings:', 'endings:\n  meltdown: {cue: Glass breaks., line: Out!}']),
    );
    expect(endings.map(({ id }) => id)).toEqual(['meltdown', 'done', 'walkaway']);
    expect(endings[0]).toEqual({
      id: 'meltdown',
      cue: [{ when: null, say: ['Glass breaks.'] }],
      line: [{ when: null, say: ['Out!'] }],
      outcome: 'meltdown',
    });
  });
});

describe('the scenario', () => {
  test('its mood replaces the start of the persona, variable by variable', () => {
    const { temperament } = builtIn.pack.personas.angry!;
    expect(programOf(sound).temperament).toEqual(temperament);
    expect(
      programOf(soundBut(['start: desk', 'mood: {tension: 1, heard: 2}\nstart: desk'])).temperament,
    ).toEqual({
      ...temperament,
      start: { ...temperament.start, tension: 1, heard: 2 },
    });
  });

  test('what it leaves out has its default', () => {
    expect(programOf(sound)).toMatchObject({
      id: 'scenario',
      difficulty: 'standard',
      difficulties: ['easy', 'standard', 'hard'],
      drill: false,
      weights: { calmness: 1, empathy: 1, boundary: 1 },
      turns: 20,
      content: [],
      situations: [],
      cast: [],
      onceBits: 0,
    });
  });

  test('what it says is kept', () => {
    const lines = [
      'difficulties: [hard]',
      'drill: true',
      'weights: {empathy: 3}',
      'turns: 5',
      'content: [shouting]',
      'cast: {driver: The driver}',
      'start: desk',
    ];
    expect(
      programOf(soundBut(['start: desk', lines.join('\n')], ['    line:', '    speaker: driver\n    line:'])),
    ).toMatchObject({
      difficulties: ['hard'],
      drill: true,
      weights: { calmness: 1, empathy: 3, boundary: 1 },
      turns: 5,
      content: ['shouting'],
      cast: [{ id: 'driver', name: 'The driver' }],
      nodes: [{ speaker: 0, answerer: 0, push: null }],
      policy: {
        can: [{ id: 'trace', text: 'trace the parcel' }],
        cannot: [{ id: 'hour', text: 'name the hour' }],
      },
    });
  });

  test.each([
    ['speaker: driver', { speaker: 0, answerer: 0 }],
    ['speaker: driver\n    answers: customer', { speaker: 0, answerer: null }],
    ['answers: driver', { speaker: null, answerer: 0 }],
  ])('who speaks and who answers: %s', (keys, found) => {
    const text = soundBut(
      ['start: desk', 'cast: {driver: The driver}\nstart: desk'],
      ['    line:', `    ${keys}\n    line:`],
    );
    expect(programOf(text).nodes[0]).toMatchObject(found);
  });

  test('facts keep their order, their range and their drift', () => {
    const { facts } = programOf(
      soundBut(['start: 1}', 'start: 1, each-turn: -1}'], ['promised: false', 'promised: true']),
    );
    expect(facts).toEqual([
      { id: 'queue', boolean: false, min: 0, max: 5, start: 1, eachTurn: -1 },
      { id: 'promised', boolean: true, min: 0, max: 1, start: 1, eachTurn: 0 },
    ]);
  });

  test('it travels as JSON unchanged', () => {
    const program = programOf(sound);
    expect(JSON.parse(JSON.stringify(program))).toEqual(program);
  });
});
