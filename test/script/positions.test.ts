/** Where a finding points: line and column for people, the marked text for the screen. */

import { describe, expect, test } from 'vitest';
import { loadScenario, mark, marksOf, sound, soundBut, withReply } from './one-scenario.ts';

/** Each finding as `line:column code`, and the text that its span marks. */
function marked(text: string) {
  return loadScenario(text).diagnostics.map((found) => [
    mark(found),
    text.slice(found.span.start, found.span.end),
  ]);
}

describe('a finding points at', () => {
  test('the key that there is not', () => {
    expect(marked(soundBut(withReply('utter: x')))).toEqual([['20:9 unknown-key', 'utter']]);
  });

  test('the key of the mapping that lacks one', () => {
    expect(marked(soundBut(['    line: Where is my parcel?\n', '']))).toEqual([['15:3 missing-key', 'desk']]);
  });

  test('the first key of the file that lacks one', () => {
    expect(marked(soundBut(['title: The parcel that never came\n', '# A comment.\n\n']))).toEqual([
      ['3:1 missing-key', ''],
    ]);
  });

  test('the item of a list that lacks a key', () => {
    expect(
      marked(
        soundBut(['        to: done\n', '        to:\n          - {chance: 30}\n          - go: done\n']),
      ),
    ).toEqual([['22:13 missing-key', '']]);
  });

  test('a value of the wrong kind, in block and in brackets', () => {
    const text = soundBut(
      ['title: The parcel that never came', 'title: 12'],
      ['[recite-policy]', '[3, recite-policy]'],
    );
    expect(marked(text)).toEqual([
      ['1:8 wrong-type', '12'],
      ['24:16 wrong-type', '3'],
    ]);
  });

  test('the place behind the colon where nothing stands', () => {
    expect(marked(soundBut(['goal: He knows what happens next.', 'goal:']))).toEqual([
      ['8:6 wrong-type', ''],
    ]);
    expect(marked(soundBut(['{line: Fine.}', '{line: Fine., cue: }']))).toEqual([['27:28 wrong-type', '']]);
    expect(marked(soundBut(['{line: Fine.}', '{line: Fine., cue}']))).toEqual([['27:26 wrong-type', '']]);
  });

  test('the id in a list, the id of a route, the name in a guard', () => {
    const text = soundBut(
      ['[recite-policy]', '[recite-policy, hug]'],
      ['        to: done\n', '        to: [{when: {quue: 1}, go: nowhere}, {go: done}]\n'],
    );
    expect(marked(text)).toEqual([
      ['21:22 unknown-fact', 'quue'],
      ['21:36 unknown-place', 'nowhere'],
      ['24:31 unknown-technique', 'hug'],
    ]);
  });

  test('the second of two keys', () => {
    expect(marked(soundBut(['channel: chat\n', 'channel: chat\ntitle: Again\n']))).toEqual([
      ['4:1 duplicate-key', 'title'],
    ]);
  });

  test('the text that is cut short, without its comment', () => {
    expect(marked(soundBut(['line: Where is my parcel?', 'line: Parcel #4711?']))).toEqual([
      ['16:11 text-cut-short', 'Parcel'],
    ]);
  });

  test('the sign that YAML takes for a reference', () => {
    expect(marked(soundBut(['line: Where is my parcel?', 'line: *sighs* Where?']))).toEqual([
      ['16:11 yaml-feature', '*sighs*'],
    ]);
  });

  test('the quote that is never closed, though the end is where that shows', () => {
    expect(marked(soundBut(['line: Where is my parcel?', 'line: "Where is my parcel?']))).toEqual([
      ['16:11 yaml-syntax', '"'],
    ]);
  });

  test('the end of the text where something is missing there', () => {
    const text = soundBut(['{line: Fine.}\n', '{line: Fine.']);
    expect(marked(text)).toEqual([['27:21 yaml-syntax', '']]);
  });
});

describe('a column', () => {
  test('counts a sign beyond the basic plane as two, as editors do', () => {
    const text = soundBut(['{line: Fine.}', '{cue: "🎁é中", lin: Fine., line: Fine.}']);
    expect(marked(text)).toEqual([['27:23 unknown-key', 'lin']]);
  });

  test('counts a combining sign by itself', () => {
    expect(marked(soundBut(['{line: Fine.}', '{cue: "e\u0301", lin: Fine., line: Fine.}']))).toEqual([
      ['27:21 unknown-key', 'lin'],
    ]);
  });
});

describe('the same mistakes stand at the same places', () => {
  const text = soundBut(
    ['[recite-policy]', '[hug]'],
    ['    line:', '    spaeker: x\n    line:'],
    withReply('once: yes'),
  );

  test('however lines end', () => {
    expect(marksOf(text)).toEqual(['16:5 unknown-key', '21:15 wrong-type']);
    expect(marksOf(text.replaceAll('\n', '\r\n'))).toEqual(marksOf(text));
  });

  test('whether or not the last line ends', () => {
    expect(marksOf(text.trimEnd())).toEqual(marksOf(text));
  });

  test('behind a mark of the byte order, but for the first line', () => {
    expect(marksOf(`\ufeff${text}`)).toEqual(marksOf(text));
  });

  test('a line further down for each line above', () => {
    expect(marksOf(`# One.\n\n${text}`)).toEqual(['18:5 unknown-key', '23:15 wrong-type']);
  });

  test('and a sound file stays sound', () => {
    expect(marksOf(sound.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(marksOf(`\ufeff${sound}`)).toEqual([]);
  });
});
