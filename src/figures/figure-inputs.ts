import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office/office.ts";
import type { Period } from "../period.ts";
import type { RowGroup } from "./groups/row-groups.ts";
import type { Plans } from "./plans/year-plans.ts";
import type { PublishedLookup } from "./published/published-lookup.ts";

/** Everything from which figures are computed. */
export interface FigureInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly office: Office;
  /** The row groups of every export, by its id. */
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  /** The same with the estimates of the months from January on, where these are more than those of the report. */
  readonly groupsToDate?: ReadonlyMap<string, readonly RowGroup[]>;
  /** The rows of files of estimates; those of the months of the report stand among the groups. */
  readonly estimates?: ReadonlyMap<string, readonly RowGroup[]>;
  readonly plans: Plans;
  /** Finds last year's published figures; where none was published, last year is computed from its rows. */
  readonly findPublished: PublishedLookup;
}
