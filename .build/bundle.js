/** Builds dist/: one entry, with the packages that only some commands need in chunks of their own. */
import { build } from "esbuild";

await build({
  entryPoints: { report: "src/cli.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  minify: true,
  legalComments: "linked",
  platform: "node",
  target: "node20",
  format: "esm",
  // Some packages are CommonJS and ask for Node's own modules with require.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
