/** Shows the result of a batch: which documents were made, which were not, and why. */
import { resolve } from "node:path";
import type { Issue } from "../issues/issue.ts";
import type { Terminal } from "../screen/terminal.ts";
import { renderTerminalTable } from "../screen/terminal-table.ts";
import { wrapForStdout } from "../screen/wrap-text.ts";
import { writePdfs } from "../workspace/pdf/pdf-files.ts";
import type { BatchResult } from "./batch-document.ts";

const outcomeLabels: Record<BatchResult["outcome"], string> = {
  written: "đã ghi",
  unchanged: "không đổi",
  beside: "ghi bên cạnh",
  failed: "CHƯA GHI",
};

/** Renders a line for each document, the reasons of failures, and a count by result. */
export function renderBatchSummary(results: readonly BatchResult[], title: string): string {
  const hasPages = results.some(({ pages }) => pages !== undefined);
  const columns = [
    { title: "Văn bản", align: "left" },
    { title: "Kết quả", align: "left" },
    ...(hasPages ? ([{ title: "Trang", align: "right" }] as const) : []),
    { title: "Số liệu", align: "right" },
    { title: "Cảnh báo", align: "right" },
    { title: "Giây", align: "right" },
  ] as const;
  const rows = results.map(({ path, outcome, pages, figures, issues, milliseconds }) => [
    path,
    outcomeLabels[outcome],
    ...(hasPages ? [pages === undefined ? "" : String(pages)] : []),
    String(figures),
    String(issues.filter(({ severity }) => severity === "warning").length),
    (milliseconds / 1000).toFixed(2).replace(".", ","),
  ]);
  const counts = (Object.keys(outcomeLabels) as BatchResult["outcome"][]).flatMap((outcome) => {
    const count = results.filter((one) => one.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcomeLabels[outcome].toLocaleLowerCase("vi")}`];
  });
  const table = renderTerminalTable(columns, rows, 40);
  const failures = results.flatMap(describeFailureLines);
  return [title, table, ...failures, `${results.length} văn bản: ${counts.join(", ")}.`].join("\n\n");
}

function describeFailureLines({ path, outcome, issues }: BatchResult): string[] {
  const errors = issues.filter(({ severity }) => severity === "error");
  if (outcome !== "failed") return [];
  const more = errors.length > 1 ? ` (và ${errors.length - 1} lỗi khác, xem ở trên)` : "";
  return [wrapForStdout("", `Chưa ghi ${path}: ${errors[0]?.message ?? ""}${more}`, 4)];
}

/** Merges an issue that several documents have, such as a missing narrative, into one with their number. */
export function mergeRepeatedIssues(issues: readonly Issue[]): Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const one of issues) {
    const key = JSON.stringify([one.code, one.file, one.line, one.column, one.message]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    return [{ ...first, message: `${first.message} (ở ${group.length} văn bản)` }];
  });
}

/** Writes the PDFs of all documents, and adds their issues to the results. */
export async function writePdfsAndAddIssues(
  results: readonly BatchResult[],
  terminal: Terminal,
): Promise<BatchResult[]> {
  const files = results.filter(({ outcome }) => outcome !== "failed").map(({ path }) => resolve(path));
  terminal.note(`Đang lập ${files.length} tệp PDF…`);
  const pdfs = await writePdfs(files);
  return results.map((one) => ({
    ...one,
    issues: [...one.issues, ...(pdfs.get(resolve(one.path))?.issues ?? [])],
  }));
}
