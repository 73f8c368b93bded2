import type { ColumnType, ExportDeclaration } from "../catalogue/declaration.ts";
import type { NumberConvention } from "../catalogue/office.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { type Encoding, headOf, linesIn, utf8 } from "./encoding.ts";
import { encodingOf } from "./encoding-evidence.ts";
import { findHeader, type Header } from "./header.ts";
import type { Line } from "./lines.ts";
import { type Separators, separatorsOf, type WrittenNumber, writtenNumber } from "./numbers.ts";
import { type CsvRecord, type Delimiter, recordsOf } from "./records.ts";
import type { ExportFile } from "./row.ts";

/** How a file is written, told from its beginning. The reading itself meets every later row that contradicts it. */
export interface Survey {
  /** What is to be told of the encoding; after an error the rest says nothing. */
  readonly issues: readonly Issue[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: Header | undefined;
  readonly isEmpty: boolean;
  readonly separators: Separators;
}

/** Whole files of aggregates are far smaller; of record-level exports this is some ten thousand rows. */
const headLength = 2 * 1024 * 1024;
const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];
const numberTypes: ReadonlySet<ColumnType> = new Set(["count", "money", "decimal"]);

export function surveyOf(
  file: ExportFile,
  declaration: ExportDeclaration,
  numbers: NumberConvention | undefined,
): Survey {
  const head = headOf(file.chunks(), headLength);
  const finding = encodingOf(head);
  if ("code" in finding) {
    const unread = issue(finding.code, finding.details, { file: file.path, line: finding.line });
    return { ...nothing, issues: [unread] };
  }
  const { encoding } = finding;
  const isUtf8 = encoding.label === "utf-8" && !encoding.letters;
  const issues = isUtf8
    ? []
    : [issue("encoding-converted", { encoding: encoding.name }, { file: file.path, line: 1 })];
  const lines = [...linesIn([head], encoding)];
  const { delimiter, header } = dialectOf(lines, declaration);
  const isEmpty = lines.every(({ text }) => text.trim() === "");
  const evidence = header ? writtenNumbers(recordsOf(lines, delimiter), header) : [];
  return { encoding, issues, delimiter, header, isEmpty, separators: separatorsOf(evidence, numbers) };
}

const nothing: Survey = {
  encoding: utf8,
  issues: [],
  delimiter: ",",
  header: undefined,
  isEmpty: false,
  separators: { ".": "unknown", ",": "unknown" },
};

interface Dialect {
  readonly delimiter: Delimiter;
  readonly header: Header | undefined;
}

/** The delimiter with which the header names most of the declared columns, unless a line "sep=;" tells it. */
function dialectOf(lines: readonly Line[], declaration: ExportDeclaration): Dialect {
  const announced = /^sep=([;,\t|])/i.exec(lines[0]?.text ?? "")?.[1];
  return delimiters
    .filter((delimiter) => announced === undefined || delimiter === announced)
    .map((delimiter) => ({ delimiter, header: findHeader(firstRecords(lines, delimiter), declaration) }))
    .reduce((best, next) => (found(next) > found(best) ? next : best));
}

function found({ header }: Dialect): number {
  return header ? header.columns.length + header.twice.length : 0;
}

function firstRecords(lines: readonly Line[], delimiter: Delimiter): CsvRecord[] {
  const records: CsvRecord[] = [];
  for (const record of recordsOf(lines, delimiter)) {
    if (records.push(record) === 50) break;
  }
  return records;
}

function* writtenNumbers(records: Iterable<CsvRecord>, { columns }: Header): Generator<WrittenNumber> {
  const indices = columns.filter(({ column }) => numberTypes.has(column.type)).map(({ index }) => index);
  for (const { cells } of records) {
    for (const index of indices) {
      const number = writtenNumber(cells[index] ?? "");
      if (number) yield number;
    }
  }
}
