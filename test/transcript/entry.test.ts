import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opening, startRun, withDifficulty } from '../../src/engine/index.ts';
import { difficulties } from '../../src/persona/index.ts';
import { rubricOf, scorecardOf } from '../../src/score/index.ts';
import { appendTranscript } from '../../src/script/index.ts';
import { entryOf, holdsAll, verdictOf } from '../../src/transcript/index.ts';
import { builtIn, builtInFiles } from '../built-in.ts';
import { playWith } from '../content/strategies.ts';
import { loadScenario } from '../script/one-scenario.ts';

const ids = Object.keys(builtIn.pack.scenarios);
const files = new Map(builtInFiles.scenarios);

/** A call in which each reply is drawn by its number. */
function called(
  id: string,
  seed: string,
  difficulty: (typeof difficulties)[number],
  choices: readonly number[],
) {
  const program = withDifficulty(builtIn.pack.scenarios[id]!, difficulty);
  let turn = 0;
  const run = playWith(program, seed, (_, __, replies) => {
    turn += 1;
    return replies[choices[turn % choices.length]! % replies.length]!;
  });
  return { run, scorecard: scorecardOf(rubricOf(program), run) };
}

describe('a recorded call', () => {
  test('holds once it stands among the transcripts of its scenario, whatever was said', () => {
    const property = fc.property(
      fc.constantFrom(...ids),
      fc.string({ minLength: 1 }),
      fc.constantFrom(...difficulties),
      fc.array(fc.nat(9), { minLength: 1, maxLength: 12 }),
      (id, seed, difficulty, choices) => {
        const { run, scorecard } = called(id, seed, difficulty, choices);
        const text = appendTranscript(files.get(id)!, entryOf(run, scorecard, []));
        const { pack, transcripts, diagnostics } = loadScenario(text!, id);
        expect(diagnostics).toEqual([]);
        const last = transcripts[id]!.at(-1)!;
        expect(last).toMatchObject({ seed, difficulty });
        expect(last.expect!.map(({ key }) => key)).toContain('total');
        expect(holdsAll(verdictOf(pack.scenarios[id]!, last))).toBe(true);
      },
    );
    fc.assert(property, { seed: 60, numRuns: 25 });
  });

  test('has a name of its own', () => {
    const { run, scorecard } = called(ids[0]!, 'x', 'standard', [0]);
    const names = [[], ['recorded x'], ['recorded x', 'recorded x 2']].map(
      (taken) => entryOf(run, scorecard, taken).name,
    );
    expect(names).toEqual(['recorded x', 'recorded x 2', 'recorded x 3']);
  });

  test('is none where the call was started in the middle', () => {
    const { run, scorecard } = called(ids[0]!, 'x', 'standard', [0]);
    const start = startRun(run.program, 'x', opening(run.program)).start;
    expect(() => entryOf({ ...run, start }, scorecard, [])).toThrow(/starts where/);
  });
});
