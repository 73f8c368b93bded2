/** Numbers that somebody typed into a template or a narrative are told with their line; numbers of dates and regulations are not. */
import { describe, expect, test } from "vitest";
import { findTypedNumbersOfTemplate } from "../../../src/templating/checks/typed-numbers.ts";
import { jobsFigure, renderTemplate } from "../../support/render-template.ts";

const listTyped = (body: string, narrative: Readonly<Record<string, string>> = {}) =>
  renderTemplate(body, { narrative, figures: [jobsFigure] })
    .issues.filter(({ code }) => code === "number-typed")
    .map(({ file, line, column, message }) => [file, line, column, message]);

describe("a narrative", () => {
  const body = '{{narrative "x"}}';
  const file = "narrative/9m-2022/x.txt";

  test.each([
    ["Đã tổ chức 12 hội nghị, 1.250 người dự.", 1, "12", "12, 1.250"],
    ["Câu đầu.\nĐạt 45,5% kế hoạch.", 2, "5", "45,5%"],
    ["**Trên 3.000** lao động", 1, "8", "3.000"],
  ])("%j", (text, line, column, numbers) => {
    expect(listTyped(body, { x: text })).toEqual([
      [file, line, column, `Số gõ tay, không có nguồn: ${numbers}.`],
    ]);
  });

  test.each([
    "Thực hiện Nghị quyết số 68/NQ-CP ngày 01/7/2021 của Chính phủ.",
    "Giai đoạn 2021-2025; 9 tháng đầu năm 2022; quý III năm 2022.",
    "Dịp tết Nguyên đán Quý Mão 2023, kỷ niệm ngày 27/7.",
    "1. Đào tạo nghề theo khoản 2 Điều 5.",
    "Sau đại dịch COVID-19, tại phường 12, Quận 3.",
    "Có ba nhiệm vụ.",
  ])("stays silent on %j", (text) => expect(listTyped(body, { x: text })).toEqual([]));
});

describe("a template", () => {
  test("is told where it prints a typed number, not where the program prints one", () => {
    expect(listTyped('{{period.Name}} có {{exact "jobs"}}{{compared "jobs"}}, thêm 1.500 người.')).toEqual([
      ["documents/bao-cao.hbs", 5, "62", "Số gõ tay, không có nguồn: 1.500."],
    ]);
  });

  test.each<[string, string[]]>([
    ['{{!-- dòng 12 --}}Có {{about "jobs" step=10}}.', []],
    ["@chart months jobs2", []],
    ["@annex Biểu 3 của 25 người", ["25"]],
    ["# 1. Kết quả", []],
    ["| TT | Số |\n| 1 | 140 |", ["140"]],
    ['{{#some\n "jobs"}}\nCó 7 người.\n{{/some}}', ["7"]],
  ])("%j has %j", (text, numbers) => {
    expect(findTypedNumbersOfTemplate(text).map(({ number: { number } }) => number)).toEqual(numbers);
  });
});
