/** docx with handlebars and csv-parse. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import Handlebars from "handlebars";

export const rowsOf = (text) => parse(text, { delimiter: ";", relax_column_count: true });

export function createReportRenderer(prepared) {
  const source = readFileSync(join(prepared, "report.hbs"), "utf8");
  const numbers = JSON.parse(readFileSync(join(prepared, "numbers.json"), "utf8"));
  const template = Handlebars.compile(source, { noEscape: true });
  return () => Packer.toBuffer(buildDocument(template(numbers)));
}

function buildDocument(text) {
  const children = [];
  let rows;
  for (const line of text.split("\n")) {
    const [kind, ...fields] = line.split("\t");
    if (kind === "R") rows.push(buildRow(fields));
    else if (rows) rows = void children.push(buildTable(rows));
    if (kind === "T") rows = [];
    else if (kind === "P") children.push(buildParagraph(fields));
  }
  if (rows) children.push(buildTable(rows));
  return new Document({ sections: [{ children }] });
}

function buildParagraph([style, text]) {
  const level = /^Heading(\d)$/.exec(style)?.[1];
  return new Paragraph(level ? { text, heading: HeadingLevel[`HEADING_${level}`] } : { text, style });
}

function buildRow(cells) {
  return new TableRow({
    children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });
}

function buildTable(rows) {
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}
