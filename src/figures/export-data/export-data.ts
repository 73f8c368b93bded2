import type { LeftOutSheet } from "../../exports/left-out-sheets.ts";
import type { FileDates } from "../../exports/meaning/times/file-dates.ts";
import type { ExportFile } from "../../exports/source.ts";
import type { TableTally } from "../../exports/table/table-tally.ts";
import type { Issue } from "../../issues/issue.ts";
import type { YearMonth } from "../../period.ts";
import type { DateOrderTally } from "../edits/date-orders.ts";
import type { FileRowKeys } from "../files/repeated-rows.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import type { TargetRow } from "../plans/year-plans.ts";

/** The content of all exports, read once and added up in groups. */
export interface ExportData {
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  /** The rows of files of estimates, which no check of the actual numbers sees. */
  readonly estimates: ReadonlyMap<string, readonly RowGroup[]>;
  readonly targets: readonly TargetRow[];
  /** The rows of the exports that documents list, by the id of the export. */
  readonly listedRows: ReadonlyMap<string, readonly ListedRow[]>;
  /** The files that each export was read from, by its id. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** The exports with a file that was not read completely: data that seem to be missing may only be unread. */
  readonly incompleteExports: ReadonlySet<string>;
  /** The dates of each file of events. */
  readonly dates: readonly FileDates[];
  readonly issues: readonly Issue[];
  /** What became of the lines of every file, in the order of reading. */
  readonly readings: readonly FileReading[];
  /** The keys of the rows of every file, by which rows of two files are compared. */
  readonly rowKeys: readonly FileRowKeys[];
  /** The dates of each file that edit rules compare. */
  readonly dateOrders: readonly DateOrderTally[];
}

/** A row of a register, with the texts of the columns that documents list. */
export interface ListedRow {
  readonly line: number;
  readonly month: YearMonth;
  readonly locality?: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** A file of data/ and its export, unless it is unknown; the tally is absent if the table could not be read. */
export interface FileReading {
  readonly file: string;
  readonly exportId?: string;
  readonly tally?: TableTally;
  /** The reason why a sheet of a workbook was not read. */
  readonly leftOut?: LeftOutSheet;
}

/** Reads some of the exports in parallel, each with `read`, and returns their data by path. */
export type PreloadExports = (
  read: (file: ExportFile) => Promise<ExportData>,
) => Promise<ReadonlyMap<string, ExportData>>;
