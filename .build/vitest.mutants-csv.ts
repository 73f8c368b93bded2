import { defineConfig } from "vitest/config";

/**
 * The tests of bytes and cells alone: a loop over bytes that a mutant never ends is stopped by the time that these take, where all tests
 * of exports would give it a minute.
 */
export default defineConfig({
  test: {
    include: ["test/exports/csv/**/*.test.ts"],
    exclude: ["test/exports/csv/cell-length-time.test.ts"],
    testTimeout: 60_000,
    isolate: false,
  },
});
