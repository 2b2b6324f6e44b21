// How long composure takes to start, as a ratio against bare node in the same run.
// The bars: --help and --version 1.3, the first line of `play` and the home screen 2.2. Run: npm run bench
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn as spawnTerminal } from '@lydell/node-pty';

const bin = fileURLToPath(new URL('../bin/composure.js', import.meta.url));
const rounds = Number(process.argv[2] ?? 15);

const subjects = {
  'node -e 0': { args: ['-e', '0'], until: 'exit' },
  'composure --version': { args: [bin, '--version'], until: 'exit', bar: 1.3 },
  'composure --help': { args: [bin, '--help'], until: 'exit', bar: 1.3 },
  'composure play, first line': {
    args: [bin, 'play', 'lost-suitcase', '--plain', '--seed', 'a'],
    until: 'first byte',
    bar: 2.2,
  },
  'composure, home screen': { args: [bin], until: /q leave/, bar: 2.2 },
  'composure list': { args: [bin, 'list'], until: 'exit' },
};

const home = mkdtempSync(join(tmpdir(), 'composure-bench-'));
const env = { ...process.env, COMPOSURE_HOME: home };

/** In a terminal of its own, because without one there is no home screen. */
function timeOnScreen({ args, until }) {
  return new Promise((resolve) => {
    const start = process.hrtime.bigint();
    const child = spawnTerminal(process.execPath, args, { cols: 80, rows: 24, env });
    let seen = '';
    child.onData((text) => {
      seen += text;
      if (!until.test(seen)) return;
      resolve(Number(process.hrtime.bigint() - start) / 1e6);
      child.kill();
    });
  });
}

function time({ args, until }) {
  if (until instanceof RegExp) return timeOnScreen({ args, until });
  return new Promise((resolve) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const done = () => resolve(Number(process.hrtime.bigint() - start) / 1e6);
    if (until === 'exit') child.on('exit', done);
    child.stdout.once('data', () => {
      if (until === 'exit') return;
      done();
      child.kill();
    });
    if (until === 'exit') child.stdout.resume();
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
// Interleaved, so that a slow moment of the machine hits all alike; the first round only warms the disk.
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, subject] of Object.entries(subjects)) {
    const ms = await time(subject);
    if (round > 0) times[name].push(ms);
  }
}

const bare = median(times['node -e 0']);
console.log(`median of ${rounds}, node ${process.version}`);
for (const [name, { bar }] of Object.entries(subjects)) {
  const ms = median(times[name]);
  const verdict = bar === undefined ? '' : ms / bare <= bar ? `  within ${bar}` : `  over ${bar}`;
  console.log(`${name.padEnd(28)}${ms.toFixed(0).padStart(6)} ms  × ${(ms / bare).toFixed(2)}${verdict}`);
}
rmSync(home, { recursive: true });
