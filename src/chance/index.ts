/**
 * Chance: exact distributions, and seeded draws from them. Knows whole-number weights, keys and streams; hides the
 * arithmetic of the hash and the library that turns a seed into a key. Must not know what is drawn, or why.
 */
export { Distribution, type Weighted } from './distribution.ts';
export {
  draw,
  drawOn,
  hashOf,
  type Key,
  keyOf,
  mix,
  pick,
  type Stream,
  sample,
  seedOf,
  shuffle,
  streamOf,
  streams,
} from './draw.ts';
