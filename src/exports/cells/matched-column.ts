import type { Column } from "../../catalogue/declaration.ts";
import type { MoneyUnit } from "../../catalogue/units.ts";

/** A declared column, found in a file. */
export interface MatchedColumn {
  readonly column: Column;
  readonly index: number;
  /** As it stands in the file; the parts of a merged header are joined. */
  readonly header: string;
  /** Named by the header itself: "Kinh phí (triệu đồng)". */
  readonly unit?: MoneyUnit;
}
