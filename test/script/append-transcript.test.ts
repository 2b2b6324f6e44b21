import { describe, expect, test } from 'vitest';
import { appendTranscript, type TranscriptEntry, transcriptNames } from '../../src/script/index.ts';
import { loadScenario, sound } from './one-scenario.ts';

const entry: TranscriptEntry = {
  name: 'recorded x',
  seed: 'x',
  difficulty: 'standard',
  replies: ['hear'],
  expect: { outcome: 'settled', pass: true, total: 80 },
};
const own = '  - name: first\n    seed: s\n    replies: [hear]\n    expect: {pass: true}\n';
const added = `  - name: recorded x
    seed: x
    replies: [hear]
    expect: { outcome: settled, pass: true, total: 80 }
`;

function appended(text: string, more: Partial<TranscriptEntry> = {}): string | null {
  return appendTranscript({ name: 'a.yaml', text }, { ...entry, ...more });
}

describe('a transcript added to a file', () => {
  test.each([
    ['at the end, under a key of its own', sound, `${sound}\ntranscripts:\n${added}`],
    ['at the end without a line break', sound.trimEnd(), `${sound}\ntranscripts:\n${added}`],
    ['behind those there are', `${sound}transcripts:\n${own}`, `${sound}transcripts:\n${own}${added}`],
    [
      'behind those there are, before what follows',
      `transcripts:\n${own}\n# the end\n${sound}`,
      `transcripts:\n${own}${added}\n# the end\n${sound}`,
    ],
    [
      'behind a comment on the last line',
      `${sound}transcripts:\n${own.trimEnd()} # so\n`,
      `${sound}transcripts:\n${own.trimEnd()} # so\n${added}`,
    ],
    [
      'without a line break at the end',
      `${sound}transcripts:\n${own.trimEnd()}`,
      `${sound}transcripts:\n${own}${added}`,
    ],
    [
      'as deep as the others',
      `${sound}transcripts:\n${own.replace(/^ {2}/gm, '')}`,
      `${sound}transcripts:\n${own.replace(/^ {2}/gm, '')}${added.replace(/^ {2}/gm, '')}`,
    ],
    ['in an empty list', `transcripts: [] # none\n${sound}`, `transcripts: # none\n${added}${sound}`],
    [
      'in a list in brackets',
      `${sound}transcripts: [{name: n, seed: s, replies: [hear]}] # one\n`,
      `${sound}transcripts: [{name: n, seed: s, replies: [hear]}, { name: recorded x, seed: x, replies: [hear], expect: { outcome: settled, pass: true, total: 80 } }] # one\n`,
    ],
  ])('stands %s', (_, before, after) => {
    expect(appended(before)).toBe(after);
    expect(loadScenario(after).transcripts.scenario!.at(-1)).toMatchObject({ name: 'recorded x', seed: 'x' });
  });

  test('keeps line breaks of Windows', () => {
    const text = appended(sound.replaceAll('\n', '\r\n'))!;
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test.each(['123', 'true', "it's", 'a "b"', '# c', 'x: y', ' ', '\u2028', '\u0007', '\u{1f600}'])(
    'may have any seed: %j',
    (seed) => {
      const text = appended(sound, { seed, name: `recorded ${seed}` });
      expect(loadScenario(text!).transcripts.scenario![0]).toMatchObject({ seed, name: `recorded ${seed}` });
    },
  );

  test('says its difficulty unless it is the usual one', () => {
    expect(appended(sound, { difficulty: 'hard' })).toContain('\n    difficulty: hard\n');
    expect(appended(sound)).not.toContain('difficulty');
  });

  test('lists many replies over several lines of readable length', () => {
    const replies = Array.from({ length: 40 }, () => 'hear');
    const text = appended(sound, { replies })!;
    expect(loadScenario(text).transcripts.scenario![0]!.replies).toEqual(replies);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(118);
  });

  test.each([
    ['is no mapping', '- a\n'],
    ['is one mapping in brackets', '{title: x}\n'],
    ['has another thing under that name', 'transcripts: none\n'],
    ['is broken', 'a: [\n'],
  ])('is refused where the file %s', (_, text) => {
    expect(appended(text)).toBe(null);
  });

  test('finds the names that are taken', () => {
    expect(transcriptNames({ name: 'a.yaml', text: `transcripts:\n${own}${added}` })).toEqual([
      'first',
      'recorded x',
    ]);
    expect(transcriptNames({ name: 'a.yaml', text: sound })).toEqual([]);
  });
});
