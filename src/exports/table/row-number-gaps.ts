/** Finds numbers that the column STT skips or repeats: the other rows still count a row that was lost or copied. */
import type { SourceRecord } from "../source.ts";

/** Numbers that no row has, and the line of the row behind them. */
interface NumberGap {
  readonly first: number;
  readonly last: number;
  readonly line: number;
}

export interface RowNumberGaps {
  readonly addRecord: (record: SourceRecord, isRow: boolean) => void;
  /** The number that the next row must have to be counted without being read; undefined where no column counts the rows any more. */
  readonly findNextNumber: () => number | undefined;
  /** Adds rows with the numbers that follow. */
  readonly addNextRows: (count: number) => void;
  /** The gaps of a column that counts the rows; none where the numbers are those of a selection, or begin again. */
  readonly findGaps: () => readonly NumberGap[];
  /** The one number that stands in two rows of a column that counts the rows otherwise. */
  readonly findRepeatedNumber: () => RepeatedNumber | undefined;
}

interface RepeatedNumber {
  readonly number: number;
  readonly line: number;
}

/** A selection from a longer list has a gap after nearly every row. */
const rowsPerGap = 3;
/** In a shorter column a number may stand twice by intent. */
const rowsOfCountingColumn = 5;
/** A column of more disorder numbers something else. */
const maxGaps = 20;

/** Reads the numbers of the column at an index; a negative one stands for no column. */
export function createRowNumberGaps(column: number): RowNumberGaps {
  let isCounting = column >= 0;
  let next = 1;
  let rows = 0;
  let latest = 0;
  let repeated: RepeatedNumber | undefined;
  let gaps: NumberGap[] = [];
  const addNumber = (number: number, line: number) => {
    rows++;
    if (number === next) next++;
    else if (number > next) {
      gaps.push({ first: next, last: number - 1, line });
      next = number + 1;
    } else {
      const gap = gaps.find(({ first, last }) => number >= first && number <= last);
      if (!gap) addRepeatedNumber(number, line);
      else gaps = gaps.flatMap((each) => (each === gap ? splitGap(gap, number) : [each]));
    }
    latest = number;
    if (gaps.length > maxGaps) isCounting = false;
  };
  /** Several numbers twice number the rows by groups; the lines of one thing, one below the other, have the same number. */
  const addRepeatedNumber = (number: number, line: number) => {
    if (repeated || number === 1 || number === latest) isCounting = false;
    repeated = { number, line };
  };
  return {
    findNextNumber: () => (isCounting ? next : undefined),
    addNextRows(count) {
      if (!isCounting) return;
      rows += count;
      next += count;
      latest = next - 1;
    },
    addRecord(record, isRow) {
      if (!isCounting) return;
      const number = record.readWholeNumber(column);
      if (number !== undefined) addNumber(number, record.line);
      // A row without a number may be the one that a gap is waiting for.
      else if (isRow) isCounting = false;
    },
    findGaps: () => {
      const lost = gaps.filter(({ first, last }) => first > 1 || last === 1);
      return isCounting && !repeated && lost.length * rowsPerGap <= rows ? lost : [];
    },
    findRepeatedNumber: () =>
      isCounting && gaps.length === 0 && rows >= rowsOfCountingColumn ? repeated : undefined,
  };
}

/** The numbers of a gap that are still missing when one of them is found further down. */
function splitGap({ first, last, line }: NumberGap, number: number): NumberGap[] {
  return [
    { first, last: number - 1, line },
    { first: number + 1, last, line },
  ].filter((part) => part.first <= part.last);
}
