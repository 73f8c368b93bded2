/** Files of an extreme size, and files of another kind under the name of a CSV file. */
import { type CleanTable, replaceMiddleCell } from "./clean-table.ts";
import { createVariant, type Variant } from "./variant.ts";

const megabyte = 1024 * 1024;

export function buildFileVariants(table: CleanTable): Variant[] {
  return [...buildSizeVariants(table), ...buildForeignFileVariants(table)];
}

function buildSizeVariants(table: CleanTable): Variant[] {
  const { header, columns, middleLine, text } = table;
  const plainHeader = header.join(",");
  const wideHeader = plainHeader + ",c".repeat(100_000);
  const longCell = replaceMiddleCell(table, columns.text, "x".repeat(10 * megabyte));
  return [
    createVariant("size-10mb-cell", "refuse", longCell, "a cell of 10 MB", {
      line: middleLine,
      accept: ["warn"],
    }),
    createVariant(
      "size-100k-columns",
      "refuse",
      wideHeader + text.slice(text.indexOf("\n")),
      "100,000 columns",
    ),
    createVariant(
      "size-5mb-quotes",
      "refuse",
      `${plainHeader}\n${'"'.repeat(5 * megabyte + 1)}\n`,
      "five million quotes",
    ),
    createVariant("size-1m-blank-lines", "same", text + "\n".repeat(1_000_000), "a million blank lines", {
      accept: ["refuse", "warn"],
    }),
  ];
}

function buildForeignFileVariants({ header, rows }: CleanTable): Variant[] {
  const zipStart = Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000", "latin1");
  const workbook = Buffer.concat([zipStart, Buffer.alloc(200, 7)]);
  const oldWorkbook = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(500, 1)]);
  const htmlCells = header.map((name) => `<td>${name}</td>`).join("");
  const randomBytes = Uint8Array.from(
    { length: 4096 },
    (_, index) => (index * 7919 + (index >> 3) * 31) & 255,
  );
  return [
    createVariant("file-xlsx", "refuse", workbook, "an Excel workbook renamed to .csv", {
      mentions: ["Excel|xlsx|bảng tính"],
    }),
    createVariant("file-xls", "refuse", oldWorkbook, "an old .xls renamed to .csv", {
      mentions: ["Excel|xls|bảng tính"],
    }),
    createVariant(
      "file-html",
      "refuse",
      `<html><body><table><tr>${htmlCells}</tr></table></body></html>`,
      "an HTML table renamed to .csv (common in web systems)",
    ),
    createVariant("file-gzip", "refuse", Buffer.from("1f8b0800000000000003", "hex"), "gzip"),
    createVariant("file-json", "refuse", JSON.stringify(rows), "JSON"),
    createVariant("file-random", "refuse", randomBytes, "random bytes"),
  ];
}
