import { describe, expect, it } from 'vitest';
import { agreement } from '../../bench/peers/agreement.ts';
import { asYaml } from '../../bench/peers/as-yaml.ts';
import { enumerate, exactShares } from '../../bench/peers/enumerate.ts';
import { harbour } from '../../bench/peers/harbour.ts';
import { load, onTransition, program } from '../../bench/peers/ours.ts';
import { packedWalk } from '../../bench/peers/packed.ts';
import { plainObjects } from '../../bench/peers/plain.ts';
import { typedArrays } from '../../bench/peers/typed.ts';

const compiled = program(harbour);
const rows = enumerate(compiled);
const shares = exactShares(compiled, rows);

describe('the game of the peers bench', () => {
  it('is the file beside it', async () => {
    await expect(asYaml(harbour)).toMatchFileSnapshot('../../bench/peers/harbour.yaml');
  });

  it('compiles without findings', () => {
    expect(load(harbour).diagnostics).toEqual([]);
  });

  it('has 40 nodes, 119 replies, six endings of its own and three facts from 0 to 10', () => {
    expect(compiled.nodes).toHaveLength(40);
    expect(compiled.nodes.flatMap(({ replies }) => replies)).toHaveLength(119);
    expect(compiled.endings.map(({ id }) => id)).toEqual([...harbour.endings, 'walkaway', 'meltdown']);
    expect(compiled.facts.map(({ min, max }) => [min, max])).toEqual([
      [0, 10],
      [0, 10],
      [0, 10],
    ]);
  });

  it('has gates, and branches that chance takes', () => {
    const replies = compiled.nodes.flatMap((node) => node.replies);
    expect(replies.filter(({ when }) => when !== null).length).toBeGreaterThan(10);
    expect(replies.filter(({ routes }) => routes.some(({ chance }) => chance === 30))).toHaveLength(11);
  });

  it('reaches every node and every ending of its own, never one that the mood forces', () => {
    expect(new Set(rows.place).size).toBe(compiled.nodes.length + harbour.endings.length);
    expect(shares.slice(0, harbour.endings.length).every((share) => share > 0.05)).toBe(true);
    expect(shares.slice(harbour.endings.length)).toEqual([0, 0]);
  });

  it('has exact shares that sum to 1', () => {
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('the engines of our own', () => {
  it.each([
    ['our transition', onTransition(compiled), 5_000],
    ['the packed walk', packedWalk(compiled), 50_000],
    ['plain objects', plainObjects(harbour), 20_000],
    ['typed arrays', typedArrays(harbour), 50_000],
  ])('play %s by its exact shares', (_, engine, runs) => {
    expect(agreement(engine, shares, runs).sigmas).toBeLessThan(3);
  });
});
