import type { ColumnType, ExportDeclaration } from "../catalogue/declaration.ts";
import type { NumberConvention } from "../catalogue/office.ts";
import { type Issue, issue } from "../issues/issue.ts";
import type { ByteRecord } from "./byte-record.ts";
import { type Encoding, isPlainUtf8, linesIn, utf8 } from "./encoding.ts";
import { encodingOf } from "./encoding-evidence.ts";
import { findHeader, type Header } from "./header.ts";
import { type Separators, separatorsOf, type WrittenNumber, writtenNumber } from "./numbers.ts";
import type { OpenedFile } from "./opened.ts";
import type { Delimiter } from "./records.ts";
import { recordsIn } from "./scan.ts";

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

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];
const numberTypes: ReadonlySet<ColumnType> = new Set(["count", "money", "decimal"]);

export function surveyOf(
  { path, head }: OpenedFile,
  declaration: ExportDeclaration,
  numbers: NumberConvention | undefined,
): Survey {
  const finding = encodingOf(head);
  if ("code" in finding) {
    const unread = issue(finding.code, finding.details, { file: path, line: finding.line });
    return { ...nothing, issues: [unread] };
  }
  const { encoding } = finding;
  const issues = isPlainUtf8(encoding)
    ? []
    : [issue("encoding-converted", { encoding: encoding.name }, { file: path, line: 1 })];
  const { delimiter, header } = dialectOf(head, encoding, declaration);
  const isEmpty = !header && isBlank(head, encoding);
  const separators = header
    ? whenAsked(() => separatorsOf(writtenNumbers(recordsIn([head], encoding, delimiter), header), numbers))
    : nothing.separators;
  return { encoding, issues, delimiter, header, isEmpty, separators };
}

/** Most files have no number that leaves open what its separator means; then nobody need look for the answer. */
function whenAsked(find: () => Separators): Separators {
  let found: Separators | undefined;
  const answer = () => {
    found ??= find();
    return found;
  };
  return {
    get "."() {
      return answer()["."];
    },
    get ","() {
      return answer()[","];
    },
  };
}

const nothing: Survey = {
  encoding: utf8,
  issues: [],
  delimiter: ",",
  header: undefined,
  isEmpty: false,
  separators: { ".": "unknown", ",": "unknown" },
};

function isBlank(head: Buffer, encoding: Encoding): boolean {
  for (const { text } of linesIn([head], encoding)) if (text.trim() !== "") return false;
  return true;
}

interface Dialect {
  readonly delimiter: Delimiter;
  readonly header: Header | undefined;
}

/** The delimiter with which the header names most of the declared columns, unless a line "sep=;" tells it. */
function dialectOf(head: Buffer, encoding: Encoding, declaration: ExportDeclaration): Dialect {
  const [first] = linesIn([head.subarray(0, 100)], encoding);
  const announced = delimiters.find((delimiter) => first?.text.toLowerCase().startsWith(`sep=${delimiter}`));
  let best: Dialect = { delimiter: ",", header: undefined };
  for (const delimiter of announced ? [announced] : distinct(head, declaration)) {
    const header = findHeader(recordsIn([head], encoding, delimiter), declaration);
    const next = { delimiter, header };
    if (!best.header || found(next) > found(best)) best = next;
    if (found(best) === declaration.columns.length) break;
  }
  return best;
}

/** With a delimiter that stands nowhere each line is one cell, which can name one column alone; one such delimiter is enough. */
function distinct(head: Buffer, { columns }: ExportDeclaration): Delimiter[] {
  const present = delimiters.filter((delimiter) => head.includes(delimiter));
  if (columns.length > 1) return present;
  const absent = delimiters.find((delimiter) => !present.includes(delimiter));
  return delimiters.filter((delimiter) => present.includes(delimiter) || delimiter === absent);
}

function found({ header }: Dialect): number {
  return header ? header.columns.length + header.twice.length : 0;
}

/** The numbers that may tell what a separator means; those without any tell nothing. */
function* writtenNumbers(records: Iterable<ByteRecord>, { columns }: Header): Generator<WrittenNumber> {
  const indices = columns.filter(({ column }) => numberTypes.has(column.type)).map(({ index }) => index);
  for (const record of records) {
    for (const index of indices) {
      if (record.wholeNumber(index) !== undefined) continue;
      const number = writtenNumber(record.text(index));
      if (number) yield number;
    }
  }
}
