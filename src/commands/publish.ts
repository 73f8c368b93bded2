import type { Finding } from "../audit/finding.ts";
import {
  buildQuestionableIssues,
  findQuestionableFindings,
  findUnpublishableFindings,
  mergeAndCheckPublishedFigures,
  verifyAgainstPrintedText,
} from "../audit/publish.ts";
import { listTerritoryNames } from "../catalogue/office/agency-times.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatPeriodName } from "../language/period-names.ts";
import { parsePeriod } from "../period.ts";
import {
  type CommandDefinition,
  type CommonOptions,
  wordFileArgument,
} from "../screen/command-definition.ts";
import { showFindings } from "../screen/findings/findings-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { isOwnValueOfIndicator } from "../templating/rephrase.ts";
import { openEditedReport } from "../workspace/edited-report.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { writeOrThrowUserFacingError } from "../workspace/ledger-files.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import { writePublishedRecord } from "../workspace/published-files.ts";
import { writePublishedForm } from "./publish-form.ts";
import { undoLastPublishing } from "./publish-undo.ts";

function formatPeriodNameOfId(periodId: string): string {
  const period = parsePeriod(periodId);
  return period ? formatPeriodName(period) : periodId;
}

export interface PublishOptions extends CommonOptions {
  /** The path of the signed Word file. */
  readonly argument: string;
  readonly force?: boolean;
  /** Take back the publishing of this file if it was the last; with a period as argument the last one of any document. */
  readonly undo?: boolean;
  /** Write the empty form of a period, in which figures are typed; the argument is the period. */
  readonly form?: boolean;
}

export const command: CommandDefinition<PublishOptions> = {
  usage: "<tệp> [tùy chọn]",
  argument: wordFileArgument,
  options: [
    {
      flags: "--force",
      description: "đã đối chiếu: thay số đã công bố của kỳ này, ghi nhận cả khi có số không nguồn",
    },
    {
      flags: "--undo",
      description:
        "bỏ lần ghi nhận của tệp này, nếu là lần gần nhất của kỳ; ghi kỳ thay cho tệp thì bỏ lần gần nhất, của bất kỳ văn bản nào",
    },
    {
      flags: "--form",
      description:
        "ghi kỳ thay cho tệp, ví dụ 9m-2024: tạo mẫu published/9m-2024.yaml để nhập tay số liệu năm trước từ báo cáo đã ký",
    },
  ],
  run: publishReport,
};

/** `report publish FILE.docx`: records the figures of a signed report in `published/<period>.json`. */
export async function publishReport(options: PublishOptions, terminal: Terminal): Promise<number> {
  if (options.form) return writePublishedForm(options, terminal);
  if (options.undo) return undoLastPublishing(options, terminal);
  const { report, ledger, workspace, bytes } = openEditedReport(options.argument, options, terminal);
  if (ledger.until !== undefined)
    throw new UserFacingError(
      [buildIssue("publish-partial", { period: formatPeriodNameOfId(ledger.period), until: ledger.until })],
      exitStatus.problem,
    );
  const findings = verifyAgainstPrintedText(report, ledger);
  const edited = findUnpublishableFindings(findings);
  if (edited.length > 0) {
    if (!options.json)
      showFindings(edited.map(ignoreMissingDataToday), workspace.office.localities, terminal);
    throw new UserFacingError([buildIssue("publish-edited", { count: edited.length })], exitStatus.problem);
  }
  const questionable = findQuestionableFindings(findings, ledger);
  const earlierPublished = workspace.published.find(
    ({ period, typedFrom }) => period === ledger.period && typedFrom === undefined,
  );
  const period = parsePeriod(ledger.period);
  const { published, issues: differences } = mergeAndCheckPublishedFigures(earlierPublished, {
    ledger,
    findings,
    file: bytes,
    formatLocalityName: (code) => resolvePlaceName(code, workspace),
    recordsOwnValue: isOwnValueOfIndicator,
    ...(period && { territories: listTerritoryNames(workspace.office, period) }),
  });
  const issues = [...buildQuestionableIssues(questionable), ...differences];
  if (issues.length > 0 && !options.force) {
    const shown = Object.values(questionable).flat();
    if (!options.json && shown.length > 0)
      showFindings(shown.map(ignoreMissingDataToday), workspace.office.localities, terminal);
    throw new UserFacingError(issues, exitStatus.problem);
  }
  const { path, earlierPath } = await writeOrThrowUserFacingError("published", () =>
    writePublishedRecord(workspace.folder, published),
  );
  terminal.note(
    `Đã ghi nhận ${published.figures.length} số liệu đã công bố của ${formatPeriodNameOfId(ledger.period)} vào:`,
  );
  terminal.data(
    options.json
      ? JSON.stringify({ path, figures: published.figures }, null, 2)
      : formatPath(path, process.cwd()),
  );
  if (earlierPath !== undefined)
    terminal.note(`Bản ghi trước giữ ở ${earlierPath}; muốn lấy lại: report publish ${ledger.period} --undo`);
  return exitStatus.done;
}

/** Today's data do not matter here: a signed report remains valid whatever they say. */
function ignoreMissingDataToday(finding: Finding): Finding {
  return { ...finding, details: finding.details.filter((detail) => detail !== "unreported") };
}

function resolvePlaceName(code: string | undefined, { office }: OpenWorkspace): string {
  return office.localities.find((locality) => locality.code === code)?.name ?? office.territory;
}
