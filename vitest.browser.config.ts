import { defineConfig } from 'vitest/config';

/** Pages in a real browser: `npm run test:browser`. Apart from `npm test`, because they need Chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
