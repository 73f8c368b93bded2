import { buildIssue } from "../../issues/issue.ts";
import { getOrCreate } from "../memoize.ts";
import type { ExportFile, ExportSource, SourceTable } from "../source.ts";
import { type Delimiter, findAnnouncedDelimiter, listDelimitersFoundInHead } from "./delimiters.ts";
import { decodeLines, type Encoding, isCertainEncoding, isPlainUtf8 } from "./encoding.ts";
import { detectEncodingOrProblem } from "./encoding-detection.ts";
import { type OpenedFile, openFileAndReadHead } from "./opened-file.ts";
import {
  type PlainLines,
  readFirstLines,
  readPlainLines,
  splitIntoCells,
  splitPlainLines,
} from "./plain-lines.ts";
import { readRecords } from "./read-records.ts";

/** The part of a file in which a line "sep=;" is looked for. */
const announcementLength = 100;

/** Opens a CSV file in any encoding, with any delimiter. */
export function openCsvSource(file: ExportFile): ExportSource {
  const openedFile = openFileAndReadHead(file);
  const { head, close, release } = openedFile;
  const detection = detectEncodingOrProblem(head);
  if ("code" in detection) {
    const { code, details, line } = detection;
    const issues = [buildIssue(code, details, { file: file.path, line })];
    return { issues, listTables: () => [], isBlank: () => false, close, release };
  }
  const { encoding, text } = detection;
  const isWholeText = text !== undefined && openedFile.isWhole && isPlainUtf8(encoding);
  const plainLines = isWholeText ? splitPlainLines(text) : undefined;
  const tables = new Map<Delimiter, SourceTable>();
  return {
    issues: isCertainEncoding(encoding)
      ? []
      : [buildIssue("encoding-converted", { encoding: encoding.name }, { file: file.path, line: 1 })],
    listTables: (columnCount) =>
      listDelimitersToTry(head, encoding, columnCount).map((delimiter) =>
        getOrCreate(tables, delimiter, () =>
          plainLines
            ? createTableOfLines(plainLines, delimiter)
            : createSourceTable(openedFile, encoding, delimiter),
        ),
      ),
    isBlank: () => hasOnlyBlankLines(head, encoding),
    close,
    release,
  };
}

function createTableOfLines(lines: PlainLines, delimiter: Delimiter): SourceTable {
  return {
    readFirstRecords: () => readFirstLines(lines, delimiter),
    readRecords: () => readPlainLines(splitIntoCells(lines, delimiter)),
  };
}

function createSourceTable(
  { head, chunks }: OpenedFile,
  encoding: Encoding,
  delimiter: Delimiter,
): SourceTable {
  return {
    readFirstRecords: () => readRecords([head], encoding, delimiter),
    readRecords: () => readRecords(chunks(), encoding, delimiter),
  };
}

function listDelimitersToTry(head: Buffer, encoding: Encoding, columnCount: number): readonly Delimiter[] {
  const announced = mayAnnounceDelimiter(head, encoding) ? readAnnouncedDelimiter(head, encoding) : undefined;
  return announced ? [announced] : listDelimitersFoundInHead(head, columnCount);
}

/** False for almost every file in UTF-8, of which no line is decoded for it. */
function mayAnnounceDelimiter(head: Buffer, encoding: Encoding): boolean {
  return !isPlainUtf8(encoding) || /sep=/i.test(head.toString("latin1", 0, announcementLength));
}

function readAnnouncedDelimiter(head: Buffer, encoding: Encoding): Delimiter | undefined {
  const [firstLine] = decodeLines([head.subarray(0, announcementLength)], encoding);
  return findAnnouncedDelimiter(firstLine?.text ?? "");
}

function hasOnlyBlankLines(head: Buffer, encoding: Encoding): boolean {
  for (const { text } of decodeLines([head], encoding)) if (text.trim() !== "") return false;
  return true;
}
