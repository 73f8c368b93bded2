/** What stands at the end of a batch: which documents were made, which were not, and why. */
import { resolve } from "node:path";
import type { Issue } from "../issues/issue.ts";
import { tableText } from "../table.ts";
import { brokenLine, type Terminal } from "../terminal.ts";
import type { Made } from "./making.ts";
import type { OpenWorkspace } from "./opening.ts";
import { pdfsBeside } from "./pdf-beside.ts";

const outcomes: Record<Made["outcome"], string> = {
  written: "đã ghi",
  unchanged: "không đổi",
  beside: "ghi bên cạnh",
  failed: "CHƯA GHI",
};

/** One line a document, and how many of each there are. */
export function summary(
  made: readonly Made[],
  { desk, conference }: { readonly desk: OpenWorkspace; readonly conference: string | undefined },
): string {
  const hasPages = made.some(({ pages }) => pages !== undefined);
  const columns = [
    { title: "Văn bản", align: "left" },
    { title: "Kết quả", align: "left" },
    ...(hasPages ? ([{ title: "Trang", align: "right" }] as const) : []),
    { title: "Số liệu", align: "right" },
    { title: "Cảnh báo", align: "right" },
    { title: "Giây", align: "right" },
  ] as const;
  const rows = made.map(({ path, outcome, pages, figures, issues, milliseconds }) => [
    path,
    outcomes[outcome],
    ...(hasPages ? [pages === undefined ? "" : String(pages)] : []),
    String(figures),
    String(issues.filter(({ severity }) => severity === "warning").length),
    (milliseconds / 1000).toFixed(2).replace(".", ","),
  ]);
  const counts = (Object.keys(outcomes) as Made["outcome"][]).flatMap((outcome) => {
    const count = made.filter((one) => one.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcomes[outcome].toLocaleLowerCase("vi")}`];
  });
  const title = conference ?? desk.office.territory;
  const table = tableText(columns, rows, 40);
  const failures = made.flatMap(whyNot);
  return [title, table, ...failures, `${made.length} văn bản: ${counts.join(", ")}.`].join("\n\n");
}

function whyNot({ path, outcome, issues }: Made): string[] {
  const errors = issues.filter(({ severity }) => severity === "error");
  if (outcome !== "failed") return [];
  const more = errors.length > 1 ? ` (và ${errors.length - 1} lỗi khác, xem ở trên)` : "";
  return [brokenLine("", `Chưa ghi ${path}: ${errors[0]?.message ?? ""}${more}`, 4)];
}

/** What several documents have in common, such as a part that nobody has written yet, is told once with their number. */
export function toldOnce(issues: readonly Issue[]): Issue[] {
  const alike = new Map<string, Issue[]>();
  for (const one of issues) {
    const key = JSON.stringify([one.code, one.file, one.line, one.column, one.message]);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length === 1) return same;
    return [{ ...first, message: `${first.message} (ở ${same.length} văn bản)` }];
  });
}

/** The documents with their PDFs made, and what is to be told of these. */
export async function withPdfs(made: readonly Made[], terminal: Terminal): Promise<Made[]> {
  const files = made.filter(({ outcome }) => outcome !== "failed").map(({ path }) => resolve(path));
  terminal.note(`Đang lập ${files.length} tệp PDF…`);
  const pdfs = await pdfsBeside(files);
  return made.map((one) => ({
    ...one,
    issues: [...one.issues, ...(pdfs.get(resolve(one.path))?.issues ?? [])],
  }));
}
