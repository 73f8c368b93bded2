/** Other delimiters, line ends and quotes; rows with too few or too many cells. */
import {
  type CleanTable,
  changeMiddleLine,
  mapColumn,
  renderTable,
  replaceMiddleCell,
} from "./clean-table.ts";
import { createVariant, type Variant } from "./variant.ts";

export function buildDelimiterVariants(table: CleanTable): Variant[] {
  return [
    ...buildSeparatorVariants(table),
    ...buildLineEndVariants(table),
    ...buildQuoteVariants(table),
    ...buildCellCountVariants(table),
  ];
}

function buildSeparatorVariants(table: CleanTable): Variant[] {
  const { columns, rows, middleLine } = table;
  const semicolons = { delimiter: ";" };
  const decimalComma =
    columns.decimal === undefined
      ? rows
      : mapColumn(table, columns.decimal, (cell) => cell.replace(".", ","));
  return [
    createVariant(
      "sep-semicolon",
      "same",
      renderTable(table, {}, semicolons),
      "the list separator of a Vietnamese Windows",
    ),
    createVariant(
      "sep-semicolon-decimal-comma",
      "same",
      renderTable(table, { rows: decimalComma }, semicolons),
      "semicolons and decimal commas: Excel with Vietnamese settings",
    ),
    createVariant("sep-tab", "same", renderTable(table, {}, { delimiter: "\t" }), "separated by tabs"),
    createVariant("sep-pipe", "refuse", renderTable(table, {}, { delimiter: "|" }), "separated by “|”", {
      accept: ["same"],
    }),
    createVariant(
      "sep-line",
      "same",
      `sep=;\r\n${renderTable(table, {}, { ...semicolons, lineEnd: "\r\n" })}`,
      "Excel's line “sep=;”",
    ),
    createVariant(
      "sep-mixed",
      "refuse",
      changeMiddleLine(table, (line) => line.replaceAll(",", ";")),
      "one line with another delimiter",
      { line: middleLine },
    ),
  ];
}

function buildLineEndVariants(table: CleanTable): Variant[] {
  const { header, columns, text, middleLine } = table;
  const lines = text.split("\n");
  const mixed = lines.map((line, index) => {
    if (index === lines.length - 1) return line;
    return line + (index % 2 === 1 ? "\n" : "\r\n");
  });
  const emptyRow = `${",".repeat(header.length - 1)}\n`;
  return [
    createVariant("eol-crlf", "same", renderTable(table, {}, { lineEnd: "\r\n" }), "CRLF"),
    createVariant("eol-cr", "same", renderTable(table, {}, { lineEnd: "\r" }), "CR only (old Mac)", {
      accept: ["refuse"],
    }),
    createVariant(
      "eol-mixed",
      "same",
      mixed.join(""),
      "CRLF and LF mixed: csv-parse takes the first that it sees",
      {
        accept: ["refuse"],
      },
    ),
    createVariant(
      "eol-none-last",
      "same",
      renderTable(table, {}, { endLastLine: false }),
      "no line end after the last row",
    ),
    createVariant(
      "eol-blank-lines",
      "same",
      `${text.replaceAll("\n", "\n\n")}\n\n\n`,
      "blank lines between the rows and after them",
    ),
    createVariant(
      "eol-comma-lines",
      "same",
      text + emptyRow.repeat(5),
      "Excel's empty rows: lines of commas only",
    ),
    createVariant(
      "eol-vt-ff-nel",
      "refuse",
      replaceMiddleCell(table, columns.text, "a\u000Bb\u000Cc\u0085d"),
      "vertical tab, form feed and U+0085 in a text",
      { accept: ["same", "warn"], line: middleLine },
    ),
  ];
}

function buildQuoteVariants(table: CleanTable): Variant[] {
  const { header, rows, columns, middleLine: line } = table;
  const replaceFirstCell = (cell: string) =>
    changeMiddleLine(table, (text) => `${cell},${text.split(",").slice(1).join(",")}`);
  const singleQuoted = [header, ...rows].map((cells) => cells.map((cell) => `'${cell}'`).join(","));
  const lineBreak = createVariant(
    "quote-newline-in-cell",
    "same",
    replaceMiddleCell(table, columns.text, "dòng một\ndòng hai"),
    "a line break in a quoted text cell",
    { accept: ["warn"] },
  );
  return [
    createVariant("quote-all", "same", renderTable(table, {}, { quoteAll: true }), "every cell quoted"),
    ...(columns.text === columns.key ? [] : [lineBreak]),
    createVariant(
      "quote-unbalanced",
      "refuse",
      changeMiddleLine(table, (text) => `"${text}`),
      "a quote that is never closed: the issue names the line where it opens, not the last one",
      { line },
    ),
    createVariant(
      "quote-unescaped",
      "refuse",
      replaceFirstCell('"Trung tâm "Bảo trợ" số 1"'),
      "quotes inside a quoted cell, not doubled",
      { line },
    ),
    createVariant(
      "quote-backslash",
      "refuse",
      replaceFirstCell('"Trung tâm \\"A\\""'),
      "quotes escaped with a backslash",
      { line },
    ),
    createVariant(
      "quote-single",
      "refuse",
      `${singleQuoted.join("\n")}\n`,
      "single quotes round every cell",
      { accept: ["same"] },
    ),
  ];
}

function buildCellCountVariants(table: CleanTable): Variant[] {
  const { rows, columns, middle, middleLine: line } = table;
  const splitNumber = rows[middle]?.with(columns.integer, "1,234").join(",") ?? "";
  return [
    createVariant(
      "ragged-short",
      "refuse",
      changeMiddleLine(table, (text) => text.slice(0, text.lastIndexOf(","))),
      "a row with a cell too few",
      { line },
    ),
    createVariant(
      "ragged-long",
      "refuse",
      changeMiddleLine(table, (text) => `${text},5`),
      "a row with a cell too many",
      { line },
    ),
    createVariant(
      "ragged-thousands-comma",
      "refuse",
      changeMiddleLine(table, () => splitNumber),
      "an unquoted 1,234 becomes two cells",
      { line },
    ),
  ];
}
