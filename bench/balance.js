// How long `composure balance` takes, start-up included: every strategy and check, against the lock.
// Bars: a scenario at one difficulty 1 s; a library of 26 at all of them 15 s and 512 MB. Run: node bench/balance.js
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = `${root}bin/composure.js`;
const rounds = Number(process.argv[2] ?? 5);
const shipped = ['angry/lost-suitcase', 'demanding/one-quick-thing'];
const names = shipped.map((path) => path.split('/')[1]);

/** A pack of 26: the shipped scenarios over and over, under other names. */
const library = mkdtempSync(join(tmpdir(), 'composure-bench-'));
mkdirSync(join(library, 'scenarios'));
for (let copy = 0; copy < 26; copy += 1) {
  const from = shipped[copy % shipped.length];
  copyFileSync(`${root}scenarios/${from}.yaml`, join(library, 'scenarios', `copy-${copy}.yaml`));
}

const balance = (...args) => [bin, 'balance', '--no-mend', ...args];
/** `bar`: seconds. */
const subjects = {
  'node -e 0': { args: ['-e', '0'] },
  ...Object.fromEntries(
    names.flatMap((name) => [
      [`${name}, standard`, { args: balance(name, '--difficulty', 'standard'), bar: 1 }],
      [`${name}, all three`, { args: balance(name) }],
    ]),
  ),
  'both, all three': { args: balance() },
  '26, all three': { args: balance('--pack', library), bar: 15, rounds: 1 },
};

const timer = '/usr/bin/time';
const measuresMemory = existsSync(timer);

/** Milliseconds, and the most memory held, in MB; null where nothing here measures it. */
function run(args) {
  const start = process.hrtime.bigint();
  const [command, ...rest] = measuresMemory
    ? [timer, '-f', 'rss %M', process.execPath, ...args]
    : [process.execPath, ...args];
  const { stderr } = spawnSync(command, rest, { cwd: root, encoding: 'utf8' });
  const kilobytes = /rss (\d+)/.exec(stderr)?.[1];
  return {
    ms: Number(process.hrtime.bigint() - start) / 1e6,
    megabytes: kilobytes === undefined ? null : Number(kilobytes) / 1024,
  };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const runs = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (let round = 0; round <= rounds; round += 1)
  for (const [name, subject] of Object.entries(subjects)) {
    if (round > (subject.rounds ?? rounds)) continue;
    const result = run(subject.args);
    if (round > 0) runs[name].push(result);
  }
rmSync(library, { recursive: true });

const ms = (name) => median(runs[name].map((each) => each.ms));
console.log(`\nmedian of ${rounds}, node ${process.version}`);
for (const [name, { bar }] of Object.entries(subjects)) {
  const memory =
    runs[name][0].megabytes === null
      ? ''
      : `${Math.max(...runs[name].map((each) => each.megabytes)).toFixed(0)} MB`;
  const ratio = (ms(name) / ms('node -e 0')).toFixed(1);
  const verdict = bar === undefined ? '' : ms(name) <= 1000 * bar ? `within ${bar} s` : `over ${bar} s`;
  const figures = `${ms(name).toFixed(0).padStart(6)} ms  × ${ratio.padStart(5)}  ${memory.padStart(6)}`;
  console.log(`${name.padEnd(28)}${figures}  ${verdict}`.trimEnd());
}
