import Handlebars from "handlebars";
import { buildIssue, formatExcerpt, type Issue } from "../issues/issue.ts";
import { walkNodes } from "./check-nodes.ts";

const nodeCache = new Map<string, readonly hbs.AST.Node[]>();

/** The syntax tree's nodes in the order of the text, which several checks look at. Throws on a slip of syntax. */
export function parseNodes(text: string): readonly hbs.AST.Node[] {
  const nodes = nodeCache.get(text) ?? [...walkNodes(Handlebars.parse(text))];
  nodeCache.set(text, nodes);
  return nodes;
}

/** The place in a template that Handlebars stumbled over, read from its English message. */
export function buildSyntaxIssue(error: unknown, file: string, text: string): Issue {
  const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number };
  const lines = text.split("\n");
  if (lineNumber !== undefined && column !== undefined) {
    const quote = formatExcerpt(lines[lineNumber - 1] ?? "");
    return buildIssue(
      "template-syntax",
      { found: quote },
      { file, line: lineNumber, column: String(column + 1), quote },
    );
  }
  // "Parse error on line 3:\n…text around\n-----^\nExpecting …": the caret stands under the token that did not fit.
  const [first = "", around = "", caret = ""] = message.split("\n");
  const line = Number(/line (\d+)/.exec(first)?.[1] ?? 1);
  const before = around.slice(0, caret.indexOf("^")).replace(/^\.\.\./, "");
  const source = lines[line - 1] ?? "";
  const precedingText = [...Array(before.length).keys()]
    .map((cut) => before.slice(cut))
    .find((end) => source.includes(end));
  const quote = formatExcerpt(source);
  const place = { file, line, quote };
  if (!precedingText) return buildIssue("template-syntax", { found: quote }, place);
  return buildIssue(
    "template-syntax",
    { found: quote },
    { ...place, column: String(source.indexOf(precedingText) + precedingText.length + 1) },
  );
}
