import * as v from "valibot";
import { packHeadEntries } from "./changes/pack-head.ts";
import { columnTypes } from "./column-types.ts";
import { editSchema } from "./edits/edit-schema.ts";
import { moneyUnitNames } from "./units.ts";
import {
  buildChoiceSchema,
  buildObjectSchema,
  buildRecordSchema,
  columnReferenceSchema,
  nonEmptyText,
  nonEmptyTextList,
  yearMonthSchema,
} from "./yaml/schema-builders.ts";

/** The schemas of a pack's YAML files; `read-catalogue.ts` builds the catalogue from their output. */

export const columnEntries = {
  header: nonEmptyTextList,
  type: buildChoiceSchema(columnTypes),
  unit: v.optional(buildChoiceSchema(moneyUnitNames)),
  optional: v.optional(v.boolean(), false),
  cumulative: v.optional(v.boolean(), false),
  with: v.exactOptional(v.string()),
  texts: v.exactOptional(nonEmptyTextList),
  aliases: v.exactOptional(buildRecordSchema(nonEmptyText, nonEmptyTextList)),
  of: v.exactOptional(v.strictTuple([v.string(), v.string()])),
};

const columnSchema = buildObjectSchema(columnEntries);

/** A shape of the export's tables (`shape.ts`). */
export const shapeSchema = buildObjectSchema({
  across: v.exactOptional(
    v.pipe(
      v.union(
        [nonEmptyText, v.pipe(v.array(nonEmptyText), v.maxLength(3))],
        "cần là một tên hoặc danh sách một đến ba tên, ví dụ time",
      ),
      v.transform((names) => [names].flat()),
    ),
  ),
  down: v.exactOptional(nonEmptyText),
  groups: v.exactOptional(nonEmptyText),
  parts: v.exactOptional(nonEmptyText),
  measure: v.exactOptional(nonEmptyText),
});

/** Numbers in any form: "0", "0,0", "-1", "9.999", "(5)", "0 %". */
const notNumber = /^(?![-−–+(]? ?\d[\d .,]*%?\)?$)/;

/** Marks of cells without a number; a number itself is none. */
export const missingMarksSchema = v.pipe(
  v.array(v.pipe(nonEmptyText, v.regex(notNumber, "không được là một con số"))),
  v.minLength(1, "cần ghi ít nhất một dấu"),
);

export const exportEntries = {
  name: nonEmptyText,
  files: nonEmptyTextList,
  columns: buildRecordSchema(v.string(), columnSchema),
  rows: v.exactOptional(buildChoiceSchema(["cells", "events"])),
  key: v.exactOptional(nonEmptyTextList),
  list: v.exactOptional(nonEmptyTextList),
  shapes: v.exactOptional(v.array(shapeSchema)),
  missing: v.exactOptional(missingMarksSchema),
  optional: v.optional(v.boolean(), false),
  extra: v.optional(v.boolean(), false),
  from: v.exactOptional(yearMonthSchema),
  until: v.exactOptional(yearMonthSchema),
};

const exportSchema = buildObjectSchema(exportEntries);

export const indicatorEntries = {
  name: nonEmptyText,
  aliases: v.optional(nonEmptyTextList),
  unit: nonEmptyText,
  better: v.optional(buildChoiceSchema(["higher", "lower"])),
  zero: v.optional(nonEmptyText),
  sum: v.optional(columnReferenceSchema),
  stock: v.optional(columnReferenceSchema),
  opening: v.optional(columnReferenceSchema),
  count: v.optional(v.string()),
  done: v.optional(columnReferenceSchema),
  open: v.optional(columnReferenceSchema),
  deadline: v.optional(columnReferenceSchema),
  given: v.optional(columnReferenceSchema),
  weight: v.optional(columnReferenceSchema),
  ratio: v.optional(buildObjectSchema({ part: v.string(), whole: v.string() })),
  total: v.optional(v.pipe(v.array(v.string()), v.minLength(2, "cần ít nhất hai chỉ tiêu để cộng"))),
  where: v.optional(buildRecordSchema(v.string(), nonEmptyTextList), {}),
  breakdowns: v.optional(v.array(v.string()), []),
  group: v.optional(v.string()),
  partOf: v.optional(v.string()),
  partsAddUp: v.optional(v.boolean(), false),
  partsOverlap: v.optional(v.boolean(), false),
  versus: v.exactOptional(buildChoiceSchema(["year-start"])),
  source: v.optional(v.string()),
  comparable: v.exactOptional(buildObjectSchema({ from: yearMonthSchema, reason: nonEmptyText })),
};

const indicatorSchema = v.pipe(
  buildObjectSchema(indicatorEntries),
  v.partialCheck(
    [["sum"], ["stock"], ["opening"], ["count"], ["done"], ["open"], ["given"], ["ratio"], ["total"]],
    ({ sum, stock, opening, count, done, open, given, ratio, total }) =>
      [sum, stock, opening, count, done, open, given, ratio, total].filter(Boolean).length === 1,
    "cần đúng một cách tính: sum, stock, opening, count, done, open, given, ratio hoặc total",
  ),
  v.check(
    ({ open, deadline }) => deadline === undefined || open?.split(".")[0] === deadline.split(".")[0],
    "deadline chỉ đi với open, là một cột của cùng biểu",
  ),
  v.check(
    ({ partsAddUp, partsOverlap }) => !(partsAddUp && partsOverlap),
    "các phần đã trùng nhau (partsOverlap) thì không cộng thành tổng (partsAddUp)",
  ),
  v.check(
    ({ given, weight }) => weight === undefined || given?.split(".")[0] === weight.split(".")[0],
    "weight chỉ đi với given, là một cột của cùng biểu",
  ),
);

export const sectorSchema = buildObjectSchema({
  id: nonEmptyText,
  name: nonEmptyText,
  // A sector may count from the exports of others alone.
  exports: v.optional(buildRecordSchema(v.string(), exportSchema), {}),
  indicators: buildRecordSchema(v.string(), indicatorSchema),
  edits: v.optional(buildRecordSchema(v.string(), editSchema), {}),
});

export const packSchema = buildObjectSchema({
  ...packHeadEntries,
  name: nonEmptyText,
  sectors: nonEmptyTextList,
  targets: exportSchema,
});

export type RawPack = v.InferOutput<typeof packSchema>;
export type RawExport = v.InferOutput<typeof exportSchema>;
export type RawIndicator = v.InferOutput<typeof indicatorSchema>;
export type RawSector = v.InferOutput<typeof sectorSchema>;
