import { defineConfig } from "vitest/config";

/** The tests of small Word files, records and texts: those that make a whole report or measure time are too slow to be run for each mutant. */
export default defineConfig({
  test: {
    include: ["test/audit/**/*.test.ts", "test/ledger/**/*.test.ts", "test/wordml/**/*.test.ts"],
    exclude: [
      "test/audit/hostile-files.test.ts",
      "test/audit/written-files.test.ts",
      "test/audit/**/large-*.test.ts",
    ],
    testTimeout: 60_000,
    isolate: false,
  },
});
