import { defineConfig } from "vitest/config";

/** The quick tests of the rooms that are mutated. */
export default defineConfig({
  test: {
    include: ["test/language/**/*.test.ts", "test/templating/**/*.test.ts", "test/figures/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
