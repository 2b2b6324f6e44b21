/**
 * Whether the shipped replies give themselves away without being read: by their words alone (naive Bayes, trained on all
 * other scenarios; bar 15 points above guessing), and by being the longest (bar: no more often than chance). Counts, no
 * clock. Run: node bench/run.js bench/tells.ts. With a scenario's id: which words of its replies tell, node by node.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { train, wordsOf } from '../src/balance/checks/bag-of-words.ts';
import { bestOf } from '../src/balance/checks/tell.ts';
import { wordGains } from '../src/balance/index.ts';
import type { Program } from '../src/engine/index.ts';
import { rubricOf } from '../src/score/index.ts';

const folder = 'dist/pack/';
const programs = readdirSync(folder)
  .filter((file) => file.startsWith('scenario-'))
  .map((file) => JSON.parse(readFileSync(folder + file, 'utf8')) as Program);
const scenarios = programs.map((program) => ({ program, rubric: rubricOf(program) }));

const [only] = process.argv.slice(2);
if (only !== undefined) {
  tellsOf(only);
  process.exit(0);
}

const words = wordGains({ scenarios });
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
const percent = (share: number) => `${(100 * share).toFixed(1)}`.padStart(7);

let [longest, expected, variance] = [0, 0, 0];
console.log(`${'scenario'.padEnd(26)}  words, points above guessing   best is longest, of decisions`);
for (const { program, rubric } of scenarios) {
  let own = 0;
  program.nodes.forEach(({ replies }, node) => {
    const best = bestOf({ rubric }, node);
    const share = best.length / replies.length;
    const most = Math.max(...replies.map(({ say }) => say.length));
    const isLongest = best.some((reply) => replies[reply]!.say.length === most);
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

/** The odds of each reply by its words, and the words that raise (+) and lower (-) them most. */
function tellsOf(id: string): void {
  const others = scenarios.filter(({ program }) => program.id !== id);
  const { odds, weight } = train(
    others.flatMap((scenario) =>
      scenario.program.nodes.flatMap(({ replies }, node) => {
        const best = bestOf(scenario, node);
        return replies.map(({ say }, reply) => ({ words: wordsOf(say), best: best.includes(reply) }));
      }),
    ),
  );
  const own = scenarios.find(({ program }) => program.id === id)!;
  own.program.nodes.forEach(({ id: node, replies }, place) => {
    const best = bestOf(own, place);
    const scores = replies.map(({ say }) => odds(wordsOf(say)));
    const found = best.includes(scores.indexOf(Math.max(...scores)));
    console.log(`${found ? 'FOUND' : 'ok   '} ${node}`);
    replies.forEach((reply, at) => {
      const heavy = [...wordsOf(reply.say)]
        .map((word) => ({ word, by: weight(word) }))
        .filter(({ by }) => Math.abs(by) > 0.3)
        .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
        .slice(0, 9)
        .map(({ word, by }) => `${word} ${by > 0 ? '+' : ''}${by.toFixed(1)}`);
      console.log(
        `   ${best.includes(at) ? 'best' : '    '} ${scores[at]!.toFixed(1).padStart(5)}  ${reply.id}: ${heavy.join(', ')}`,
      );
    });
  });
}
