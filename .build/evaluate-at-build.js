/** Runs each module `*.precomputed.ts` while bundling, because its exports are the same in every run, and bundles them as data. */
import { rm } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The files that such modules were made from: esbuild does not list them among those of the bundle. */
export const evaluatedInputs = new Set();

const options = { bundle: true, platform: "node", format: "esm", metafile: true };

export const evaluateAtBuild = {
  name: "evaluate-at-build",
  setup({ onLoad, initialOptions: { banner } }) {
    onLoad({ filter: /\.precomputed\.ts$/ }, async ({ path }) => {
      // Next to the bundle, so that it finds the same folders; named by process, since several builds may run at once.
      const outfile = resolve("dist", `${basename(path, ".ts")}-${process.pid}.mjs`);
      const { metafile } = await build({ ...options, entryPoints: [path], outfile, banner });
      for (const input of Object.keys(metafile.inputs)) evaluatedInputs.add(input);
      const exported = Object.entries(await import(pathToFileURL(outfile).href));
      await rm(outfile);
      const contents = exported.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
      return { contents: contents.join("\n"), loader: "js" };
    });
  },
};
