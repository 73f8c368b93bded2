/** Builds dist/: one entry point; packages that only some commands need are separate chunks. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { evaluateAtBuild, evaluatedInputs } from "./evaluate-at-build.js";
import { writeLicences } from "./licences.js";

const common = {
  outdir: "dist",
  bundle: true,
  minify: true,
  legalComments: "linked",
  platform: "node",
  target: "node20",
  format: "esm",
  plugins: [evaluateAtBuild],
  // Some packages are CommonJS and need require and __filename.
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
  // The second entry is a worker of `report batch`.
  build({
    ...common,
    splitting: true,
    entryPoints: { report: "src/cli.ts", "batch-worker": "src/batch/batch-worker.ts" },
  }),
  // The worker that reads large exports is one file, so that the program itself is not split into more chunks.
  build({ ...common, entryPoints: { "export-reading-worker": "src/workspace/export-reading-worker.ts" } }),
]);

const licences = "LICENSES.txt";
const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeLicences(join("dist", licences), [...inputs, ...evaluatedInputs]);

// Remove chunks of earlier builds.
const built = new Set(
  builds.flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((path) => basename(path)),
).add(licences);
for (const name of existsSync("dist") ? readdirSync("dist") : [])
  if (!built.has(name)) rmSync(join("dist", name), { force: true });
