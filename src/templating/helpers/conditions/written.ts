import { hasExampleMark } from "../../../catalogue/example-mark.ts";
import type { BlockHelper } from "../helper.ts";
import { toNarrativeName } from "../texts/narrative.ts";

/** Keeps its first branch if the office wrote this narrative, which no report has to have: the letter on which it is based, tasks by sector. */
export const writtenHelper: BlockHelper = {
  name: "written",
  kind: "block",
  form: {
    indicators: "none",
    argument: "text",
    options: [],
    example: '{{#written "can-cu"}}…{{else}}…{{/written}}',
  },
  isFulfilled: ({ positional: [name = ""] }, { narrative }) =>
    narrative.some(
      ({ path, text }) =>
        toNarrativeName(path) === name &&
        text.split(/\r?\n/).some((line) => line.trim() !== "" && !hasExampleMark(line)),
    ),
};
