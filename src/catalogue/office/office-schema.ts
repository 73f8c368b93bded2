/** The keys of report.yaml and what each accepts. */
import * as v from "valibot";
import { isSilenceable } from "../../issues/issue.ts";
import { parseIsoDate, parsePeriod } from "../../period.ts";
import { decimalTextSchema, editOverrideSchema } from "../edits/edit-schema.ts";
import { missingMarksSchema, shapeSchema } from "../pack-schema.ts";
import { parseMoneyUnitFactor } from "../units.ts";
import {
  buildChoiceSchema,
  buildObjectSchema,
  buildRecordSchema,
  columnNameReferenceSchema,
  nonEmptyText,
  nonEmptyTextList,
  yearMonthSchema,
} from "../yaml/schema-builders.ts";
import { defaultPackName, defaultSpelling, type Office } from "./office.ts";

const textListSchema = v.array(nonEmptyText);

const spellingSchema = buildObjectSchema({
  above: v.optional(buildChoiceSchema(["trên", "hơn"]), defaultSpelling.above),
  thousand: v.optional(buildChoiceSchema(["nghìn", "ngàn"]), defaultSpelling.thousand),
  billion: v.optional(buildChoiceSchema(["tỷ", "tỉ"]), defaultSpelling.billion),
  i: v.optional(buildChoiceSchema(["sĩ", "sỹ"]), defaultSpelling.i),
  tone: v.optional(buildChoiceSchema(["hòa", "hoà"]), defaultSpelling.tone),
  padding: v.optional(v.boolean(), defaultSpelling.padding),
});

const organisationSchema = buildObjectSchema({
  superior: nonEmptyText,
  superiorShort: v.exactOptional(nonEmptyText),
  name: nonEmptyText,
  fullName: v.exactOptional(nonEmptyText),
  symbol: nonEmptyText,
  place: nonEmptyText,
  contact: v.exactOptional(nonEmptyText),
});

const signatorySchema = buildObjectSchema({
  form: v.exactOptional(buildChoiceSchema(["KT.", "TL.", "TUQ.", "Q."])),
  head: nonEmptyText,
  title: v.exactOptional(nonEmptyText),
  name: v.exactOptional(nonEmptyText),
});

/** Who a document goes to, of a document or of an office. */
const letterheadEntries = {
  signatory: v.exactOptional(signatorySchema),
  addressees: v.exactOptional(textListSchema),
  recipients: v.exactOptional(textListSchema),
  archive: v.exactOptional(nonEmptyText),
};

/** A symbol has no spaces (Decree 30/2020/NĐ-CP, Annex I, II.3c). */
const symbolSchema = v.pipe(
  nonEmptyText,
  v.check(
    (symbol) => /^[\p{L}\d]+(?:[-.&][\p{L}\d]+)*$/u.test(symbol),
    "cần viết liền, ví dụ BC-SNV; số của văn bản không ghi ở đây",
  ),
);

const fileNameSchema = v.pipe(
  nonEmptyText,
  v.check(
    (name) => !/[\\/]/.test(name),
    "là tên tệp, không có dấu / hay \\: văn bản luôn được ghi vào thư mục out của kỳ",
  ),
  v.check(
    (name) => !/[{}]/.test(name.replace(/\{(?:period|locality)\}/g, "")),
    "trong dấu { } chỉ nhận {period} (kỳ báo cáo) và {locality} (tên địa phương)",
  ),
  v.transform((name) => name.replace(/\.docx$/i, "")),
);

const documentEntries = { symbol: v.exactOptional(symbolSchema), ...letterheadEntries };
/** A path below the workspace. A template and a file with macros have the same styles. */
const referenceSchema = v.pipe(
  nonEmptyText,
  v.regex(
    /^(?!\/)(?!.*(?:\.\.|[\\:])).*\.[Dd][Oo][CcTt][XxMm]$/,
    "cần là một tệp Word .docx trong thư mục làm việc, ví dụ mau.docx",
  ),
);

const documentsSchema = buildRecordSchema(
  nonEmptyText,
  buildObjectSchema({
    ...documentEntries,
    file: v.exactOptional(fileNameSchema),
    reference: v.exactOptional(referenceSchema),
  }),
);

const officeEntries = { organisation: v.exactOptional(organisationSchema), ...letterheadEntries };
const localOfficeSchema = buildObjectSchema({
  ...officeEntries,
  documents: v.exactOptional(documentsSchema),
});

/** Codes become names of files and folders, and therefore allow few characters. */
const localityCodeSchema = v.pipe(
  nonEmptyText,
  v.regex(/^(?!__proto__$)[\w-]+$/, "chỉ gồm chữ không dấu, chữ số và dấu gạch nối, ví dụ 00369"),
);

const localitySchema = buildObjectSchema({
  code: localityCodeSchema,
  name: nonEmptyText,
  aliases: v.optional(textListSchema, []),
  province: v.exactOptional(nonEmptyText),
  from: v.exactOptional(yearMonthSchema),
  until: v.exactOptional(yearMonthSchema),
  predecessors: v.exactOptional(v.array(localityCodeSchema)),
  office: v.exactOptional(localOfficeSchema),
});

/** Files are named by today's office, whoever sent them. */
const earlierAgencySchema = buildObjectSchema({
  until: yearMonthSchema,
  ...officeEntries,
  documents: v.exactOptional(buildRecordSchema(nonEmptyText, buildObjectSchema(documentEntries))),
});

const formerTerritorySchema = buildObjectSchema({ until: yearMonthSchema, name: nonEmptyText });

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

const numberFormSchema = buildChoiceSchema(["1.234,5", "1,234.5"]);

const aliasesSchema = buildObjectSchema({
  texts: v.exactOptional(
    buildRecordSchema(columnNameReferenceSchema, buildRecordSchema(nonEmptyText, nonEmptyText)),
  ),
  headers: v.exactOptional(buildRecordSchema(columnNameReferenceSchema, nonEmptyTextList)),
  indicators: v.exactOptional(buildRecordSchema(nonEmptyText, nonEmptyText)),
});

/** "jobs.paid: triệu đồng", or with the reason, the person and the day. */
const unitsSchema = buildRecordSchema(
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

const confirmedFileSchema = buildObjectSchema({
  export: v.exactOptional(nonEmptyText),
  time: v.exactOptional(nonEmptyText),
  locality: v.exactOptional(nonEmptyText),
  units: v.exactOptional(unitsSchema),
  columns: v.exactOptional(buildRecordSchema(nonEmptyText, nonEmptyText)),
  shape: v.exactOptional(shapeSchema),
});

const officeExportSchema = buildObjectSchema({
  shapes: v.exactOptional(v.array(shapeSchema)),
  missing: v.exactOptional(missingMarksSchema),
  absent: v.exactOptional(nonEmptyText),
  without: v.exactOptional(buildRecordSchema(nonEmptyText, nonEmptyText)),
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
