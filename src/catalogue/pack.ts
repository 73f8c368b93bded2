import * as v from "valibot";
import type { ColumnType } from "./declaration.ts";
import { group, names, oneOf, record, text } from "./schema.ts";

/** The YAML of a pack as it is written; `catalogue.ts` turns it into the catalogue. */

const columnTypes = [
  "month",
  "date",
  "year",
  "locality",
  "indicator",
  "text",
  "count",
  "money",
  "decimal",
  "percent",
  "private",
] as const satisfies readonly ColumnType[];

const column = group({
  header: names,
  type: oneOf(columnTypes),
  unit: v.optional(oneOf(["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"])),
  optional: v.optional(v.boolean(), false),
  cumulative: v.optional(v.boolean(), false),
  with: v.exactOptional(v.string()),
  of: v.exactOptional(v.strictTuple([v.string(), v.string()])),
});

/** "2022-04", kept as 202204 so that it compares. */
const yearMonth = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "cần viết theo dạng năm-tháng, ví dụ 2022-04"),
  v.transform((month) => Number(month.replace("-", ""))),
);

const exportDeclaration = group({
  name: text,
  files: names,
  columns: record(v.string(), column),
  optional: v.optional(v.boolean(), false),
  from: v.exactOptional(yearMonth),
  until: v.exactOptional(yearMonth),
});

/** "jobs.placed": a column of an export. */
const columnReference = v.pipe(
  v.string(),
  v.regex(/^[\w-]+\.[\w-]+$/, "cần viết theo dạng biểu.cột, ví dụ jobs.placed"),
);

const indicator = v.pipe(
  group({
    name: text,
    unit: text,
    sum: v.optional(columnReference),
    stock: v.optional(columnReference),
    count: v.optional(v.string()),
    done: v.optional(columnReference),
    ratio: v.optional(group({ part: v.string(), whole: v.string() })),
    where: v.optional(record(v.string(), names), {}),
    breakdowns: v.optional(v.array(v.string()), []),
    group: v.optional(v.string()),
    partOf: v.optional(v.string()),
    partsAddUp: v.optional(v.boolean(), false),
    source: v.optional(v.string()),
  }),
  v.partialCheck(
    [["sum"], ["stock"], ["count"], ["done"], ["ratio"]],
    ({ sum, stock, count, done, ratio }) => [sum, stock, count, done, ratio].filter(Boolean).length === 1,
    "cần đúng một cách tính: sum, stock, count, done hoặc ratio",
  ),
);

export const sectorSchema = group({
  id: text,
  name: text,
  exports: record(v.string(), exportDeclaration),
  indicators: record(v.string(), indicator),
});

export const packSchema = group({
  name: text,
  sectors: names,
  targets: exportDeclaration,
});

export type WrittenPack = v.InferOutput<typeof packSchema>;
export type WrittenExport = v.InferOutput<typeof exportDeclaration>;
export type WrittenIndicator = v.InferOutput<typeof indicator>;
export type WrittenSector = v.InferOutput<typeof sectorSchema>;
