import { defineConfig } from "vitest/config";

/** Tests that put other modules in the place of some, which only Vitest's own loader can do. */
const testsWithOtherModules = ["test/batch/dying-thread.test.ts", "test/document/docx-equivalence.test.ts"];

const shared = {
  // A worker loads a module once for all its test files: modules hold no state that a test changes.
  isolate: false,
  execArgv: ["--import", "tsx"],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // By default Vitest leaves one core idle, which is half of a machine with two.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...shared,
          name: "all",
          include: ["test/**/*.test.ts"],
          exclude: testsWithOtherModules,
          globalSetup: "test/support/build-program.ts",
          // Node itself loads the sources: each call from one module into another goes through a function of Vitest's own loader.
          server: { deps: { external: [/\/src\/.*\.ts$/] } },
        },
      },
      { test: { ...shared, name: "other modules", include: testsWithOtherModules } },
    ],
  },
});
