import { isAmountType } from "../catalogue/column-types.ts";
import type { ExportDeclaration } from "../catalogue/declaration.ts";
import type { NumberConvention } from "../catalogue/office/office.ts";
import type { Issue } from "../issues/issue.ts";
import { isBlankCell } from "./cells/blank-cell.ts";
import { splitNumberAndUnit } from "./cells/column-types/unit-column.ts";
import {
  detectSeparatorMeanings,
  type ParsedNumber,
  parseNumberParts,
  type SeparatorMeanings,
} from "./cells/numbers.ts";
import { getOrCreate } from "./memoize.ts";
import type { ExportSource, SourceRecord, SourceRecords, SourceTable } from "./source.ts";
import { countMatchedColumns, findHeader } from "./table/header/find-header.ts";
import type { Header, TextLine } from "./table/header/header.ts";
import { LazyRecords } from "./table/header/lazy-records.ts";

/** The form of a file, detected from its beginning. Reading the table meets every later row that contradicts it. */
export interface Survey {
  /** Issues of the file as a whole; after an error nothing else was detected. */
  readonly issues: readonly Issue[];
  readonly isEmpty: boolean;
  /** Absent if no table has a header that fits the declaration. */
  readonly table: SurveyedTable | undefined;
}

export interface SurveyedTable {
  readonly header: Header;
  readonly table: SourceTable;
  readonly separators: SeparatorMeanings;
  /** True once a number was read by the declared convention alone, because the file itself shows nothing. */
  readonly hasAssumedNumbers: () => boolean;
  readonly readRecords: () => SourceRecords;
  /** The lines of one text among the first records below the header. */
  readonly readNotes: () => readonly TextLine[];
}

export function surveyBestFittingTable(
  source: ExportSource,
  declaration: ExportDeclaration,
  declaredNumberConvention: NumberConvention | undefined,
): Survey {
  const best = findTableMatchingMostColumns(source, declaration);
  if (!best) return { issues: source.issues, isEmpty: source.isBlank(), table: undefined };
  const { table, header } = best;
  const listNumbers = () => [
    ...collectNumbersWithSeparator(table.readFirstRecords(), header),
    ...(table.writtenSums ?? []).flatMap((cell) => parseNumberParts(cell) ?? []),
  ];
  const { separators, asked } = createLazySeparatorMeanings(() =>
    detectSeparatorMeanings(listNumbers(), declaredNumberConvention),
  );
  return {
    issues: source.issues,
    isEmpty: false,
    table: {
      header,
      table,
      separators,
      hasAssumedNumbers: () => asked.size > 0 && hasAssumedSeparator(asked, listNumbers()),
      readRecords: table.readRecords,
      readNotes: () => listSingleTextLinesBelowHeader(table.readFirstRecords(), header),
    },
  };
}

function listSingleTextLinesBelowHeader(
  records: Iterable<SourceRecord>,
  { recordsBeforeData }: Header,
): TextLine[] {
  const notes: TextLine[] = [];
  let position = 0;
  for (const { line, cells } of records) {
    if (position++ < recordsBeforeData) continue;
    const [text, ...others] = cells.filter((cell) => !isBlankCell(cell));
    if (text !== undefined && others.length === 0) notes.push({ line, text });
  }
  return notes;
}

/** The first records of a table are the same for each of the exports that it may be. */
const firstRecords = new WeakMap<SourceTable, LazyRecords>();

/** The table whose header names the most declared columns; the first one of several. */
function findTableMatchingMostColumns(
  source: ExportSource,
  declaration: ExportDeclaration,
): { table: SourceTable; header: Header } | undefined {
  const columnCount = declaration.columns.length;
  let best: { table: SourceTable; header: Header } | undefined;
  for (const table of source.listTables(columnCount)) {
    const records = getOrCreate(firstRecords, table, () => new LazyRecords(table.readFirstRecords()));
    const header = findHeader(records, declaration);
    if (header && (!best || countMatchedColumns(header) > countMatchedColumns(best.header)))
      best = { table, header };
    if (best && countMatchedColumns(best.header) === columnCount) break;
  }
  return best;
}

/** Detects the separators only when a number needs them, which is never in most files; `asked` holds those that were needed. */
function createLazySeparatorMeanings(detectMeanings: () => SeparatorMeanings): {
  separators: SeparatorMeanings;
  asked: ReadonlySet<Separator>;
} {
  let cached: SeparatorMeanings | undefined;
  const asked = new Set<Separator>();
  const readMeaning = (separator: Separator) => {
    asked.add(separator);
    cached ??= detectMeanings();
    return cached[separator];
  };
  const separators = {
    get "."() {
      return readMeaning(".");
    },
    get ","() {
      return readMeaning(",");
    },
  };
  return { separators, asked };
}

type Separator = keyof SeparatorMeanings;

/** True if some separator that numbers needed is shown by no number of the file. */
function hasAssumedSeparator(
  neededSeparators: ReadonlySet<Separator>,
  numbers: readonly ParsedNumber[],
): boolean {
  const shown = detectSeparatorMeanings(numbers, undefined);
  return [...neededSeparators].some(
    (separator) =>
      shown[separator] === "unknown" &&
      !numbers.some(({ decimal, ambiguous }) => decimal === separator && !ambiguous),
  );
}

/** The numbers with a separator, which show its meaning. */
function* collectNumbersWithSeparator(
  records: Iterable<SourceRecord>,
  { columns }: Header,
): Generator<ParsedNumber> {
  const indices = columns.filter(({ column }) => isAmountType(column.type)).map(({ index }) => index);
  for (const record of records) {
    for (const index of indices) {
      if (record.readWholeNumber(index) !== undefined) continue;
      const text = record.readText(index);
      const number = parseNumberParts(text) ?? parseNumberParts(splitNumberAndUnit(text)?.number ?? "");
      if (number) yield number;
    }
  }
}
