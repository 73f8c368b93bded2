/** Reading of Handlebars syntax trees. */
import Handlebars from "handlebars";
import { buildIssue, type Issue, shortenAndCleanText } from "../issues/issue.ts";
import { findUnpairedBlock } from "./unpaired-block.ts";

export type HelperCallNode = hbs.AST.MustacheStatement | hbs.AST.BlockStatement;

/** The syntax tree of a template. Throws on a syntax error. */
export function parseTemplate(text: string): hbs.AST.Program {
  return Handlebars.parse(text);
}

const nodeCache = new Map<string, readonly hbs.AST.Node[]>();

/** The nodes of the syntax tree in the order of the text. Throws on a syntax error. Cached, because several checks read them. */
export function parseTemplateNodes(text: string): readonly hbs.AST.Node[] {
  const nodes = nodeCache.get(text) ?? [...walkNodes(Handlebars.parse(text))];
  nodeCache.set(text, nodes);
  return nodes;
}

function* walkNodes(node: hbs.AST.Node): Generator<hbs.AST.Node> {
  yield node;
  for (const child of Object.values(node).flat()) {
    if (typeof child === "object" && child !== null && typeof child.type === "string")
      yield* walkNodes(child);
  }
}

/** "period.name", or the name of a helper or partial. */
export function toPathText(node: hbs.AST.Node): string {
  return String((node as hbs.AST.PathExpression).original ?? "");
}

/** The text of a string or number literal; undefined for any other node. */
export function toTextOfStringOrNumberLiteral(node: hbs.AST.Node): string | undefined {
  const isLiteral = node.type === "StringLiteral" || node.type === "NumberLiteral";
  return isLiteral ? String((node as hbs.AST.StringLiteral).value) : undefined;
}

/** The options of a call: name="value". */
export function listOptionPairs({ hash }: HelperCallNode): hbs.AST.HashPair[] {
  return hash?.pairs ?? [];
}

/** An issue at the place of a syntax error, read from the English message of Handlebars. */
export function buildSyntaxIssue(error: unknown, path: string, text: string): Issue {
  const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number };
  const lines = text.split("\n");
  const unpaired = findUnpairedBlock(text);
  if (unpaired) {
    const { kind, tag, line } = unpaired;
    const quote = shortenAndCleanText(lines[line - 1] ?? "");
    const place = { file: path, line, column: String(unpaired.column), quote };
    return buildIssue("template-syntax", { kind, found: tag, closing: tag.replace("#", "/") }, place);
  }
  if (lineNumber === undefined || column === undefined) return buildParserIssue(message, path, lines);
  const quote = shortenAndCleanText(lines[lineNumber - 1] ?? "");
  return buildIssue(
    "template-syntax",
    { found: quote },
    { file: path, line: lineNumber, column: String(column + 1), quote },
  );
}

/** "Parse error on line 3:\n…text around\n-----^\nExpecting …": the caret stands under the unexpected token. */
function buildParserIssue(message: string, path: string, lines: readonly string[]): Issue {
  const [heading = "", around = "", caret = ""] = message.split("\n");
  const line = Number(/line (\d+)/.exec(heading)?.[1] ?? 1);
  const before = around.slice(0, caret.indexOf("^")).replace(/^\.\.\./, "");
  const source = lines[line - 1] ?? "";
  // The message joins lines, so only an end of the text before the caret may stand in this line.
  const precedingText = [...Array(before.length).keys()]
    .map((cut) => before.slice(cut))
    .find((end) => source.includes(end));
  const quote = shortenAndCleanText(source);
  const place = { file: path, line, quote };
  if (!precedingText) return buildIssue("template-syntax", { found: quote }, place);
  const column = String(source.indexOf(precedingText) + precedingText.length + 1);
  return buildIssue("template-syntax", { found: quote }, { ...place, column });
}
