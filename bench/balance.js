// How long `composure balance` takes, start-up included: every strategy and check, at every difficulty, against the lock.
// Bars: a scenario of 12 decisions 1 s, and 512 MB. Run: node bench/balance.js
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = `${root}bin/composure.js`;
const rounds = Number(process.argv[2] ?? 5);
const bars = { seconds: 1, megabytes: 512 };
const subjects = {
  'node -e 0': ['-e', '0'],
  'balance lost-suitcase': [bin, 'balance', 'lost-suitcase', '--no-mend'],
  'balance one-quick-thing': [bin, 'balance', 'one-quick-thing', '--no-mend'],
  'balance, both': [bin, 'balance', '--no-mend'],
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
  for (const [name, args] of Object.entries(subjects)) {
    const result = run(args);
    if (round > 0) runs[name].push(result);
  }

const ms = (name) => median(runs[name].map((each) => each.ms));
console.log(`\nmedian of ${rounds}, node ${process.version}`);
for (const name of Object.keys(subjects)) {
  const memory =
    runs[name][0].megabytes === null
      ? ''
      : `${Math.max(...runs[name].map((each) => each.megabytes)).toFixed(0)} MB`;
  const ratio = (ms(name) / ms('node -e 0')).toFixed(1);
  console.log(`${name.padEnd(28)}${ms(name).toFixed(0).padStart(6)} ms  × ${ratio.padStart(5)}  ${memory}`);
}
for (const name of Object.keys(subjects).slice(1, 3)) {
  const verdict = ms(name) <= 1000 * bars.seconds ? 'within' : 'over';
  console.log(`${name}: ${verdict} ${bars.seconds} s`);
}
