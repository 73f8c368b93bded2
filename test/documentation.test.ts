/** The files and scripts that README and CONTRIBUTING name exist. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { scripts } from "../package.json" with { type: "json" };

describe.each(["README.md", ".github/CONTRIBUTING.md"])("%s", (document) => {
  const text = readFileSync(document, "utf8");

  test("names only files that exist", () => {
    const named =
      text.match(/(?<![\w/.])(?:src|test|templates|fixtures|\.build|\.ci|bin)\/[\w./-]*[\w/]/g) ?? [];
    const generated = /\/out\//;
    expect(named.filter((path) => !generated.test(path) && !existsSync(path))).toEqual([]);
  });

  test("names only npm scripts that exist", () => {
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
