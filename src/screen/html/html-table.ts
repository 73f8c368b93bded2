/** A table in HTML that a screen reader can walk: a caption, heads of columns and rows. */
import { html, type Markup, type MarkupContent } from "./markup.ts";

interface HtmlTable {
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly align: "left" | "right" }[];
  /** The first cell of a row is its head; a group is a row that heads those below it. */
  readonly rows: readonly (readonly MarkupContent[] | { readonly group: string })[];
}

export function renderHtmlTable({ caption, columns, rows }: HtmlTable): Markup {
  const heads = columns.map(({ title, align }) =>
    title === "" ? html`<td></td>` : html`<th scope="col" class="${align}">${title}</th>`,
  );
  return html`<div class="scroll"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
${splitByGroup(rows).map((body) => html`<tbody>\n${body.map((row) => renderRow(row, columns))}\n</tbody>`)}
</table></div>`;
}

type Row = HtmlTable["rows"][number];

/** A body of the table for each group, which its head stands above. */
function splitByGroup(rows: readonly Row[]): Row[][] {
  const bodies: Row[][] = [];
  for (const row of rows) {
    const body = bodies.at(-1);
    if (!body || "group" in row) bodies.push([row]);
    else body.push(row);
  }
  return bodies;
}

function renderRow(row: Row, columns: HtmlTable["columns"]): Markup {
  if ("group" in row)
    return html`<tr><th scope="rowgroup" class="left" colspan="${columns.length}">${row.group}</th></tr>`;
  const [head, ...cells] = row;
  return html`<tr><th scope="row" class="left">${head}</th>${cells.map(
    (cell, index) => html`<td class="${columns[index + 1]?.align ?? "left"}">${cell}</td>`,
  )}</tr>`;
}
