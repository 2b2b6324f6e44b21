// What keeping a reply in the practice record adds to it: the time from a key press to the next prompt, of calls that are
// kept and of calls that aren't, taken in turn. Bar: 10 ms. Run: node bench/recording.js [calls]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/composure.js', import.meta.url));
const calls = Number(process.argv[2] ?? 10);
const bar = 10;
const home = mkdtempSync(join(tmpdir(), 'composure-bench-'));

const times = { kept: [], private: [] };
for (let call = 0; call < calls; call += 1)
  for (const [way, flags] of [
    ['kept', []],
    ['private', ['--private']],
  ])
    times[way].push(...(await timed(flags, call)));
rmSync(home, { recursive: true });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
for (const [way, all] of Object.entries(times))
  console.log(`${way.padEnd(8)} ${median(all).toFixed(2)} ms a reply, median of ${all.length}`);
const added = median(times.kept) - median(times.private);
console.log(`keeping a reply adds ${added.toFixed(2)} ms: ${added <= bar ? 'within' : 'over'} ${bar} ms`);

/** Milliseconds from each key press but the first, which opens the record, to the next prompt. */
function timed(flags, call) {
  return new Promise((resolve) => {
    const args = [bin, 'play', 'lost-suitcase', '--plain', '--seed', `bench-${call}`, ...flags];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, COMPOSURE_HOME: home },
      stdio: 'pipe',
    });
    const found = [];
    let pressed = null;
    child.stdout.setEncoding('utf8').on('data', (text) => {
      if (/How calm did you stay/.test(text)) return child.kill('SIGKILL');
      if (!/Type a number from 1 to \d, then/.test(text)) return;
      if (pressed !== null) found.push(performance.now() - pressed);
      pressed = performance.now();
      child.stdin.write('1\n');
    });
    child.stdin.on('error', () => {});
    child.on('close', () => resolve(found));
  });
}
