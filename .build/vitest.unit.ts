import { defineConfig } from "vitest/config";

/** Tests that start no program and read no whole workspace many times: all modules but the end-to-end tests of `npm test`. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [
      "test/acceptance/**",
      "test/architecture.test.ts",
      "test/audit/comments.test.ts",
      "test/audit/hostile-files.test.ts",
      "test/audit/large-reports.test.ts",
      "test/audit/marked-figures.test.ts",
      "test/audit/verify-edits.test.ts",
      "test/cases/**",
      "test/cli.test.ts",
      "test/document/docx-equivalence.test.ts",
      "test/worker-pool.test.ts",
      "test/commands/**",
      "test/exports/damaged-exports.test.ts",
      "test/exports/damaged-figures.test.ts",
      "test/exports/export-formats.test.ts",
      "test/exports/semantic-variants.test.ts",
      "test/figures/balance/**",
      "test/fixtures/**",
      "test/issues/broken-workspaces.test.ts",
      "test/ledger/generated-text.test.ts",
      "test/pdf.test.ts",
      "test/schemas/command-output.test.ts",
      "test/workspace/**",
    ],
    pool: "threads",
    isolate: false,
    testTimeout: 60_000,
  },
});
