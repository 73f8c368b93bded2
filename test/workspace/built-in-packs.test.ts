import { expect, test } from "vitest";
import { isBuiltInPackName, readBuiltInPackFiles } from "../../src/workspace/workspace-folder.ts";

test.each([
  ["labour", true],
  ["schemas", false],
  ["nothing", false],
  ["../templates/labour", false],
])("%s is a pack of the program: %s", (name, isPack) => {
  expect(isBuiltInPackName(name)).toBe(isPack);
});

test("only the packs of the program are read ahead", () => {
  expect(
    readBuiltInPackFiles().map((files) => files.filter(({ path }) => path === "pack.yaml").length),
  ).toEqual([1]);
});
