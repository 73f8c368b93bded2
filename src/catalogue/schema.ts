/** Of what the declarations are made; a message that valibot is given here is part of a sentence, or a list that one names. */
import * as v from "valibot";

/** Words that may not be empty. */
export const text = v.pipe(v.string(), v.minLength(1));

/** At least one word or name. */
export const names = v.pipe(v.array(text), v.minLength(1));

/** One of a few words; the message lists them. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, words.join(", "));
}
