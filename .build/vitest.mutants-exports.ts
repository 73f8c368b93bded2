import { defineConfig } from "vitest/config";

/**
 * The quick tests of exports: the damaged and the semantic variants read too much to be run for each mutant, and a test of time fails
 * under any. The test files share one process, because starting one for each file takes more than half of the time and changes no verdict.
 */
export default defineConfig({
  test: {
    include: ["test/exports/**/*.test.ts"],
    exclude: [
      "test/exports/csv/cell-length-time.test.ts",
      "test/exports/damaged-*.test.ts",
      "test/exports/export-formats.test.ts",
      "test/exports/semantic-variants.test.ts",
    ],
    testTimeout: 60_000,
    isolate: false,
  },
});
