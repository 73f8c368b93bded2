import { findFiguresByText } from "../audit/find-by-text.ts";
import type { Finding } from "../audit/finding.ts";
import { toFindingRecord } from "../audit/finding-record.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatExactAmount, formatNumber } from "../language/number-text.ts";
import type { LedgerFigure } from "../ledger/ledger.ts";
import { createQuantity, roundQuantity } from "../quantity.ts";
import {
  buildLocatedFigureFacts,
  formatPlaceInFile,
  notReportedYetText,
  unsourcedNumberText,
} from "../screen/finding-labels.ts";
import { renderSections } from "../screen/render-sections.ts";
import type { Section } from "../screen/section.ts";
import type { Terminal } from "../screen/terminal.ts";
import { type OpenReport, openEditedReport } from "../workspace/edited-report.ts";
import type { ExplainOptions } from "./explain.ts";

/** `report explain --in FILE.docx "199.120"`: which figure of the report that is. */
export function explainNumberInDocument(
  options: ExplainOptions & { readonly in: string },
  terminal: Terminal,
): number {
  const editedReport = openEditedReport(options.in, options, terminal);
  const { report, ledger, workspace } = editedReport;
  const findings = findFiguresByText(options.argument, report, ledger);
  if (findings.length === 0)
    throw new UserFacingError(
      [buildIssue("number-not-in-report", { text: options.argument })],
      exitStatus.problem,
    );
  if (options.json) {
    // Today's data are not asked: what the number is does not depend on them.
    const records = findings.map((finding) => {
      const { mark, id, name, aspect, locality, found, written, writtenValue, where } = toFindingRecord(
        finding,
        workspace.office.localities,
      );
      const { period, document } = ledger;
      return { mark, id, name, aspect, locality, found, written, writtenValue, where, period, document };
    });
    terminal.data(JSON.stringify(records, null, 2));
  } else {
    terminal.data(renderSections(findings.map((finding) => buildFindingSection(finding, editedReport))));
  }
  return exitStatus.done;
}

function buildFindingSection(finding: Finding, { ledger, workspace }: OpenReport): Section {
  const { figure, found, state } = finding;
  const { name, where } = toFindingRecord(finding, workspace.office.localities);
  const title = `“${found}”`;
  if (!figure) return { title, parts: [unsourcedNumberText] };
  const { id, locality, place } = figure;
  const facts = buildLocatedFigureFacts({
    name: name ?? id,
    id,
    exact: formatExactValue(figure),
    typedOver: state === "typed-over" || state === "copies-differ" ? figure.shown : undefined,
    where: where?.cell ? formatPlaceInFile(where) : where?.around,
    template: `${place.file}, dòng ${place.line}`,
    command: `report explain ${id} --period ${ledger.period}${locality ? ` --locality ${locality}` : ""}`,
  });
  return { title, parts: [{ facts }] };
}

/** The number behind the words; of a change only the words, since they say what it is a change of. */
function formatExactValue({ aspect, value, unit }: LedgerFigure): string | undefined {
  if (value === null) return notReportedYetText;
  if (aspect === "change") return undefined;
  if (aspect === "planPercent") return `${formatNumber(roundQuantity(createQuantity(value), 2))}%`;
  return formatExactAmount(createQuantity(value), unit, {}, false);
}
