/** The findings of `report verify` as one page in HTML to mail: no script, no file besides it, nothing loaded from anywhere. */
import type { Finding, FindingState } from "../../audit/finding.ts";
import { toFindingRecord } from "../../audit/finding-record.ts";
import type { Locality } from "../../catalogue/office/office.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import { findingStateLabels, formatPlaceInFile, formatStateCounts } from "../findings/finding-labels.ts";
import { countFindingsByState, isWorthShowing } from "../findings/findings-table.ts";
import { renderHtmlPage } from "../html/html-page.ts";
import { html, type Markup } from "../html/markup.ts";
import { buildFindingExcerpt } from "./finding-excerpt.ts";

interface PageFacts {
  /** The name of the Word file. */
  readonly fileName: string;
  /** "9 tháng đầu năm 2022". */
  readonly periodName: string;
  readonly localities: readonly Locality[];
  /** What the reader of the page must know besides: that not everything could be compared, say. */
  readonly notes: readonly string[];
}

export function renderFindingsPage(findings: readonly Finding[], facts: PageFacts): string {
  const title = `Đối chiếu số liệu: ${facts.fileName}`;
  const shown = findings.filter(isWorthShowing);
  const sections = (Object.keys(findingStateLabels) as FindingState[]).flatMap((state) =>
    renderSection(
      state,
      shown.filter((finding) => finding.state === state),
      facts.localities,
    ),
  );
  const counts =
    findings.length === 0 ? "" : ` Kết quả: ${formatStateCounts(countFindingsByState(findings))}.`;
  const body = html`<h1>${title}</h1>
<p>Kỳ báo cáo: ${facts.periodName}.${counts}</p>
${facts.notes.map((note) => html`<p>${note}</p>`)}
${shown.length === 0 ? html`<p>Mọi số liệu của văn bản khớp với số liệu hiện nay.</p>` : sections}`;
  return renderHtmlPage({ title, style, body });
}

function renderSection(
  state: FindingState,
  findings: readonly Finding[],
  localities: readonly Locality[],
): Markup[] {
  if (findings.length === 0) return [];
  const articles = findings.map((finding) => renderFinding(finding, localities));
  const heading = `${capitalizeFirst(findingStateLabels[state])} (${findings.length})`;
  return [html`<section class="${state}">\n<h2>${heading}</h2>\n${articles}\n</section>`];
}

function renderFinding(finding: Finding, localities: readonly Locality[]): Markup {
  const { name, where, message } = toFindingRecord(finding, localities);
  const excerpt = buildFindingExcerpt(finding);
  const quote =
    excerpt && html`<blockquote>${excerpt.before}<mark>${excerpt.text}</mark>${excerpt.behind}</blockquote>`;
  const place = where && html`<p class="place">Vị trí: ${formatPlaceInFile(where)}</p>`;
  const heading = name === null ? undefined : html`<h3>${name}</h3>`;
  return html`<article>${heading}${quote}<p>${message}</p>${place}</article>`;
}

const style = `
body { font: 16px/1.5 "Times New Roman", serif; max-width: 50em; margin: 2em auto; padding: 0 1em; color: #111; }
h1 { font-size: 1.4em; } h2 { font-size: 1.2em; border-bottom: 1px solid #999; } h3 { font-size: 1em; margin: 0 0 .3em; }
article { margin: 1em 0; padding: .6em 1em; border-left: 4px solid #999; break-inside: avoid; overflow-wrap: anywhere; }
.typed-over article, .no-source article, .context article, .changed-text article, .citation article, .copies-differ article { border-left-color: #b00; }
.stale article { border-left-color: #c70; }
blockquote { margin: 0 0 .5em; unicode-bidi: isolate; white-space: pre-wrap; } mark { background: #fd6; padding: 0 .1em; }
p { margin: .2em 0; } .place { color: #555; font-size: .9em; }
`;
