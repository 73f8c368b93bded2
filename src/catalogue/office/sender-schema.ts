/** The keys of report.yaml for agencies in time, the documents that they send, and the localities that report to them. */
import * as v from "valibot";
import {
  buildChoiceSchema,
  buildObjectSchema,
  buildRecordSchema,
  nonEmptyText,
  yearMonthSchema,
} from "../yaml/schema-builders.ts";

const textListSchema = v.array(nonEmptyText);

export const organisationSchema = buildObjectSchema({
  superior: nonEmptyText,
  superiorShort: v.exactOptional(nonEmptyText),
  name: nonEmptyText,
  fullName: v.exactOptional(nonEmptyText),
  symbol: nonEmptyText,
  place: nonEmptyText,
  contact: v.exactOptional(nonEmptyText),
});

export const signatorySchema = buildObjectSchema({
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
export const referenceSchema = v.pipe(
  nonEmptyText,
  v.regex(
    /^(?!\/)(?!.*(?:\.\.|[\\:])).*\.[Dd][Oo][CcTt][XxMm]$/,
    "cần là một tệp Word .docx trong thư mục làm việc, ví dụ mau.docx",
  ),
);

export const documentsSchema = buildRecordSchema(
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

export const localitySchema = buildObjectSchema({
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
export const earlierAgencySchema = buildObjectSchema({
  until: yearMonthSchema,
  ...officeEntries,
  documents: v.exactOptional(buildRecordSchema(nonEmptyText, buildObjectSchema(documentEntries))),
});

export const formerTerritorySchema = buildObjectSchema({ until: yearMonthSchema, name: nonEmptyText });
