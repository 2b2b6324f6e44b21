/** Where the parts of a scenario stand in its file. */

import { expect, test } from 'vitest';
import { positionAt } from '../../src/diagnostic/index.ts';
import type { Locate } from '../../src/script/index.ts';
import { builtIn } from '../built-in.ts';
import { loadScenario, sound, soundBut, withReply } from './one-scenario.ts';

/** The place of a path in a text, as `line:column`, and what its span marks there. */
function placeIn(text: string, ...path: Parameters<Locate>[0]): readonly [string, string] {
  const { source, start, end } = loadScenario(text).locate.scenario!(path);
  const { line, column } = positionAt(source, start);
  return [`${line}:${column}`, text.slice(start, end)];
}

test.each([
  ['a key of the file', ['start'], '13:1', 'start'],
  ['a node', ['nodes', 'desk'], '15:3', 'desk'],
  ['a reply', ['nodes', 'desk', 'replies', 'rule'], '22:7', 'rule'],
  ['a key within brackets', ['endings', 'done', 'line'], '27:10', 'line'],
  ['an item of a list', ['nodes', 'desk', 'replies', 'rule', 'uses', 0], '24:16', 'recite-policy'],
] as const)('%s is located', (_, path, place, marked) => {
  expect(placeIn(sound, ...path)).toEqual([place, marked]);
});

test.each([
  ['a reply that is not there', ['nodes', 'desk', 'replies', 'hum'], '17:5', 'replies'],
  ['a part of a text', ['nodes', 'desk', 'line', 1, 'say'], '16:5', 'line'],
  ['an item behind the last', ['nodes', 'desk', 'replies', 'hear', 'uses', 7], '20:9', 'uses'],
  ['a key that every object has', ['nodes', 'constructor', 'line'], '14:1', 'nodes'],
] as const)('of %s the deepest part that there is, is located', (_, path, place, marked) => {
  expect(placeIn(sound, ...path)).toEqual([place, marked]);
});

test('the file as a whole is located at its first key', () => {
  expect(placeIn(`# A comment.\n\n${sound}`)[0]).toBe('3:1');
});

test('a route is located by what it is, as it has no key', () => {
  const text = soundBut(['        to: done\n', '        to: [{when: {queue: 1}, go: done}, {go: done}]\n']);
  expect(placeIn(text, 'nodes', 'desk', 'replies', 'hear', 'to', 1)).toEqual(['21:44', '{go: done}']);
});

test('a scenario that does not compile is not located', () => {
  expect(loadScenario(soundBut(withReply('utter: x'))).locate).toEqual({});
});

test('every scenario of a pack has its own file', () => {
  for (const id of Object.keys(builtIn.pack.scenarios)) {
    expect(builtIn.locate[id]!(['title']).source.name).toMatch(new RegExp(`/${id}\\.yaml$`));
  }
});
