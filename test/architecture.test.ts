/** The architecture in writing: which module may import which, and which modules may import an outside package. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** The pure modules, which know neither the disk, the clock nor the screen. */
const base = ["hash", "quantity", "period", "issues", "catalogue", "exports", "figures", "language"];
const pureModules = [...base, "templating", "wordml", "document", "ledger", "audit", "review"];

/** The modules that each module may import besides itself. */
const allowedModules: Record<string, readonly string[]> = {
  hash: [],
  quantity: [],
  period: [],
  issues: ["quantity", "period"],
  catalogue: base.slice(0, 5),
  exports: base.slice(0, 6),
  figures: base.slice(0, 7),
  language: base,
  templating: base,
  wordml: ["issues"],
  document: [...base, "wordml"],
  ledger: [...base, "document", "wordml"],
  audit: [...base, "document", "wordml", "ledger"],
  review: pureModules,
  pdf: ["issues"],
  "worker-pool": [],
  "program-folder": [],
  screen: [...pureModules, "workspace"],
  workspace: [...pureModules, "screen", "worker-pool", "program-folder", "pdf"],
  batch: [...pureModules, "screen", "workspace", "worker-pool"],
  commands: [...pureModules, "screen", "workspace", "batch", "worker-pool", "pdf"],
  cli: ["commands", "screen", "workspace", "issues"],
};

/** Outside package → the only modules that import it. */
const packageImporters: Record<string, readonly string[]> = {
  "big.js": ["quantity"],
  chalk: ["screen"],
  "cli-table3": ["screen"],
  commander: ["cli", "screen"],
  "csv-parse": ["exports"],
  docx: ["document"],
  "fastest-levenshtein": ["exports"],
  fflate: ["document", "wordml"],
  handlebars: ["templating"],
  saxes: ["wordml"],
  "js-yaml": ["catalogue"],
  valibot: ["catalogue", "ledger"],
  "node:buffer": ["exports"],
  "node:child_process": ["pdf"],
  "node:crypto": ["hash"],
  "node:fs": ["workspace", "pdf"],
  "node:os": ["pdf", "workspace", "commands"],
  "node:worker_threads": ["worker-pool", "workspace", "batch"],
  chokidar: ["workspace"],
  "cli-progress": ["screen"],
  "node:path": ["workspace", "pdf", "batch", "commands"],
  "node:timers": ["workspace"],
  "node:zlib": ["document", "wordml"],
  "node:url": ["workspace", "pdf"],
};

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const sourceFiles = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map(
    (path): SourceFile => ({
      path: path.replaceAll("\\", "/"),
      text: readFileSync(join("src", path), "utf8"),
    }),
  );

function resolveModule(path: string): string {
  return path.split("/")[0]?.replace(/\.ts$/, "") ?? "";
}

function findImports({ text }: SourceFile): string[] {
  const statements =
    /^(?:import|\} from|(?:import|export) [^;"=]* from) "([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;
  return [...text.matchAll(statements)].map(([, atTop, inside]) => atTop ?? inside ?? "");
}

/** Every import that the architecture does not allow, as a sentence. */
function findViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const moduleName = resolveModule(file.path);
    return findImports(file).flatMap((target) => {
      if (target.endsWith("package.json"))
        return ["cli", "workspace"].includes(moduleName) ? [] : [`${file.path} reads package.json`];
      if (!target.startsWith(".")) {
        const packageName = Object.keys(packageImporters).find(
          (name) => target === name || target.startsWith(`${name}/`),
        );
        const allowed = packageName && packageImporters[packageName]?.includes(moduleName);
        return allowed ? [] : [`${file.path} imports ${target}, which only other modules may`];
      }
      const path = new URL(target, `file:///${file.path}`).pathname.slice(1);
      return [moduleName, ...(allowedModules[moduleName] ?? [])].includes(resolveModule(path))
        ? []
        : [`${file.path} imports ${path}, which it may not`];
    });
  });
}

describe("the architecture", () => {
  test("every import is allowed", () => {
    expect(findViolations(sourceFiles)).toEqual([]);
  });

  test.each([
    ["figures/planted.ts", 'import chalk from "chalk";'],
    ["figures/planted.ts", 'import { renderWordFile } from "../document/word-file.ts";'],
    ["language/planted.ts", 'const fs = await import("node:fs/promises");'],
    ["exports/planted.ts", 'import { computeReview } from "../review.ts";'],
    ["commands/planted.ts", 'import Docx from "docx";'],
  ])("a planted violation in %s is seen: %s", (path, text) => {
    expect(findViolations([{ path, text }])).toHaveLength(1);
  });

  test("no pure module asks for the clock, the environment or the screen", () => {
    const pure = sourceFiles.filter(({ path }) => pureModules.includes(resolveModule(path)));
    const asking = pure.filter(({ text }) => /\bprocess\.|Date\.now|new Date\(\)|console\./.test(text));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});
