import { isGivenWord } from "../../document-words.ts";
import type { BlockHelper } from "../helper.ts";

/** Keeps its first branch if the office has written this word, such as the place of a conference; else it would print dots. */
export const givenHelper: BlockHelper = {
  name: "given",
  kind: "block",
  form: {
    indicators: "none",
    argument: "word",
    options: [],
    example: "{{#given conference.place}}…{{else}}…{{/given}}",
  },
  isFulfilled: ({ positional: [word = ""] }) => isGivenWord(word),
};
