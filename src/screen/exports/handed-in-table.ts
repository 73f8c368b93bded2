import type { ExportFile } from "../../exports/source.ts";
import type { Issue } from "../../issues/issue.ts";
import type { ProposalResult } from "../../starter/proposals/collect-proposals.ts";
import { formatNameInReportYaml } from "../../starter/proposals/proposal.ts";
import { renderTerminalTable } from "../terminal-table.ts";
import { wrapForStdout } from "../wrap-text.ts";

type HandedInReading = Pick<ProposalResult, "exports" | "open" | "leftOut">;

/** Shows the files by the export that they are, and how many questions are left. */
export function describeHandedInFiles(result: HandedInReading): string {
  const groups = new Map<string, string[]>();
  for (const [file] of result.exports) {
    const name = formatExportName(file, result);
    groups.set(name, [...(groups.get(name) ?? []), formatNameInReportYaml(file)]);
  }
  const rows = [...groups].map(([name, files]) => {
    const questions = result.open.filter((proposal) => proposal.files.some((file) => files.includes(file)));
    const names = [...new Set(files.map(pickFileName))];
    const isKnown = ![unknownName, undecidedName].includes(name);
    const listed = isKnown ? formatList(names, 2) : names.join(", ");
    return [name, String(files.length), listed, String(questions.length || "")];
  });
  const columns = [
    { title: "Biểu", align: "left", width: 26 },
    { title: "Tệp", align: "right" },
    { title: "", align: "left", width: 38 },
    { title: "Hỏi", align: "right" },
  ] as const;
  const waiting = listFilesThatWait(result);
  return [
    renderTerminalTable(columns, rows, 26),
    ...(waiting.length > 0
      ? [
          "",
          wrapForStdout("", `Chưa đọc được cho đến khi trả lời xong các câu hỏi: ${waiting.join(", ")}.`, 2),
        ]
      : []),
  ].join("\n");
}

/** Lists the files that the next check cannot read; a text that is not declared is told without stopping it. */
function listFilesThatWait({ open }: Pick<HandedInReading, "open">): string[] {
  const waiting = open.filter(({ kind }) => kind !== "text");
  return [...new Set(waiting.flatMap(({ files }) => files))].sort();
}

/** Tells which files `report check` refuses, and why those do that wait for no answer: nobody learns of them one command later. */
export function describeUnreadFiles(
  fileCount: number,
  issues: readonly Issue[],
  waiting: ReadonlySet<string>,
): string {
  const errors = issues.filter(({ severity, file }) => severity === "error" && file?.startsWith("data/"));
  const firstErrors = new Map(errors.toReversed().map((issue) => [formatNameOfIssue(issue), issue]));
  if (firstErrors.size === 0) return `Đã đọc thử ${fileCount} tệp, trang: đều đọc được.`;
  const waitingCount = [...firstErrors.keys()].filter((name) => waiting.has(name)).length;
  const lines = [...firstErrors]
    .filter(([name]) => !waiting.has(name))
    .toSorted(([first], [second]) => (first < second ? -1 : 1))
    .map(([name, { line, message }]) => {
      const place = line === undefined ? "" : `, dòng ${line}`;
      return wrapForStdout("  - ", `${name}${place}: ${message}`, 4);
    });
  const reasons = [
    ...(waitingCount > 0 ? [`${waitingCount} còn chờ trả lời câu hỏi`] : []),
    ...(lines.length > 0 ? [`${lines.length} còn lỗi, cách sửa xem ở report check`] : []),
  ];
  const end = lines.length > 0 ? ":" : ".";
  return [`Đã đọc thử ${fileCount} tệp, trang: ${reasons.join("; ")}${end}`, ...lines].join("\n");
}

function formatNameOfIssue({ file = "" }: Issue): string {
  return formatNameInReportYaml({ path: file });
}

const unknownName = "(không nhận ra, không chép)";
const undecidedName = "(chưa rõ biểu nào)";

/** Tells which tables are no CSV; undefined where there are none. */
export function describeOtherTables(others: readonly string[]): string | undefined {
  if (others.length === 0) return undefined;
  const tables = `Chưa đọc ${others.length} bảng tính: ${formatList(others, 5)}.`;
  return wrapForStdout("", `${tables} Mở bằng Excel, lưu thành “CSV UTF-8” rồi chạy lại.`, 2);
}

function formatExportName(file: ExportFile, { exports, open, leftOut }: HandedInReading): string {
  if (leftOut.has(file)) return unknownName;
  const isOpen = open.some(
    ({ kind, files }) => kind === "export" && files.includes(formatNameInReportYaml(file)),
  );
  return isOpen ? undecidedName : (exports.get(file)?.name ?? "");
}

function pickFileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function formatList(texts: readonly string[], most: number): string {
  const listed = texts.slice(0, most).join(", ");
  return texts.length > most ? `${listed}, …` : listed;
}
