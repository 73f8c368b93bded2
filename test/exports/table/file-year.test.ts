import { expect, test } from "vitest";
import { findFileYear } from "../../../src/exports/table/file-year.ts";

test.each([
  [["Kết quả năm 2022"], "data/a.csv", 2022],
  [["Kết quả năm 2022"], "data/2021/a.csv", 2022],
  [["Kết quả năm 2022 so với năm 2021"], "data/a-2022.csv", undefined],
  [[], "data/viec-lam-2022.csv", 2022],
  [[], "data/2022/viec-lam.csv", 2022],
  [[], "data/2021/viec-lam-2022.csv", undefined],
  [[], "data/viec-lam-120225.csv", undefined],
  [[], "data/viec-lam.csv", undefined],
])("titles %j and path %s: %s", (titles, path, expected) =>
  expect(findFileYear(titles, path)).toBe(expected),
);
