import { describe, expect, it } from 'vitest';
import { replayOf } from '../../../src/balance/sampling/replay.ts';
import { sampled } from '../../../src/balance/sampling/sampled.ts';
import { isOver } from '../../../src/engine/index.ts';
import { ferry, played, scripts } from './graded.ts';

describe('a replay', () => {
  it('names a seed and replies that play the very run again, pass or fail', () => {
    const tallies = sampled(ferry, { seed: 'batch', runs: 400, scripts });
    const mixed = tallies.filter(({ firstPass, firstFail }) => firstPass !== null && firstFail !== null);
    expect(mixed.length).toBeGreaterThan(5);
    for (const { id, firstPass, firstFail } of mixed) {
      for (const [k, pass] of [
        [firstPass!, true],
        [firstFail!, false],
      ] as const) {
        const replay = replayOf(ferry, id, 'batch', k, scripts);
        expect(replay.seed).toBe(`batch#${k}`);
        const { run, card } = played(ferry, replay);
        expect(isOver(run)).toBe(true);
        expect(run.turns).toHaveLength(replay.replies.length);
        expect(card.pass).toBe(pass);
        const alone = sampled(ferry, {
          seed: 'batch',
          runs: 400,
          scripts,
          only: [id],
          from: k,
          to: k + 1,
        })[0]!;
        expect(alone.pass).toBe(pass ? 1 : 0);
        expect(Math.floor(alone.total.sum / 100)).toBe(card.total);
        for (const [word, score] of Object.values(card.scores).entries())
          expect(alone.scores[word]!.sum).toBe(Math.round((1e4 * score!.earned) / score!.possible));
      }
    }
  });

  it('does not depend on the runs before it', () => {
    const last = sampled(ferry, { seed: 'b', runs: 2 ** 32, from: 2 ** 32 - 1, only: ['random'] })[0]!;
    const { card } = played(ferry, replayOf(ferry, 'random', 'b', 2 ** 32 - 1));
    expect(last.pass).toBe(card.pass ? 1 : 0);
    expect(last.runs).toBe(1);
  });

  it('is refused for a strategy that does not exist', () => {
    expect(() => replayOf(ferry, 'optimal', 'b', 0)).toThrow('no strategy optimal');
  });
});
