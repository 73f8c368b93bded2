/** The functions that the built program loads once they are called: a function of Handlebars that is not listed would be missing in it. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourcePaths } from "../support/patterns/source-patterns.ts";

const listPath = new URL("../../.build/load-on-use.js", import.meta.url);
const { modulesOfFunctions }: { readonly modulesOfFunctions: { readonly handlebars: object } } = await import(
  listPath.href
);

test("the list has the functions of Handlebars that the sources use, and no others", () => {
  const used = sourcePaths.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/\bHandlebars\.([a-z]\w*)/g)].map(([, name]) => name),
  );
  expect([...new Set(used)].sort()).toEqual(Object.keys(modulesOfFunctions.handlebars).sort());
});
