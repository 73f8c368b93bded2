import { expect, test } from "vitest";
import { fillAndMarkContent } from "../../../src/document/filled-content.ts";
import { formatAnnexLabel, renderAnnexHead } from "../../../src/document/page/annex-head.ts";
import { buildSampleContent } from "../../support/sample-document.ts";
import { readXmlText } from "../../support/word/word-file-reader.ts";

test.each([
  [1, 1, "Phụ lục"],
  [1, 2, "Phụ lục I"],
  [4, 4, "Phụ lục IV"],
])("annex %d of %d is labelled %s", (number, count, label) => {
  expect(formatAnnexLabel(number, count)).toBe(label);
});

const content = fillAndMarkContent(buildSampleContent("./."));
const reference =
  "(Kèm theo Báo cáo số ……/BC-SLĐTBXH ngày 07 tháng 10 năm 2022 của Sở Lao động - Thương binh và Xã hội)";

test.each([
  ["a landscape page holds the reference on one line", true, reference],
  ["a portrait page splits it before the office", false, reference.replace(" của", "\ncủa")],
])("%s", (_, landscape, expected) => {
  const elements = renderAnnexHead({ label: "Phụ lục I", title: "Biểu số liệu", landscape }, content);
  expect(elements.map(readXmlText)).toEqual(["Phụ lục I", "BIỂU SỐ LIỆU", expected, ""]);
});

test("the label is an outline level, so that the navigation pane lists annexes", () => {
  const [label = ""] = renderAnnexHead({ label: "Phụ lục", title: "Biểu", landscape: false }, content);
  expect(label).toContain('<w:outlineLvl w:val="0"/>');
});
