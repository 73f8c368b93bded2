/** The keys of report.yaml for exports: their files, words, units and numbers. */
import * as v from "valibot";
import { missingMarksSchema, shapeSchema } from "../pack-schema.ts";
import { parseMoneyUnitFactor } from "../units.ts";
import {
  buildChoiceSchema,
  buildObjectSchema,
  buildRecordSchema,
  columnNameReferenceSchema,
  nonEmptyText,
  nonEmptyTextList,
} from "../yaml/schema-builders.ts";

const moneyUnitSchema = v.pipe(
  nonEmptyText,
  v.check((unit) => parseMoneyUnitFactor(unit) !== undefined, "cần là một đơn vị tiền, ví dụ triệu đồng"),
);

const confirmedUnitSchema = buildObjectSchema({
  unit: moneyUnitSchema,
  reason: v.exactOptional(nonEmptyText),
  by: v.exactOptional(nonEmptyText),
  date: v.exactOptional(nonEmptyText),
});

export const numberFormSchema = buildChoiceSchema(["1.234,5", "1,234.5"]);

export const aliasesSchema = buildObjectSchema({
  texts: v.exactOptional(
    buildRecordSchema(columnNameReferenceSchema, buildRecordSchema(nonEmptyText, nonEmptyText)),
  ),
  headers: v.exactOptional(buildRecordSchema(columnNameReferenceSchema, nonEmptyTextList)),
  indicators: v.exactOptional(buildRecordSchema(nonEmptyText, nonEmptyText)),
});

/** "jobs.paid: triệu đồng", or with the reason, the person and the day. */
export const unitsSchema = buildRecordSchema(
  columnNameReferenceSchema,
  v.union(
    [
      v.pipe(
        moneyUnitSchema,
        v.transform((unit) => ({ unit })),
      ),
      confirmedUnitSchema,
    ],
    "cần là một đơn vị tiền, ví dụ triệu đồng, hoặc { unit, reason, by, date }",
  ),
);

export const confirmedFileSchema = buildObjectSchema({
  export: v.exactOptional(nonEmptyText),
  time: v.exactOptional(nonEmptyText),
  locality: v.exactOptional(nonEmptyText),
  units: v.exactOptional(unitsSchema),
  columns: v.exactOptional(buildRecordSchema(nonEmptyText, nonEmptyText)),
  shape: v.exactOptional(shapeSchema),
});

export const officeExportSchema = buildObjectSchema({
  shapes: v.exactOptional(v.array(shapeSchema)),
  missing: v.exactOptional(missingMarksSchema),
  absent: v.exactOptional(nonEmptyText),
  without: v.exactOptional(buildRecordSchema(nonEmptyText, nonEmptyText)),
});
