import { expect, test } from "vitest";
import {
  formatAnnexReferenceLines,
  formatDateInWords,
  formatDocumentNumberLine,
  formatPlaceAndDate,
} from "../../../src/language/office/letterhead-words.ts";

const date = { year: 2022, month: 10, day: 7 };

test.each([
  [date, "ngày 07 tháng 10 năm 2022"],
  [{ year: 2023, month: 2, day: 28 }, "ngày 28 tháng 02 năm 2023"],
  [{ year: 2023, month: 3, day: 1 }, "ngày 01 tháng 3 năm 2023"],
  [undefined, "ngày …… tháng …… năm ……"],
])("%o is %s (Decree 30/2020/NĐ-CP, Annex I, II.4b)", (day, expected) => {
  expect(formatDateInWords(day)).toBe(expected);
});

test("the lines of the letterhead leave a gap for the number", () => {
  expect(formatDocumentNumberLine("BC-SLĐTBXH").replaceAll("\u00A0", "_")).toBe("Số:__________/BC-SLĐTBXH");
  expect(formatPlaceAndDate("Ninh Bình", date)).toBe("Ninh Bình, ngày 07 tháng 10 năm 2022");
  expect(
    formatAnnexReferenceLines({
      kind: "Báo cáo",
      symbol: "BC-SLĐTBXH",
      organisation: { name: "Sở Lao động" },
      date,
    }),
  ).toEqual(["(Kèm theo Báo cáo số ……/BC-SLĐTBXH ngày 07 tháng 10 năm 2022", "của Sở Lao động)"]);
});

test.each([
  ["huyện Kim Sơn", "của Phòng Lao động - Thương binh và Xã hội huyện Kim Sơn)"],
  ["thành phố Ninh Bình", "của Phòng Lao động - Thương binh và Xã hội)"],
])("the reference of an annex names %s unless it becomes as long as a paragraph", (place, expected) => {
  const name = "Phòng Lao động - Thương binh và Xã hội";
  const organisation = { name, fullName: `${name} ${place}` };
  const [, end] = formatAnnexReferenceLines({ kind: "Báo cáo", symbol: "BC-PLĐTBXH", organisation, date });
  expect(end).toBe(expected);
});
