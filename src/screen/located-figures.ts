import type { Finding } from "../audit/finding.ts";
import { toFindingRecord } from "../audit/finding-record.ts";
import { formatExactAmount } from "../language/numbers/exact-amount.ts";
import { formatNumber } from "../language/numbers/number-text.ts";
import { isRateUnit } from "../language/numbers/rate-text.ts";
import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";
import { createQuantity, roundQuantity } from "../quantity.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import {
  buildLocatedFigureFacts,
  formatPlaceInFile,
  notReportedYetText,
  unsourcedNumberText,
} from "./findings/finding-labels.ts";
import { renderSections } from "./render-sections.ts";
import type { Section } from "./section.ts";

interface ReportContext {
  readonly ledger: Ledger;
  readonly workspace: Pick<OpenWorkspace, "office">;
}

/** The figures behind a number of an edited report, as JSON records. Today's data are not needed to say which figure it is. */
export function toLocatedFigureRecords(findings: readonly Finding[], { ledger, workspace }: ReportContext) {
  const { period, document } = ledger;
  return findings.map((finding) => {
    const record = toFindingRecord(finding, workspace.office.localities);
    const { mark, id, name, aspect, locality, found, written, writtenValue, where } = record;
    return { mark, id, name, aspect, locality, found, written, writtenValue, where, period, document };
  });
}

/** Renders the figures behind a number of an edited report for the terminal. */
export function renderLocatedFigures(findings: readonly Finding[], context: ReportContext): string {
  return renderSections(findings.map((finding) => buildFindingSection(finding, context)));
}

function buildFindingSection(finding: Finding, { ledger, workspace }: ReportContext): Section {
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

/** The unrounded number; none for a change or a rank, since only the words say what has changed, or among how many. */
function formatExactValue({ aspect, value, unit }: LedgerFigure): string | undefined {
  if (value === null) return notReportedYetText;
  if (aspect === "change" || aspect === "changeFromPrevious" || aspect === "rank") return undefined;
  if (aspect === "planPercent" || aspect === "toDatePlanPercent") {
    const percent = formatNumber(roundQuantity(createQuantity(value), 2));
    return isRateUnit(unit) ? `${percent} điểm phần trăm` : `${percent}%`;
  }
  return formatExactAmount(createQuantity(value), unit, {}, false);
}
