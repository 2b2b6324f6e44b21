import { defineConfig } from 'vitest/config';

/** Calls killed in the middle, two hundred times: `npm run test:crash`. Apart from `npm test`, because it takes a minute. */
export default defineConfig({
  test: { include: ['test/crash/**/*.test.ts'], testTimeout: 300_000 },
});
