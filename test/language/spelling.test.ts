import { describe, expect, test } from "vitest";
import { applySpelling } from "../../src/language/spelling.ts";
import { defaultSpelling } from "../support/figures/figures.ts";

const southernSpelling = {
  ...defaultSpelling,
  thousand: "ngàn",
  billion: "tỉ",
  i: "sỹ",
  tone: "hoà",
} as const;

describe("spelling of the office", () => {
  test.each([
    ["137 nghìn người", "137 ngàn người"],
    ["60 tỷ đồng, tỷ lệ 4,5%", "60 tỉ đồng, tỉ lệ 4,5%"],
    ["Tỷ lệ hộ nghèo", "Tỉ lệ hộ nghèo"],
    ["TỶ LỆ HỘ NGHÈO", "TỈ LỆ HỘ NGHÈO"],
    ["thương binh, liệt sĩ; LIỆT SĨ", "thương binh, liệt sỹ; LIỆT SỸ"],
    ["hòa giải, khỏe mạnh, thủy lợi", "hoà giải, khoẻ mạnh, thuỷ lợi"],
    ["Ủy ban nhân dân; HÒA BÌNH; XÓA ĐÓI", "Uỷ ban nhân dân; HOÀ BÌNH; XOÁ ĐÓI"],
  ])("%s ⇄ %s", (north, south) => {
    expect(applySpelling(north, southernSpelling)).toBe(south);
    expect(applySpelling(north, defaultSpelling)).toBe(north);
  });

  test.each(["hoà giải, khoẻ mạnh", "liệt sỹ", "Uỷ ban", "HOÀ BÌNH"])(
    "%s is rewritten in the default spelling",
    (text) => {
      expect(applySpelling(text, defaultSpelling)).toBe(
        text
          .replace("hoà", "hòa")
          .replace("khoẻ", "khỏe")
          .replace("sỹ", "sĩ")
          .replace("Uỷ", "Ủy")
          .replace("HOÀ", "HÒA"),
      );
    },
  );

  test.each([
    "quý III, quỹ, quá, quả, quy định",
    "hoàn thành, toán, khoản, loại, thoáng, xoay",
    "ông Nguyễn Văn Tỷ, bà Trần Thị Sỹ",
    "trên địa bàn tỉnh",
    "nghìn",
    "đại ngàn, tỉ mỉ",
  ])("%s is unchanged", (text) => {
    expect(applySpelling(text, defaultSpelling)).toBe(text);
  });

  test("words of other languages and tokens of figures are unchanged", () => {
    expect(applySpelling("boa uy\uE0003\uE001 tòa", southernSpelling)).toBe("boa uy\uE0003\uE001 toà");
  });
});
