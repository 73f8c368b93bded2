/** The keys of report.yaml and what each accepts. */
import * as v from "valibot";
import { isSilenceable } from "../../issues/issue.ts";
import { parseIsoDate, parsePeriod } from "../../period.ts";
import { decimalTextSchema, editOverrideSchema } from "../edits/edit-schema.ts";
import {
  buildChoiceSchema,
  buildObjectSchema,
  buildRecordSchema,
  columnNameReferenceSchema,
  nonEmptyText,
  nonEmptyTextList,
} from "../yaml/schema-builders.ts";
import { defaultPackName, defaultSpelling, type Office } from "./office.ts";
import {
  aliasesSchema,
  confirmedFileSchema,
  numberFormSchema,
  officeExportSchema,
  unitsSchema,
} from "./office-exports-schema.ts";
import {
  documentsSchema,
  earlierAgencySchema,
  formerTerritorySchema,
  localitySchema,
  organisationSchema,
  referenceSchema,
  signatorySchema,
} from "./sender-schema.ts";

const textListSchema = v.array(nonEmptyText);

const spellingSchema = buildObjectSchema({
  above: v.optional(buildChoiceSchema(["trên", "hơn"]), defaultSpelling.above),
  thousand: v.optional(buildChoiceSchema(["nghìn", "ngàn"]), defaultSpelling.thousand),
  billion: v.optional(buildChoiceSchema(["tỷ", "tỉ"]), defaultSpelling.billion),
  i: v.optional(buildChoiceSchema(["sĩ", "sỹ"]), defaultSpelling.i),
  tone: v.optional(buildChoiceSchema(["hòa", "hoà"]), defaultSpelling.tone),
  padding: v.optional(v.boolean(), defaultSpelling.padding),
});

/** The error codes of shapes and keys are not among those that can be silenced; a rule is silenced for one value at a time. */
const silencedWarningSchema = v.pipe(
  buildObjectSchema({
    code: v.exactOptional(v.pipe(nonEmptyText, v.check(isSilenceable, "không phải là mã của một cảnh báo"))),
    rule: v.exactOptional(nonEmptyText),
    locality: v.exactOptional(nonEmptyText),
    time: v.exactOptional(nonEmptyText),
    value: v.exactOptional(decimalTextSchema),
    reason: nonEmptyText,
  }),
  v.partialCheck(
    [["code"], ["rule"]],
    ({ code, rule }) => (code === undefined) !== (rule === undefined),
    "cần ghi code (mã của cảnh báo) hoặc rule (quy tắc)",
  ),
  v.check(
    ({ rule, locality, time, value }) => rule !== undefined || !(locality ?? time ?? value),
    "một mã cảnh báo được bỏ qua ở mọi nơi, mọi kỳ: không ghi locality, time hay value cùng với code",
  ),
  v.check(
    ({ rule, time, value }) => rule === undefined || (time !== undefined && value !== undefined),
    "quy tắc được xác nhận cho một số: ghi cả time (ví dụ 3/2022) và value",
  ),
);

const foreignPlaceSchema = buildObjectSchema({
  name: nonEmptyText,
  reason: nonEmptyText,
  by: v.exactOptional(nonEmptyText),
  date: v.exactOptional(nonEmptyText),
});

const periodSchema = v.pipe(
  v.string(),
  v.check((id) => parsePeriod(id) !== undefined, "không phải là kỳ báo cáo, ví dụ 9m-2022"),
);

const dateSchema = v.pipe(
  v.string(),
  v.check((day) => parseIsoDate(day) !== undefined, "cần viết theo dạng năm-tháng-ngày, ví dụ 2022-10-07"),
);

export const officeSchema = buildObjectSchema({
  pack: v.optional(nonEmptyText, defaultPackName),
  reference: v.exactOptional(referenceSchema),
  organisation: organisationSchema,
  signatory: signatorySchema,
  addressees: v.optional(textListSchema, []),
  recipients: nonEmptyTextList,
  archive: nonEmptyText,
  documents: v.exactOptional(documentsSchema),
  earlier: v.optional(v.array(earlierAgencySchema), []),
  territory: nonEmptyText,
  formerTerritories: v.optional(v.array(formerTerritorySchema), []),
  localities: v.pipe(v.array(localitySchema), v.minLength(1, "cần ghi ít nhất một địa phương")),
  spelling: v.optional(spellingSchema, defaultSpelling),
  numbers: v.exactOptional(
    v.union(
      [numberFormSchema, buildRecordSchema(nonEmptyText, numberFormSchema)],
      'chỉ nhận "1.234,5" hoặc "1,234.5", cho mọi tệp hay theo biểu, cột, tên tệp, ví dụ { vay-von.csv: "1,234.5" }',
    ),
  ),
  foreign: v.optional(v.array(foreignPlaceSchema), []),
  aliases: v.exactOptional(aliasesSchema),
  texts: v.exactOptional(buildRecordSchema(columnNameReferenceSchema, nonEmptyTextList)),
  planUnits: v.exactOptional(buildRecordSchema(nonEmptyText, nonEmptyText)),
  units: v.exactOptional(unitsSchema),
  exports: v.exactOptional(buildRecordSchema(nonEmptyText, officeExportSchema)),
  files: v.exactOptional(buildRecordSchema(nonEmptyText, confirmedFileSchema)),
  silenced: v.optional(v.array(silencedWarningSchema), []),
  edits: v.exactOptional(buildRecordSchema(nonEmptyText, editOverrideSchema)),
  dates: v.optional(buildRecordSchema(periodSchema, dateSchema), {}),
}) satisfies v.GenericSchema<unknown, Office>;
