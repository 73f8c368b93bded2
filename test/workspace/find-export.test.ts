import { expect, test } from "vitest";
import { UserFacingError } from "../../src/issues/user-facing-error.ts";
import { resolveExportsByPathOrName } from "../../src/workspace/find-export.ts";

const exports = [
  "data/viec-lam/viec-lam-2022.csv",
  "data/a.csv",
  "data/xa/a.csv",
  "data/vay-von.xlsx#Tháng 8",
  "data/vay-von.xlsx#Tháng 9",
].map((path) => ({ path }));
const folders = { root: "/office", currentFolder: "/office/data/xa" };
const find = (text: string) => resolveExportsByPathOrName(text, exports, folders).map(({ path }) => path);

test.each([
  ["data/viec-lam/viec-lam-2022.csv", "data/viec-lam/viec-lam-2022.csv"],
  ["viec-lam/viec-lam-2022.csv", "data/viec-lam/viec-lam-2022.csv"],
  ["viec-lam\\viec-lam-2022.csv", "data/viec-lam/viec-lam-2022.csv"],
  ["viec-lam-2022", "data/viec-lam/viec-lam-2022.csv"],
  ["data/a.csv", "data/a.csv"],
  ["/office/data/xa/a.csv", "data/xa/a.csv"],
  ["vay-von.xlsx#Tháng 9", "data/vay-von.xlsx#Tháng 9"],
  ["vay-von#Tháng 8", "data/vay-von.xlsx#Tháng 8"],
])("%s is %s", (text, expected) => {
  expect(find(text)).toEqual([expected]);
});

test.each(["vay-von", "vay-von.xlsx", "data/vay-von.xlsx"])("%s is all sheets of a workbook", (text) => {
  expect(find(text)).toEqual(["data/vay-von.xlsx#Tháng 8", "data/vay-von.xlsx#Tháng 9"]);
});

test.each(["vay-von.xlsx#Tháng 7", "viec-lam", "b.csv", "A"])("%s is no file, or several", (text) => {
  expect(() => find(text)).toThrow(UserFacingError);
});
