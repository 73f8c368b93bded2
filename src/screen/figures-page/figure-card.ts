/** One figure: its number, its result in words, the share of the plan, its months, and what opens below. */
import type { Figure } from "../../figures/figure.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import { describeFigureResult, describeMissingAmount } from "../../language/figures-page/figure-result.ts";
import { describeFigureRemarks } from "../../language/tables/figure-remarks.ts";
import { notReportedMark } from "../../language/tables/table-cells.ts";
import { partOfLabel } from "../../language/tables/workbook-words.ts";
import { html, type Markup } from "../html/markup.ts";
import { listResultFacts } from "../trace/result-facts.ts";
import { renderLocalityDetails, renderMonthDetails, renderSourceDetails } from "./figure-details.ts";
import { listShownMonths, renderMonthBars } from "./month-bars.ts";
import type { PageContext } from "./page-context.ts";
import { renderPlanBar } from "./plan-bar.ts";

export function renderFigureCard(figure: Figure, headingLevel: 3 | 4, context: PageContext): Markup {
  const { indicator } = figure;
  const { catalogue, office, withPlan } = context;
  const [[, amount] = ["", ""], ...facts] = listResultFacts(figure, { withPlan });
  const shownFacts = facts.filter(([, text]) => text !== notReportedMark);
  const result = describeFigureResult(figure, office.spelling, { withPlan });
  const remarks = describeFigureRemarks(figure, { omit: ["plan", "parts", "change"] });
  const whole = catalogue.sectors
    .flatMap(({ indicators }) => indicators)
    .find(({ id }) => id === indicator.partOf);
  const months = listShownMonths(figure);
  return html`<article id="figure-${indicator.id}">
<h${headingLevel}>${indicator.name}</h${headingLevel}>
${whole && html`<p class="part">${partOfLabel}: ${whole.name}</p>`}
<p class="amount">${figure.actual ? amount : capitalizeFirst(describeMissingAmount(figure))}</p>
${result === "" ? undefined : html`<p>${capitalizeFirst(result)}.</p>`}
${withPlan ? renderPlanBar(figure) : undefined}
${renderMonthBars(figure, months)}
<dl>${shownFacts.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
${remarks.length > 0 ? html`<p class="note">${capitalizeFirst(remarks.join("; "))}.</p>` : undefined}
${months.length > 0 ? renderMonthDetails(figure, months) : undefined}
${renderLocalityDetails(figure, context)}
${renderSourceDetails(figure, context)}
</article>`;
}
