/** A document with a table of many rows, ours: node annex.mjs WORKSPACE ROWS FILE prints the milliseconds of a warm run. */
import { writeFileSync } from "node:fs";
import { open, periodOf } from "../../src/commands/opening.ts";
import type { Cell } from "../../src/document/blocks.ts";
import type { FilledContent } from "../../src/document/content.ts";
import { wordOf } from "../../src/document/word.ts";
import { terminal } from "../../src/terminal.ts";

const [workspace = "", rows = "0", file = ""] = process.argv.slice(2);
const { office } = open({ workspace }, terminal({ quiet: true }));

const content: FilledContent = {
  kind: "Báo cáo",
  title: "Danh sách",
  letterhead: office,
  withLetterhead: false,
  blocks: [{ file: "annex", line: 1, kind: "table", table: tableOf(Number(rows)) }],
  mentions: [],
  figures: [],
  sectors: [],
  localities: [],
  period: periodOf("9m-2022"),
  identity: {},
};

(await wordOf(content)).file;
const start = performance.now();
const bytes = (await wordOf(content)).file;
console.log(performance.now() - start);
writeFileSync(file, bytes);

/** The columns of an annex of indicators: number, name, unit, plan, actual, share. */
function tableOf(count: number) {
  const left = (text: string): Cell => ({ text, align: "left" });
  const right = (text: string): Cell => ({ text, align: "right" });
  return {
    widths: [6, 44, 14, 12, 12, 12],
    header: [["STT", "Nội dung", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Tỷ lệ"].map(left)],
    rows: Array.from({ length: count }, (_, index) => ({
      cells: [
        right(String(index + 1)),
        left(`Số người được hỗ trợ, đợt ${index + 1}`),
        left("người"),
        right(String(1000 + index)),
        right(String(900 + index)),
        right("90,5%"),
      ],
    })),
    notes: [],
  };
}
