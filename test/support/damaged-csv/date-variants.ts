/** Dates in other forms, and dates that do not exist. */
import { type CleanTable, mapColumn, renderTable, replaceMiddleCell } from "./clean-table.ts";
import { createVariant, type Outcome, type Variant } from "./variant.ts";

const millisecondsPerDay = 86_400_000;
const excelDayZero = Date.UTC(1899, 11, 30);

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** The forms of a date: [name, expected, how it is written, damage, other accepted outcomes]. */
const dateForms: readonly (readonly [
  string,
  Outcome,
  (date: DateParts) => string,
  string,
  readonly Outcome[],
])[] = [
  [
    "dmy",
    "same",
    ({ year, month, day }) => `${Number(day)}/${Number(month)}/${year}`,
    "5/7/2022 is the 5th of July",
    [],
  ],
  ["dmy-zero", "same", ({ year, month, day }) => `${day}/${month}/${year}`, "05/07/2022", []],
  [
    "dmy-dash",
    "same",
    ({ year, month, day }) => `${Number(day)}-${Number(month)}-${year}`,
    "5-7-2022",
    ["refuse"],
  ],
  [
    "dmy-dot",
    "same",
    ({ year, month, day }) => `${Number(day)}.${Number(month)}.${year}`,
    "5.7.2022",
    ["refuse"],
  ],
  ["excel-serial", "refuse", formatExcelSerial, "Excel's serial days", ["same", "warn"]],
  [
    "iso-time",
    "same",
    ({ year, month, day }) => `${year}-${month}-${day} 00:00:00`,
    "with a time",
    ["refuse"],
  ],
];

const impossibleDates: readonly (readonly [string, string, string, Outcome?])[] = [
  ["mdy", "07/31/2022", "month first: the 31st month does not exist"],
  ["2digit", "5/7/22", "a year of two digits", "warn"],
  ["impossible", "31/02/2022", "no such day"],
  ["feb29", "29/02/2022", "2022 is no leap year"],
  ["text", "tháng 7", "words"],
  ["zero", "00/00/0000", "zeros"],
  ["future", "05/07/2099", "far in the future", "warn"],
  ["1899", "30/12/1899", "Excel's day zero", "warn"],
];

function formatExcelSerial({ year, month, day }: DateParts): string {
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return String(Math.round((time - excelDayZero) / millisecondsPerDay));
}

export function buildDateVariants(table: CleanTable): Variant[] {
  const { date } = table.columns;
  if (date === undefined) return [];
  const rewriteDates = (format: (date: DateParts) => string) => {
    const rewriteCell = (cell: string) =>
      cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, (_, year: string, month: string, day: string) =>
        format({ year, month, day }),
      );
    return renderTable(table, { rows: mapColumn(table, date, rewriteCell) });
  };
  return [
    ...dateForms.map(([name, expected, format, damage, accept]) =>
      createVariant(`date-${name}`, expected, rewriteDates(format), damage, { accept }),
    ),
    ...impossibleDates.map(([name, cell, damage, accepted]) =>
      createVariant(`date-${name}`, "refuse", replaceMiddleCell(table, date, cell), damage, {
        line: table.middleLine,
        accept: accepted ? [accepted] : [],
      }),
    ),
  ];
}
