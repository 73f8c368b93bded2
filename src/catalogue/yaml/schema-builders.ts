/** Building blocks of the declarations' schemas. Messages given to valibot here become part of a Vietnamese sentence. */
import { distance } from "fastest-levenshtein";
import * as v from "valibot";

export const nonEmptyText = v.pipe(v.string(), v.minLength(1, "không được để trống"));

export const nonEmptyTextList = v.pipe(v.array(nonEmptyText), v.minLength(1, "cần ghi ít nhất một tên"));

/** "jobs.placed": a column of an export. */
export const columnReferenceSchema = v.pipe(
  v.string(),
  v.regex(/^[\w-]+\.[\w-]+$/, "cần viết theo dạng biểu.cột, ví dụ jobs.placed"),
);

/** The same in report.yaml, which may write names: "Cho vay giải quyết việc làm.Số dự án". */
export const columnNameReferenceSchema = v.pipe(
  v.string(),
  v.regex(/^[^.]+\.[^.].*$/, "cần viết theo dạng biểu.cột, ví dụ jobs.placed"),
);

/** Parses "2022-04" as the comparable number 202204. */
export const yearMonthSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "cần viết theo dạng năm-tháng, ví dụ 2022-04"),
  v.transform((month) => Number(month.replace("-", ""))),
);

/** Builds the schema of an object without unknown keys. `v.strictObject` would report only the first unknown key. */
export function buildObjectSchema<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.custom<object>(isPlainObject),
    v.looseObject(entries),
    v.rawCheck(({ dataset: { value: input }, addIssue }) => {
      if (!isPlainObject(input)) return;
      for (const [key, value] of Object.entries(input))
        if (!Object.hasOwn(entries, key))
          addIssue({
            expected: unknownKeyMarker,
            message: findNearestKey(
              key,
              Object.keys(entries).filter((known) => !Object.hasOwn(input, known)),
            ),
            path: [{ type: "object", origin: "key", input, key, value }],
          });
    }),
    v.transform((known) => known as v.InferOutput<v.ObjectSchema<Entries, undefined>>),
  );
}

/** Marks the valibot issues of unknown keys; their message is the key that was probably meant, or "". */
export const unknownKeyMarker = "nothing";

/** Finds the key with the fewest changed letters, at most a third of them or two of four, as exchanged ones are; "" where none is near. */
export function findNearestKey(key: string, knownKeys: readonly string[]): string {
  const changes = knownKeys.map(
    (known) => [distance(key.toLowerCase(), known.toLowerCase()), known] as const,
  );
  const [nearest] = changes.sort(([fewer], [more]) => fewer - more);
  const mostChanges = Math.max(Math.floor(key.length / 3), key.length < 4 ? 0 : 2);
  return nearest && nearest[0] <= mostChanges ? nearest[1] : "";
}

/** Builds the schema of an object with any keys. */
export function buildRecordSchema<Key extends v.GenericSchema<string, string>, Value extends v.GenericSchema>(
  key: Key,
  value: Value,
) {
  return v.pipe(v.custom<object>(isPlainObject), v.record(key, value));
}

/** valibot accepts arrays as objects, as JavaScript does. */
export function isPlainObject(given: unknown): given is Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** Builds the schema of one of several words; the message lists them. */
export function buildChoiceSchema<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, words.join(", "));
}
