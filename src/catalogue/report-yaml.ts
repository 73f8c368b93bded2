import * as z from "zod";
import { type Issue, isSilenceable, issue } from "../issues/issue.ts";
import { parseDate, parsePeriod } from "../period.ts";
import { defaultSpelling, type Locality, type Office } from "./office.ts";
import { type Declared, readYaml, type TextFile } from "./yaml.ts";

const text = z.string().min(1);
const texts = z.array(text);
/** A code of digits need not stand in quotes. */
const code = z.union([text, z.number()]).transform(String);

const spelling = z.strictObject({
  above: z.enum(["trên", "hơn"]).default(defaultSpelling.above),
  thousand: z.enum(["nghìn", "ngàn"]).default(defaultSpelling.thousand),
  billion: z.enum(["tỷ", "tỉ"]).default(defaultSpelling.billion),
  i: z.enum(["sĩ", "sỹ"]).default(defaultSpelling.i),
  tone: z.enum(["hòa", "hoà"]).default(defaultSpelling.tone),
  padding: z.boolean().default(defaultSpelling.padding),
});

const organisation = z.strictObject({
  superior: text,
  superiorShort: text.exactOptional(),
  name: text,
  symbol: text,
  place: text,
});

const signatory = z.strictObject({
  form: z.enum(["KT.", "TL.", "TUQ.", "Q."]).exactOptional(),
  head: text,
  title: text.exactOptional(),
  name: text.exactOptional(),
});

const localOffice = z.strictObject({
  organisation: organisation.exactOptional(),
  signatory: signatory.exactOptional(),
  addressees: texts.exactOptional(),
  recipients: texts.exactOptional(),
  archive: text.exactOptional(),
});

const locality = z.strictObject({
  code,
  name: text,
  aliases: texts.default([]),
  office: localOffice.exactOptional(),
});

const schema = z.strictObject({
  pack: text.default("labour"),
  organisation,
  signatory,
  addressees: texts.default([]),
  recipients: texts.min(1),
  archive: text,
  territory: text,
  localities: z.array(locality).min(1),
  spelling: spelling.default(defaultSpelling),
  numbers: z.enum(["1.234,5", "1,234.5"]).exactOptional(),
  silenced: z
    .array(
      z.strictObject({
        code: text.refine(isSilenceable, "không phải là mã của một cảnh báo"),
        reason: text,
      }),
    )
    .default([]),
  dates: z
    .record(
      z.string().refine((id) => parsePeriod(id) !== undefined, "không phải là kỳ báo cáo, ví dụ 9m-2022"),
      z
        .string()
        .refine(
          (date) => parseDate(date) !== undefined,
          "cần viết theo dạng năm-tháng-ngày, ví dụ 2022-10-07",
        ),
    )
    .default({}),
}) satisfies z.ZodType<Office>;

/** Reads report.yaml: the department, its localities, how it writes. */
export function readOffice(file: TextFile): { office?: Office; issues: Issue[] } {
  const { declared, issues } = readYaml<Office>(file, schema);
  if (!declared) return { issues };
  const twice = localitiesTwice(declared);
  return twice.length > 0 ? { issues: twice } : { office: declared.value, issues };
}

/** Two localities under one code or one name could not be told apart in an export. */
function localitiesTwice({ value, placeOf }: Declared<Office>): Issue[] {
  const owners = new Map<string, Locality>();
  return value.localities.flatMap((locality, index) =>
    [locality.code, locality.name, ...locality.aliases].flatMap((key) => {
      const owner = owners.get(key);
      owners.set(key, locality);
      return owner && owner !== locality
        ? [issue("locality-declared-twice", { key, first: owner.name }, placeOf(["localities", index]))]
        : [];
    }),
  );
}
