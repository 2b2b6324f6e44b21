// How long `composure lint` takes over 1,000 scenario files of about 8 kB, against the bare parse of the same files by the
// yaml library, both as whole processes. Bar: 2 times; 512 MB. Run: node bench/lint.js [files]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const count = Number(process.argv[2] ?? 1000);
const rounds = 3;

const folder = mkdtempSync(join(tmpdir(), 'composure-bench-'));
mkdirSync(join(folder, 'scenarios'));
let bytes = 0;
for (let file = 0; file < count; file += 1) {
  const text = scenario(file);
  bytes += text.length;
  writeFileSync(join(folder, 'scenarios', `s-${file}.yaml`), text);
}

const parse = `
const { readFileSync, readdirSync } = require('node:fs');
const { LineCounter, parseDocument } = require(${JSON.stringify(`${root}node_modules/yaml`)});
for (const file of readdirSync(process.argv[1])) {
  const lineCounter = new LineCounter();
  parseDocument(readFileSync(process.argv[1] + '/' + file, 'utf8'), { lineCounter, prettyErrors: false });
}`;
const subjects = {
  'yaml, bare parse': ['-e', parse, join(folder, 'scenarios')],
  'composure lint': [`${root}bin/composure.js`, 'lint', folder, '--reporter', 'json'],
};
const timer = '/usr/bin/time';
const runs = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
let findings = null;
for (let round = 0; round < rounds; round += 1)
  for (const [name, args] of Object.entries(subjects)) {
    const [command, ...rest] = existsSync(timer)
      ? [timer, '-f', 'rss %M', process.execPath, ...args]
      : [process.execPath, ...args];
    const start = process.hrtime.bigint();
    const { stdout, stderr } = spawnSync(command, rest, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    const kilobytes = /rss (\d+)/.exec(stderr)?.[1];
    runs[name].push({ ms, megabytes: kilobytes === undefined ? 0 : Number(kilobytes) / 1024 });
    if (name === 'composure lint') findings = JSON.parse(stdout);
  }
rmSync(folder, { recursive: true });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(`${count} files, ${(bytes / count / 1000).toFixed(1)} kB each, node ${process.version}`);
for (const [name, results] of Object.entries(runs)) {
  const memory = Math.max(...results.map(({ megabytes }) => megabytes));
  console.log(
    `${name.padEnd(20)}${median(results.map(({ ms }) => ms))
      .toFixed(0)
      .padStart(7)} ms  ${memory.toFixed(0)} MB`,
  );
}
const [bare, ours] = Object.values(runs).map((results) => median(results.map(({ ms }) => ms)));
const memory = Math.max(...runs['composure lint'].map(({ megabytes }) => megabytes));
console.log(`${findings.errors} errors and ${findings.warnings} warnings in ${findings.files} files`);
console.log(`lint ÷ bare parse: ${(ours / bare).toFixed(2)}  ${ours <= 2 * bare ? 'within' : 'over'} 2`);
console.log(`memory: ${memory <= 512 ? 'within' : 'over'} 512 MB`);

/** A call of nine moments; every tenth file has a mistake in it. */
function scenario(file) {
  const pick = (list, at) => list[(file * 7 + at * 3) % list.length];
  const trades = ['parcel', 'boiler', 'ticket', 'sofa', 'bicycle', 'contract', 'kitchen', 'suitcase'];
  const trade = trades[file % trades.length];
  const days = 3 + (file % 17);
  const hear = [
    `So the ${trade} was promised ${days} days ago, and then nobody rang you. What did they say?`,
    `You stayed at home for the ${trade}. Which day was the worst of it?`,
    `Nobody told you about the ${trade}. Let me hear it from the start, please.`,
  ];
  const rule = [
    `It says on the form that a ${trade} may take some days longer in this season.`,
    `Our terms allow ${days} days for every ${trade}, and we are still inside of them.`,
    `I can only go by what the system shows me for this ${trade}, I am afraid.`,
  ];
  const give = [
    `All right, all right. The ${trade} is free of charge, and we forget about it.`,
    `I will see that your ${trade} comes tomorrow at nine, you have my word on it.`,
    `Then I take something off the price of the ${trade}, if that helps you today.`,
  ];
  const nodes = Array.from({ length: 8 }, (_, at) => {
    const to = at === 7 ? 'agreed' : `n${at + 1}`;
    const replies = [
      [
        'hear',
        pick(hear, at),
        '[acknowledge-feeling, move-to-facts]',
        'She hears that somebody counted.',
        null,
      ],
      ['rule', pick(rule, at), '[recite-policy]', 'A rule, where a person was wanted.', 'It is the rule.'],
      ['give', pick(give, at), '[cave-to-demand]', 'It pays for shouting.', 'It would be quiet at once.'],
    ];
    const order = [0, 1, 2].map((place) => replies[(place + at + file) % 3]);
    const crisis =
      at < 3
        ? ''
        : `      - {when: {phase: crisis}, say: "I have had enough! ${days} days for one ${trade}!"}\n`;
    const again =
      at === 0 ? '' : `      - {when: {asked: true}, say: "I have told you. Where is the ${trade}?"}\n`;
    const text = ([id, say, uses, why, tempts]) => `      ${id}:
        say: "${say}"
        uses: ${uses}
        why: ${why}
        felt: ${id === 'hear' ? 'Somebody counted.' : 'I did not ask that.'}${tempts === null ? '' : `\n        tempts: ${tempts}`}
        then: "${id === 'give' ? 'Well, at last.' : 'Go on, then.'}"${id === 'hear' ? '\n        effects: {asked: true}' : ''}
        to: ${to}`;
    return `  n${at}:
    push: ${['grievance', 'demand', 'grievance', 'status', 'demand'][(at + file) % 5]}
    cue: She taps the counter with the letter about the ${trade}.
    line:
${crisis}${again}      - {say: "And what happens now with my ${trade}? Who tells me?"}
    replies:
${order.map(text).join('\n')}`;
  });
  return `title: The ${trade} after ${days} days
persona: ${['angry', 'demanding', 'arrogant', 'arguer'][file % 4]}
channel: phone-in
language: en
setting: A desk at noon, and a ${trade} that should have come ${days} days ago. The line behind her grows.
you: Agent at the ${trade} desk
customer: Ms Lind
goal: She knows what happens next, and who rings her.
facts:
  asked: false
start: n0
nodes:
${nodes.join('\n')}
endings:
  agreed: {line: "Good. I write that down."}
${file % 10 === 0 ? 'cast: {driver: The driver}\n' : ''}`;
}
