import { expect, test } from "vitest";
import { UserFacingError } from "../../src/issues/user-facing-error.ts";
import { resolveExportByPathOrName } from "../../src/workspace/find-export.ts";

const exports = ["data/viec-lam/viec-lam-2022.csv", "data/a.csv", "data/xa/a.csv"].map((path) => ({ path }));
const folders = { root: "/office", currentFolder: "/office/data/xa" };
const find = (text: string) => resolveExportByPathOrName(text, exports, folders).path;

test.each([
  ["data/viec-lam/viec-lam-2022.csv", "data/viec-lam/viec-lam-2022.csv"],
  ["viec-lam/viec-lam-2022.csv", "data/viec-lam/viec-lam-2022.csv"],
  ["viec-lam\\viec-lam-2022.csv", "data/viec-lam/viec-lam-2022.csv"],
  ["viec-lam-2022", "data/viec-lam/viec-lam-2022.csv"],
  ["data/a.csv", "data/a.csv"],
  ["/office/data/xa/a.csv", "data/xa/a.csv"],
])("%s is %s", (text, expected) => {
  expect(find(text)).toBe(expected);
});

test.each(["viec-lam", "b.csv", "A"])("%s is no file, or several", (text) => {
  expect(() => find(text)).toThrow(UserFacingError);
});
