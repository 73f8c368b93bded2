import { splitSheetPath } from "../../exports/file-name.ts";
import type { ExportFile } from "../../exports/source.ts";

/** Finds the files with the same bytes as an earlier one, each with that file; the sheets of a workbook by their names. Only files of one size are compared, up to the first difference. */
export function findFileCopies(files: readonly ExportFile[]): ReadonlyMap<ExportFile, ExportFile> {
  const copies = new Map<ExportFile, ExportFile>();
  const originals = new Map<number | undefined, ExportFile[]>();
  for (const file of files) {
    const sameSize = originals.get(file.size) ?? [];
    const original = sameSize.find(
      (candidate) =>
        splitSheetPath(candidate.path).sheet === splitSheetPath(file.path).sheet &&
        hasSameReadableBytes(candidate, file),
    );
    if (original) copies.set(file, original);
    else originals.set(file.size, [...sameSize, file]);
  }
  return copies;
}

/** An empty file is no copy, and one that cannot be read is told when it is read. */
function hasSameReadableBytes(one: ExportFile, other: ExportFile): boolean {
  try {
    return hasSameNonEmptyBytes(one, other);
  } catch {
    return false;
  }
}

function hasSameNonEmptyBytes(one: ExportFile, other: ExportFile): boolean {
  const [oneSource, otherSource] = [createByteSource(one), createByteSource(other)];
  try {
    for (let isEmpty = true; ; isEmpty = false) {
      const [bytes, otherBytes] = [oneSource.peek(), otherSource.peek()];
      const length = Math.min(bytes.length, otherBytes.length);
      if (length === 0) return bytes.length === otherBytes.length && !isEmpty;
      if (Buffer.compare(bytes.subarray(0, length), otherBytes.subarray(0, length)) !== 0) return false;
      oneSource.skip(length);
      otherSource.skip(length);
    }
  } finally {
    oneSource.close();
    otherSource.close();
  }
}

/** The bytes of a file from the present position to the end of its chunk; none at the end of the file. */
function createByteSource(file: ExportFile) {
  const chunks = (file.originalChunks ?? file.chunks)()[Symbol.iterator]();
  let rest: Uint8Array = new Uint8Array();
  return {
    peek(): Uint8Array {
      while (rest.length === 0) {
        const next = chunks.next();
        if (next.done) return rest;
        rest = next.value;
      }
      return rest;
    },
    skip(length: number): void {
      rest = rest.subarray(length);
    },
    close: () => chunks.return?.(),
  };
}
