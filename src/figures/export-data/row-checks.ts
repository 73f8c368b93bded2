/** The checks that each row of a file gets while it is read: percentages, the days of tasks, declared orders of dates. */
import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Row } from "../../exports/row.ts";
import type { Issue } from "../../issues/issue.ts";
import { createDateOrderTallier, type DateOrderTally, listDateOrders } from "../edits/date-orders.ts";
import { createDateOrderChecker } from "../sanity/date-order.ts";
import { createPercentChecker } from "../sanity/export-percent.ts";

interface RowChecks {
  /** False for most exports, whose rows need not be checked one by one. */
  readonly areNeeded: boolean;
  /** The columns of dates that rows need for them. */
  readonly columns: readonly string[];
  checkRow(row: Row): Issue[];
  listDateOrders(): DateOrderTally[];
}

export function createRowChecks(
  file: string,
  declaration: ExportDeclaration,
  catalogue: Catalogue,
): RowChecks {
  const checkPercents = createPercentChecker(declaration);
  const taskDates = createDateOrderChecker(declaration, catalogue);
  const declaredOrders = createDateOrderTallier(file, listDateOrders(declaration.id, catalogue));
  const columns = [...taskDates.columns, ...declaredOrders.columns];
  return {
    areNeeded: columns.length > 0 || declaration.columns.some((column) => column.of !== undefined),
    columns,
    checkRow(row) {
      declaredOrders.addRow(row);
      return [...checkPercents(file, row), ...taskDates.check(file, row)];
    },
    listDateOrders: declaredOrders.listTallies,
  };
}
