import type { Locality } from "../catalogue/office/office.ts";
import { hasErrors } from "../issues/issue.ts";
import { mergeIssuesOfOneCause } from "../issues/merge-issues.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import { formatPeriodId } from "../period.ts";
import { computeReviewOfExports } from "../review.ts";
import {
  type CommandDefinition,
  type CommonOptions,
  partialOption,
  periodOption,
} from "../screen/command-definition.ts";
import { renderFiguresPage } from "../screen/figures-page/figures-page.ts";
import { formatIssueCounts } from "../screen/issues/issue-labels.ts";
import type { Terminal } from "../screen/terminal.ts";
import { formatPath } from "../workspace/files/disk.ts";
import {
  checkOutputIsNoExport,
  resolveDefaultOutputPath,
  resolveHtmlOutputPath,
} from "../workspace/files/output-path.ts";
import { writeUnlessEdited } from "../workspace/files/written-files.ts";
import { buildWriteIssues, writeOrThrowUserFacingError } from "../workspace/ledger-files.ts";
import { type OpenWorkspace, openWorkspace, resolvePeriod } from "../workspace/open-workspace.ts";
import { listDocumentsOfPeriod } from "../workspace/period-documents.ts";
import { resolveLocality } from "../workspace/requested-locality.ts";

export interface ViewOptions extends CommonOptions {
  readonly period: string;
  readonly locality?: string;
  readonly partial?: boolean;
  readonly output?: string;
  /** Write even over a page that this program did not write. */
  readonly force?: boolean;
}

export const command: CommandDefinition<ViewOptions> = {
  options: [
    { ...periodOption, isRequired: true },
    { flags: "-l, --locality <địa phương>", description: "chỉ một địa phương (mã hoặc tên)" },
    partialOption,
    { flags: "--force", description: "ghi đè cả trang đã được sửa, hoặc không do chương trình ghi" },
    {
      flags: "-o, --output <tệp>",
      description: "nơi ghi; mặc định là out/<kỳ>/so-lieu.html trong thư mục làm việc",
    },
  ],
  run: viewFigures,
};

/** `report view`: writes the figures of a period as one page in HTML. Data with errors are shown too: that is when one looks. */
export async function viewFigures(options: ViewOptions, terminal: Terminal): Promise<number> {
  const period = resolvePeriod(options.period);
  const periodId = formatPeriodId(period);
  const workspace = openWorkspace(options, terminal);
  const { office, catalogue, folder } = workspace;
  const locality =
    options.locality === undefined ? undefined : resolveLocality(options.locality, office, period);
  const path = resolvePagePath(options.output, { locality, periodId, workspace });
  const incompletePeriod = options.partial ? "cut" : "show";
  const review = await computeReviewOfExports({ ...workspace, period, incompletePeriod });
  const issues = [...workspace.issues, ...review.issues];
  const page = renderFiguresPage({
    review: { ...review, issues },
    catalogue,
    office,
    ...(locality && { locality }),
    documents: listDocumentsOfPeriod(folder, periodId, { from: path, localities: office.localities }),
  });
  const outcome = await writeOrThrowUserFacingError(path, () =>
    writeUnlessEdited(
      { folder, period: periodId },
      { path, bytes: new TextEncoder().encode(page) },
      options.force ?? false,
    ),
  );
  terminal.issues(buildWriteIssues(path, outcome, { open: "page-open", edited: "workbook-edited" }));
  if (issues.length > 0) terminal.note(`Trang nêu ${formatIssueCounts(mergeIssuesOfOneCause(issues))}`);
  terminal.note("Đã ghi trang số liệu vào:");
  terminal.data(
    options.json ? JSON.stringify({ path: outcome.path }) : formatPath(outcome.path, process.cwd()),
  );
  return hasErrors(issues) ? exitStatus.problem : exitStatus.done;
}

function resolvePagePath(
  output: string | undefined,
  {
    locality,
    periodId,
    workspace: { folder },
  }: {
    readonly locality: Locality | undefined;
    readonly periodId: string;
    readonly workspace: OpenWorkspace;
  },
): string {
  if (output === undefined) {
    const name = locality ? `so-lieu-${locality.code}.html` : "so-lieu.html";
    return resolveDefaultOutputPath(folder, periodId, name);
  }
  const path = resolveHtmlOutputPath(output);
  checkOutputIsNoExport(path, folder.root);
  return path;
}
