/** What the evaluation of a rule gives, key by key. */
import type { Column } from "../../catalogue/declaration.ts";
import type { EditKindName, EditRuleOf } from "../../catalogue/edits/edit-rule.ts";
import type { IssueCode, IssuePlace } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import type { Quantity } from "../../quantity.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import type { EditContext } from "./edit-context.ts";

/** The time, place and texts for which a rule is evaluated. */
export interface EditKey {
  /** The code of the locality; absent for the whole territory. */
  readonly locality?: string | undefined;
  /** "3/2022", "1-9/2022", or the period of a figure, "9m-2022". */
  readonly time: string;
  /** "huyện Nho Quan, Tết Nguyên đán" */
  readonly who: string;
  readonly isLastYear: boolean;
  /** The file of the numbers; null for figures, which may come from many. */
  readonly file: string | null;
}

/** The group and the column of a number. */
export interface CellSource {
  readonly group: RowGroup;
  readonly exportId: string;
  readonly column: Column;
}

/** A number that a rule compares: a column of a group of rows, or a figure. */
export interface EditCell {
  /** Equal for two rules that look at the same number. */
  readonly id: string;
  readonly name: string;
  readonly amount: Quantity;
  readonly place: IssuePlace;
  /** Absent for a figure. */
  readonly source?: CellSource;
}

/** The sum of the terms should be zero, or at least zero; the first term is what the others add up to. */
export interface Equation {
  readonly terms: readonly { readonly cell: EditCell; readonly sign: 1 | -1 }[];
  readonly isAtLeast: boolean;
  readonly tolerance: Quantity;
  readonly residual: Quantity;
}

/** A value that a rule doubts or refuses. */
export interface EditFinding {
  readonly code: IssueCode;
  readonly details: IssueDetails;
  /** The number in question first. */
  readonly cells: readonly [EditCell, ...EditCell[]];
  /** True if only the first of the cells can be wrong. */
  readonly isOfOneCell: boolean;
  /** The nearest admissible value of the first cell; undefined where nothing tells it. */
  readonly expected?: Quantity;
  /** True for a difference that only another unit explains. */
  readonly isFarOff: boolean;
}

/** Most checks are met, and only counted, by the file of their numbers; with a count for many rows that need not be told apart. */
export type EditCheck =
  | { readonly outcome: "skipped" | "met"; readonly file: EditKey["file"]; readonly count?: number }
  | { readonly outcome: "equation"; readonly key: EditKey; readonly equation: Equation }
  | { readonly outcome: "broken"; readonly key: EditKey; readonly finding: EditFinding };

/** A kind of rule: one object in one file under `kinds/`. */
export interface EditKind<Name extends EditKindName> {
  /** "error" for what makes a figure wrong, "warning" for what may be true. */
  readonly severity: "error" | "warning";
  /** The rule as a Vietnamese sentence, where its declaration gives none. */
  readonly describe: (rule: EditRuleOf<Name>, context: Pick<EditContext, "catalogue">) => string;
  readonly evaluate: (rule: EditRuleOf<Name>, context: EditContext) => readonly EditCheck[];
}
