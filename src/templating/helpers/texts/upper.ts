import type { TextHelper } from "../helper.ts";

/** A word of the document in capitals: "9 THÁNG ĐẦU NĂM 2022". */
export const upperHelper: TextHelper = {
  name: "upper",
  kind: "text",
  form: { indicators: "none", argument: "word", options: [], example: "{{upper period.name}}" },
  print: ({ positional: [word = ""] }) => word.toUpperCase(),
};
