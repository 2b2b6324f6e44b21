import { defineConfig } from 'rolldown';

const leftOut = new URL('src/cli/left-out.ts', import.meta.url).pathname;

export default defineConfig([
  {
    input: {
      cli: 'src/cli/entry.ts',
      'compile-pack': 'src/cli/compile-pack.ts',
    },
    platform: 'node',
    // Its native part is found from its own folder.
    external: ['libsql'],
    resolve: { alias: { '@inquirer/editor': leftOut, 'node:child_process': leftOut } },
    output: {
      dir: 'dist',
      // Starting Node's module loader costs a tenth of a start; the old one is there anyway.
      format: 'cjs',
      minify: true,
      cleanDir: true,
      entryFileNames: '[name].cjs',
      chunkFileNames: 'chunks/[name]-[hash].cjs',
      // What every start needs stands in one file: each further one costs a millisecond.
      codeSplitting: {
        groups: [
          {
            name: 'core',
            test: /commander|src\/cli\/(main|commands|data-command|practice-commands|env|exit|package-root)\.ts|rolldown/,
          },
        ],
      },
    },
  },
  {
    // By itself: parts shared with the command line would be further files that every start has to load.
    input: { 'balance-worker': 'src/cli/balance-worker.ts' },
    platform: 'node',
    output: { dir: 'dist', format: 'cjs', minify: true, entryFileNames: '[name].cjs' },
  },
  {
    input: { 'lint-worker': 'src/cli/lint-worker.ts' },
    platform: 'node',
    output: { dir: 'dist', format: 'cjs', minify: true, entryFileNames: '[name].cjs' },
  },
  {
    input: { 'hindsight-worker': 'src/cli/hindsight-worker.ts' },
    platform: 'node',
    output: { dir: 'dist', format: 'cjs', minify: true, entryFileNames: '[name].cjs' },
  },
  {
    input: { index: 'src/index.ts' },
    platform: 'node',
    external: ['yaml', 'zod', /^seedrandom/],
    output: { dir: 'dist', format: 'esm' },
  },
]);
