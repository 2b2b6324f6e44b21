// How long `composure balance` takes, start-up included: every strategy and check, against the lock.
// Bars: a scenario at one difficulty 1 s; the whole library at all of them 15 s and 512 MB. Run: node bench/balance.js
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = `${root}bin/composure.js`;
const rounds = Number(process.argv[2] ?? 5);
const names = ['lost-suitcase', 'one-quick-thing', 'measured-twice', 'wet-newspaper'];

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
  'the whole library': { args: balance(), bar: 15, megabytes: 512, rounds: 2 },
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

const ms = (name) => median(runs[name].map((each) => each.ms));
console.log(`\nmedian of ${rounds}, node ${process.version}`);
for (const [name, { bar, megabytes }] of Object.entries(subjects)) {
  const memory =
    runs[name][0].megabytes === null
      ? ''
      : `${Math.max(...runs[name].map((each) => each.megabytes)).toFixed(0)} MB`;
  const ratio = (ms(name) / ms('node -e 0')).toFixed(1);
  const most = Math.max(...runs[name].map((each) => each.megabytes ?? 0));
  const kept = ms(name) <= 1000 * bar && (megabytes === undefined || most <= megabytes);
  const bars = `${bar} s${megabytes === undefined ? '' : ` and ${megabytes} MB`}`;
  const verdict = bar === undefined ? '' : kept ? `within ${bars}` : `over ${bars}`;
  const figures = `${ms(name).toFixed(0).padStart(6)} ms  × ${ratio.padStart(5)}  ${memory.padStart(6)}`;
  console.log(`${name.padEnd(28)}${figures}  ${verdict}`.trimEnd());
}
