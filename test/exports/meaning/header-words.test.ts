import { describe, expect, test } from "vitest";
import { divideHeader, listHeaderUnits } from "../../../src/exports/meaning/header-words.ts";

/** Each name, with the words left beside it and what they mean. */
function summarize(header: string): string[] {
  return divideHeader(header).map(({ foldedName, phrases }) =>
    [
      foldedName,
      ...phrases.map(({ text, meaning }) => {
        if (meaning.kind === "unit") return `${text} = ${meaning.unit.name}`;
        if (meaning.kind === "other") return `${text} = ${meaning.meaning}`;
        return `${text} = ${meaning.kind}`;
      }),
    ].join(" | "),
  );
}

describe("the ways to divide a header into its name and other words", () => {
  test.each([
    ["Số người", ["so nguoi"]],
    ["Kinh phí (triệu đồng)", ["kinh phi trieu dong", "kinh phi | triệu đồng = triệu đồng"]],
    ["Kinh phí, triệu đồng", ["kinh phi trieu dong", "kinh phi | triệu đồng = triệu đồng"]],
    ["Kinh phí\ntriệu đồng", ["kinh phi trieu dong", "kinh phi | triệu đồng = triệu đồng"]],
    ["Số hợp đồng", ["so hop dong"]],
    ["Kinh phí triệu đồng", ["kinh phi trieu dong", "kinh phi | triệu đồng = triệu đồng"]],
    ["Kinh phí đồng", ["kinh phi dong"]],
    ["Kinh phí, đồng", ["kinh phi dong", "kinh phi | đồng = đồng"]],
    ["Số người năm 2022", ["so nguoi nam 2022", "so nguoi nam | 2022 = year", "so nguoi | 2022 = year"]],
    ["Số người 2022", ["so nguoi 2022", "so nguoi | 2022 = year"]],
    ["Năm 2022", ["nam 2022", "nam | 2022 = year"]],
    ["2022", ["2022"]],
    [
      "Số người, lũy kế, nếu có",
      [
        "so nguoi luy ke neu co",
        "so nguoi luy ke | nếu có = harmless",
        "so nguoi | lũy kế = cumulative | nếu có = harmless",
      ],
    ],
    ["Số người; lũy kế", ["so nguoi luy ke", "so nguoi | lũy kế = cumulative"]],
    ["Số người – lũy kế", ["so nguoi luy ke", "so nguoi | lũy kế = cumulative"]],
    ["Lao động-Xã hội", ["lao dong xa hoi"]],
    ["Số người [lũy kế]", ["so nguoi luy ke", "so nguoi | lũy kế = cumulative"]],
    ["Số (lũy kế) người", ["so luy ke nguoi", "so nguoi | lũy kế = cumulative"]],
    ["(lũy kế)", ["luy ke"]],
    ["Số người ( , )", ["so nguoi"]],
    ["  Số người  ", ["so nguoi"]],
    ["", []],
    ["Số người (%)", ["so nguoi | % = share"]],
    ["Kế hoạch năm 2022", ["ke hoach nam 2022", "ke hoach nam | 2022 = year", "ke hoach | 2022 = year"]],
    [
      "Gạo (kg) (lũy kế)",
      ["gao kg luy ke", "gao kg | lũy kế = cumulative", "gao | kg = kg | lũy kế = cumulative"],
    ],
    [
      "Số tiền (triệu đồng, lũy kế)",
      ["so tien trieu dong luy ke", "so tien | triệu đồng = triệu đồng | lũy kế = cumulative"],
    ],
  ])("%s", (header, forms) => expect(summarize(header)).toEqual(forms));
});

describe("the words in brackets", () => {
  test.each([
    ["lũy kế từ đầu năm", "cumulative"],
    ["cộng dồn", "cumulative"],
    ["9 tháng", "cumulative"],
    ["kế hoạch", "plan"],
    ["chỉ tiêu giao", "plan"],
    ["cùng kỳ năm trước", "last year"],
    ["ước thực hiện", "estimate"],
    ["dự kiến", "estimate"],
    ["sau điều chỉnh", "adjusted"],
    ["tỷ lệ", "share"],
    ["so với cùng kỳ", "share"],
    ["bình quân", "average"],
    ["còn lại", "remaining"],
    ["tính đến 30/9/2022", "at a date"],
    ["nữ", "part"],
    ["năm 2021", "year"],
    ["người", "người"],
    ["nghìn người", "nghìn người"],
    ["1", "harmless"],
    ["3=1+2", "harmless"],
    ["nếu có", "harmless"],
    ["trong tháng", "harmless"],
    ["thực hiện", "harmless"],
    ["theo Nghị quyết 68", "harmless"],
    ["theo Kế hoạch số 12/KH-UBND", "harmless"],
    ["đợt hai", "unknown"],
    ["triệu USD", "unknown"],
    ["đợt 2", "batch"],
    ["số mới", "adjusted"],
    ["không lũy kế", "harmless"],
    ["cả nam và nữ", "harmless"],
    ["tháng này", "harmless"],
    ["cả năm", "unknown"],
    ["trong năm", "unknown"],
    ["kể cả năm 2021", "year"],
    ["chưa thực hiện", "not done"],
    ["không đạt", "not done"],
    ["còn phải giải quyết", "not done"],
    ["bị từ chối", "not done"],
    ["chưa gồm lũy kế", "harmless"],
    ["mới", "adjusted"],
    ["đã duyệt", "adjusted"],
    ["đúng", "adjusted"],
  ])("%s: %s", (words, meaning) => {
    expect(summarize(`Số người (${words})`).at(-1)).toBe(`so nguoi | ${words} = ${meaning}`);
  });
});

test.each([
  ["Kinh phí (triệu đồng)", "triệu đồng"],
  ["Kinh phí (triệu đồng) Ngân sách tỉnh", "triệu đồng"],
  ["Số tiền ĐVT: nghìn đồng", "nghìn đồng"],
  ["Số người", ""],
  ["Nghìn người", "nghìn người"],
  ["Người", ""],
  ["Triệu đồng", "triệu đồng"],
  ["Kinh phí (đồng) (triệu đồng)", "đồng,triệu đồng"],
  ["", ""],
])("the units of %s: %s", (header, units) => {
  expect(
    listHeaderUnits(header)
      .map(({ name }) => name)
      .join(),
  ).toBe(units);
});

test.each([
  ["Kinh phí (triệu đồng)", true],
  ["Kinh phí, triệu đồng", false],
  ["Kinh phí triệu đồng", false],
  ["Kinh phí năm 2022", false],
])("the words beside the name of %s stand in brackets: %s", (header, expected) => {
  expect(
    divideHeader(header)
      .at(-1)
      ?.phrases.map(({ inBrackets }) => inBrackets),
  ).toEqual([expected]);
});
