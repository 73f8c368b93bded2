/** The lint rules of the architecture find what they forbid, and the source breaks none. The tables are in .build/lint/architecture.js. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = process.cwd();
const project = mkdtempSync(join(tmpdir(), "so-ket-lint-"));

/** Files of a small project that breaks every rule once. */
const plantedFiles: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({
    name: "planted",
    type: "module",
    scripts: { dev: "tsx src/cli.ts" },
    dependencies: { chalk: "5", docx: "9" },
  }),
  "src/cli.ts": 'import { figure } from "./figures/figure.ts";\nconsole.log(figure);',
  "src/batch/batch-worker.ts": "export {};",
  "src/workspace/export-reading-worker.ts": "export {};",
  "src/figures/figure.ts": "export const figure = 1;\nexport const unusedFigure = 2;",
  "src/figures/package.ts": 'import chalk from "chalk";\nconsole.log(chalk);',
  "src/figures/direction.ts": 'import { word } from "../document/word.ts";\nconsole.log(word);',
  "src/figures/cycle-one.ts": 'import type { Two } from "./cycle-two.ts";\nexport type One = Two | 1;',
  "src/figures/cycle-two.ts": 'import type { One } from "./cycle-one.ts";\nexport type Two = One | 2;',
  "src/document/word.ts": "export const word = 1;",
  "src/document/test.ts": 'import { planted } from "../../test/planted.ts";\nconsole.log(planted);',
  "src/language/disk.ts": 'export const load = async () => (await import("node:fs/promises")).readFile("a");',
  "src/exports/review.ts": 'export type { Review } from "../review.ts";',
  "src/review.ts": "export interface Review {\n  readonly at: Date;\n}",
  "src/commands/docx.ts": 'import Docx from "docx";\nconsole.log(Docx);',
  "src/commands/version.ts":
    'import { version } from "../../package.json" with { type: "json" };\nconsole.log(version);',
  "src/unheard-of/unlisted.ts": 'import { word } from "../document/word.ts";\nconsole.log(word);',
  "src/catalogue/unlisted-package.ts": 'import ts from "typescript";\nconsole.log(ts);',
  "src/quantity.ts": [
    'export type Kind = "count" | "money" | "date";',
    "export function describeKind(kind: Kind): string {",
    "  switch (kind) {",
    '    case "count":',
    '      return "a count";',
    "    default:",
    '      return "something else";',
    "  }",
    "}",
    "export function findKind(kind: Kind): number | undefined {",
    "  switch (kind) {",
    '    case "money":',
    "      return 1;",
    "  }",
    "  return undefined;",
    "}",
  ].join("\n"),
  "src/period.ts":
    "export const now = new Date();\nexport const time = Date.now();\nexport const env = process.env;",
  "src/audit/words.ts":
    'export const rank = /^huyện/u;\nexport const plan = "kế hoạch";\nexport const folded = "ke hoach";',
  "src/exports/message.ts": "export const line = `dòng`;\nexport const ditto = /^như trên$/u;",
  "test/planted.ts": "export const planted = 1;",
  ".github/workflows/ci.yml":
    "on: push\njobs:\n  test:\n    run-on: ubuntu-latest\n    steps:\n      - run: npm test",
};

beforeAll(() => {
  for (const [path, text] of Object.entries(plantedFiles)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), `${text}\n`);
  }
  cpSync("tsconfig.json", join(project, "tsconfig.json"));
  cpSync(".build/lint", join(project, ".build/lint"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(project, "node_modules"), "junction");
  mkdirSync(join(project, "fixtures"));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function runNode(folder: string, programFile: string, words: readonly string[]): string {
  const program = join(root, "node_modules", programFile);
  return spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: "utf8" }).stdout;
}

/** Every violation of a rule for imports as "rule: file". */
function findImportViolations(folder: string): string[] {
  const program = "dependency-cruiser/bin/dependency-cruise.mjs";
  const report = runNode(folder, program, ["--config", ".build/lint/dependency-cruiser.js", "src", "test"]);
  expect(report).toMatch(/\d+ modules, \d+ dependencies cruised/);
  return [...report.matchAll(/^ +(?:warn|error) (\S+: \S+)/gm)].map(([, violation = ""]) => violation).sort();
}

/** Every complaint of ESLint as "rule: file:line". */
function findTypedLintViolations(folder: string): string[] {
  const words = ["--config", ".build/lint/eslint.js", "--format", "json", "src"];
  const files = JSON.parse(runNode(folder, "eslint/bin/eslint.js", words)) as {
    filePath: string;
    messages: { ruleId: string; line: number }[];
  }[];
  return files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line }) => `${ruleId}: ${filePath.split(/[\\/]/).at(-1)}:${line}`),
  );
}

describe("rules for imports", () => {
  test("find each planted violation", () => {
    expect(findImportViolations(project)).toEqual([
      "importers-of-chalk: src/figures/package.ts",
      "importers-of-docx: src/commands/docx.ts",
      "importers-of-node:fs: src/language/disk.ts",
      "imports-of-cli: src/cli.ts",
      "imports-of-exports: src/exports/review.ts",
      "imports-of-figures: src/figures/direction.ts",
      "module-not-listed: src/unheard-of/unlisted.ts",
      "no-import-cycles: src/figures/cycle-one.ts",
      "package-not-listed: src/catalogue/unlisted-package.ts",
      "readers-of-package.json: src/commands/version.ts",
      "src-imports-no-test: src/document/test.ts",
    ]);
  });

  test("find nothing in the source", () => {
    expect(findImportViolations(root)).toEqual([]);
  });
});

describe("rules that need types", () => {
  let violations: string[] = [];
  beforeAll(() => {
    violations = findTypedLintViolations(project);
  });

  test("find switches over a union that are incomplete or end in a default, and pure modules that ask for time or environment", () => {
    expect(violations.filter((violation) => /period|quantity/.test(violation))).toEqual([
      "no-restricted-syntax: period.ts:1",
      "no-restricted-properties: period.ts:2",
      "no-restricted-globals: period.ts:3",
      "@typescript-eslint/switch-exhaustiveness-check: quantity.ts:3",
      "@typescript-eslint/switch-exhaustiveness-check: quantity.ts:11",
    ]);
    expect(violations).toContain("no-restricted-globals: package.ts:2");
  });

  test("find Vietnamese words outside the modules that word messages and read sentences", () => {
    expect(violations.filter((violation) => /words|message/.test(violation))).toEqual([
      "no-restricted-syntax: words.ts:1",
      "no-restricted-syntax: words.ts:2",
      "no-restricted-syntax: message.ts:1",
    ]);
  });
});

describe("rules for exports", () => {
  test("find an export that nothing imports", () => {
    const found = runNode(project, "knip/bin/knip.js", [
      "--config",
      ".build/lint/knip.json",
      "--reporter",
      "compact",
    ]);
    expect(found).toContain("src/figures/figure.ts: unusedFigure");
  });
});

describe("rules for workflows", () => {
  test("find a misspelt key, and nothing in the project's own workflow", () => {
    const lintWorkflows = (folder: string) =>
      spawnSync(process.execPath, [".build/lint/workflows.js"], { cwd: folder, encoding: "utf8" });
    expect(lintWorkflows(project).stderr).toContain('unexpected key "run-on"');
    expect(lintWorkflows(root)).toMatchObject({ status: 0, stderr: "" });
  });
});
