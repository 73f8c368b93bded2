/** Modules of which most runs use nothing: a function of theirs loads them when it is called, not the start of the program. */
const modulesOfFunctions = {
  "node:child_process": { spawn: "node:child_process", spawnSync: "node:child_process" },
  // The templates of the program are compiled while it is bundled; only the compiler of an office's own has a file of its own.
  handlebars: { create: "handlebars/runtime", parse: "./handlebars.js", precompile: "./handlebars.js" },
  "./issue-wordings.ts": { findIssueWording: "./issue-wordings.js" },
};

const namespace = "load-on-use";

export const loadOnUse = {
  name: namespace,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, kind, namespace: ofImporter }) => {
      if (ofImporter === namespace)
        return /^(?:node:|\.\/)/.test(path) ? { path, external: true } : undefined;
      return kind !== "entry-point" && path in modulesOfFunctions ? { path, namespace } : undefined;
    });
    onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: Object.entries(modulesOfFunctions[path]).map(formatFunction).join("\n"),
      resolveDir: process.cwd(),
    }));
  },
};

function formatFunction([name, module]) {
  return `exports.${name} = (...values) => require(${JSON.stringify(module)}).${name}(...values);`;
}
