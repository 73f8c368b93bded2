/** The schemas of edit rules in a sector file and in report.yaml. */
import * as v from "valibot";
import {
  buildChoiceSchema,
  buildObjectSchema,
  buildRecordSchema,
  nonEmptyText,
  nonEmptyTextList,
  yearMonthSchema,
} from "../yaml/schema-builders.ts";
import { decimalTextPattern, parseDecimalText } from "./decimal-text.ts";

export const decimalTextSchema = v.pipe(
  v.string(),
  v.regex(decimalTextPattern, "cần là một số, ví dụ 1.000.000 hoặc 0,5 hoặc 10%"),
  v.transform((text) => parseDecimalText(text) ?? text),
);

const boundsSchema = v.strictTuple([decimalTextSchema, decimalTextSchema]);

const timesSchema = v.pipe(
  v.string(),
  v.regex(/^(?:[2-9]|[1-9]\d+)$/, "cần là một số nguyên từ 2 trở lên"),
  v.transform(Number),
);

/** Which keys belong together is checked with the operands (`check-edits.ts`). */
export const editSchema = v.pipe(
  buildObjectSchema({
    balance: v.exactOptional(nonEmptyText),
    carry: v.exactOptional(nonEmptyText),
    ratio: v.exactOptional(nonEmptyText),
    growth: v.exactOptional(nonEmptyText),
    peers: v.exactOptional(nonEmptyText),
    order: v.exactOptional(nonEmptyTextList),
    agree: v.exactOptional(nonEmptyTextList),
    range: v.exactOptional(nonEmptyText),
    parts: v.exactOptional(nonEmptyTextList),
    less: v.exactOptional(nonEmptyTextList),
    over: v.exactOptional(nonEmptyText),
    total: v.exactOptional(nonEmptyText),
    atMost: v.exactOptional(v.boolean()),
    in: v.exactOptional(nonEmptyTextList),
    out: v.exactOptional(nonEmptyTextList),
    per: v.exactOptional(nonEmptyText),
    between: v.exactOptional(boundsSchema),
    times: v.exactOptional(timesSchema),
    by: v.exactOptional(v.array(buildChoiceSchema(["time", "locality"]))),
    tolerance: v.exactOptional(decimalTextSchema),
    where: v.optional(buildRecordSchema(v.string(), nonEmptyTextList), {}),
    severity: v.exactOptional(buildChoiceSchema(["error", "warning"])),
    name: v.exactOptional(nonEmptyText),
    source: v.exactOptional(nonEmptyText),
    from: v.exactOptional(yearMonthSchema),
    until: v.exactOptional(yearMonthSchema),
  }),
  v.partialCheck(
    [["balance"], ["carry"], ["ratio"], ["growth"], ["peers"], ["order"], ["agree"], ["range"]],
    ({ balance, carry, ratio, growth, peers, order, agree, range }) =>
      [balance, carry, ratio, growth, peers, order, agree, range].filter(Boolean).length === 1,
    "cần đúng một loại quy tắc: balance, carry, ratio, growth, peers, order, agree hoặc range",
  ),
  v.check(
    ({ from = 0, until = Number.POSITIVE_INFINITY }) => from <= until,
    "from cần là tháng trước until, hoặc cùng tháng",
  ),
);

export type RawEdit = v.InferOutput<typeof editSchema>;

/** What report.yaml says of a rule of the pack. */
export const editOverrideSchema = v.pipe(
  buildObjectSchema({
    between: v.exactOptional(boundsSchema),
    times: v.exactOptional(timesSchema),
    off: v.exactOptional(nonEmptyText),
  }),
  v.partialCheck(
    [["between"], ["times"], ["off"]],
    ({ between, times, off }) => [between, times, off].filter(Boolean).length === 1,
    "cần ghi between (mức mới), times (số lần mới) hoặc off (lý do bỏ quy tắc)",
  ),
);
