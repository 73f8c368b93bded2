/** The architecture in writing: which room may import which, and which one is the door of an outside package. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const moduleOrder = ["issues", "catalogue", "exports", "figures", "prose", "document", "audit"];
const sharedModules = ["quantity", "period"];

/** A room may import itself, the ground and what lies before it on the road; the rest is said here. */
const allowedImports: Record<string, readonly string[]> = {
  quantity: [],
  period: [],
  ...Object.fromEntries(
    moduleOrder.map((room, index) => [room, [...sharedModules, ...moduleOrder.slice(0, index + 1)]]),
  ),
  review: [...sharedModules, ...moduleOrder],
  disk: ["issues", "catalogue", "exports"],
  texts: ["issues", "catalogue", "disk"],
  workspace: ["issues", "catalogue", "exports", "disk", "texts"],
  writing: [],
  crew: [],
  progress: [],
  pdf: ["issues"],
  terminal: ["issues"],
  table: [],
  commands: [
    ...sharedModules,
    ...moduleOrder,
    "review",
    "disk",
    "texts",
    "workspace",
    "writing",
    "crew",
    "progress",
    "pdf",
    "terminal",
    "table",
    "commands",
  ],
  cli: ["commands", "terminal"],
};

/** Outside package → the only rooms that know it. */
const packageUsers: Record<string, readonly string[]> = {
  "big.js": ["quantity"],
  chalk: ["terminal"],
  "cli-table3": ["table"],
  commander: ["cli", "commands"],
  "csv-parse": ["exports"],
  docx: ["document"],
  "fastest-levenshtein": ["exports"],
  fflate: ["document", "audit"],
  handlebars: ["prose"],
  saxes: ["audit"],
  "js-yaml": ["catalogue"],
  valibot: ["catalogue", "audit"],
  "node:buffer": ["exports"],
  "node:child_process": ["pdf"],
  "node:crypto": ["document", "audit", "disk", "writing", "commands"],
  "node:fs": ["disk", "texts", "workspace", "writing", "pdf"],
  "node:os": ["pdf", "commands"],
  "node:worker_threads": ["crew", "commands", "writing"],
  chokidar: ["commands"],
  "cli-progress": ["progress"],
  "node:path": ["disk", "texts", "workspace", "writing", "pdf", "commands"],
  "node:timers": ["writing"],
  "node:zlib": ["document", "audit"],
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

/** Every import that the plan of the house does not allow, as a sentence. */
function findViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const moduleName = resolveModule(file.path);
    return findImports(file).flatMap((target) => {
      if (target.endsWith("package.json"))
        return ["cli", "commands"].includes(moduleName) ? [] : [`${file.path} reads package.json`];
      if (!target.startsWith(".")) {
        const packageName = Object.keys(packageUsers).find(
          (name) => target === name || target.startsWith(`${name}/`),
        );
        const allowed = packageName && packageUsers[packageName]?.includes(moduleName);
        return allowed ? [] : [`${file.path} imports ${target}, which is not its door`];
      }
      const path = new URL(target, `file:///${file.path}`).pathname.slice(1);
      return allowedImports[moduleName]?.includes(resolveModule(path))
        ? []
        : [`${file.path} imports ${path}, against the road`];
    });
  });
}

describe("the house", () => {
  test("every import goes back along the road or through a door", () => {
    expect(findViolations(sourceFiles)).toEqual([]);
  });

  test.each([
    ["figures/planted.ts", 'import chalk from "chalk";'],
    ["figures/planted.ts", 'import { wordOf } from "../document/word.ts";'],
    ["prose/planted.ts", 'const fs = await import("node:fs/promises");'],
    ["exports/planted.ts", 'import { reviewOf } from "../review.ts";'],
    ["commands/planted.ts", 'import Docx from "docx";'],
  ])("a planted violation in %s is seen: %s", (path, text) => {
    expect(findViolations([{ path, text }])).toHaveLength(1);
  });

  test("no room on the road asks for the clock, the environment or the screen", () => {
    const onTheRoad = sourceFiles.filter(({ path }) => moduleOrder.includes(resolveModule(path)));
    const asking = onTheRoad.filter(({ text }) => /\bprocess\.|Date\.now|new Date\(\)|console\./.test(text));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});
