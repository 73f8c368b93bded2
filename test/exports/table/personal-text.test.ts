import { expect, test } from "vitest";
import { hidePossiblePersonalText } from "../../../src/exports/table/personal-text.ts";

test.each([
  "12 người",
  "1.234,5x",
  "3.096.630.000",
  "31/9/2022",
  "Tháng 13",
  "huyện Nam Trực",
  "TP. Hoa Lư",
  "NA",
  "#REF!",
  "",
])("%j may be quoted", (text) => {
  expect(hidePossiblePersonalText({ text })).toEqual({ text });
});

test.each([
  "Nguyễn Thị Bí Mật",
  "Bí Mật",
  "037090000000",
  "0912345678",
  "0912 345 678",
  "ĐT.0912.345.678",
  "Mật",
  "Nguyễn Văn An 2",
])("%j may be a name or a number of a person", (text) => {
  expect(hidePossiblePersonalText({ text, other: 1 })).toEqual({ text: "…", other: 1 });
});

test("a text that is near to a known one is quoted", () => {
  expect(hidePossiblePersonalText({ text: "Nho Quann", nearest: "Nho Quan" })).toMatchObject({
    text: "Nho Quann",
  });
});
