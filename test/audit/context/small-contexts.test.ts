/** What is said around figures of small texts before and after an edit, kind by kind. */
import { describe, expect, test } from "vitest";
import { addContextChange, findContextChanges } from "../../../src/audit/context/context-changes.ts";
import type { Ledger, LedgerFigure } from "../../../src/ledger/ledger.ts";
import type { RecordedText } from "../../../src/ledger/recorded-text.ts";
import { findMarkOccurrences } from "../../../src/wordml/mark-occurrences.ts";
import {
  buildLedger,
  buildLedgerFigure,
  createMarkName,
  readBody,
  renderMark,
} from "../../support/word/stories.ts";
import { renderParagraph, renderRun } from "../../support/word/word-edits.ts";

const jobs = { id: "jobs", name: "Lao động được giải quyết việc làm", unit: "lao động" };
const figures: Readonly<Record<string, LedgerFigure>> = {
  a: buildLedgerFigure({ ...jobs, mark: createMarkName("a"), shown: "14.274 lao động" }),
  b: buildLedgerFigure({
    ...{ id: "training", name: "Người được đào tạo nghề", mark: createMarkName("b"), shown: "11.342 người" },
  }),
  c: buildLedgerFigure({
    ...{ id: "resolutions", name: "Nghị quyết được ban hành", unit: "văn bản" },
    ...{ mark: createMarkName("c"), shown: "03" },
  }),
  d: buildLedgerFigure({ ...jobs, mark: createMarkName("d"), aspect: "plan", shown: "18.000 lao động" }),
  e: buildLedgerFigure({ ...jobs, mark: createMarkName("e"), aspect: "change", shown: "tăng 5,5%" }),
  f: buildLedgerFigure({ ...jobs, mark: createMarkName("f"), locality: "376", shown: "2.647 lao động" }),
};
const ledger: Ledger = buildLedger(Object.values(figures));

/** "# " begins a heading, "|" parts the cells of a row; "{a}" is a figure. */
function toRecorded(lines: readonly string[]): RecordedText {
  const fill = (text: string) => text.replace(/\{(\w)\}/g, (_, letter) => `{${createMarkName(letter)}}`);
  return groupRows(lines).map((line) => {
    if (typeof line !== "string") return { rows: line.map((row) => row.split("|").map(fill)) };
    return line.startsWith("# ") ? { heading: fill(line.slice(2)) } : fill(line);
  });
}

/** Lines with "|" that follow each other are one table. */
function groupRows(lines: readonly string[]): (string | string[])[] {
  const grouped: (string | string[])[] = [];
  for (const line of lines) {
    const table = grouped.at(-1);
    if (!line.includes("|")) grouped.push(line);
    else if (Array.isArray(table)) table.push(line);
    else grouped.push([line]);
  }
  return grouped;
}

function renderLine(text: string, style = ""): string {
  const content = text.split(/(\{\w\})/).map((part) => {
    const figure = /^\{\w\}$/.test(part) ? figures[part.charAt(1)] : undefined;
    return figure ? renderMark(figure.mark, figure.shown, figure.mark.charCodeAt(5)) : renderRun(part);
  });
  return renderParagraph(style + content.join(""));
}

function renderLines(lines: readonly string[]): string {
  return groupRows(lines)
    .map((line) => {
      if (typeof line === "string")
        return line.startsWith("# ")
          ? renderLine(line.slice(2), '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>')
          : renderLine(line);
      const rows = line.map((row) => {
        const cells = row.split("|").map((cell) => `<w:tc>${renderLine(cell)}</w:tc>`);
        return `<w:tr>${cells.join("")}</w:tr>`;
      });
      return `<w:tbl>${rows.join("")}</w:tbl>`;
    })
    .join("");
}

/** "letter kind: written → now" of each figure whose place says something else. */
function listChanges(written: readonly string[], now: readonly string[]): string[] {
  const story = readBody(renderLines(now));
  const changes = findContextChanges([story], findMarkOccurrences(story), {
    ...ledger,
    text: toRecorded(written),
  });
  return [...changes].map(
    ([{ mark }, { kind, written: before, now: after }]) => `${mark.at(-1)} ${kind}: ${before} → ${after}`,
  );
}

type Case = readonly [written: string | string[], now: string | string[], ...expected: string[]];
const toLines = (text: string | string[]) => (typeof text === "string" ? [text] : text);
function testCases(name: string, cases: readonly Case[]) {
  describe(name, () => {
    test.for(cases)("%j → %j", ([written, now, ...expected]) => {
      expect(listChanges(toLines(written), toLines(now))).toEqual(expected);
    });
  });
}

testCases("position", [
  [
    ["Giải quyết việc làm cho {a}.", "Đào tạo nghề cho {b}."],
    ["Giải quyết việc làm cho {b}.", "Đào tạo nghề cho {a}."],
    "b position: Đào tạo nghề cho […]. → Giải quyết việc làm cho […].",
    "a position: Giải quyết việc làm cho […]. → Đào tạo nghề cho […].",
  ],
  [
    ["Giải quyết việc làm cho {a}.", "Kế hoạch là {d}."],
    ["Giải quyết việc làm cho {d}.", "Kế hoạch là {a}."],
    "d position: Kế hoạch là […]. → Giải quyết việc làm cho […].",
    "a position: Giải quyết việc làm cho […]. → Kế hoạch là […].",
  ],
  [
    ["Cho {a} ({e}).", "Nghề: {b}."],
    ["Cho {a}.", "Nghề: {b} ({e})."],
    "e position: Cho ([…]). → Nghề: ([…]).",
  ],
  [
    ["Việc làm cho {a}.", "Nghề cho {b}."],
    ["Nghề cho {b}.", "Việc làm cho {a}."],
  ],
]);

testCases("place", [
  [
    "Toàn tỉnh giải quyết việc làm cho {a}.",
    "Huyện Kim Sơn giải quyết việc làm cho {a}.",
    "a place: Toàn tỉnh giải quyết việc làm cho → Huyện Kim Sơn giải quyết việc làm cho",
  ],
  [
    "Toàn tỉnh giải quyết việc làm cho {a}.",
    "Giải quyết việc làm cho {a} toàn tỉnh.",
    "a style: Toàn tỉnh giải quyết việc làm cho […]. → Giải quyết việc làm cho […] toàn tỉnh.",
  ],
  [
    "Giải quyết việc làm cho {a} đi Nhật Bản.",
    "Giải quyết việc làm cho {a} đi Hàn Quốc.",
    "a place: đi Nhật Bản → đi Hàn Quốc",
  ],
]);

testCases("subject", [
  [
    "Giải quyết việc làm cho {a}.",
    "Đào tạo nghề cho {a}.",
    "a subject: Giải quyết việc làm cho → Đào tạo nghề cho",
  ],
  [
    "Đã giải quyết việc làm cho {a}.",
    "Giải quyết được việc làm cho {a}.",
    "a style: Đã giải quyết việc làm cho […]. → Giải quyết được việc làm cho […].",
  ],
  [
    "Giải quyết việc làm cho {a}.",
    "Khám bệnh miễn phí cho {a}.",
    "a subject: Giải quyết việc làm cho → Khám bệnh miễn phí cho",
  ],
  [
    "Nghị quyết: trực tiếp {c}, gián tiếp 5.",
    "Nghị quyết: trực tuyến {c}, gián tiếp 5.",
    "c subject: trực tiếp → trực tuyến",
  ],
  ["Họp 5, trực tiếp {c}.", "Họp 5, trực tuyến {c}.", "c subject: trực tiếp → trực tuyến"],
  [
    "Họp tại phòng 5, trực tiếp {c}.",
    "Họp ở hội trường 5, trực tiếp {c}.",
    "c style: Họp tại phòng 5, trực tiếp […]. → Họp ở hội trường 5, trực tiếp […].",
  ],
]);

testCases("unit", [
  ["Có {c} nghị quyết mới.", "Có {c} kế hoạch mới.", "c subject: Có nghị quyết mới → Có kế hoạch mới"],
  [
    "Ban hành {c} văn bản mới.",
    "Ban hành {c} văn.",
    "c style: Ban hành […] văn bản mới. → Ban hành […] văn.",
  ],
  ["Ban hành {c} văn bản.", "Ban hành {c} thông tư.", "c unit: văn bản → thông tư"],
  [
    "Ban hành {c} văn bản mới.",
    "Ban hành {c} văn bản mới, hay.",
    "c style: Ban hành […] văn bản mới. → Ban hành […] văn bản mới, hay.",
  ],
]);

testCases("limit", [
  [
    "Giải quyết việc làm cho {a}.",
    "Giải quyết việc làm cho gần {a}.",
    "a limit: Giải quyết việc làm cho […] → Giải quyết việc làm cho gần […]",
  ],
  [
    "Chưa giải quyết việc làm cho {a}.",
    "Giải quyết việc làm cho {a}.",
    "a limit: Chưa giải quyết việc làm cho […] → Giải quyết việc làm cho […]",
  ],
]);

testCases("time", [
  [
    "Quý III, giải quyết việc làm cho {a}.",
    "Quý II, giải quyết việc làm cho {a}.",
    "a time: Quý III, giải quyết việc làm cho… → Quý II, giải quyết việc làm cho…",
  ],
  [
    ["# Kết quả 6 tháng năm 2022", "Giải quyết việc làm cho {a}."],
    ["# Kết quả 3 tháng năm 2022", "Giải quyết việc làm cho {a}."],
    "a time: Kết quả 6 tháng năm 2022 → Kết quả 3 tháng năm 2022",
  ],
  [
    ["Chỉ tiêu năm 2022:", "- Giải quyết việc làm cho {a}."],
    ["Chỉ tiêu năm 2023:", "- Giải quyết việc làm cho {a}."],
    "a time: Chỉ tiêu năm 2022: → Chỉ tiêu năm 2023:",
  ],
  [
    "Giải quyết việc làm cho {a}, so với năm 2021.",
    "Giải quyết việc làm cho {a}, so với năm 2020.",
    "a time: …cho […], so với năm 2021. → …cho […], so với năm 2020.",
  ],
  [
    "Giải quyết việc làm cho {a}.",
    "Chín tháng đầu năm 2022, giải quyết việc làm cho {a}.",
    "a style: Giải quyết việc làm cho […]. → Chín tháng đầu năm 2022, giải quyết việc làm cho […].",
  ],
  ["Giải quyết việc làm cho {a}.", "Năm 2021 khó khăn. Giải quyết việc làm cho {a}."],
  [
    "Giải quyết việc làm cho {a}.",
    "Quý I khó khăn. Giải quyết việc làm cho {a}.",
    "a time:  → Quý I khó khăn.",
  ],
]);

testCases("heads of cells", [
  [
    ["Huyện|Kế hoạch|Thực hiện", "Kim Sơn|{d}|{a}"],
    ["Huyện|Thực hiện|Kế hoạch", "Kim Sơn|{d}|{a}"],
    "d head: Kế hoạch → Thực hiện",
    "a head: Thực hiện → Kế hoạch",
  ],
  [
    ["Huyện|Thực hiện", "Huyện Kim Sơn|{a}", "Huyện Yên Mô|{b}"],
    ["Huyện|Thực hiện", "Huyện Yên Mô|{a}", "Huyện Kim Sơn|{b}"],
    "a head: Huyện Kim Sơn → Huyện Yên Mô",
    "b head: Huyện Yên Mô → Huyện Kim Sơn",
  ],
  [
    ["Huyện|Thực hiện", "Huyện Kim Sơn|{a}"],
    ["Huyện|Thực hiện", "Kim Sơn|{a}"],
    "a style: Huyện Kim Sơn → Kim Sơn",
  ],
  [["Huyện|Thực hiện", "Kim Sơn|{a}"], ["Kim Sơn|{a}"], "a head: Thực hiện → "],
  [["Huyện|Thực hiện", "Kim Sơn|{a}"], ["Huyện|Thực hiện", "|{a}"], "a head: Kim Sơn → "],
  [
    ["Huyện|Thực hiện", "Kim Sơn|{a}", "Yên Mô|{b}"],
    ["Huyện|Thực hiện", "Kim Sơn|{a}", "(tiếp theo)", "Yên Mô|{b}"],
  ],
  [
    ["(Đơn vị tính: hộ)", "Huyện|Thực hiện", "Kim Sơn|{a}", "Yên Mô|{b}"],
    ["(Đơn vị tính: hộ)", "Huyện|Thực hiện", "Kim Sơn|{a}", "(tiếp theo)", "Yên Mô|{b}"],
  ],
  [
    ["Huyện|Kế hoạch", "Huyện Kim Sơn|{d}"],
    ["Huyện|Thực hiện", "Kim Sơn|{d}"],
    "d head: Kế hoạch → Thực hiện",
  ],
  [
    ["Huyện|Kế hoạch", "Kim Sơn|cho {d}"],
    ["Huyện|Thực hiện", "Kim Sơn|gần {d}"],
    "d head: Kế hoạch → Thực hiện",
  ],
  [
    ["Huyện|Xã|Kế hoạch", "Kim Sơn|Hùng Tiến|{d}"],
    ["Huyện|Xã|Kế hoạch", "Hoa Lư|Ninh Mỹ|{d}"],
    "d head: Kim Sơn | Hùng Tiến → Hoa Lư | Ninh Mỹ",
  ],
  [
    ["Huyện|Thực hiện", "Kim Sơn|{a}", "Yên Mô|{b}"],
    ["Huyện|Thực hiện", "Yên Mô|{b}", "Kim Sơn|{a}"],
  ],
]);

test("no text was recorded by earlier versions of the program", () => {
  const story = readBody(renderLines(["Huyện Kim Sơn có {a}."]));
  expect(findContextChanges([story], findMarkOccurrences(story), ledger).size).toBe(0);
});

describe("addContextChange", () => {
  const change = { kind: "time", written: "a", now: "b" } as const;
  const finding = { state: "agrees", details: [], found: "1", today: "1", value: 1 } as const;

  test.each([
    ["agrees", change, "context"],
    ["stale", change, "context"],
    ["typed-over", change, "typed-over"],
    ["agrees", { ...change, kind: "style" }, "agrees"],
  ] as const)("%s with %o is %s", (state, of, expected) => {
    expect(addContextChange({ ...finding, state }, of)).toEqual({ ...finding, state: expected, context: of });
  });

  test("keeps a finding without a change", () => expect(addContextChange(finding, undefined)).toBe(finding));
});
