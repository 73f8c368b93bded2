import * as v from "valibot";
import { type Issue, isSilenceable, issue } from "../issues/issue.ts";
import { parseDate, parsePeriod } from "../period.ts";
import { defaultSpelling, type Locality, type Office } from "./office.ts";
import { group, names, oneOf, record, text } from "./schema.ts";
import { type Declared, readYaml, type TextFile } from "./yaml.ts";

const texts = v.array(text);

const spelling = group({
  above: v.optional(oneOf(["trên", "hơn"]), defaultSpelling.above),
  thousand: v.optional(oneOf(["nghìn", "ngàn"]), defaultSpelling.thousand),
  billion: v.optional(oneOf(["tỷ", "tỉ"]), defaultSpelling.billion),
  i: v.optional(oneOf(["sĩ", "sỹ"]), defaultSpelling.i),
  tone: v.optional(oneOf(["hòa", "hoà"]), defaultSpelling.tone),
  padding: v.optional(v.boolean(), defaultSpelling.padding),
});

const organisation = group({
  superior: text,
  superiorShort: v.exactOptional(text),
  name: text,
  symbol: text,
  place: text,
});

const signatory = group({
  form: v.exactOptional(oneOf(["KT.", "TL.", "TUQ.", "Q."])),
  head: text,
  title: v.exactOptional(text),
  name: v.exactOptional(text),
});

const localOffice = group({
  organisation: v.exactOptional(organisation),
  signatory: v.exactOptional(signatory),
  addressees: v.exactOptional(texts),
  recipients: v.exactOptional(texts),
  archive: v.exactOptional(text),
});

/** Names files and folders. */
const code = v.pipe(text, v.regex(/^[\w-]+$/, "chỉ gồm chữ không dấu, chữ số và dấu gạch nối, ví dụ 00369"));

const locality = group({
  code,
  name: text,
  aliases: v.optional(texts, []),
  office: v.exactOptional(localOffice),
});

const silence = group({
  code: v.pipe(text, v.check(isSilenceable, "không phải là mã của một cảnh báo")),
  reason: text,
});

const period = v.pipe(
  v.string(),
  v.check((id) => parsePeriod(id) !== undefined, "không phải là kỳ báo cáo, ví dụ 9m-2022"),
);

const date = v.pipe(
  v.string(),
  v.check((day) => parseDate(day) !== undefined, "cần viết theo dạng năm-tháng-ngày, ví dụ 2022-10-07"),
);

const schema = group({
  pack: v.optional(text, "labour"),
  organisation,
  signatory,
  addressees: v.optional(texts, []),
  recipients: names,
  archive: text,
  territory: text,
  localities: v.pipe(v.array(locality), v.minLength(1, "cần ghi ít nhất một địa phương")),
  spelling: v.optional(spelling, defaultSpelling),
  numbers: v.exactOptional(oneOf(["1.234,5", "1,234.5"])),
  silenced: v.optional(v.array(silence), []),
  dates: v.optional(record(period, date), {}),
}) satisfies v.GenericSchema<unknown, Office>;

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
