import type { ColumnType } from "../../../catalogue/column-types.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { countColumn } from "./count.ts";
import { dateColumn } from "./date.ts";
import { decimalColumn } from "./decimal.ts";
import { indicatorColumn } from "./indicator.ts";
import { localityColumn } from "./locality.ts";
import { moneyColumn } from "./money.ts";
import { monthColumn } from "./month.ts";
import { percentColumn } from "./percent.ts";
import { privateColumn } from "./private.ts";
import { textColumn } from "./text.ts";
import { yearColumn } from "./year.ts";

/** Every column type of the catalogue; a missing one does not compile. */
export const columnTypeDefinitions: Readonly<Record<ColumnType, ColumnTypeDefinition>> = {
  month: monthColumn,
  date: dateColumn,
  year: yearColumn,
  locality: localityColumn,
  indicator: indicatorColumn,
  text: textColumn,
  count: countColumn,
  money: moneyColumn,
  decimal: decimalColumn,
  percent: percentColumn,
  private: privateColumn,
};
