/**
 * Runs each module `*.precomputed.ts` while bundling, because its exports are the same in every run, and bundles them as data. Functions
 * in it may use nothing of their surroundings: their text becomes code of the bundle, which V8 keeps in its code cache.
 */
import { rm } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The files that such modules were made from: esbuild does not list them among those of the bundle. */
export const evaluatedInputs = new Set();

const options = {
  bundle: true,
  platform: "node",
  format: "esm",
  // Some packages are CommonJS and need require and __filename.
  banner: {
    js: [
      'import { createRequire as nodeRequire } from "node:module";',
      "const require = nodeRequire(import.meta.url), __filename = import.meta.url;",
    ].join("\n"),
  },
  metafile: true,
};

export const evaluateAtBuild = {
  name: "evaluate-at-build",
  setup({ onLoad }) {
    onLoad({ filter: /\.precomputed\.ts$/ }, async ({ path }) => {
      // Next to the bundle, so that it finds the same folders; named by process, since several builds may run at once.
      const outfile = resolve("dist", `${basename(path, ".ts")}-${process.pid}.mjs`);
      const { metafile } = await build({ ...options, entryPoints: [path], outfile });
      for (const input of Object.keys(metafile.inputs)) evaluatedInputs.add(input);
      const exported = Object.entries(await import(pathToFileURL(outfile).href));
      await rm(outfile);
      const contents = exported.flatMap(([name, value]) => [
        `export const ${name} = ${formatAsParsedJson(value)};`,
        ...listFunctions(value, name).map(([place, code]) => `${place} = ${code};`),
      ]);
      return { contents: contents.join("\n"), loader: "js" };
    });
  },
};

/** V8 parses JSON several times as fast as the same value in JavaScript. */
function formatAsParsedJson(value) {
  return value === undefined ? "undefined" : `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** The functions in a value, which JSON leaves out, each with its place: "packs["labour"].code[0]". */
function listFunctions(value, place) {
  if (typeof value === "function") return [[place, value.toString()]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    listFunctions(item, `${place}[${JSON.stringify(key)}]`),
  );
}
