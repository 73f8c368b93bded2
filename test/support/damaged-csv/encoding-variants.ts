/** Encodings other than UTF-8, bytes that are not UTF-8, decomposed letters, characters that nobody sees. */
import { type CleanTable, renderTable, replaceMiddleCell } from "./clean-table.ts";
import { encodeTcvn3, encodeUtf16, encodeVni, encodeWindows1258 } from "./legacy-encodings.ts";
import { createVariant, type Variant } from "./variant.ts";

const byteOrderMark = "\uFEFF";

export function buildEncodingVariants(table: CleanTable): Variant[] {
  return [
    ...buildWholeFileVariants(table),
    ...buildBrokenByteVariants(table),
    ...buildUnicodeVariants(table),
  ];
}

function buildWholeFileVariants(table: CleanTable): Variant[] {
  const { text } = table;
  const marked = byteOrderMark + text;
  const excelUnicode = byteOrderMark + renderTable(table, {}, { delimiter: "\t", lineEnd: "\r\n" });
  const mojibake = new TextDecoder("windows-1252").decode(Buffer.from(text, "utf8"));
  const withQuestionMarks = text.replace(/\P{ASCII}/gu, (letter) => "?".repeat(letter.length));
  const convertible = { accept: ["same", "warn"] } as const;
  return [
    createVariant("enc-bom-utf8", "same", marked, "Excel's “CSV UTF-8” begins with a byte order mark"),
    createVariant("enc-utf16le-bom", "same", encodeUtf16(marked, "little-endian"), "UTF-16LE with its mark"),
    createVariant("enc-utf16be-bom", "same", encodeUtf16(marked, "big-endian"), "UTF-16BE with its mark"),
    createVariant(
      "enc-utf16le-tab-bom",
      "same",
      encodeUtf16(excelUnicode, "little-endian"),
      "Excel's “Unicode Text”: UTF-16LE, tabs, CRLF",
    ),
    createVariant(
      "enc-utf16le-nobom",
      "refuse",
      encodeUtf16(text, "little-endian"),
      "UTF-16 without its mark: every second byte is NUL",
      { accept: ["same"] },
    ),
    createVariant(
      "enc-windows-1258",
      "refuse",
      encodeWindows1258(text),
      "Excel's plain “CSV” on a Vietnamese Windows",
      convertible,
    ),
    createVariant("enc-tcvn3", "refuse", encodeTcvn3(text), "bytes of TCVN3 (ABC)", convertible),
    createVariant("enc-vni", "refuse", encodeVni(text), "bytes of VNI-Windows", convertible),
    createVariant(
      "enc-tcvn3-as-utf8",
      "refuse",
      encodeTcvn3(text).toString("latin1"),
      "codes of TCVN3 saved as valid UTF-8 (text typed in a .Vn font)",
      convertible,
    ),
    createVariant("enc-double-utf8", "refuse", mojibake, "UTF-8 read as windows-1252 and saved again", {
      accept: ["same"],
    }),
    createVariant(
      "enc-question-marks",
      "refuse",
      withQuestionMarks,
      "saved by a program that writes “?” for each Vietnamese letter",
    ),
  ];
}

/** Replaces a placeholder in the text by bytes that are no UTF-8. */
function plantBytes(text: string, placeholder: string, bytes: readonly number[]): Buffer {
  const file = Buffer.from(text, "utf8");
  file.set(bytes, file.indexOf(placeholder));
  return file;
}

function buildBrokenByteVariants(table: CleanTable): Variant[] {
  const { columns, middleLine: line, rows, middle } = table;
  const locality = rows[middle]?.[columns.key] ?? "";
  const pastedName = replaceMiddleCell(table, columns.key, encodeTcvn3(locality).toString("latin1"));
  const pasted = createVariant(
    "enc-tcvn3-one-cell",
    "warn",
    pastedName,
    "one name pasted from a file in a .Vn font: letters outside the Vietnamese alphabet",
    { accept: ["refuse"], line, baseline: "none" },
  );
  return [
    ...(pastedName === table.text ? [] : [pasted]),
    createVariant(
      "enc-bad-byte",
      "refuse",
      plantBytes(replaceMiddleCell(table, columns.key, `${locality}@@`), "@@", [0xc3, 0x28]),
      "one byte that is not UTF-8",
      { line },
    ),
    createVariant(
      "enc-raw-a0",
      "refuse",
      plantBytes(replaceMiddleCell(table, columns.integer, "1@234"), "@234", [0xa0]),
      "a bare byte A0 (no-break space of Latin-1) in a UTF-8 file",
      { line },
    ),
    createVariant(
      "enc-cesu-surrogate",
      "refuse",
      plantBytes(replaceMiddleCell(table, columns.text, "A@@@B"), "@@@", [0xed, 0xa0, 0x80]),
      "a lone surrogate written as UTF-8",
      { line },
    ),
    createVariant(
      "enc-nul-bytes",
      "refuse",
      replaceMiddleCell(table, columns.integer, "12\u00003"),
      "a NUL byte in a figure",
      { line },
    ),
  ];
}

function buildUnicodeVariants(table: CleanTable): Variant[] {
  const { header, rows, columns, middle, middleLine, text } = table;
  const decomposed = rows.map((cells) => cells.map((cell) => cell.normalize("NFD")));
  const firstHalf = renderTable(table, { rows: rows.slice(0, middle) });
  const secondHalf = renderTable(table, { rows: rows.slice(middle) });
  const zeroWidthHeader = header.map((name, index) => (index === columns.integer ? `${name}\u200B` : name));
  const zeroWidthRows = rows.map((cells, row) =>
    row === middle ? cells.with(columns.key, `\u200B${cells[columns.key]}`) : cells,
  );
  return [
    createVariant("enc-ctrl-z", "same", `${text}\u001A`, "the end-of-file mark of DOS", {
      accept: ["warn", "refuse"],
    }),
    createVariant(
      "enc-nfd-headers",
      "same",
      renderTable(table, { header: header.map((name) => name.normalize("NFD")) }),
      "letters of the header decomposed (files from macOS)",
    ),
    createVariant(
      "enc-nfd-data",
      "same",
      renderTable(table, { rows: decomposed }),
      "letters of all cells decomposed",
    ),
    createVariant(
      "enc-bom-midfile",
      "refuse",
      firstHalf + byteOrderMark + secondHalf,
      "two files joined: byte order mark and header again in the middle",
      { accept: ["same", "warn"], line: middleLine },
    ),
    createVariant(
      "enc-zero-width",
      "same",
      renderTable(table, { header: zeroWidthHeader, rows: zeroWidthRows }),
      "a zero-width space in a header and in a name",
      { accept: ["warn"] },
    ),
  ];
}
