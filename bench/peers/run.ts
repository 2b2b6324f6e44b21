// How many random playthroughs a second our engine makes, beside engines that people write dialogue in.
// First each of them shows that it plays the same game. Run: npm run bench
import { analyse, rowOf } from '../../src/balance/index.ts';
import { agreement } from './agreement.ts';
import { enumerate, exactShares } from './enumerate.ts';
import type { Engine } from './game.ts';
import { harbour } from './harbour.ts';
import { inkStory } from './ink.ts';
import { onTransition, program } from './ours.ts';
import { packedWalk } from './packed.ts';
import { plainObjects } from './plain.ts';
import { typedArrays } from './typed.ts';
import { xstateActor, xstateTransition } from './xstate.ts';

const rounds = Number(process.argv[2] ?? 7);
const sliceMs = 250;
/** Of 7 engines with 6 endings each, one in nine would miss 3 by bad luck; the seeds are fixed, and these don't. */
const sigmaBar = 3;

const compiled = program(harbour);
const rows = enumerate(compiled);
const exact = rowOf(analyse(compiled)!, 'random').endings;
const shares = compiled.endings.map(({ id }) => exact[id]!);
exactShares(compiled, rows).forEach((share, ending) => {
  if (Math.abs(share - shares[ending]!) > 1e-12) throw new Error('two ways to the exact shares disagree');
});

const ink = inkStory(harbour);
const actor = xstateActor(harbour);
const packed = packedWalk(compiled);
const engines: readonly { readonly engine: Engine; readonly checked: number }[] = [
  { engine: ink, checked: 16_000 },
  { engine: xstateTransition(harbour), checked: 20_000 },
  { engine: actor, checked: 20_000 },
  { engine: plainObjects(harbour), checked: 100_000 },
  { engine: onTransition(compiled), checked: 100_000 },
  { engine: typedArrays(harbour), checked: 1_000_000 },
  { engine: packed, checked: 1_000_000 },
];
const bars = [
  { of: packed, over: ink, bar: 700 },
  { of: packed, over: actor, bar: 60 },
];

const seconds = () => Number(process.hrtime.bigint()) / 1e9;
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const column = (engine: Engine) => engine.name.padEnd(26);

console.log(`${compiled.nodes.length} nodes, ${rows.count} states, node ${process.version}`);
console.log(
  `exact: ${shares
    .slice(0, harbour.endings.length)
    .map((share) => share.toFixed(4))
    .join('  ')}`,
);
let apart = false;
for (const { engine, checked } of engines) {
  const { runs, sigmas } = agreement(engine, shares, checked);
  apart ||= sigmas > sigmaBar;
  const verdict = sigmas > sigmaBar ? `over ${sigmaBar}` : `within ${sigmaBar}`;
  console.log(`${column(engine)}${String(runs).padStart(9)} runs  ${sigmas.toFixed(2)} sigma  ${verdict}`);
}
if (apart) throw new Error('the engines do not play the same game, so their rates say nothing');

const tally = new Uint32Array(shares.length);
let next = 0;

/** Playthroughs a second, what it takes to clear up after them included. */
function rate(engine: Engine, count: number): number {
  const start = seconds();
  engine.play(next, count, tally);
  const taken = seconds() - start;
  next += count;
  return count / taken;
}

// The check has warmed all of them up; this only says how many make a slice.
const slices = new Map(
  engines.map(({ engine, checked }) => [engine, Math.ceil((rate(engine, checked / 10) * sliceMs) / 1000)]),
);
const rates = new Map(engines.map(({ engine }) => [engine, [] as number[]]));
// Interleaved, so that a slow moment of the machine hits all alike.
for (let round = 0; round < rounds; round += 1)
  for (const { engine } of engines) rates.get(engine)!.push(rate(engine, slices.get(engine)!));

console.log(`\nplaythroughs a second, median of ${rounds}`);
for (const { engine } of engines) {
  const middle = median(rates.get(engine)!);
  const ratio = middle / median(rates.get(ink)!);
  console.log(
    `${column(engine)}${Math.round(middle).toLocaleString('en').padStart(12)}  × ${ratio.toFixed(1)} inkjs`,
  );
}
console.log('');
for (const { of, over, bar } of bars) {
  const ratio = median(rates.get(of)!.map((value, round) => value / rates.get(over)![round]!));
  const verdict = ratio >= bar ? `over ${bar}, as it should be` : `short of ${bar}`;
  console.log(`${of.name} ÷ ${over.name}: ${ratio.toFixed(0)}  ${verdict}`);
}
