import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office/office.ts";
import type { PublishedPeriod } from "../catalogue/published-periods.ts";
import type { ExportFile } from "../exports/source.ts";
import type { Issue } from "../issues/issue.ts";
import type { Period } from "../period.ts";
import type { EditReport } from "./edits/evaluate-edits.ts";
import type { ExportData, PreloadExports } from "./export-data/export-data.ts";
import type { FigureInputs } from "./figure-inputs.ts";
import type { FigureSet } from "./figure-set.ts";
import type { Plans } from "./plans/year-plans.ts";

/** Everything that the figures of a period are computed from; neither the clock nor the disk is among it. */
export interface ReviewInputs {
  readonly period: Period;
  /** What becomes of a period whose last months no export has reported: "show" is for figures on the screen, which are no report. */
  readonly incompletePeriod?: "refuse" | "cut" | "show";
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly exports: readonly ExportFile[];
  /** Reads large exports in parallel; without it, or with a row trace, exports are read in turn. */
  readonly preloadExports?: PreloadExports;
  /** The figures that were published for earlier periods. */
  readonly published?: readonly PublishedPeriod[];
}

/** The figures of a period with the data behind them and every issue found so far. */
export interface Review {
  /** The period of the inputs, or the part of it that the data reach. */
  readonly period: Period;
  readonly gathered: ExportData;
  readonly plans: Plans;
  readonly figureInputs: FigureInputs;
  readonly figures: FigureSet;
  readonly issues: readonly Issue[];
  /** What the edit rules found, after step 4. */
  readonly edits?: EditReport;
}
