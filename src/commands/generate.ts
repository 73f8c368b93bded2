import type { Locality } from "../catalogue/office/office.ts";
import { hasErrors } from "../issues/issue.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { formatPeriodId } from "../period.ts";
import {
  buildWordFileAndLedger,
  computeReviewOfExports,
  type DocumentInputs,
  type ReviewText,
  renderReviewTextAndBlocks,
} from "../review.ts";
import {
  type CommandDefinition,
  type CommonOptions,
  partialOption,
  periodOption,
} from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { type ExtraFile, showDocumentAndExtraFiles } from "../screen/written-document.ts";
import { loadDocumentInputs } from "../workspace/document-inputs.ts";
import { createOriginBuilder } from "../workspace/document-origin.ts";
import {
  checkOutputIsNoExport,
  resolveDefaultOutputPath,
  resolveDocxOutputPath,
} from "../workspace/files/output-path.ts";
import {
  buildDocumentWriteIssues,
  writeOrThrowUserFacingError,
  writeReportWithLedger,
} from "../workspace/ledger-files.ts";
import { type OpenWorkspace, openWorkspace } from "../workspace/open-workspace.ts";
import { formatWordFileName } from "../workspace/word-file-name.ts";

export interface GenerateOptions extends CommonOptions {
  readonly period: string;
  readonly document?: string;
  readonly locality?: string;
  readonly partial?: boolean;
  readonly date?: string;
  readonly conference?: string;
  readonly conferenceDate?: string;
  readonly conferencePlace?: string;
  readonly output?: string;
  readonly pdf?: boolean;
  /** Write the annexes as a workbook too. */
  readonly xlsx?: boolean;
  /** Write even over an edited report. */
  readonly force?: boolean;
  /** Generate again after every change of an export, a template or a declaration. */
  readonly watch?: boolean;
}

export const command: CommandDefinition<GenerateOptions> = {
  options: [
    { ...periodOption, isRequired: true },
    { flags: "-d, --document <mẫu>", description: "mẫu văn bản; mặc định là bao-cao" },
    { flags: "-l, --locality <địa phương>", description: "chỉ lập cho một địa phương (mã hoặc tên)" },
    partialOption,
    { flags: "--date <ngày>", description: "ngày của văn bản, ví dụ 2022-10-07" },
    { flags: "--conference <tên>", description: "tên hội nghị; mặc định lấy trong batch.yaml" },
    { flags: "--conference-date <ngày>", description: "ngày họp, ví dụ 2022-10-07" },
    { flags: "--conference-place <nơi>", description: 'nơi họp, ví dụ "hội trường Sở"' },
    { flags: "--pdf", description: "lập thêm tệp PDF (cần có LibreOffice trên máy)" },
    { flags: "--xlsx", description: "lập thêm tệp Excel gồm các phụ lục và nguồn của từng số" },
    { flags: "--force", description: "ghi đè cả văn bản đã được sửa sau khi lập" },
    {
      flags: "--watch",
      description: "lập lại mỗi khi số liệu, mẫu hay khai báo thay đổi, và cho biết số nào đổi",
    },
    {
      flags: "-o, --output <tệp>",
      description:
        "nơi ghi; mặc định là out/<kỳ>/<mẫu>.docx trong thư mục làm việc, hoặc tên ở mục documents của report.yaml",
    },
  ],
  run: generateReport,
};

/** `report generate`: writes one document, completely or not at all; on request also its PDF and its annexes as a workbook, or again after every change. */
export async function generateReport(options: GenerateOptions, terminal: Terminal): Promise<number> {
  if (!options.watch) return (await generateDocumentOnce(options, terminal)).status;
  const { watchWorkspace } = await import("../workspace/watch.ts");
  const { folder } = openWorkspace(options, { ...terminal, note: () => undefined });
  return watchWorkspace(folder, () => generateDocumentOnce(options, terminal), terminal);
}

interface GenerateResult {
  readonly status: number;
  /** The printed figures; absent if no document was written. */
  readonly ledger?: Ledger;
  readonly localities: readonly Locality[];
}

async function generateDocumentOnce(options: GenerateOptions, terminal: Terminal): Promise<GenerateResult> {
  const workspace = openWorkspace(options, terminal);
  const inputs = loadDocumentInputs(options, workspace);
  const { localities } = workspace.office;
  const review = renderReviewTextAndBlocks(await computeReviewOfExports(inputs), inputs);
  const issues = [...workspace.issues, ...review.issues];
  const document = hasErrors(issues)
    ? undefined
    : await buildWordFileAndLedger(review, inputs, createOriginBuilder(workspace)(inputs));
  terminal.issues(issues);
  if (!document) {
    if (options.json) terminal.data(JSON.stringify({ path: null, issues }, null, 2));
    terminal.note("Chưa ghi văn bản nào.");
    return { status: exitStatus.problem, localities };
  }
  const requestedPath = resolveOutputPath(options, inputs, workspace);
  const reportToWrite = { path: requestedPath, ...document };
  const outcome = await writeOrThrowUserFacingError(requestedPath, () =>
    writeReportWithLedger(workspace.folder, reportToWrite, options.force ?? false),
  );
  const { ledger } = document;
  const writeIssues = buildDocumentWriteIssues(requestedPath, outcome);
  terminal.issues(writeIssues);
  const writtenDocument = { path: outcome.path, ledger, issues: [...issues, ...writeIssues] };
  const writeExtraFiles = async () => ({
    ...(options.xlsx && { xlsx: await writeAnnexWorkbook(outcome.path, review, inputs, workspace, options) }),
    ...(options.pdf && { pdf: await (await import("../workspace/pdf/pdf-files.ts")).writePdf(outcome.path) }),
  });
  const status = await showDocumentAndExtraFiles(writtenDocument, writeExtraFiles, options, terminal);
  return { status, ledger, localities };
}

async function writeAnnexWorkbook(
  wordPath: string,
  review: ReviewText,
  inputs: DocumentInputs,
  { folder }: OpenWorkspace,
  { force = false }: GenerateOptions,
): Promise<ExtraFile> {
  const { writeAnnexWorkbookNextTo } = await import("../workspace/workbook-files.ts");
  return writeAnnexWorkbookNextTo(review, inputs, { folder, path: wordPath, force });
}

/** A path from the command line is relative to the current folder; the default lies in the workspace. */
function resolveOutputPath(
  options: GenerateOptions,
  { document, period, locality }: DocumentInputs,
  { folder, office }: OpenWorkspace,
) {
  if (options.output !== undefined) {
    const path = resolveDocxOutputPath(options.output);
    checkOutputIsNoExport(path, folder.root);
    return path;
  }
  const id = formatPeriodId(period);
  return resolveDefaultOutputPath(folder, id, formatWordFileName({ document, period: id, locality }, office));
}
