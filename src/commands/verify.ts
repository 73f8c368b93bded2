import { addComments } from "../audit/comments.ts";
import { disagreeingStates, type Finding, type FindingState } from "../audit/finding.ts";
import { type FindingPlaceRecord, toFindingRecord } from "../audit/finding-record.ts";
import { verifyFigures } from "../audit/verify.ts";
import type { Locality } from "../catalogue/office.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import { formatFigureName } from "../language/figure-names.ts";
import { findingDetailLabels } from "../language/finding-sentences.ts";
import {
  type CommandDefinition,
  type CommonOptions,
  wordFileArgument,
} from "../screen/command-definition.ts";
import {
  findingHeadings,
  findingStateLabels,
  formatPlaceInFile,
  formatStateCounts,
  unmarkedNumberLabel,
} from "../screen/finding-labels.ts";
import type { Terminal } from "../screen/terminal.ts";
import { renderTerminalTable } from "../screen/terminal-table.ts";
import { formatPath } from "../workspace/disk.ts";
import { computeCurrentReview, createFigureRewriter, openEditedReport } from "../workspace/edited-report.ts";
import { refuseOnDiskError, resolveWordPath } from "../workspace/ledger-files.ts";
import { writeDocument } from "../workspace/safe-write.ts";

export interface VerifyOptions extends CommonOptions {
  /** The Word file. */
  readonly argument: string;
  readonly comments?: string;
}

export const command: CommandDefinition<VerifyOptions> = {
  usage: "<tệp> [tùy chọn]",
  argument: wordFileArgument,
  options: [{ flags: "--comments <tệp>", description: "ghi thêm một bản Word có nhận xét ở từng chỗ" }],
  run: verifyReport,
};

/** `report verify FILE.docx`: every figure of an edited report, and every number without one, against today's data. */
export async function verifyReport(options: VerifyOptions, terminal: Terminal): Promise<number> {
  const editedReport = openEditedReport(options.argument, options, terminal);
  const review = await computeCurrentReview(editedReport, terminal);
  const findings = verifyFigures(
    editedReport.report,
    editedReport.ledger,
    createFigureRewriter(review, editedReport.workspace),
  );
  const { localities } = editedReport.workspace.office;
  if (options.json) {
    const records = findings.map((finding) => toFindingRecord(finding, localities));
    terminal.data(JSON.stringify(records, null, 2));
  } else {
    showFindings(findings, localities, terminal);
  }
  if (options.comments !== undefined) {
    const requestedPath = resolveWordPath(options.comments);
    const copy = addComments(editedReport.report, findings);
    // Whatever lies there already, the report itself among it, keeps its name.
    const { path } = await refuseOnDiskError(requestedPath, () =>
      writeDocument(requestedPath, copy, { isWrittenByUs: () => false, force: false }),
    );
    terminal.note(`Đã ghi bản có nhận xét: ${formatPath(path, process.cwd())}`);
  }
  return findings.some(({ state }) => disagreeingStates.has(state)) ? exitStatus.problem : exitStatus.done;
}

/** What needs a look, as a table; what agrees is only counted. */
export function showFindings(
  findings: readonly Finding[],
  localities: readonly Locality[],
  terminal: Terminal,
): void {
  const columns = [
    { title: findingHeadings.state, align: "left", width: 14 },
    { title: findingHeadings.name, align: "left", width: 26 },
    { title: findingHeadings.found, align: "left", width: 18 },
    { title: findingHeadings.today, align: "left", width: 18 },
  ] as const;
  const rows = findings
    .filter(({ state }) => state !== "agrees")
    .map((finding) => {
      const { state, details, figure, found, today } = finding;
      const { where } = toFindingRecord(finding, localities);
      const name = figure ? formatFigureName(figure, localities) : unmarkedNumberLabel;
      return [
        [findingStateLabels[state], ...details.map((detail) => `(${findingDetailLabels[detail]})`)].join(
          "\n",
        ),
        [name, ...(where ? [formatFindingPlace(where)] : [])].join("\n"),
        found ?? figure?.shown ?? "",
        today ?? "",
      ];
    });
  if (rows.length > 0) terminal.data(`${renderTerminalTable(columns, rows, 14)}\n`);
  const counts = new Map<FindingState, number>();
  // A cell with nothing to tell ("-", "…") is no figure to whoever counts them.
  const countedFindings = findings.filter(
    ({ state, figure }) => state !== "agrees" || figure?.value !== null,
  );
  for (const { state } of countedFindings) counts.set(state, (counts.get(state) ?? 0) + 1);
  terminal.data(`${formatStateCounts(counts)}.`);
}

/** In a sentence the words around say more than the number of the paragraph. */
function formatFindingPlace(where: FindingPlaceRecord): string {
  const isSentence = where.paragraph !== undefined && where.cell === undefined;
  return isSentence ? `“${where.around}”` : `(${formatPlaceInFile(where)})`;
}
