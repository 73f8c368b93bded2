/** Of what the declarations are made; a message that valibot is given here is part of a sentence, or a list that one names. */
import * as v from "valibot";

/** Words that may not be empty. */
export const nonEmptyText = v.pipe(v.string(), v.minLength(1, "không được để trống"));

/** At least one word or name. */
export const nonEmptyTextList = v.pipe(v.array(nonEmptyText), v.minLength(1, "cần ghi ít nhất một tên"));

/** Entries under the names given, and no others. `v.strictObject` would tell the first foreign name alone. */
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
            path: [{ type: "object", origin: "key", input, key, value }],
          });
    }),
    v.transform((known) => known as v.InferOutput<v.ObjectSchema<Entries, undefined>>),
  );
}

/** What is expected in the place of an entry of a foreign name. */
export const unknownKeyMarker = "nothing";

/** Entries under any name. */
export function buildRecordSchema<Key extends v.GenericSchema<string, string>, Value extends v.GenericSchema>(
  key: Key,
  value: Value,
) {
  return v.pipe(v.custom<object>(isPlainObject), v.record(key, value));
}

/** valibot takes a list for an object, as JavaScript does. */
function isPlainObject(given: unknown): given is Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** One of a few words; the message lists them. */
export function buildChoiceSchema<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, words.join(", "));
}
