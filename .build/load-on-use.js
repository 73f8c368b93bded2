/** Modules of which most runs use nothing: a function of theirs loads them when it is called, not the start of the program. */
const modulesOfFunctions = {
  "node:child_process": { spawn: "node:child_process", spawnSync: "node:child_process" },
  // The templates of the program are compiled while it is bundled; only the compiler of an office's own has a file of its own.
  handlebars: { create: "handlebars/runtime", parse: "./handlebars.js", precompile: "./handlebars.js" },
};

const namespace = "load-on-use";

export const loadOnUse = {
  name: namespace,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:child_process|handlebars)$/ }, ({ path, kind, namespace: ofImporter }) => {
      if (ofImporter === namespace) return { path, external: true };
      return kind === "entry-point" ? undefined : { path, namespace };
    });
    onResolve({ filter: /^\.\/handlebars\.js$/, namespace }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: Object.entries(modulesOfFunctions[path]).map(formatFunction).join("\n"),
      resolveDir: process.cwd(),
    }));
  },
};

function formatFunction([name, module]) {
  return `exports.${name} = (...values) => require(${JSON.stringify(module)}).${name}(...values);`;
}
