// Bundles a bench that is written in TypeScript, and runs it. Run: node bench/run.js bench/peers/run.ts
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const [input, ...args] = process.argv.slice(2);
if (input === undefined) {
  console.error('usage: node bench/run.js <file.ts> [arguments of the bench]');
  process.exit(2);
}

// Under the root, so that the packages left out of the bundle are found; one a process, so that two don't meet.
const dir = `${root}node_modules/.cache/bench-${process.pid}`;
try {
  await build({
    input,
    platform: 'node',
    external: [/^(inkjs|xstate|seedrandom|yaml|zod)(\/|$)/],
    output: { dir, format: 'esm', entryFileNames: 'bench.mjs' },
  });
  const { status } = spawnSync(process.execPath, [`${dir}/bench.mjs`, ...args], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(dir, { recursive: true, force: true });
}
