import { expect, test } from "vitest";
import { wordsOf } from "../../src/prose/vocabulary.ts";
import { ninhBinh } from "../catalogue/labour.ts";
import { periodOf } from "./figure.ts";

test.each([
  ["tỉnh Ninh Bình", "toàn tỉnh"],
  ["Tỉnh Ninh Bình", "toàn tỉnh"],
  ["THÀNH PHỐ HÀ NỘI", "toàn thành phố"],
  ["thị xã Sa Pa", "toàn thị xã"],
  ["Phường Hoa Lư", "toàn phường"],
  ["đặc khu Phú Quốc", "toàn đặc khu"],
  ["Ninh Bình", "toàn Ninh Bình"],
])("all of %s is %s", (territory, whole) => {
  const { locality } = wordsOf({ period: periodOf("9m-2022"), office: { ...ninhBinh, territory } });
  expect(locality.whole).toBe(whole);
});
