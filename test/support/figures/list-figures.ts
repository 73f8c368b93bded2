/** A whole with its parts by indicator, locality and column, for the tests of helpers that print lists. */
import { createQuantity } from "../../../src/quantity.ts";
import type { GivenFigure } from "./figures.ts";

export const listFigures: GivenFigure[] = [
  {
    id: "all",
    name: "Tuyển sinh",
    unit: "người",
    actual: "15",
    byLocality: { "372": { actual: "12", plan: "10" }, "373": { actual: "3", plan: "5" } },
  },
  { id: "college", name: "Trình độ cao đẳng", unit: "người", actual: "12" },
  { id: "short", name: "Sơ cấp", unit: "người", actual: "3" },
  { id: "other", name: "Khác", unit: "người", actual: "1" },
];

export const listBreakdowns = {
  "all by level": [
    { name: "Cao đẳng", actual: { amount: createQuantity(12) }, samePeriodLastYear: null },
    { name: "Sơ cấp", actual: { amount: createQuantity(3) }, samePeriodLastYear: null },
  ],
};
