/** Renders our document with a table of many rows: node annex.mjs WORKSPACE ROWS FILE prints the milliseconds of a warm run. */
import { writeFileSync } from "node:fs";
import type { FilledContent } from "../../../src/document/document-content.ts";
import { standardLook } from "../../../src/document/look/standard-look.ts";
import type { TableCell } from "../../../src/document/text/blocks.ts";
import { buildWordFile } from "../../../src/document/word-file.ts";
import { createTerminal } from "../../../src/screen/terminal.ts";
import { openWorkspace, resolvePeriod } from "../../../src/workspace/open-workspace.ts";

const [workspace = "", rows = "0", file = ""] = process.argv.slice(2);
const { office } = openWorkspace({ workspace }, createTerminal({ quiet: true }));

const content: FilledContent = {
  kind: "Báo cáo",
  title: "Danh sách",
  letterhead: { ...office, symbol: undefined },
  withLetterhead: false,
  paper: "A4",
  landscape: false,
  blocks: [{ file: "annex", line: 1, kind: "table", table: buildTable(Number(rows)) }],
  mentions: [],
  typedNumbers: [],
  figures: [],
  findBreakdown: () => undefined,
  spelling: office.spelling,
  sectors: [],
  localities: [],
  period: resolvePeriod("9m-2022"),
  findListedRows: () => [],
  look: standardLook,
  identity: {},
};

(await buildWordFile(content)).bytes;
const start = performance.now();
const bytes = (await buildWordFile(content)).bytes;
console.log(performance.now() - start);
writeFileSync(file, bytes);

/** The columns of an annex of indicators: number, name, unit, plan, actual, share. */
function buildTable(count: number) {
  const toLeftCell = (text: string): TableCell => ({ text, align: "left" });
  const toRightCell = (text: string): TableCell => ({ text, align: "right" });
  return {
    columnShares: [6, 44, 14, 12, 12, 12],
    header: [["STT", "Nội dung", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Tỷ lệ"].map(toLeftCell)],
    rows: Array.from({ length: count }, (_, index) => ({
      cells: [
        toRightCell(String(index + 1)),
        toLeftCell(`Số người được hỗ trợ, đợt ${index + 1}`),
        toLeftCell("người"),
        toRightCell(String(1000 + index)),
        toRightCell(String(900 + index)),
        toRightCell("90,5%"),
      ],
    })),
    notes: [],
  };
}
