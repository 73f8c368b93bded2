import { formatPeriodId, type Period } from "../period.ts";
import { wrapForStdout } from "./wrap-text.ts";

interface NewWorkspace {
  readonly folder: string;
  /** Relative to the folder. */
  readonly written: readonly string[];
  readonly kept: readonly string[];
  readonly period: Period;
  /** Of `--from`: how many questions wait in report.yaml. */
  readonly questions?: number;
}

const maxListedFiles = 10;

/** Says what was written, what was there, and what to do next. */
export function describeNewWorkspace(result: NewWorkspace): string {
  const { folder, written, kept, period, questions } = result;
  const id = formatPeriodId(period);
  const summary =
    written.length > 0
      ? `Đã ghi ${written.length} tệp vào ${folder}.`
      : `Thư mục ${folder} đã có đủ các tệp; không ghi gì.`;
  const lines = [
    summary,
    ...(kept.length > 0
      ? [wrapForStdout("", `Giữ nguyên ${kept.length} tệp đã có: ${formatFiles(kept)}.`, 2)]
      : []),
  ];
  if (written.length === 0) return lines.join("\n");
  const steps = [
    "report.yaml: điền tên người ký, xem lại ký hiệu và nơi nhận.",
    ...(questions === undefined
      ? [
          `data: ${countStart(written, "data/")} biểu trống, mỗi biểu có một dòng VÍ DỤ; chép số liệu vào thay dòng ấy, xóa tệp của biểu không có.`,
        ]
      : []),
    ...(questions
      ? [
          `report.yaml: trả lời ${questions} câu hỏi ở các dòng “# hỏi:”, bỏ dấu # trước câu trả lời đúng; chưa trả lời thì tệp ấy chưa được đọc.`,
        ]
      : []),
    `narrative/${id}: viết thay các dòng [VÍ DỤ].`,
    `Trong thư mục ấy gõ: report check --period ${id}`,
  ];
  return [
    ...lines,
    "",
    "Việc tiếp theo:",
    ...steps.map((step, index) => wrapForStdout(`  ${index + 1}. `, step, 5)),
  ].join("\n");
}

function countStart(paths: readonly string[], folder: string): number {
  return paths.filter((path) => path.startsWith(folder)).length;
}

function formatFiles(paths: readonly string[]): string {
  const listed = paths.slice(0, maxListedFiles).join(", ");
  return paths.length > maxListedFiles ? `${listed} và ${paths.length - maxListedFiles} tệp khác` : listed;
}
