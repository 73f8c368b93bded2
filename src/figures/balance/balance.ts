/** The balance (đối chiếu): every line of every file is in some figure, or it is said why not. */
import type { Catalogue } from "../../catalogue/declaration.ts";
import type { LeftOutSheet } from "../../exports/left-out-sheets.ts";
import type { NonDataKind } from "../../exports/table/non-data-lines.ts";
import type { TableTally } from "../../exports/table/table-tally.ts";
import { isLikelyPersonal } from "../../issues/personal-data.ts";
import type { Period } from "../../period.ts";
import {
  type EstimateRowUse,
  fillWithEstimates,
  listUnusedEstimates,
} from "../estimates/fill-with-estimates.ts";
import type { ExportData, FileReading } from "../export-data/export-data.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { createGroupUseClassifier, type RowUse, type UncountedReason } from "./row-uses.ts";

/** The lines of a file. All numbers but `lines` add up to it. */
export interface FileBalance {
  readonly file: string;
  /** The id of the export; null for a file that is none. */
  readonly export: string | null;
  /** A line is a row of a spreadsheet. Null for a file that was not read, whose issue says why. */
  readonly lines: number | null;
  /** The shape in which a table was read, if not the standard one; its lines are then counted as rows of that one. */
  readonly readAs: string | null;
  /** The reason why a sheet of a workbook was not read. */
  readonly leftOutSheet: LeftOutSheet | null;
  readonly thisPeriod: number;
  readonly samePeriodLastYear: number;
  readonly otherPeriods: number;
  /** Rows that no figure of any period takes, by their text; text and column are null where the export has no indicator. */
  readonly unwanted: readonly UnwantedRows[];
  readonly leftOut: readonly LeftOutCount[];
  readonly totals: TotalCounts;
  readonly titlesAndNotes: number;
}

interface UnwantedRows {
  readonly column: string | null;
  readonly text: string | null;
  readonly rows: number;
}

export interface LeftOutCount {
  /** "error": the line has an error, so that it was not read. */
  readonly why:
    | UncountedReason
    | "estimate-replaced"
    | "estimate-unusable"
    | "unreported"
    | "spoilt"
    | "foreign"
    | "error";
  readonly lines: number;
}

/** Total rows by whether they agree with the sum of their rows; those of a stock over several months have none to compare with. */
interface TotalCounts {
  readonly agreeing: number;
  readonly differing: number;
  readonly unchecked: number;
}

/** Computes the balance of all files in the order of reading. */
export function computeBalance(exportData: ExportData, catalogue: Catalogue, period: Period): FileBalance[] {
  const indicators = catalogue.sectors.flatMap((sector) => sector.indicators);
  const { groups: filledGroups } = fillWithEstimates(exportData, catalogue, period);
  const findUse = createGroupUseClassifier(filledGroups, indicators, period);
  const uses = new Map(exportData.readings.map(({ file }) => [file, new RowUseCounts()]));
  const addUse = (group: RowGroup, use: RowUse | EstimateRowUse) => {
    for (const [file, lines] of group.lines) uses.get(file)?.add(use, lines.lineCount);
  };
  for (const [exportId, groups] of filledGroups)
    for (const group of groups) addUse(group, findUse(exportId, group));
  for (const { group, use } of listUnusedEstimates(exportData, catalogue, period)) addUse(group, use);
  for (const { file, row, isBesideActual } of exportData.targets) {
    // Its line is counted with the actual numbers.
    if (isBesideActual) continue;
    const isOfThisYear = Number(row.texts.year) === period.year;
    uses.get(file)?.add({ use: isOfThisYear ? "thisPeriod" : "otherPeriods" }, 1);
  }
  return exportData.readings.map((reading) =>
    buildFileBalance(reading, uses.get(reading.file) ?? new RowUseCounts()),
  );
}

function buildFileBalance({ file, exportId, tally, leftOut }: FileReading, uses: RowUseCounts): FileBalance {
  return {
    file,
    export: exportId ?? null,
    lines: tally?.lines ?? null,
    readAs: tally?.readAs ?? null,
    leftOutSheet: leftOut ?? null,
    thisPeriod: uses.thisPeriod,
    samePeriodLastYear: uses.samePeriodLastYear,
    otherPeriods: uses.otherPeriods,
    unwanted: [...uses.unwanted.values()],
    leftOut: listLeftOutCounts(uses.leftOut, tally),
    totals: countTotalRowsByAgreement(tally),
    titlesAndNotes: countTitlesNotesAndBlanks(tally),
  };
}

/** The uses of a file's rows, counted. */
class RowUseCounts {
  thisPeriod = 0;
  samePeriodLastYear = 0;
  otherPeriods = 0;
  readonly unwanted = new Map<string, UnwantedRows>();
  readonly leftOut = new Map<LeftOutCount["why"], number>();

  add(use: RowUse | EstimateRowUse, rows: number): void {
    switch (use.use) {
      case "thisPeriod":
      case "samePeriodLastYear":
      case "otherPeriods":
        this[use.use] += rows;
        return;
      case "unwanted": {
        const { column } = use;
        const text = use.text !== null && isLikelyPersonal(use.text) ? "…" : use.text;
        const key = JSON.stringify([column, text]);
        this.unwanted.set(key, { column, text, rows: (this.unwanted.get(key)?.rows ?? 0) + rows });
        return;
      }
      case "leftOut":
        this.leftOut.set(use.why, (this.leftOut.get(use.why) ?? 0) + rows);
        return;
    }
  }
}

/** Lines that hold or held data, and yet count nowhere. */
const leftOutKinds = ["unreported", "spoilt", "foreign"] as const;

function listLeftOutCounts(
  rowsByReason: ReadonlyMap<LeftOutCount["why"], number>,
  tally: TableTally | undefined,
): LeftOutCount[] {
  const kinds = leftOutKinds.map((kind) => [kind, tally?.skipped[kind] ?? 0] as const);
  const all: (readonly [LeftOutCount["why"], number])[] = [
    ...rowsByReason,
    ...kinds,
    ["error", tally?.refused ?? 0],
  ];
  return all.filter(([, lines]) => lines > 0).map(([why, lines]) => ({ why, lines }));
}

function countTotalRowsByAgreement(tally: TableTally | undefined): TotalCounts {
  const [differing, unchecked] = [tally?.differentTotals ?? 0, tally?.uncheckedTotals ?? 0];
  return { agreeing: (tally?.skipped.total ?? 0) - differing - unchecked, differing, unchecked };
}

function countTitlesNotesAndBlanks(tally: TableTally | undefined): number {
  const kinds = Object.entries(tally?.skipped ?? {}) as [NonDataKind, number][];
  return kinds
    .filter(([kind]) => kind !== "total" && !leftOutKinds.some((leftOut) => leftOut === kind))
    .reduce((sum, [, lines]) => sum + lines, 0);
}
