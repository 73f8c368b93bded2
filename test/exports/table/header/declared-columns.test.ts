/** A text that is skipped as a title must be one that no declared column finds anything in, however it is divided. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildColumnNames } from "../../../../src/exports/table/header/column-names.ts";
import {
  isTextWithoutHeader,
  prepareColumnsForMatching,
} from "../../../../src/exports/table/header/declared-columns.ts";
import { matchColumns } from "../../../../src/exports/table/header/header-matching.ts";
import { buildColumn } from "../../../support/sample-export.ts";

const declared = prepareColumnsForMatching([
  buildColumn("month", "Tháng", "month"),
  buildColumn("people", "Số người", "count", { headers: ["Số người", "Lao động (người)", "Tổng số người"] }),
  buildColumn("plan", "Kế hoạch năm", "count"),
  buildColumn("money", "Kinh phí", "money", { headers: ["Kinh phí", "Số tiền, tỷ lệ"] }),
]);
const pieces = [
  ..."()[]{}:;,-–/ .",
  ...[
    "Số",
    "SỐ",
    "người",
    "Lao",
    "động",
    "tháng",
    "Tháng",
    "Kế hoạch",
    "năm",
    "2022",
    "9",
    "Kinh",
    "phí",
    "tiền",
  ],
  ...[
    " và ",
    "triệu đồng",
    "ĐVT:",
    "tỷ",
    "ti",
    "lệ",
    "sau điều chỉnh",
    "(đợt 2)",
    "kế hoạch",
    "\u200B",
    "Σ",
    "người\u0301",
  ],
];

describe("a row of one text", () => {
  test("names no column where it is skipped", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
        fc.constantFrom("", " "),
        (parts, gap) => {
          const cells = ["", parts.join(gap), ""];
          if (!isTextWithoutHeader(cells, declared)) return;
          const { columns, ambiguous, others } = matchColumns(buildColumnNames([cells], []), declared);
          expect([...columns, ...ambiguous, ...others]).toEqual([]);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ["a title", ["BIỂU TỔNG HỢP NĂM 2022", ""], true],
    ["no text", ["", " "], true],
    ["a title of more letters than a name", [`${"a ".repeat(300)}Tháng`, ""], true],
    ["a name", ["", "Tháng (năm 2022)"], false],
    ["all words of a name among others", ["Số lượng người"], false],
    ["two texts", ["BIỂU", "MẪU"], false],
  ])("%s: %j", (_, cells, expected) => expect(isTextWithoutHeader(cells, declared)).toBe(expected));
});
