/** Builds dist/: the whole program as one bundle, smaller ones for one document, for figures, help and words, and what few commands need as files of their own. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import Module from "node:module";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { evaluateAtBuild, evaluatedInputs } from "./evaluate-at-build.js";
import { writeLicences } from "./licences.js";
import { loadOnUse } from "./load-on-use.js";

/** What few commands need, and its file in dist/, by the end of the import's path. */
const separateFiles = {
  docx: "docx",
  "docx/layout": "docx-layout",
  "administrative-maps.precomputed.ts": "administrative-maps",
};

const leaveOutSeparateFiles = {
  name: "leave-out-separate-files",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, kind }) => {
      const name = kind === "entry-point" ? undefined : separateFiles[path.replace(/^\.\/(?:.*\/)?/, "")];
      return name === undefined ? undefined : { path: `./${name}.js`, external: true };
    });
  },
};

/** The bundles that have a code cache. They are functions already in their files, so that no text is put around them at the start. */
const cachedBundles = new Set(["whole-program", "one-document", "figures", "help", "words"]);

const { metafile } = await build({
  entryPoints: {
    start: "src/start/start.ts",
    "batch-worker": "src/start/batch-worker.ts",
    "export-reading-worker": "src/start/export-reading-worker.ts",
    "whole-program": "src/start/whole-program.ts",
    "one-document": "src/start/one-document.ts",
    figures: "src/start/figures.ts",
    help: "src/start/help.ts",
    words: "src/start/words.ts",
    docx: "docx",
    "docx-layout": "docx/layout",
    handlebars: "handlebars",
    "issue-colors": "src/screen/issues/issue-colors.ts",
    "issue-wordings": "src/issues/issue-wordings.ts",
    "administrative-maps": "src/localities/administrative-maps.precomputed.ts",
  },
  outdir: "dist",
  bundle: true,
  minify: true,
  legalComments: "linked",
  platform: "node",
  target: "node20",
  format: "cjs",
  // The separate files are loaded by require: scripts with a code cache have no import().
  supported: { "dynamic-import": false },
  plugins: [leaveOutSeparateFiles, loadOnUse, evaluateAtBuild],
  inject: [".build/import-meta-url.js"],
  // Only the sources look for the TypeScript loader.
  define: { "import.meta.url": "importMetaUrl", "import.meta.resolve": "undefined" },
  logLevel: "warning",
  metafile: true,
});

// The program reads its bundles as one byte a letter; esbuild leaves the letters of regular expressions as they are.
const outputs = Object.keys(metafile.outputs);
for (const path of outputs.filter((path) => path.endsWith(".js"))) {
  const text = readFileSync(path, "utf8").replaceAll(/[^\0-\x7f]/g, escapeLetter);
  writeFileSync(path, cachedBundles.has(basename(path, ".js")) ? Module.wrap(text) : text);
}

function escapeLetter(letter) {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

writeFileSync(join("dist", "package.json"), '{ "type": "commonjs" }\n');
const licences = "LICENSES.txt";
writeLicences(join("dist", licences), [...Object.keys(metafile.inputs), ...evaluatedInputs]);

// Remove the files of earlier builds.
const built = new Set(outputs.map((path) => basename(path))).add(licences).add("package.json");
for (const name of existsSync("dist") ? readdirSync("dist") : [])
  if (!built.has(name)) rmSync(join("dist", name), { force: true });

execFileSync(process.execPath, ["--import", "tsx", ".build/write-code-caches.ts"], {
  stdio: ["ignore", "ignore", "inherit"],
});
