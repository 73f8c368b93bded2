/** Counts the lines of a file as a spreadsheet shows them, by a few lines of its own: a break inside quotes begins no other. */
export function countSpreadsheetLines(bytes: Uint8Array): number {
  const text = decodeRoughly(Buffer.from(bytes)).replace(/\r\n?/g, "\n");
  let isQuoted = false;
  let lines = text === "" || text.endsWith("\n") ? 0 : 1;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === "\n" && !isQuoted) lines++;
  }
  return lines;
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
