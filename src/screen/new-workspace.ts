import { formatPeriodId, type Period } from "../period.ts";
import { extraExportsFolder } from "../starter/starter-files.ts";
import type { ReportYamlChange } from "../workspace/starter/report-yaml-change.ts";
import { wrapForStdout } from "./wrap-text.ts";

interface NewWorkspace {
  readonly folder: string;
  /** Relative to the folder. */
  readonly written: readonly string[];
  readonly kept: readonly string[];
  readonly period: Period;
  /** What was added to a report.yaml that was there. */
  readonly change?: ReportYamlChange;
  /** With `--from`: how many questions wait in report.yaml. */
  readonly questions?: number;
  /** With `--from`: the lines of a report.yaml that was there at which open questions, and those not to be asked again, stand. */
  readonly questionLines?: readonly number[];
  readonly deniedLines?: readonly number[];
  /** With `--from`: the files that were not copied, because they are no exports. */
  readonly leftOut?: readonly string[];
  /** With `--from`: how many empty exports of an earlier run wait in data/. */
  readonly examples?: number;
}

const maxListedFiles = 10;

/** Says what was written, what was there, and what to do next. */
export function describeNewWorkspace(result: NewWorkspace): string {
  const { folder, written, kept, change } = result;
  const summary =
    written.length > 0
      ? `Đã ghi ${written.length} tệp vào ${folder}.`
      : `Thư mục ${folder} đã có đủ các tệp; không ghi gì${describeWhyNothing(result)}.`;
  const lines = [
    wrapForStdout("", summary, 2),
    ...(change?.copyPath === undefined
      ? []
      : [
          wrapForStdout(
            "",
            `Đã thêm vào report.yaml, các dòng cũ giữ nguyên; bản cũ: ${change.copyPath}.`,
            2,
          ),
        ]),
    ...(kept.length > 0
      ? [wrapForStdout("", `Giữ nguyên ${kept.length} tệp đã có: ${formatFiles(kept)}.`, 2)]
      : []),
  ];
  const steps = listNextSteps(result);
  if (steps.length === 0) return lines.join("\n");
  return [
    ...lines,
    "",
    "Việc tiếp theo:",
    ...steps.map((step, index) => wrapForStdout(`  ${index + 1}. `, step, 5)),
  ].join("\n");
}

/** Says that the data are invented, and how the sample's report is made. */
export function describeCopiedSample(folder: string, fileCount: number): string {
  const steps = [
    ...(folder === "." ? [] : [`cd ${/\s/.test(folder) ? `"${folder}"` : folder}`]),
    "report generate --period 9m-2022",
  ];
  return [
    wrapForStdout("", `Đã chép ${fileCount} tệp số liệu mẫu vào ${folder}.`, 2),
    wrapForStdout("", "Đây là số liệu minh họa, không phải số liệu của cơ quan nào.", 2),
    "",
    "Lập báo cáo mẫu, lần lượt gõ:",
    ...steps.map((step) => `    ${step}`),
  ].join("\n");
}

/** Why a second run with the office's files has nothing to write: answers that wait, or that were given once and for all. */
function describeWhyNothing({ questions, questionLines = [], deniedLines = [] }: NewWorkspace): string {
  if (questions === undefined) return "";
  const reasons = [
    ...(questions > 0
      ? [
          `${questions} câu hỏi trong report.yaml chưa có câu trả lời nào được bỏ dấu #${formatLines(questionLines)}`,
        ]
      : []),
    ...(deniedLines.length > 0
      ? [
          `${deniedLines.length} câu đã ghi “không hỏi lại”${formatLines(deniedLines)}; xóa dòng nào thì được hỏi lại câu ấy`,
        ]
      : []),
  ];
  return reasons.length === 0
    ? ": mọi câu hỏi đã được trả lời, các tệp đã có trong data"
    : `, vì ${reasons.join("; ")}`;
}

function formatLines(lines: readonly number[]): string {
  if (lines.length === 0) return "";
  const sorted = lines.toSorted((a, b) => a - b);
  const listed = sorted.slice(0, maxListedFiles).join(", ");
  return ` (dòng ${listed}${sorted.length > maxListedFiles ? ", …" : ""})`;
}

function listNextSteps({
  written,
  period,
  change,
  questions,
  leftOut = [],
  examples,
}: NewWorkspace): string[] {
  const id = formatPeriodId(period);
  const isNew = written.includes("report.yaml") && !change;
  const emptyExports = questions === undefined ? countStart(written, "data/") : 0;
  const extraExports = countStart(written, `${extraExportsFolder}/`);
  const steps = [
    ...(isNew ? ["report.yaml: điền tên người ký, xem lại ký hiệu và nơi nhận."] : []),
    ...(change?.pastePath === undefined
      ? []
      : [
          `${change.pastePath}: chép các dòng trong đó vào report.yaml (chương trình không tự thêm được vì report.yaml viết theo dạng khác, hoặc vừa được sửa), rồi xóa tệp ấy.`,
        ]),
    ...(emptyExports > 0
      ? [
          `data: ${emptyExports} biểu trống, mỗi biểu có một dòng VÍ DỤ; chép số liệu vào thay dòng ấy, xóa tệp của biểu không có.`,
        ]
      : []),
    ...(extraExports > 0
      ? [
          `${extraExportsFolder}: ${extraExports} biểu không bắt buộc; biểu nào cơ quan có thì chuyển tệp vào data rồi điền, không có thì để nguyên.`,
        ]
      : []),
    ...(questions
      ? [
          `report.yaml: trả lời ${questions} câu hỏi ở các dòng “# hỏi:”, bỏ dấu # trước câu trả lời đúng; chưa trả lời thì tệp ấy chưa được đọc.`,
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          `Xem lại ${leftOut.length} tệp không được chép vì không phải biểu nào: ${leftOut.join(", ")}. Tệp nào có số liệu của báo cáo thì chép vào data.`,
        ]
      : []),
    ...(examples
      ? [`data: xóa ${examples} biểu trống còn dòng VÍ DỤ mà số liệu đã có ở tệp khác hoặc cơ quan không có.`]
      : []),
    ...(countStart(written, "narrative/") > 0 ? [`narrative/${id}: viết thay các dòng [VÍ DỤ].`] : []),
  ];
  return written.length === 0 && steps.length === 0
    ? []
    : [...steps, `Trong thư mục ấy gõ: report check --period ${id}`];
}

function countStart(paths: readonly string[], folder: string): number {
  return paths.filter((path) => path.startsWith(folder)).length;
}

function formatFiles(paths: readonly string[]): string {
  const listed = paths.slice(0, maxListedFiles).join(", ");
  return paths.length > maxListedFiles ? `${listed} và ${paths.length - maxListedFiles} tệp khác` : listed;
}
