// Plays the shipped transcripts on Node 20, 22 and 24 and compares the JSON byte for byte. The binaries come from
// the npm package that `node` installs for this platform. Run: npm run bench:versions
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/composure.js');
const versions = ['20.19.0', '22', '24'];

const folder = mkdtempSync(join(tmpdir(), 'composure-node-'));
const platform = `node-${process.platform}-${process.arch}`;
const wanted = versions.map((version) => `v${version.replace(/\..*/, '')}@npm:${platform}@${version}`);
execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--loglevel', 'error', ...wanted], {
  stdio: 'inherit',
});

const scenarios = readdirSync(join(root, 'scenarios'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();

/** Everything that a run prints, over all transcripts and difficulties. */
function play(node) {
  const hash = createHash('sha256');
  let runs = 0;
  for (const file of scenarios) {
    const { transcripts = [] } = parse(readFileSync(join(root, 'scenarios', file), 'utf8'));
    const id = file.replace(/^.*\//, '').replace('.yaml', '');
    for (const { seed, replies, difficulty = 'standard' } of transcripts) {
      const args = [
        bin,
        'play',
        id,
        '--json',
        '--seed',
        seed,
        '--difficulty',
        difficulty,
        '--replies',
        replies.join(','),
      ];
      hash.update(execFileSync(node, args));
      runs += 1;
    }
    // Every wording and shuffle, through the pipe.
    for (const seed of ['a', 'b', 'ß☂']) {
      const input = '1\n2\n3\n'.repeat(20);
      hash.update(execFileSync(node, [bin, 'play', id, '--plain', '--seed', seed], { input }));
      runs += 1;
    }
  }
  return { digest: hash.digest('hex').slice(0, 16), runs };
}

const results = versions.map((version) => {
  const node = join(folder, 'node_modules', `v${version.replace(/\..*/, '')}`, 'bin', 'node');
  const exact = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const { digest, runs } = play(node);
  console.log(`${exact.padEnd(10)} ${runs} runs  ${digest}`);
  return digest;
});
const equal = new Set(results).size === 1;
console.log(equal ? 'byte-identical' : 'DIFFERENT');
process.exitCode = equal ? 0 : 1;
