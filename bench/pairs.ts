/**
 * Draws rules, each with the reply that `list rules --coverage` would show for it, which is said to keep or to break it, for somebody who knows neither scenario nor
 * playbook: do they agree? Run: node bench/run.js bench/pairs.ts [seed] [count]. The key goes to standard error.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { keyOf, shuffle } from '../src/chance/index.ts';
import type { Program } from '../src/engine/index.ts';
import type { Rule } from '../src/persona/index.ts';
import { exercisesOf } from '../src/score/index.ts';

const [seed = 'pairs', count = '30'] = process.argv.slice(2);
const folder = 'dist/pack/';
const read = (file: string) => JSON.parse(readFileSync(folder + file, 'utf8'));
const rules = read('rules.json') as Readonly<Record<string, Rule>>;
const programs = readdirSync(folder)
  .filter((file) => file.startsWith('scenario-'))
  .map((file) => read(file) as Program);

const all = programs.flatMap((program) =>
  exercisesOf(program, rules).map((exercise) => ({ program, exercise })),
);
const key = keyOf(seed);
const exercised = [...new Set(all.map(({ exercise }) => exercise.rule))].sort();
const drawn = shuffle(exercised, key, 'choice', 0).slice(0, Number(count));
drawn.forEach((id, at) => {
  const own = all.filter(({ exercise }) => exercise.rule === id);
  const { program, exercise } = own.sort((a, b) => a.exercise.rank - b.exercise.rank)[0]!;
  const node = program.nodes.find((each) => each.id === exercise.node)!;
  const reply = node.replies.find((each) => each.id === exercise.reply)!;
  const delivery = reply.delivery === null ? '' : ` [${reply.delivery}]`;
  console.log(`${at + 1}. Rule: ${rules[id]!.rule}\n   Said (${program.you}): "${reply.say}"${delivery}\n`);
  console.error(
    `${at + 1}. ${exercise.keeps ? 'keeps' : 'breaks'} ${id}: ${program.id} ${node.id}.${reply.id}`,
  );
});
