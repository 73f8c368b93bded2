import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/build-program.ts",
    // By default Vitest leaves one core idle, which is half of a machine with two.
    maxWorkers: "100%",
    // A worker loads a module once for all its test files: modules hold no state that a test changes.
    isolate: false,
    // Node itself loads the sources: each call from one module into another goes through a function of Vitest's own loader.
    server: { deps: { external: [/\/src\/.*\.ts$/] } },
    execArgv: ["--import", "tsx"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
