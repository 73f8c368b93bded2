/** Builds dist/: one entry, with the packages that only some commands need in chunks of their own. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { evaluateAtBuild } from "./evaluate-at-build.js";

const common = {
  outdir: "dist",
  bundle: true,
  minify: true,
  legalComments: "linked",
  platform: "node",
  target: "node20",
  format: "esm",
  plugins: [evaluateAtBuild],
  // Some packages are CommonJS: they ask for Node's own modules with require, and for the name of their file.
  banner: {
    js: [
      'import { createRequire as nodeRequire } from "node:module";',
      "const require = nodeRequire(import.meta.url), __filename = import.meta.url;",
    ].join("\n"),
  },
  logLevel: "warning",
  metafile: true,
};
const builds = await Promise.all([
  // The second one is a thread of `report batch`.
  build({
    ...common,
    splitting: true,
    entryPoints: { report: "src/cli.ts", "batch-worker": "src/batch/batch-worker.ts" },
  }),
  // A thread that reads large exports: in one piece, so that the program itself is not cut into more for its sake.
  build({ ...common, entryPoints: { "export-reading-worker": "src/workspace/export-reading-worker.ts" } }),
]);

// Chunks of an earlier build are nobody's any more.
const built = new Set(
  builds.flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((path) => basename(path)),
);
for (const name of existsSync("dist") ? readdirSync("dist") : [])
  if (!built.has(name)) rmSync(join("dist", name), { force: true });
