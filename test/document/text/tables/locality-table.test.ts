import { expect, test } from "vitest";
import { fillAndMarkContent } from "../../../../src/document/filled-content.ts";
import { buildSampleContent } from "../../../support/sample-document.ts";
import { readTableRows, writeAndReadWordFile } from "../../../support/word/word-file-reader.ts";

const source = "@annex landscape Theo huyện\n@localities jobs.created merit.gifts";
const file = await writeAndReadWordFile(buildSampleContent(source));

test("every locality has a row, even without a report, and the whole territory is the last row", () => {
  const rows = readTableRows(file.tables[1] ?? "");
  expect(rows.slice(0, 3)).toEqual([
    [
      "STT",
      "Địa phương",
      "Lao động được giải quyết việc làm (người)",
      "Suất quà thăm, tặng người có công (suất)",
    ],
    ["", "", "Thực hiện", "So với cùng kỳ (%)", "Thực hiện", "So với cùng kỳ (%)"],
    ["1", "Thành phố Ninh Bình", "1.200", "100,0", "21.000", "100,0"],
  ]);
  expect(rows.slice(-2)).toEqual([
    ["8", "Huyện Yên Mô", "…", "…", "…", "…"],
    ["", "Tổng cộng", "14.273", "104,2", "199.120", "106,2"],
  ]);
  expect(rows).toHaveLength(2 + 8 + 1);
});

test("the figures of a locality are mentions of that locality", () => {
  const content = buildSampleContent(source);
  const mentions = fillAndMarkContent(content).mentions.filter(
    ({ format, locality }) => format === "cell" && locality === "372",
  );
  expect(mentions.map(({ indicator, aspect, shown }) => [indicator, aspect, shown])).toEqual([
    ["jobs.created", "actual", "1.282"],
    ["jobs.created", "change", "100,6"],
    ["merit.gifts", "actual", "21.082"],
    ["merit.gifts", "change", "100,04"],
  ]);
});

test("the columns that the directive chooses stand below each indicator", async () => {
  const chosen =
    "@annex landscape Theo huyện\n@localities columns=plan,lastYear,actual,planPercent jobs.created";
  const { tables } = await writeAndReadWordFile(buildSampleContent(chosen));
  const rows = readTableRows(tables[1] ?? "");
  expect(rows[1]).toEqual([
    "",
    "",
    "Kế hoạch năm 2022",
    "Cùng kỳ năm 2021",
    "Thực hiện",
    "So với kế hoạch (%)",
  ]);
  expect(rows.at(-1)).toEqual(["", "Tổng cộng", "18.000", "13.700", "14.273", "79,3"]);
});
