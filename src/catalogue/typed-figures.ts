/** `published/<period>.yaml`: published figures that somebody typed from a paper, because no file of it was ever recorded. */
import * as v from "valibot";
import { parseIsoDate } from "../period.ts";
import { buildObjectSchema, buildRecordSchema, nonEmptyText } from "./yaml/schema-builders.ts";

/** By the id or the name of an indicator: the number with its unit, "3,2 tỷ đồng"; null where the form is left empty. */
export type TypedAmounts = Readonly<Record<string, string | null>>;

export interface TypedFiguresFile {
  /** Why the figures are typed. */
  readonly reason: string;
  /** The number and the date of the paper. */
  readonly source: string;
  readonly by: string;
  readonly date: string;
  readonly figures: TypedAmounts;
  /** By the code or the name of a locality. */
  readonly localities?: Readonly<Record<string, TypedAmounts | null>>;
}

const amountsSchema = buildRecordSchema(nonEmptyText, v.nullable(nonEmptyText));

export const typedFiguresSchema = buildObjectSchema({
  reason: nonEmptyText,
  source: nonEmptyText,
  by: nonEmptyText,
  date: v.pipe(
    v.string(),
    v.check((day) => parseIsoDate(day) !== undefined, "cần viết theo dạng năm-tháng-ngày, ví dụ 2025-09-30"),
  ),
  figures: amountsSchema,
  localities: v.exactOptional(buildRecordSchema(nonEmptyText, v.nullable(amountsSchema))),
}) satisfies v.GenericSchema<unknown, TypedFiguresFile>;
