import { defineConfig } from "vitest/config";

/** The quick tests of the rooms that are mutated. */
export default defineConfig({
  test: { include: ["test/prose/**/*.test.ts", "test/figures/**/*.test.ts"], testTimeout: 60_000 },
});
