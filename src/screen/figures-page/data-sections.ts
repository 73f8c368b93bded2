/** The state of the data behind the figures: who has reported, and what became of every line of every file. */
import { computeBalance } from "../../figures/balance/balance.ts";
import { computeReportingStatus, type StatusCell } from "../../figures/reporting-status.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import { formatMonths } from "../../language/coverage-words.ts";
import {
  allReportedText,
  describeMissingExports,
  pageSections,
} from "../../language/figures-page/page-words.ts";
import { formatPeriodName } from "../../language/period-names.ts";
import { listMonths, toYearMonth } from "../../period.ts";
import { buildBalanceTable, listUncountedRows } from "../balance-table.ts";
import { renderHtmlTable } from "../html/html-table.ts";
import { html, type Markup } from "../html/markup.ts";
import { describeRuleTallies } from "../rule-line.ts";
import { buildStatusTable, statusLegend } from "../status-table.ts";
import type { PageContext } from "./page-context.ts";

export function renderReportsSection(context: PageContext): Markup {
  const { review, catalogue, office, locality, localities, territory } = context;
  const { period, gathered, issues } = review;
  const places = locality ? [locality] : localities;
  const isShown = (cell: StatusCell) =>
    cell.locality === undefined ? !locality : places.some(({ code }) => code === cell.locality);
  const groups = gathered.groups;
  const cells = computeReportingStatus({ period, catalogue, office, groups, issues }).filter(isShown);
  const shown = { catalogue, office: { ...office, localities: places }, territory };
  const table = buildStatusTable(cells, listMonths(period), shown);
  const missing = listMissingExports(cells, context);
  return html`<section id="section-reports" aria-labelledby="reports-title">
<h2 id="reports-title">${pageSections.reports}</h2>
${missing.length > 0 ? html`<ul>${missing.map((text) => html`<li>${text}</li>`)}</ul>` : html`<p>${allReportedText}</p>`}
${renderHtmlTable({ caption: `${pageSections.reports}, ${formatPeriodName(period)}`, ...table })}
<p class="note">${capitalizeFirst(statusLegend)}.</p>
</section>`;
}

/** One line for a place and the exports that it lacks, with the months in which it lacks them. */
function listMissingExports(
  cells: readonly StatusCell[],
  { localities, territory, review }: PageContext,
): string[] {
  const months = new Map<string, { readonly cell: StatusCell; readonly months: number[] }>();
  for (const cell of cells) {
    if (cell.missing.length === 0) continue;
    const key = JSON.stringify([cell.locality, cell.missing]);
    const lack = months.get(key) ?? { cell, months: [] };
    lack.months.push(toYearMonth(review.period.year, cell.month));
    months.set(key, lack);
  }
  return [...months.values()].map((lack) => {
    const { locality, missing } = lack.cell;
    const place = localities.find(({ code }) => code === locality)?.name ?? territory;
    return describeMissingExports(capitalizeFirst(place), missing, formatMonths(lack.months, false));
  });
}

export function renderBalanceSection({ review, catalogue }: PageContext): Markup {
  const { period, gathered, edits } = review;
  const balance = computeBalance(gathered, catalogue, period);
  const notes = listUncountedRows(balance, catalogue);
  const rules = edits && describeRuleTallies(edits);
  return html`<section id="section-balance" aria-labelledby="balance-title">
<h2 id="balance-title">${pageSections.balance}</h2>
${renderHtmlTable({ caption: `${pageSections.balance} ${formatPeriodName(period)}`, ...buildBalanceTable(balance) })}
${notes.length > 0 ? html`<ul>${notes.map((text) => html`<li>${text}</li>`)}</ul>` : undefined}
${rules && html`<p>${capitalizeFirst(rules)}</p>`}
</section>`;
}
