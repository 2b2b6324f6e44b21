import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { cli: 'src/cli/entry.ts', index: 'src/index.ts', 'compile-pack': 'src/cli/compile-pack.ts' },
  platform: 'node',
  // The editor prompt drags in a third of a megabyte, and no menu of ours opens an editor.
  resolve: { alias: { '@inquirer/editor': new URL('src/cli/no-editor.ts', import.meta.url).pathname } },
  output: { dir: 'dist', format: 'esm', minify: true, cleanDir: true, chunkFileNames: 'chunks/[name]-[hash].js' },
});
