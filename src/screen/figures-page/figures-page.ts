/** The figures of a period as one page in HTML, with the state of the data behind them. */
import { omitAbsentExports } from "../../catalogue/absent-exports.ts";
import { hasErrors } from "../../issues/issue.ts";
import { mergeIssuesOfOneCause } from "../../issues/merge-issues.ts";
import {
  contentsLabel,
  describeCutOff,
  errorsText,
  formatPageTitle,
  noDocumentsText,
  pageSections,
  plansWithheldText,
  printHint,
} from "../../language/figures-page/page-words.ts";
import { missingNumberNote } from "../../language/tables/table-cells.ts";
import { renderHtmlPage } from "../html/html-page.ts";
import { html, type Markup } from "../html/markup.ts";
import { formatIssueCounts } from "../issues/issue-labels.ts";
import { renderBalanceSection, renderReportsSection } from "./data-sections.ts";
import { renderIssueSection } from "./issue-section.ts";
import { createPageContext, type FiguresPageInputs, type PageContext } from "./page-context.ts";
import { pageStyle } from "./page-style.ts";
import { renderSectorSection } from "./sector-section.ts";

export function renderFiguresPage(inputs: FiguresPageInputs): string {
  const context = createPageContext(inputs);
  const { catalogue, review, locality } = context;
  const sectors = omitAbsentExports(catalogue).flatMap((sector) => {
    const section = renderSectorSection(sector, context);
    return section ? [{ id: `sector-${sector.id}`, name: sector.name, section }] : [];
  });
  const body = html`${renderHead(context)}
${renderContents([toEntry("documents"), ...sectors, toEntry("reports"), toEntry("balance"), toEntry("issues")])}
<main>
${renderDocuments(context)}
${sectors.map(({ section }) => section)}
${renderReportsSection(context)}
${renderBalanceSection(context)}
${renderIssueSection(review.issues)}
</main>`;
  return renderHtmlPage({ title: formatPageTitle(review.period, locality), style: pageStyle, body });
}

/** The head of a section of the data, for the list of contents. */
function toEntry(id: keyof typeof pageSections): ContentsEntry {
  return { id: `section-${id}`, name: pageSections[id] };
}

function renderHead({ review, agency, locality, withPlan }: PageContext): Markup {
  const { issues, period } = review;
  const merged = mergeIssuesOfOneCause(issues);
  const counts = html`<a href="#section-issues">${formatIssueCounts(merged)}</a>`;
  return html`<header>
<p class="office">${agency}</p>
<h1>${formatPageTitle(period, locality)}</h1>
<p>${describeCutOff(period)}</p>
${
  hasErrors(issues)
    ? html`<p class="withheld"><strong>${errorsText}</strong> ${withPlan ? "" : plansWithheldText} ${counts}</p>`
    : merged.length > 0
      ? html`<p>${counts}</p>`
      : undefined
}
</header>`;
}

interface ContentsEntry {
  readonly id: string;
  readonly name: string;
}

function renderContents(entries: readonly ContentsEntry[]): Markup {
  return html`<nav aria-label="${contentsLabel}">
<ul>
${entries.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}
</ul>
<p class="note">${missingNumberNote} ${printHint}</p>
</nav>`;
}

function renderDocuments({ documents }: PageContext): Markup {
  return html`<section id="section-documents" aria-labelledby="documents-title">
<h2 id="documents-title">${pageSections.documents}</h2>
${
  documents.length > 0
    ? html`<ul>${documents.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}</ul>`
    : html`<p>${noDocumentsText}</p>`
}
</section>`;
}
