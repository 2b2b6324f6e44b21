/**
 * Whatever a file holds, reading it never throws: it gives findings within the text, or a program that can be played.
 * A failure prints its seed and the smallest text; `FUZZ_SEED=…` runs other cases than the fixed ones.
 */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, hasErrors } from '../../src/diagnostic/index.ts';
import { hasEnded, offers, opening, type Program, transition } from '../../src/engine/index.ts';
import { type LoadedPack, loadPack, scriptCodes } from '../../src/script/index.ts';
import { builtIn, builtInFiles, root } from '../built-in.ts';
import { mutated, nearlyScenario, nearlyYaml, noise } from './mutations.ts';
import { loadScenario, noFiles, sound } from './one-scenario.ts';
import { shaped } from './shapes.ts';

const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);

const shipped = [...builtInFiles.scenarios].map(([, { text }]) => text);
const small = ['everything', 'guards', 'smallest', 'texts'].map((name) =>
  readFileSync(`${root}test/fixtures/format/${name}.yaml`, 'utf8'),
);

/** Every finding has a registered code, lies within the text, and is told in one line. */
function checkFindings({ diagnostics }: LoadedPack, text: string): void {
  expect(diagnostics.filter((each) => !isSound(each, text))).toEqual([]);
}

function isSound({ code, span: { source, start, end }, message, hint }: Diagnostic, text: string): boolean {
  const within = source.text === text && 0 <= start && start <= end && end <= text.length;
  return Object.hasOwn(scriptCodes, code) && within && isOneLine(message) && isOneLine(hint);
}

function isOneLine(words: string | null): boolean {
  return words !== null && /^[^\n\r]+$/.test(words);
}

/** Sound, and then there is a program; or not, and then there is none. */
function checkScenario(text: string): void {
  const loaded = loadScenario(text);
  checkFindings(loaded, text);
  expect(Object.hasOwn(loaded.pack.scenarios, 'scenario')).toBe(!hasErrors(loaded.diagnostics));
  const { scenario } = loaded.pack.scenarios;
  if (scenario !== undefined) play(scenario);
}

/** To the end, by replies that differ from turn to turn. */
function play(program: Program): void {
  let snapshot = opening(program);
  while (!hasEnded(program, snapshot)) {
    const open = offers(program, snapshot).filter(({ locked }) => locked === null);
    const { reply } = open[(snapshot.turn * 7) % open.length]!;
    const { outcomes } = transition(program, snapshot, reply);
    const next = outcomes[(snapshot.turn * 5) % outcomes.length]!.value.to;
    expect(next.turn).toBe(snapshot.turn + 1);
    snapshot = next;
  }
}

function property(
  name: string,
  texts: fc.Arbitrary<string>,
  numRuns: number,
  check: (text: string) => void,
): void {
  test(`${name} (${numRuns} cases)`, () => {
    fc.assert(fc.property(texts, check), { seed, numRuns });
  });
}

describe('a scenario', () => {
  property('of noise', noise, 600, checkScenario);
  property('of signs and words of the format', nearlyYaml, 1000, checkScenario);
  property('of sound YAML with values that seldom fit', nearlyScenario, 400, checkScenario);
  property('of sound shape whose parts may not fit', shaped, 400, checkScenario);
  property('of the format after some accidents', mutated([...small, sound]), 1000, checkScenario);
  property('that ships, after some accidents', mutated(shipped), 120, checkScenario);
});

describe('another file', () => {
  const personas = [...builtInFiles.personas].map(([, { text }]) => text);
  property('for a persona', mutated(personas), 300, (text) => {
    const file = { name: 'p.yaml', text };
    const loaded = loadPack({ ...noFiles, personas: new Map([['p', file]]) }, builtIn.pack);
    checkFindings(loaded, text);
    if (!hasErrors(loaded.diagnostics)) expect(loaded.pack.personas.p).toMatchObject({ id: 'p' });
  });

  property(
    'for rules and techniques',
    fc.oneof(mutated([cut(builtInFiles.techniques!.text)]), nearlyYaml),
    300,
    (text) => {
      const file = { name: 'p.yaml', text };
      checkFindings(loadPack({ ...noFiles, techniques: file }, builtIn.pack), text);
      checkFindings(loadPack({ ...noFiles, rules: file }, builtIn.pack), text);
    },
  );
});

/** The first hundred lines: enough of every kind. */
function cut(text: string): string {
  return text.split('\n').slice(0, 100).join('\n');
}
