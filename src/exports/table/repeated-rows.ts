/** A row with the key of an earlier one of its file. */
interface RepeatedRow {
  readonly line: number;
  readonly earlierLine: number;
  readonly quote: string;
}

export interface RepeatedRowCollector {
  add(row: RepeatedRow): void;
  /** To be called after the last row. `others` are the rows that the first one stands for. */
  list(rowCount: number): readonly (RepeatedRow & { readonly others?: number })[];
}

/** No one corrects more of them by hand. */
const maxKeptRows = 100;

/** From so many on, if they are half of all rows, the cause is not a slip in a row: the export lists events. */
const minSystematicRows = 10;

export function createRepeatedRowCollector(): RepeatedRowCollector {
  const kept: RepeatedRow[] = [];
  let count = 0;
  return {
    add(row) {
      count++;
      if (kept.length < maxKeptRows) kept.push(row);
    },
    list(rowCount) {
      const isSystematic = count >= minSystematicRows && 2 * count >= rowCount;
      if (isSystematic) return kept.slice(0, 1).map((row) => ({ ...row, others: count - 1 }));
      return kept.map((row, index) =>
        index === kept.length - 1 && count > kept.length ? { ...row, others: count - kept.length } : row,
      );
    },
  };
}
