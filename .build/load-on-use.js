/** Modules of which most runs use nothing: a function of theirs loads them when it is called, not the start of the program. */
export const modulesOfFunctions = {
  "node:child_process": { spawn: "node:child_process", spawnSync: "node:child_process" },
  // The templates of the program are compiled while it is bundled; only the compiler of an office's own has a file of its own.
  handlebars: { create: "handlebars/runtime", parse: "./handlebars.js", precompile: "./handlebars.js" },
  "./issue-colors.ts": { createIssueColors: "./issue-colors.js" },
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
      contents: formatModule(Object.entries(modulesOfFunctions[path])),
      resolveDir: process.cwd(),
    }));
  },
};

/** As an ECMAScript module, so that the build fails where a name is imported that is not in the list. */
function formatModule(functions) {
  const lines = functions.map(
    ([name, module]) =>
      `export const ${name} = (...values) => require(${JSON.stringify(module)}).${name}(...values);`,
  );
  const names = functions.map(([name]) => name).join(", ");
  return [...lines, `export default { ${names} };`].join("\n");
}
