/** Rules of dependency-cruiser: import cycles, directions between modules, importers of outside packages. Imports of types count. */
import { allowedModules, packageImporters, packageJsonReaders } from "./architecture.js";

const escapePattern = (name) => name.replaceAll(".", "\\.").replaceAll("/", "\\/");
const matchModules = (names) => `^src/(${names.map(escapePattern).join("|")})(/|\\.ts$)`;

/** A module of Node is reported as "fs" or "node:fs"; a package as a path in node_modules, its types under @types. */
function matchPackage(name) {
  const [, nodeModule] = /^node:(.*)/.exec(name) ?? [];
  return nodeModule
    ? `^(node:)?${nodeModule}($|/)`
    : `(^${escapePattern(name)}$|node_modules/(@types/)?${escapePattern(name)}/)`;
}

const moduleRules = Object.entries(allowedModules).map(([name, allowed]) => ({
  name: `imports-of-${name}`,
  comment: `src/${name} imports only: ${allowed.join(", ") || "no other module"}.`,
  severity: "error",
  from: { path: matchModules([name]) },
  to: { path: "^src/", pathNot: matchModules([name, ...allowed]) },
}));

const packageRules = Object.entries(packageImporters).map(([name, importers]) => ({
  name: `importers-of-${name}`,
  comment: `Only ${importers.join(", ")} may import ${name}.`,
  severity: "error",
  from: { path: "^src/", pathNot: matchModules(importers) },
  to: { path: matchPackage(name) },
}));

export default {
  forbidden: [
    {
      name: "no-import-cycles",
      comment: "A file that imports itself through others, by values or by types, cannot be read alone.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "module-not-listed",
      comment: "A new module is listed in .build/lint/architecture.js with what it may import.",
      severity: "error",
      from: { path: "^src/", pathNot: matchModules(Object.keys(allowedModules)) },
      to: {},
    },
    {
      name: "package-not-listed",
      comment: "A new package is listed in .build/lint/architecture.js with the modules that may import it.",
      severity: "error",
      from: { path: "^src/" },
      to: {
        pathNot: [
          "^(src|test|fixtures)/",
          "^package\\.json$",
          ...Object.keys(packageImporters).map(matchPackage),
        ],
      },
    },
    {
      name: "readers-of-package.json",
      severity: "error",
      from: { path: "^src/", pathNot: matchModules(packageJsonReaders) },
      to: { path: "^package\\.json$" },
    },
    {
      name: "src-imports-no-test",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|fixtures)/" },
    },
    ...moduleRules,
    ...packageRules,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
    exclude: { path: "^test/bench/peers/" },
  },
};
