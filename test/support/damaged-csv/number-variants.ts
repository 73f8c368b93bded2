/** Numbers grouped, signed and marked otherwise, cells that are no number, marks for “none”. */
import { type CleanTable, mapColumn, renderTable, replaceMiddleCell, toNumber } from "./clean-table.ts";
import { createVariant, type Outcome, type Variant } from "./variant.ts";

/** Cells of a count that are no number of persons: [name, cell, damage, other accepted outcome]. */
const unreadableCounts: readonly (readonly [string, string, string, Outcome?])[] = [
  ["parentheses", "(15)", "an accountant's negative in a count"],
  ["negative", "-5", "a negative count"],
  ["trailing-minus", "15-", "minus behind the digits"],
  ["fraction", "12,5", "half a person in a count"],
  ["unit", "123 tấn", "the unit of another thing in the cell"],
  ["footnote", "123*", "a footnote mark"],
  ["sum-in-cell", "120+3", "a sum in the cell"],
  ["range", "10-12", "a range"],
  ["approx", "~120", "an approximate number"],
  ["exp", "1e3", "Number() takes it for 1000"],
  ["exp-excel", "1.23E+05", "Excel lost the last digits"],
  ["1e308", "1e308", "overflows when summed"],
  ["infinity", "Infinity", "Number() takes it"],
  ["nan", "NaN", "Number() gives NaN"],
  ["hex", "0x10", "Number() takes it for 16"],
  ["binary", "0b11", "Number() takes it for 3"],
  ["unsafe-integer", "9007199254740993", "beyond 2^53: not distinct from its neighbour"],
  ["undefined", "undefined", "a program wrote it"],
  ["null", "null", "a program wrote it"],
  ["object", "[object Object]", "a program wrote it"],
  ["excel-ref", "#REF!", "an error of a spreadsheet"],
  ["excel-div0", "#DIV/0!", "an error of a spreadsheet"],
  ["excel-na", "#N/A", "an error of a spreadsheet"],
  ["letter-o", "1O5", "the letter O for zero"],
  ["fullwidth", "１２３", "full-width digits", "warn"],
  ["arabic", "١٢٣", "Arabic-Indic digits", "warn"],
  ["two-figures", "12/15", "two figures in a cell"],
];

const noneMarks: readonly (readonly [string, string])[] = [
  ["dash", "-"],
  ["en-dash", "–"],
  ["x", "x"],
  ["x-upper", "X"],
  ["dots", "..."],
  ["ellipsis", "…"],
  ["khong", "Không"],
  ["spaces", "  "],
];

export function buildNumberVariants(table: CleanTable): Variant[] {
  return [
    ...buildGroupingVariants(table),
    ...buildCountVariants(table),
    ...buildNoneVariants(table),
    ...buildDecimalVariants(table),
  ];
}

function groupDigits(number: string, separator: string): string {
  const [whole = "", fraction] = number.split(/[.,]/);
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  return fraction ? `${grouped},${fraction}` : grouped;
}

function buildGroupingVariants(table: CleanTable): Variant[] {
  const { columns, rows, middleLine: line } = table;
  const changeIntegers = (change: (cell: string) => string) =>
    renderTable(table, { rows: mapColumn(table, columns.integer, change) });
  const groupBy = (separator: string) => changeIntegers((cell) => groupDigits(cell, separator));
  const hasThousands = rows.some((cells) => toNumber(cells[columns.integer] ?? "") >= 1000);
  const groupedByForeignSigns = [
    createVariant(
      "num-thousands-comma",
      "refuse",
      groupBy(","),
      "1,234 is a decimal in Vietnamese form; never silently 1.234 (one and a bit)",
      { accept: ["same", "warn"] },
    ),
    createVariant("num-thousands-apostrophe", "refuse", groupBy("'"), "1'234", { accept: ["same"] }),
  ];
  return [
    createVariant("num-thousands-dot", "same", groupBy("."), "1.234.567"),
    createVariant("num-thousands-space", "same", groupBy(" "), "1 234 567"),
    createVariant("num-thousands-nbsp", "same", groupBy("\u00A0"), "1 234 567 with U+00A0"),
    createVariant("num-thousands-narrow", "same", groupBy("\u202F"), "1 234 567 with U+202F"),
    ...(hasThousands ? groupedByForeignSigns : []),
    createVariant(
      "num-grouping-broken",
      "refuse",
      replaceMiddleCell(table, columns.integer, "1.23.456"),
      "1.23.456: groups not of three",
      { line },
    ),
    createVariant(
      "num-spaces-around",
      "same",
      changeIntegers((cell) => ` \u00A0${cell}\t`),
      "spaces, no-break spaces and tabs round the numbers",
    ),
  ];
}

function buildCountVariants(table: CleanTable): Variant[] {
  const { columns, rows, middle, middleLine: line } = table;
  const count = rows[middle]?.[columns.integer] ?? "";
  const replaceCount = (cell: string) => replaceMiddleCell(table, columns.integer, cell);
  return [
    createVariant(
      "num-own-unit",
      "same",
      replaceCount(`${count} người`),
      "the column's own unit in the cell",
      {
        accept: ["refuse"],
      },
    ),
    createVariant("num-plus", "same", replaceCount(`+${count}`), "+123", { accept: ["refuse", "warn"] }),
    createVariant("num-leading-zeros", "same", replaceCount(`00${count}`), "00123", {
      accept: ["warn", "refuse"],
    }),
    createVariant(
      "num-apostrophe-text",
      "same",
      replaceCount(`'${count}`),
      "Excel's text mark before a number",
      {
        accept: ["refuse", "warn"],
      },
    ),
    ...unreadableCounts.map(([name, cell, damage, accepted]) =>
      createVariant(`num-${name}`, "refuse", replaceCount(cell), damage, {
        line,
        accept: accepted ? [accepted] : [],
      }),
    ),
  ];
}

function buildNoneVariants(table: CleanTable): Variant[] {
  const { columns, middleLine: line } = table;
  const empty = createVariant(
    "none-empty",
    "warn",
    replaceMiddleCell(table, columns.integer, ""),
    "a required figure left empty: named in a warning and not taken for 0",
    { line, accept: ["refuse"], baseline: "self" },
  );
  const marks = noneMarks.map(([name, mark]) => {
    const canBeSilent = name === "dash" || name === "spaces";
    const content = replaceMiddleCell(table, columns.integer, mark);
    return createVariant(`none-${name}`, "warn", content, `“${mark}” for none: the same as empty`, {
      line,
      accept: canBeSilent ? ["refuse", "same"] : ["refuse"],
      baseline: "none-empty",
    });
  });
  return [empty, ...marks];
}

function buildDecimalVariants(table: CleanTable): Variant[] {
  const { decimal } = table.columns;
  if (decimal === undefined) return [];
  const line = table.middleLine;
  const changeSign = (from: string, to: string) =>
    renderTable(table, { rows: mapColumn(table, decimal, (cell) => cell.replace(from, to)) });
  return [
    createVariant("num-decimal-comma", "same", changeSign(".", ","), "52,8"),
    createVariant("num-decimal-point", "same", changeSign(",", "."), "52.8"),
    createVariant("num-decimal-both", "refuse", replaceMiddleCell(table, decimal, "1,234.5.6"), "1,234.5.6", {
      line,
    }),
    createVariant(
      "num-decimal-ambiguous",
      "refuse",
      replaceMiddleCell(table, decimal, "1.234"),
      "1.234 in a decimal column: 1234 or 1,234?",
      { line, accept: ["warn"] },
    ),
  ];
}
