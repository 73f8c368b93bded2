import { expect, test } from "vitest";
import { applyPrintStyleToChartXml } from "./chart-print-style.ts";

const planColumn = '<a:solidFill><a:srgbClr val="D8D8D8"/></a:solidFill><a:ln><a:noFill/></a:ln>';
const actualColumn = '<a:solidFill><a:srgbClr val="404040"/></a:solidFill><a:ln><a:noFill/></a:ln>';

test.each([
  ["word/charts/chart1.xml", true],
  ["word/charts/chart12.xml", true],
  ["word/charts/style1.xml", false],
  ["word/document.xml", false],
])("the plan is hatched in %s: %s", (partName, isHatched) => {
  expect(applyPrintStyleToChartXml(partName, planColumn).includes("<a:pattFill")).toBe(isHatched);
});

test("the elapsed year is an outline, and labels of the marked size stand upright", () => {
  const elapsed = planColumn.replace("D8D8D8", "FEFEFE");
  expect(applyPrintStyleToChartXml("word/charts/chart1.xml", elapsed)).toMatch(
    /^<a:noFill\/><a:ln w="15875">/,
  );
  const label = (size: number) => `<c:dLbl><a:bodyPr rot="0"/><a:defRPr sz="${size}"/></c:dLbl>`;
  expect(applyPrintStyleToChartXml("word/charts/chart1.xml", label(850) + label(900))).toBe(
    label(850).replace('rot="0"', 'rot="-5400000"') + label(900),
  );
});

test("other columns stay solid, and the language becomes Vietnamese", () => {
  expect(applyPrintStyleToChartXml("word/charts/chart1.xml", `${actualColumn}<a:rPr lang="en-US"/>`)).toBe(
    `${actualColumn}<a:rPr lang="vi-VN"/>`,
  );
});
