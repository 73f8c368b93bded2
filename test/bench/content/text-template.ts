/** The same content for docx and handlebars: a template of lines in which every number is an expression. */
import type { Block } from "./word-content.ts";

export interface TextTemplate {
  readonly template: string;
  readonly numbers: readonly string[];
}

/** A line is a paragraph ("P", style, text) or a row of a table ("R", cells); "T" begins a table. Tabs stand between the fields. */
export function buildTextTemplate(blocks: readonly Block[]): TextTemplate {
  const numbers: string[] = [];
  const replaceNumbers = (text: string) =>
    text.replace(/\d[\d.,]*\d|\d/g, (number) => `{{numbers.[${numbers.push(number) - 1}]}}`);
  const lines = blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [`P\t${block.style}\t${replaceNumbers(block.text)}`]
      : [
          "T",
          ...block.rows.map((row) =>
            ["R", ...row.map((texts) => replaceNumbers(texts.join(" ")))].join("\t"),
          ),
        ],
  );
  return { template: lines.join("\n"), numbers };
}
