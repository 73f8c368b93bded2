/** Every issue of the data, by file, with its place and its remedy; what to do first stands above. */
import { type Issue, sortIssuesByPlace } from "../../issues/issue.ts";
import { mergeIssuesOfOneCause } from "../../issues/merge-issues.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import { noIssuesText, pageSections } from "../../language/figures-page/page-words.ts";
import { firstThingsHeading, listRemediesToDoFirst } from "../first-things.ts";
import { html, type Markup } from "../html/markup.ts";
import { formatIssueCounts, formatIssuePlace, severityLabels } from "../issues/issue-labels.ts";

export function renderIssueSection(issues: readonly Issue[]): Markup {
  const merged = mergeIssuesOfOneCause(sortIssuesByPlace(issues));
  const firstThings = listRemediesToDoFirst(issues);
  return html`<section id="section-issues" aria-labelledby="issues-title">
<h2 id="issues-title">${pageSections.issues}</h2>
<p>${merged.length > 0 ? formatIssueCounts(merged) : noIssuesText}</p>
${firstThings.length > 0 ? html`<h3>${firstThingsHeading}</h3>\n<ol>${firstThings.map((text) => html`<li>${text}</li>`)}</ol>` : undefined}
${splitByFile(merged).map(renderFile)}
</section>`;
}

/** Issues of one file, in the order of their lines; those of no file come first. */
function splitByFile(issues: readonly Issue[]): (readonly Issue[])[] {
  const byFile = new Map<string | undefined, Issue[]>();
  for (const issue of issues) byFile.set(issue.file, [...(byFile.get(issue.file) ?? []), issue]);
  return [...byFile.values()];
}

function renderFile(issues: readonly Issue[]): Markup {
  const file = issues[0]?.file;
  return html`${file === undefined ? undefined : html`<h3>${file}</h3>`}
<ul class="issues">
${issues.map(renderIssue)}
</ul>`;
}

function renderIssue(issue: Issue): Markup {
  const { severity, message, quote, remedy, code, rule } = issue;
  const place = formatIssuePlace(issue);
  const name = rule === undefined ? code : `${code}, ${rule}`;
  return html`<li class="${severity}"><strong>${capitalizeFirst(severityLabels[severity])}</strong>${place === "" ? "" : `, ${place}`}: ${message} <code>${name}</code>${
    quote === undefined ? undefined : html`<blockquote>${quote}</blockquote>`
  }${remedy === undefined ? undefined : html`<p>→ ${remedy}</p>`}</li>`;
}
