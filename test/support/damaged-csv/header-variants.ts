/** Headers written otherwise, missing, repeated, above or below other lines. */
import { type CleanTable, renderTable } from "./clean-table.ts";
import { createVariant, type Variant } from "./variant.ts";

export function buildHeaderVariants(table: CleanTable): Variant[] {
  return [...buildSpellingVariants(table), ...buildColumnVariants(table), ...buildHeaderLineVariants(table)];
}

function removeDiacritics(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}

function buildSpellingVariants(table: CleanTable): Variant[] {
  const changeNames = (change: (name: string) => string) =>
    renderTable(table, { header: table.header.map(change) });
  return [
    createVariant(
      "hdr-uppercase",
      "same",
      changeNames((name) => name.toUpperCase()),
      "a header in capitals",
    ),
    createVariant("hdr-no-diacritics", "warn", changeNames(removeDiacritics), "a header without diacritics", {
      accept: ["same", "refuse"],
    }),
    createVariant(
      "hdr-spaces-nbsp",
      "same",
      changeNames((name) => `  ${name.replaceAll(" ", "\u00A0")} `),
      "spaces round each name, no-break spaces inside",
    ),
    createVariant(
      "hdr-double-space",
      "same",
      changeNames((name) => name.replaceAll(" ", "  ")),
      "double spaces in the header",
    ),
    createVariant(
      "hdr-newline",
      "same",
      changeNames((name) => name.replace(" ", "\n")),
      "a line break inside a quoted name (Alt+Enter in Excel)",
    ),
  ];
}

function buildColumnVariants(table: CleanTable): Variant[] {
  const { header, rows, columns, middle, middleLine, integerName } = table;
  const omitInteger = (cells: readonly string[]) => cells.filter((_, index) => index !== columns.integer);
  const appendColumns = (names: readonly string[], cells: readonly string[]) =>
    renderTable(table, {
      header: [...header, ...names],
      rows: rows.map((row) => [...row, ...cells]),
    });
  const unnamed = rows.map((row, index) => [...row, index === middle ? "77" : ""]);
  const decomposedName = `${integerName.normalize("NFD")} `;
  const repeatedByForm = createVariant(
    "hdr-duplicate-nfd",
    "refuse",
    appendColumns([decomposedName], ["999999"]),
    "the same name twice but for its Unicode form and a space",
    { line: 1 },
  );
  return [
    createVariant(
      "hdr-reordered",
      "same",
      renderTable(table, { header: header.toReversed(), rows: rows.map((row) => row.toReversed()) }),
      "columns in another order",
    ),
    createVariant(
      "hdr-extra-column",
      "warn",
      appendColumns(["Ghi chú riêng"], ["x"]),
      "a column that is not declared",
      { accept: ["same"] },
    ),
    createVariant(
      "hdr-missing-column",
      "refuse",
      renderTable(table, { header: omitInteger(header), rows: rows.map(omitInteger) }),
      "a required column is missing",
      { mentions: [integerName] },
    ),
    createVariant(
      "hdr-duplicate",
      "refuse",
      appendColumns([integerName], ["999999"]),
      "the same name twice: csv-parse would silently keep the last",
      { mentions: [integerName], line: 1 },
    ),
    ...(integerName === integerName.normalize("NFD") ? [] : [repeatedByForm]),
    createVariant(
      "hdr-unnamed-data",
      "warn",
      renderTable(table, { header: [...header, ""], rows: unnamed }),
      "a figure in a column without a name",
      { accept: ["refuse"], line: middleLine },
    ),
    createVariant(
      "hdr-trailing-empty-columns",
      "same",
      appendColumns(["", ""], ["", ""]),
      "Excel's empty columns at the right",
    ),
    createVariant(
      "hdr-leading-empty-column",
      "same",
      renderTable(table, { header: ["", ...header], rows: rows.map((row) => ["", ...row]) }),
      "an empty column at the left",
      { accept: ["warn"] },
    ),
    createVariant(
      "hdr-proto",
      "warn",
      appendColumns(["__proto__", "constructor", "toString"], ["polluted", "1", "2"]),
      "names that are properties of JavaScript objects",
      { accept: ["same", "refuse"] },
    ),
  ];
}

function buildHeaderLineVariants(table: CleanTable): Variant[] {
  const { header, rows, columns, middle, middleLine, text } = table;
  const emptyCells = ",".repeat(header.length - 1);
  const titles = [`UBND TỈNH${emptyCells}`, `BIỂU TỔNG HỢP 6 THÁNG ĐẦU NĂM${emptyCells}`, emptyCells];
  const numbers = header.map((_, index) => `(${index + 1})`);
  const groups = header.map((_, index) => (index === columns.integer ? "Kết quả" : ""));
  return [
    createVariant("hdr-none", "refuse", text.slice(text.indexOf("\n") + 1), "no header line"),
    createVariant(
      "hdr-again-midfile",
      "refuse",
      renderTable(table, { rows: [...rows.slice(0, middle), header, ...rows.slice(middle)] }),
      "the header again in the middle (page break of a printed export)",
      { accept: ["warn", "same"], line: middleLine },
    ),
    createVariant("hdr-title-rows", "same", `${titles.join("\n")}\n${text}`, "title lines above the header", {
      accept: ["warn", "refuse"],
    }),
    createVariant(
      "hdr-index-row",
      "refuse",
      renderTable(table, { rows: [numbers, ...rows] }),
      "a row “(1) (2) (3)” under the header, as in printed forms",
      { accept: ["same", "warn"], line: 2 },
    ),
    createVariant(
      "hdr-two-rows",
      "refuse",
      renderTable(table, { header: groups, rows: [header, ...rows] }),
      "a grouped header over two lines",
      { accept: ["same", "warn"] },
    ),
  ];
}
