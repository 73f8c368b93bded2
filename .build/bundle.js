/** Builds dist/: one entry, with the packages that only some commands need in chunks of their own. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { made } from "./made.js";

const { metafile } = await build({
  // The second one is a thread of `report batch`, the third one reads large exports.
  entryPoints: {
    report: "src/cli.ts",
    "batch-worker": "src/commands/batch-worker.ts",
    "ahead-worker": "src/commands/ahead-worker.ts",
  },
  outdir: "dist",
  bundle: true,
  splitting: true,
  minify: true,
  legalComments: "linked",
  platform: "node",
  target: "node20",
  format: "esm",
  plugins: [made],
  // Some packages are CommonJS: they ask for Node's own modules with require, and for the name of their file.
  banner: {
    js: [
      'import { createRequire as nodeRequire } from "node:module";',
      "const require = nodeRequire(import.meta.url), __filename = import.meta.url;",
    ].join("\n"),
  },
  logLevel: "warning",
  metafile: true,
});

// Chunks of an earlier build are nobody's any more.
const built = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of existsSync("dist") ? readdirSync("dist") : [])
  if (!built.has(name)) rmSync(join("dist", name), { force: true });
