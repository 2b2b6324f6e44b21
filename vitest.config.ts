import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/browser/**', 'test/crash/**'],
    testTimeout: 30_000,
    // Modules are loaded once a process, not once a file: a third of the time.
    isolate: false,
    // All cores: by default one is left idle, which on two makes it twice as long.
    maxWorkers: '100%',
    coverage: { include: ['src/**'] },
  },
});
