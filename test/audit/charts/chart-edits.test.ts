/** What a clerk does with the data of a chart in Word: each edit, what is said of it, and what a refresh by force makes of it. */
import { describe, expect, test } from "vitest";
import { refreshFigures } from "../../../src/audit/refresh.ts";
import {
  generateSampleReport,
  readReportFile,
  sampleOrigin,
  verifySampleReport,
} from "../../support/sample-reports.ts";
import {
  applyEdits,
  changeDocument,
  changeInnerArchive,
  changeParagraph,
  changePart,
  type WordEdit,
} from "../../support/word/word-edits.ts";

const { file, ledger, review } = await generateSampleReport({ document: "bieu-do" });
/** Trainees by district: series of 2021 and 2022, categories Ninh Bình, Tam Điệp, Nho Quan … */
const part = "word/charts/chart4.xml";
const workbook = "word/embeddings/Microsoft_Excel_Worksheet4.xlsx";
const sheet = "xl/worksheets/sheet1.xml";
const changeChart = (change: (xml: string) => string): WordEdit => changePart(part, change);
const replaceInChart = (from: string, to: string) => changeChart((xml) => xml.replaceAll(from, () => to));

/** Moves every category to another place: the first to the last, the second to the first … */
const move = (index: string) => (Number(index) + 7) % 8;
const moveCategories = changeChart((xml) =>
  xml.replace(/<c:(cat|val)>.*?<\/c:\1>/gs, (numbers) =>
    numbers.replace(/<c:pt idx="(\d)">/g, (_, index) => `<c:pt idx="${move(index)}">`),
  ),
);
const moveLabels = changeChart((xml) =>
  xml.replace(/<c:dLbl><c:idx val="(\d)"/g, (_, index) => `<c:dLbl><c:idx val="${move(index)}"`),
);
const moveRows = changeInnerArchive(workbook, sheet, (xml) =>
  xml.replace(/ r="([A-C]?)(\d)"/g, (whole, column, row) =>
    row === "1" ? whole : ` r="${column}${move(String(Number(row) - 2)) + 2}"`,
  ),
);
const exchangeSeries = changeChart((xml) => {
  const [first = "", second = ""] = xml.match(/<c:ser>.*?<\/c:ser>/gs) ?? [];
  return xml.replace(first + second, () => second + first);
});
const addCategory = changeChart((xml) =>
  xml
    .replace(/(<c:cat>.*?)(<\/c:strCache>)/gs, '$1<c:pt idx="8"><c:v>Huyện Mới</c:v></c:pt>$2')
    .replace(/(<c:val>.*?)(<\/c:numCache>)/gs, '$1<c:pt idx="8"><c:v>500</c:v></c:pt>$2'),
);
const addSeries = changeChart((xml) =>
  xml.replace(
    /<c:ser>.*?<\/c:ser>/s,
    (series) => series + series.replace("năm 2021", "năm 2020").replace(/<c:dLbls>.*?<\/c:dLbls>/s, ""),
  ),
);
const exchangeNames = changeChart((xml) =>
  xml
    .replaceAll("<c:v>Huyện Yên Mô<", "<c:v>?<")
    .replaceAll("<c:v>Thành phố Ninh Bình<", "<c:v>Huyện Yên Mô<")
    .replaceAll("<c:v>?<", "<c:v>Thành phố Ninh Bình<"),
);

const copyChart = changeParagraph(
  'r:id="rIdk4"',
  (paragraph) => paragraph + paragraph.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, ""),
);

/** "state (details, what changed): text", without the findings that agree, each once with its count. */
function listFindings(edited: Uint8Array): string[] {
  const counts = new Map<string, number>();
  for (const { state, details, found, context } of verifySampleReport(edited, ledger, review)) {
    if (state === "agrees") continue;
    const reasons = [...details, ...(context ? [`${context.kind} ${context.written} → ${context.now}`] : [])];
    const isRepeated = state === "typed-over" || state === "deleted";
    const text = `${state} (${reasons.join(", ")})${isRepeated ? "" : `: ${found}`}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => (count > 1 ? `${count} × ${text}` : text));
}

type ChartEdit = readonly [name: string, edits: readonly WordEdit[], ...expected: string[]];

const innocentEdits: readonly ChartEdit[] = [
  ["nothing", []],
  ["categories sorted, with values, labels and workbook", [moveCategories, moveLabels, moveRows]],
  ["series in another order", [exchangeSeries]],
  ["a fill", [replaceInChart("BFBFBF", "A0A0A0")]],
  ["labels that are deleted", [changeChart((xml) => xml.replace(/<c:dLbl>.*?<\/c:dLbl>/gs, ""))]],
  ["a name with other spaces", [replaceInChart("Huyện Nho Quan", "Huyện\u00A0Nho  Quan")]],
  [
    "the mark of every chart lost",
    [changeDocument((xml) => xml.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, ""))],
  ],
  ["a chart copied without its mark", [copyChart]],
  ["a name without its rank", [replaceInChart("Huyện Nho Quan", "Nho Quan")]],
  [
    "a number before the title",
    [replaceInChart("<a:t>Lượt người", "<a:t>Biểu đồ 4. Kết quả tuyển sinh: Lượt người")],
  ],
  ["a title without the period", [replaceInChart(", 9 tháng đầu năm 2022 (", " (")]],
  ["a number as Word writes it", [replaceInChart("<c:v>1653<", "<c:v>1653.0000000000002<")]],
];

const falseEdits: readonly ChartEdit[] = [
  ["sorted, but the labels stay where they were", [moveCategories, moveRows], "16 × typed-over (label)"],
  [
    "values sorted alone",
    [
      changeChart((xml) =>
        xml.replace(/<c:val>.*?<\/c:val>/gs, (values) =>
          values.replace(/<c:pt idx="(\d)">/g, (_, index) => `<c:pt idx="${move(index)}">`),
        ),
      ),
    ],
    "16 × typed-over (drawn)",
  ],
  [
    "a bar of a chart without a mark",
    [
      changeDocument((xml) => xml.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, "")),
      replaceInChart("<c:v>1653<", "<c:v>1753<"),
    ],
    "typed-over (drawn)",
  ],
  ["two names exchanged", [exchangeNames], "4 × typed-over (drawn, label, workbook)"],
  [
    "names of two series exchanged",
    [
      changeChart((xml) =>
        xml
          .replace("năm 2021<", "năm ?<")
          .replace("năm 2022</c:v>", "năm 2021</c:v>")
          .replace("năm ?<", "năm 2022<"),
      ),
    ],
    "16 × typed-over (drawn, label, workbook)",
  ],
  ["a bar", [replaceInChart("<c:v>1653<", "<c:v>1753<")], "typed-over (drawn)"],
  ["a label", [replaceInChart("<a:t>1.653<", "<a:t>1.753<")], "typed-over (label)"],
  [
    "the workbook",
    [changeInnerArchive(workbook, sheet, (xml) => xml.replace(">1653<", ">1753<"))],
    "typed-over (workbook)",
  ],
  [
    "a category renamed",
    [replaceInChart("Huyện Nho Quan", "Huyện Mới")],
    "context (head Huyện Nho Quan → Huyện Mới): 1.776",
    "context (head Huyện Nho Quan → Huyện Mới): 1.920",
  ],
  [
    "a series renamed",
    [replaceInChart("<c:v>Thực hiện 9 tháng đầu năm 2021<", "<c:v>Kế hoạch<")],
    ...["1.579", "763", "1.776", "1.442", "831", "1.707", "2.115", "1.439"].map(
      (found) => `context (head Thực hiện 9 tháng đầu năm 2021 → Kế hoạch): ${found}`,
    ),
  ],
  ["a category of the clerk", [addCategory], "2 × no-source (): Huyện Mới: 500"],
  [
    "a series of the clerk",
    [addSeries],
    "no-source (): Thành phố Ninh Bình: 1579; Thành phố Tam Điệp: 763; Huyện Nho Quan: 1776; Huyện Gia Viễn: 1442; Huyện Hoa Lư: 831; Huyện Yên Khánh: 1707; Huyện Kim Sơn: 2115; Huyện Yên Mô: 1439",
  ],
  [
    "the period in the title",
    [replaceInChart("theo địa phương, 9 tháng", "theo địa phương, 6 tháng")],
    "context (time Lượt người được tuyển sinh, đào tạo theo địa phương, 9 tháng đầu năm 2022 (lượt người) → Lượt người được tuyển sinh, đào tạo theo địa phương, 6 tháng đầu năm 2022 (lượt người)): 1.579",
  ],
  [
    "the subject of the title",
    [replaceInChart("<a:t>Lượt người được tuyển sinh, đào tạo", "<a:t>Số người tốt nghiệp")],
    "context (subject Lượt người được tuyển sinh, đào tạo theo địa phương, 9 tháng đầu năm 2022 (lượt người) → Số người tốt nghiệp theo địa phương, 9 tháng đầu năm 2022 (lượt người)): 1.579",
  ],
  [
    "the unit in the title",
    [replaceInChart("(lượt người)<", "(nghìn lượt người)<")],
    "context (unit Lượt người được tuyển sinh, đào tạo theo địa phương, 9 tháng đầu năm 2022 (lượt người) → Lượt người được tuyển sinh, đào tạo theo địa phương, 9 tháng đầu năm 2022 (nghìn lượt người)): 1.579",
  ],
  [
    "numbers shown in thousands",
    [replaceInChart("</c:valAx>", '<c:dispUnits><c:builtInUnit val="thousands"/></c:dispUnits></c:valAx>')],
    "context (unit  → thousands): 1.579",
  ],
  [
    "the share of the year that has passed",
    [changePart("word/charts/chart3.xml", (xml) => xml.replace("<c:v>75<", "<c:v>50<"))],
    "no-source (): Huyện Kim Sơn: 50",
  ],
];

test.for([...innocentEdits, ...falseEdits])("%s", ([, edits, ...expected]) => {
  expect(listFindings(applyEdits(file, ...edits))).toEqual(expected);
});

describe("a refresh by force", () => {
  const refresh = (edited: Uint8Array) => {
    const report = readReportFile(edited);
    const findings = verifySampleReport(edited, ledger, review);
    return refreshFigures(edited, { report, ledger, findings, origin: sampleOrigin }, { force: true });
  };

  test("leaves a sorted chart as it is", () => {
    const sorted = applyEdits(file, moveCategories, moveLabels, moveRows);
    expect(refresh(sorted).file).toBe(sorted);
  });

  test("gives the sorted categories their own labels again", () => {
    const { file: refreshed, skipped } = refresh(applyEdits(file, moveCategories, moveRows));
    expect(skipped).toEqual([]);
    expect(listFindings(refreshed)).toEqual([]);
  });

  test("writes nothing under the new name of a category", () => {
    const renamed = applyEdits(
      file,
      replaceInChart("Huyện Nho Quan", "Huyện Mới"),
      replaceInChart(">1920<", ">2000<"),
    );
    const { changed, skipped } = refresh(renamed);
    expect([changed.length, skipped.map(({ found }) => found)]).toEqual([0, ["1.776", "1.920"]]);
  });
});
