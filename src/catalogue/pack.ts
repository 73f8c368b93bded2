import * as z from "zod";
import type { ColumnType } from "./declaration.ts";

/** The YAML of a pack as it is written; `sectors.ts` turns it into the catalogue. */

const names = z.array(z.string().min(1)).min(1);
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

const column = z.strictObject({
  header: names,
  type: z.enum(columnTypes),
  unit: z.enum(["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"]).optional(),
  optional: z.boolean().default(false),
  cumulative: z.boolean().default(false),
  with: z.string().exactOptional(),
  of: z.tuple([z.string(), z.string()]).exactOptional(),
});

/** "2022-04", kept as 202204 so that it compares. */
const yearMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "cần viết theo dạng năm-tháng, ví dụ 2022-04")
  .transform((text) => Number(text.replace("-", "")));

const exportDeclaration = z.strictObject({
  name: z.string().min(1),
  files: names,
  columns: z.record(z.string(), column),
  optional: z.boolean().default(false),
  from: yearMonth.exactOptional(),
  until: yearMonth.exactOptional(),
});

/** "jobs.placed": a column of an export. */
const columnReference = z
  .string()
  .regex(/^[\w-]+\.[\w-]+$/, "cần viết theo dạng biểu.cột, ví dụ jobs.placed");

const indicator = z
  .strictObject({
    name: z.string().min(1),
    unit: z.string().min(1),
    sum: columnReference.optional(),
    stock: columnReference.optional(),
    count: z.string().optional(),
    done: columnReference.optional(),
    ratio: z.strictObject({ part: z.string(), whole: z.string() }).optional(),
    where: z.record(z.string(), names).default({}),
    breakdowns: z.array(z.string()).default([]),
    group: z.string().optional(),
    partOf: z.string().optional(),
    partsAddUp: z.boolean().default(false),
    source: z.string().optional(),
  })
  .refine(
    ({ sum, stock, count, done, ratio }) => [sum, stock, count, done, ratio].filter(Boolean).length === 1,
    {
      message: "cần đúng một cách tính: sum, stock, count, done hoặc ratio",
    },
  );

export const sectorSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  exports: z.record(z.string(), exportDeclaration),
  indicators: z.record(z.string(), indicator),
});

export const packSchema = z.strictObject({
  name: z.string().min(1),
  sectors: names,
  targets: exportDeclaration,
});

export type WrittenExport = z.output<typeof exportDeclaration>;
export type WrittenIndicator = z.output<typeof indicator>;
export type WrittenSector = z.output<typeof sectorSchema>;
