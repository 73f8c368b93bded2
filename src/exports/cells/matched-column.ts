import type { Column } from "../../catalogue/declaration.ts";
import type { Unit } from "../../catalogue/units.ts";
import type { Evidence } from "../meaning/evidence.ts";
import type { HeaderPhrase } from "../meaning/header-words.ts";

/** The columns of a file in which each row says its unit. */
interface RowUnits {
  readonly indices: readonly number[];
  /** True where a bare multiple ("triệu") is meant for this column: for money, else only in a table without money. */
  readonly takesMultiple: boolean;
}

/** A declared column, found in a file. */
export interface MatchedColumn {
  readonly column: Column;
  readonly index: number;
  /** As it stands in the file; the parts of a merged header are joined. */
  readonly header: string;
  /** The words beside its name: "triệu đồng", "trong kỳ". */
  readonly phrases?: readonly HeaderPhrase[];
  /** The unit that the sheet or the office says of its cells; absent where only the cells themselves may say it. */
  readonly unit?: Evidence<Unit>;
  /** The columns ("ĐVT") in which each row says its unit. */
  readonly rowUnits?: RowUnits;
}
