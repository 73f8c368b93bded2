/** The balance at the end of `report check`, and of `report figures --balance`. */
import type { Catalogue } from "../catalogue/declaration.ts";
import type { FileBalance, LeftOutCount } from "../figures/balance/balance.ts";
import type { EditReport } from "../figures/edits/evaluate-edits.ts";
import { shortenAndCleanText } from "../issues/issue.ts";
import { formatWholeNumber } from "../language/numbers/number-text.ts";
import { formatPeriodName } from "../language/period-names.ts";
import type { Period } from "../period.ts";
import { renderRuleLine } from "./rule-line.ts";
import { renderTerminalTable, type TableContent } from "./terminal-table.ts";
import { wrapForStdout } from "./wrap-text.ts";

/** More are in the JSON. */
const maxShownTexts = 5;

/** Renders one line per file; below, what the columns "không lấy" and "bỏ lại" consist of, and the edit rules. */
export function renderBalance(
  balance: readonly FileBalance[],
  period: Period,
  catalogue: Catalogue,
  edits: EditReport | undefined,
): string {
  const { columns, rows } = buildBalanceTable(balance);
  return [
    `ĐỐI CHIẾU ${formatPeriodName(period)}`,
    renderTerminalTable(columns, rows).trimEnd(),
    ...listUncountedRows(balance, catalogue).map((text) => wrapForStdout("  ", text, 4)),
    ...((edits && renderRuleLine(edits)) ?? []),
  ].join("\n");
}

/** Says of each file which of its rows no figure counts, and why; nothing of a file of which all count. */
export function listUncountedRows(balance: readonly FileBalance[], catalogue: Catalogue): string[] {
  return balance.flatMap((file) => describeUncountedRowsOfFile(file, catalogue));
}

export function buildBalanceTable(balance: readonly FileBalance[]): TableContent {
  const numbers = ["Dòng", "Kỳ này", "Cùng kỳ", "Kỳ khác", "Không lấy", "Bỏ lại", "Tổng", "Ghi chú"];
  return {
    columns: [
      { title: "Tệp", align: "left" },
      ...numbers.map((title) => ({ title, align: "right" as const })),
    ],
    rows: balance.map((file) => [
      formatFileNameWithoutDataFolder(file),
      ...(file.lines === null
        ? numbers.map((_, index) => (index === 0 ? describeUnreadFile(file) : ""))
        : listFormattedCounts(file)),
    ]),
  };
}

function describeUnreadFile({ leftOutSheet }: FileBalance): string {
  switch (leftOutSheet) {
    case "empty":
      return "trang trống";
    case "chart":
      return "biểu đồ";
    case "text":
      return "không có bảng";
    case "hidden":
      return "trang ẩn";
    case null:
      return "không đọc";
  }
}

function listFormattedCounts(fileBalance: FileBalance): string[] {
  const { lines, thisPeriod, samePeriodLastYear, otherPeriods, unwanted, leftOut, totals, titlesAndNotes } =
    fileBalance;
  const unwantedRows = unwanted.reduce((sum, { rows }) => sum + rows, 0);
  const leftOutLines = leftOut.reduce((sum, { lines }) => sum + lines, 0);
  const totalLines = totals.agreeing + totals.differing + totals.unchecked;
  const counts = [
    thisPeriod,
    samePeriodLastYear,
    otherPeriods,
    unwantedRows,
    leftOutLines,
    totalLines,
    titlesAndNotes,
  ];
  return [lines ?? 0, ...counts].map(formatWholeNumber);
}

function formatFileNameWithoutDataFolder({ file }: Pick<FileBalance, "file">): string {
  return file.replace(/^data\//, "");
}

/** The lines that answer the next question about the table, only where there is something to say. */
function describeUncountedRowsOfFile(fileBalance: FileBalance, catalogue: Catalogue): string[] {
  const { unwanted, leftOut, totals } = fileBalance;
  const parts = [
    ...(fileBalance.readAs === null ? [] : [`đọc theo: ${fileBalance.readAs}`]),
    ...describeUnwantedTexts(fileBalance, catalogue),
    ...(unwanted.length > maxShownTexts ? [`và ${unwanted.length - maxShownTexts} nội dung khác`] : []),
    ...leftOut.map(
      ({ why, lines }) => `${describeLeftOutCountReason(why)}: ${formatWholeNumber(lines)} dòng`,
    ),
    ...(totals.differing > 0 ? [`dòng tổng không khớp: ${totals.differing}`] : []),
  ];
  return parts.length > 0 ? [`${formatFileNameWithoutDataFolder(fileBalance)} – ${parts.join("; ")}.`] : [];
}

function describeUnwantedTexts({ export: id, unwanted }: FileBalance, { sectors }: Catalogue): string[] {
  const columns = sectors
    .flatMap(({ exports }) => exports)
    .find((declaration) => declaration.id === id)?.columns;
  return unwanted.slice(0, maxShownTexts).map(({ column, text, rows }) => {
    const count = `${formatWholeNumber(rows)} dòng`;
    if (column === null || text === null) return `không chỉ tiêu nào lấy biểu này: ${count}`;
    const header = columns?.find((declared) => declared.id === column)?.headers[0] ?? column;
    return `không chỉ tiêu nào lấy “${text === "" ? "(trống)" : shortenAndCleanText(text)}” (cột “${header}”): ${count}`;
  });
}

function describeLeftOutCountReason(why: LeftOutCount["why"]): string {
  switch (why) {
    case "error":
      return "có lỗi";
    case "earlier-month":
      return "số đến cuối kỳ chỉ lấy tháng cuối";
    case "not-opening-month":
      return "số đầu kỳ chỉ lấy tháng trước kỳ";
    case "earlier-day":
      return "số đến cuối kỳ chỉ lấy ngày cuối";
    case "whole-given":
      return "tỷ lệ, số bình quân của từng nơi, từng tháng không cộng vào số chung";
    case "estimate-replaced":
      return "số ước thực hiện, đã có số báo cáo thay";
    case "estimate-unusable":
      return "số ước thực hiện không dùng được";
    case "other-time":
      return "thời gian đã nằm trong số của dòng khác";
    case "cell-unreported":
    case "unreported":
      return "chưa có số liệu";
    case "foreign":
      return "của nơi khác hay chỉ tiêu khác, đã khai trong report.yaml";
    case "spoilt":
      return "lỗi công thức của Excel";
  }
}
