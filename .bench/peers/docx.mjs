/** docx, handlebars and csv-parse as they come. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import Handlebars from "handlebars";

export const rowsOf = (text) => parse(text, { delimiter: ";", relax_column_count: true });

export function reportOf(prepared) {
  const source = readFileSync(join(prepared, "report.hbs"), "utf8");
  const numbers = JSON.parse(readFileSync(join(prepared, "numbers.json"), "utf8"));
  const template = Handlebars.compile(source, { noEscape: true });
  return () => Packer.toBuffer(documentOf(template(numbers)));
}

function documentOf(text) {
  const children = [];
  let rows;
  for (const line of text.split("\n")) {
    const [kind, ...fields] = line.split("\t");
    if (kind === "R") rows.push(rowOf(fields));
    else if (rows) rows = void children.push(tableOf(rows));
    if (kind === "T") rows = [];
    else if (kind === "P") children.push(paragraphOf(fields));
  }
  if (rows) children.push(tableOf(rows));
  return new Document({ sections: [{ children }] });
}

function paragraphOf([style, text]) {
  const level = /^Heading(\d)$/.exec(style)?.[1];
  return new Paragraph(level ? { text, heading: HeadingLevel[`HEADING_${level}`] } : { text, style });
}

function rowOf(cells) {
  return new TableRow({
    children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });
}

function tableOf(rows) {
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}
