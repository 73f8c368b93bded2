import { expect, test } from "vitest";
import { buildDocumentWords } from "../../src/templating/document-words.ts";
import { requirePeriod } from "../support/figures.ts";
import { ninhBinhOffice } from "../support/labour-pack.ts";

test.each([
  ["tỉnh Ninh Bình", "toàn tỉnh"],
  ["Tỉnh Ninh Bình", "toàn tỉnh"],
  ["THÀNH PHỐ HÀ NỘI", "toàn thành phố"],
  ["thị xã Sa Pa", "toàn thị xã"],
  ["Phường Hoa Lư", "toàn phường"],
  ["đặc khu Phú Quốc", "toàn đặc khu"],
  ["Ninh Bình", "toàn Ninh Bình"],
])("all of %s is %s", (territory, whole) => {
  const { locality } = buildDocumentWords({
    period: requirePeriod("9m-2022"),
    office: { ...ninhBinhOffice, territory },
  });
  expect(locality.whole).toBe(whole);
});
