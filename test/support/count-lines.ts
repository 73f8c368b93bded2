import { strFromU8, unzipSync } from "fflate";

/** Counts the lines of a file as a spreadsheet shows them, by a few lines of its own: a break inside quotes begins no other. */
export function countSpreadsheetLines(bytes: Uint8Array): number {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return countLinesOfFirstSheet(bytes);
  const text = decodeRoughly(Buffer.from(bytes)).replace(/\r\n?/g, "\n");
  let isQuoted = false;
  let lines = text === "" || text.endsWith("\n") ? 0 : 1;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === "\n" && !isQuoted) lines++;
  }
  return lines;
}

/** The number of the last row with a cell, of a workbook of Excel. */
function countLinesOfFirstSheet(bytes: Uint8Array): number {
  const part = unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array();
  return Math.max(0, ...[...strFromU8(part).matchAll(/<c r="[A-Z]+(\d+)"/g)].map(([, line]) => Number(line)));
}

/** Breaks and quotes are the same in all encodings of one byte and in UTF-8. */
function decodeRoughly(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString("utf16le");
  return bytes.toString("latin1");
}
