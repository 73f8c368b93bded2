import type { ColumnType } from "../catalogue/column-types.ts";
import type { ExportDeclaration } from "../catalogue/declaration.ts";
import type { NumberConvention } from "../catalogue/office.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import {
  detectSeparatorMeanings,
  type ParsedNumber,
  parseNumber,
  type SeparatorMeanings,
} from "./cells/numbers.ts";
import type { ByteRecord } from "./csv/byte-record.ts";
import { decodeLines, type Encoding, isPlainUtf8, utf8 } from "./csv/encoding.ts";
import { detectEncoding } from "./csv/encoding-detection.ts";
import type { OpenedFile } from "./csv/opened-file.ts";
import { readRecords } from "./csv/read-records.ts";
import type { Delimiter } from "./csv/records.ts";
import { findHeader, type Header } from "./table/header.ts";

/** How a file is written, told from its beginning. The reading itself meets every later row that contradicts it. */
export interface FileFormat {
  /** What is to be told of the encoding; after an error the rest says nothing. */
  readonly issues: readonly Issue[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: Header | undefined;
  readonly isEmpty: boolean;
  readonly separators: SeparatorMeanings;
}

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];
const numberColumnTypes: ReadonlySet<ColumnType> = new Set(["count", "money", "decimal"]);

export function detectFileFormat(
  { path, head }: OpenedFile,
  declaration: ExportDeclaration,
  declaredConvention: NumberConvention | undefined,
): FileFormat {
  const detection = detectEncoding(head);
  if ("code" in detection) {
    const encodingIssue = buildIssue(detection.code, detection.details, { file: path, line: detection.line });
    return { ...unknownFormat, issues: [encodingIssue] };
  }
  const { encoding } = detection;
  const issues = isPlainUtf8(encoding)
    ? []
    : [buildIssue("encoding-converted", { encoding: encoding.name }, { file: path, line: 1 })];
  const { delimiter, header } = detectDialect(head, encoding, declaration);
  const isEmpty = !header && isBlankFile(head, encoding);
  const separators = header
    ? createLazySeparators(() =>
        detectSeparatorMeanings(
          collectNumbers(readRecords([head], encoding, delimiter), header),
          declaredConvention,
        ),
      )
    : unknownFormat.separators;
  return { encoding, issues, delimiter, header, isEmpty, separators };
}

/** Most files have no number that leaves open what its separator means; then nobody need look for the answer. */
function createLazySeparators(detect: () => SeparatorMeanings): SeparatorMeanings {
  let cached: SeparatorMeanings | undefined;
  const resolveOnce = () => {
    cached ??= detect();
    return cached;
  };
  return {
    get "."() {
      return resolveOnce()["."];
    },
    get ","() {
      return resolveOnce()[","];
    },
  };
}

const unknownFormat: FileFormat = {
  encoding: utf8,
  issues: [],
  delimiter: ",",
  header: undefined,
  isEmpty: false,
  separators: { ".": "unknown", ",": "unknown" },
};

function isBlankFile(head: Buffer, encoding: Encoding): boolean {
  for (const { text } of decodeLines([head], encoding)) if (text.trim() !== "") return false;
  return true;
}

interface CsvDialect {
  readonly delimiter: Delimiter;
  readonly header: Header | undefined;
}

/** The delimiter with which the header names most of the declared columns, unless a line "sep=;" tells it. */
function detectDialect(head: Buffer, encoding: Encoding, declaration: ExportDeclaration): CsvDialect {
  const [firstLine] = decodeLines([head.subarray(0, 100)], encoding);
  const announcedDelimiter = delimiters.find((delimiter) =>
    firstLine?.text.toLowerCase().startsWith(`sep=${delimiter}`),
  );
  let best: CsvDialect = { delimiter: ",", header: undefined };
  for (const delimiter of announcedDelimiter
    ? [announcedDelimiter]
    : listCandidateDelimiters(head, declaration)) {
    const header = findHeader(readRecords([head], encoding, delimiter), declaration);
    const candidate = { delimiter, header };
    if (!best.header || countMatchedColumns(candidate) > countMatchedColumns(best)) best = candidate;
    if (countMatchedColumns(best) === declaration.columns.length) break;
  }
  return best;
}

/** With a delimiter that stands nowhere each line is one cell, which can name one column alone; one such delimiter is enough. */
function listCandidateDelimiters(head: Buffer, { columns }: ExportDeclaration): Delimiter[] {
  const present = delimiters.filter((delimiter) => head.includes(delimiter));
  if (columns.length > 1) return present;
  const absent = delimiters.find((delimiter) => !present.includes(delimiter));
  return delimiters.filter((delimiter) => present.includes(delimiter) || delimiter === absent);
}

function countMatchedColumns({ header }: CsvDialect): number {
  return header ? header.columns.length + header.twice.length : 0;
}

/** The numbers that may tell what a separator means; those without any tell nothing. */
function* collectNumbers(records: Iterable<ByteRecord>, { columns }: Header): Generator<ParsedNumber> {
  const indices = columns
    .filter(({ column }) => numberColumnTypes.has(column.type))
    .map(({ index }) => index);
  for (const record of records) {
    for (const index of indices) {
      if (record.readWholeNumber(index) !== undefined) continue;
      const number = parseNumber(record.decodeCell(index));
      if (number) yield number;
    }
  }
}
