/**
 * Whether the shipped replies give themselves away without being read: by their words alone (naive Bayes, trained on all
 * other scenarios; bar 15 points above guessing), and by being the longest (bar: no more often than chance). Counts, no
 * clock. Run: node bench/run.js bench/tells.ts
 */

import { readdirSync, readFileSync } from 'node:fs';
import { wordGains } from '../src/balance/index.ts';
import type { Program } from '../src/engine/index.ts';
import { rubricOf, worthOf } from '../src/score/index.ts';

const folder = 'dist/pack/';
const programs = readdirSync(folder)
  .filter((file) => file.startsWith('scenario-'))
  .map((file) => JSON.parse(readFileSync(folder + file, 'utf8')) as Program);
const scenarios = programs.map((program) => ({ program, rubric: rubricOf(program) }));

const words = wordGains({ scenarios });
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
const percent = (share: number) => `${(100 * share).toFixed(1)}`.padStart(7);

let [longest, expected, variance] = [0, 0, 0];
console.log(`${'scenario'.padEnd(26)}  words, points above guessing   best is longest, of decisions`);
for (const { program, rubric } of scenarios) {
  let own = 0;
  program.nodes.forEach(({ replies }, node) => {
    const worths = replies.map((_, reply) => worthOf(rubric, node, reply));
    const best = worths.map((worth) => worth === Math.max(...worths));
    const share = best.filter(Boolean).length / replies.length;
    const lengths = replies.map(({ say }) => say.length);
    const isLongest = best.some((good, reply) => good && lengths[reply] === Math.max(...lengths));
    own += isLongest ? 1 : 0;
    expected += share;
    variance += share * (1 - share);
  });
  longest += own;
  console.log(
    `${program.id.padEnd(26)}  ${percent(mean(words.get(program.id) ?? [0]))}                    ${own} of ${program.nodes.length}`,
  );
}
const all = mean([...words.values()].flat());
const decisions = programs.reduce((sum, { nodes }) => sum + nodes.length, 0);
console.log(`\nwords: ${percent(all).trim()} points above guessing over ${decisions} decisions (bar 15)`);
console.log(
  `longest: ${longest} of ${decisions}, by chance ${expected.toFixed(1)} give or take ${Math.sqrt(variance).toFixed(1)}`,
);
if (all > 0.15 || longest > expected + 1.645 * Math.sqrt(variance)) process.exitCode = 1;
