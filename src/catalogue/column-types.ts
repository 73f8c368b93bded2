/** Facts about a column type that declarations are checked by. `exports/cells/column-types/` has how its cells are read. */
interface ColumnTypeFacts {
  /** Holds numbers that add up, so that an indicator may sum them. */
  readonly isAmount: boolean;
  /** Holds the month or the day of a row; every export of a sector needs such a column. */
  readonly isTime: boolean;
}

const other: ColumnTypeFacts = { isAmount: false, isTime: false };
const time: ColumnTypeFacts = { isAmount: false, isTime: true };
const amount: ColumnTypeFacts = { isAmount: true, isTime: false };

/** The types that a column of an export may have, in the order in which messages list them. */
const columnTypeFacts = {
  /** A month, with or without its year: "9/2022", "Tháng 9", 9, "30/9/2022". */
  month: time,
  /** A day: "30/9/2022", "2022-09-30", an Excel serial. */
  date: time,
  year: other,
  /** One of the office's localities, by name, code or alias. */
  locality: other,
  /** The id or the name of an indicator of the catalogue. */
  indicator: other,
  text: other,
  /** A whole number of people, households, gifts …; never a fraction. */
  count: amount,
  /** An amount in đồng; the column's `unit` is the unit of its cells in the export. */
  money: amount,
  /** Any other number, such as hectares or kilograms. */
  decimal: amount,
  /** A share that the export itself computed; never reported, only compared with the recomputed one. */
  percent: other,
  /** Dropped while reading: names, identity and phone numbers never reach a figure or a message. */
  private: other,
} as const;

/** The content of a column, by which its cells are read. */
export type ColumnType = keyof typeof columnTypeFacts;

export const columnTypes = Object.keys(columnTypeFacts) as readonly ColumnType[];

/** The types of numbers that add up. */
export const amountColumnTypes: readonly ColumnType[] = columnTypes.filter(isAmountType);

export function isAmountType(type: ColumnType): boolean {
  return columnTypeFacts[type].isAmount;
}

export function isTimeType(type: ColumnType): boolean {
  return columnTypeFacts[type].isTime;
}
