/** When: the dates of a file, kept to be compared with those of the export's other files. */
import type { YearMonth } from "../../../period.ts";
import type { ColumnReader } from "../../cells/column-reader.ts";
import type { RowTimes } from "./row-times.ts";

/** The dates of one file in the column that dates its rows. */
export interface FileDates {
  readonly file: string;
  readonly export: string;
  /** The header of the column. */
  readonly column: string;
  /** The months of dates that can be read in one way only. */
  readonly certainMonths: readonly YearMonth[];
  /** The different dates that are another day with the month first: 5/7/2022. */
  readonly swappable: readonly SwappableDate[];
}

interface SwappableDate {
  readonly line: number;
  /** As Vietnamese dates are read: the day first. */
  readonly month: YearMonth;
  /** With the month first. */
  readonly swappedMonth: YearMonth;
  /** "2022-07-05" */
  readonly date: string;
}

export function collectFileDates(
  { path, declaration }: { readonly path: string; readonly declaration: { readonly id: string } },
  columns: readonly ColumnReader[],
  times: RowTimes,
): FileDates {
  const certainMonths = new Set<YearMonth>();
  const swappable: SwappableDate[] = [];
  for (const { date, line } of times.listDates()) {
    const { month, value, isSwappable } = date;
    if (!isSwappable) certainMonths.add(month);
    else
      swappable.push({
        line,
        month,
        swappedMonth: month - (month % 100) + Number(value.slice(8)),
        date: value,
      });
  }
  const column = columns.find(({ type }) => type.isDay)?.header ?? "";
  return { file: path, export: declaration.id, column, certainMonths: [...certainMonths], swappable };
}

/** A file whose dates were all turned to the month first, and one of them. */
export interface SwappedFile {
  readonly file: FileDates;
  readonly example: SwappableDate;
  /** False for a single date, which may be true. */
  readonly isCertain: boolean;
}

/** So many dates on the wrong side are no accident. */
const fewestCertainDates = 2;

/**
 * Finds the files in which Excel with English settings turned dates whose day is at most 12: as they stand, most lie far from the
 * months of the certain dates; with the month first, all lie within them. The certain dates are the file's own, else those of the other
 * files of its export.
 */
export function findFilesWithSwappedDates(files: readonly FileDates[]): SwappedFile[] {
  return files.flatMap((file) => {
    const hasOwnEvidence = file.certainMonths.length > 0;
    const evidence = hasOwnEvidence
      ? file.certainMonths
      : files.filter((other) => other.export === file.export).flatMap(({ certainMonths }) => certainMonths);
    const outside = findDatesOutsideMonthsUnlessSwapped(file.swappable, new Set(evidence));
    const [example] = outside;
    const isCertain = outside.length >= fewestCertainDates;
    return example && (isCertain || hasOwnEvidence) ? [{ file, example, isCertain }] : [];
  });
}

/** The chance below which it is no accident that the days of all dates are numbers of months of the evidence. */
const smallestChance = 0.001;

/**
 * The dates outside the evidence, if all dates agree with it month first. Either at least half of the dates lie far outside; or there are
 * so many dates that their days would not all be numbers of its months by accident, and some lie outside.
 */
function findDatesOutsideMonthsUnlessSwapped(
  dates: readonly SwappableDate[],
  evidenceMonths: ReadonlySet<YearMonth>,
): readonly SwappableDate[] {
  if (!dates.every(({ swappedMonth }) => evidenceMonths.has(swappedMonth))) return [];
  const farOutside = dates.filter(
    ({ month }) => ![month - 1, month, month + 1].some((neighbour) => evidenceMonths.has(neighbour)),
  );
  if (farOutside.length * 2 >= dates.length) return farOutside;
  const chance = dates.reduce(
    (product, { month }) => product * computeEvidenceShareOfYear(month, evidenceMonths),
    1,
  );
  return chance < smallestChance ? dates.filter(({ month }) => !evidenceMonths.has(month)) : [];
}

/** The share of the months of a year that are among the evidence. */
function computeEvidenceShareOfYear(month: YearMonth, evidenceMonths: ReadonlySet<YearMonth>): number {
  const january = month - (month % 100) + 1;
  const months = Array.from({ length: 12 }, (_, index) => january + index);
  return months.filter((candidate) => evidenceMonths.has(candidate)).length / months.length;
}
