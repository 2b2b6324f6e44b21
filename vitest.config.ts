import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/browser/**', 'test/crash/**'],
    testTimeout: 30_000,
    // Modules are loaded once a process, not once a file: a third of the time.
    isolate: false,
    // One more than cores: half of a worker's time is waiting for a program that it started.
    maxWorkers: availableParallelism() + 1,
    // A tenth of the time went to collecting what V8's default of 16 MB had no room for.
    execArgv: ['--max-semi-space-size=64'],
    coverage: { include: ['src/**'] },
  },
});
