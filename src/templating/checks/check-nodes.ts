/** Checks of the constructs between {{ and }} in the syntax tree, without rendering a figure. */
import { findNearestName } from "../../exports/cells/name-index.ts";
import type { Issue } from "../../issues/issue.ts";
import { wordPaths } from "../document-words.ts";
import { findHelper, helperNames } from "../helpers/helper-list.ts";
import { toPathText } from "../syntax-tree.ts";
import type { KnownNames, ReportAtNode } from "./check-context.ts";
import { checkHelperCall } from "./check-helper-calls.ts";

type NodeCheck = (node: hbs.AST.Node, known: KnownNames, report: ReportAtNode) => Issue[];

/** By node type; the other types cannot be wrong by themselves. */
const nodeChecks: Readonly<Record<string, NodeCheck>> = {
  MustacheStatement: (node, known, report) => checkMustache(node as hbs.AST.MustacheStatement, known, report),
  BlockStatement: (node, known, report) =>
    checkHelperCall(node as hbs.AST.BlockStatement, "block", known, report),
  PartialStatement: (node, known, report) => checkPartial(node as hbs.AST.PartialStatement, known, report),
  ContentStatement: (node, _, report) => checkStrayBraces(node as hbs.AST.ContentStatement, report),
  PartialBlockStatement: createConstructRefusingCheck("{{#> …}}"),
  Decorator: createConstructRefusingCheck("{{* …}}"),
  DecoratorBlock: createConstructRefusingCheck("{{#* …}}"),
  SubExpression: createConstructRefusingCheck("( … )"),
};

/** Every error of one node, without those of the nodes inside it. */
export function checkNode(node: hbs.AST.Node, known: KnownNames, report: ReportAtNode): Issue[] {
  return nodeChecks[node.type]?.(node, known, report) ?? [];
}

function createConstructRefusingCheck(shownAs: string): NodeCheck {
  return (node, _, report) => [report(node, "template-construct", { text: shownAs })];
}

/** Finds braces outside every tag, as after "\\{{" or a tag that was closed twice: they would be printed. */
function checkStrayBraces(node: hbs.AST.ContentStatement, report: ReportAtNode): Issue[] {
  // The package's types declare strip flags, but the parser stores the text.
  const text = String(node.original);
  const stray = /\{\{|\}\}/.exec(text);
  if (!stray) return [];
  const linesBefore = text.slice(0, stray.index).split("\n");
  const { line, column } = node.loc.start;
  const start = {
    line: line + linesBefore.length - 1,
    column: (linesBefore.length === 1 ? column : 0) + (linesBefore.at(-1)?.length ?? 0),
  };
  return [report({ ...node, loc: { ...node.loc, start } }, "template-construct", { text: stray[0] })];
}

function checkMustache(node: hbs.AST.MustacheStatement, known: KnownNames, report: ReportAtNode): Issue[] {
  const name = toPathText(node.path);
  const isCall = findHelper(name) !== undefined || node.params.length > 0 || node.hash !== undefined;
  if (isCall) return checkHelperCall(node, "inline", known, report);
  if (wordPaths.includes(name)) return [];
  const nearest = findNearestName(name, [...wordPaths, ...helperNames]) ?? "";
  return [report(node, "template-word-unknown", { word: name, nearest, known: wordPaths.join(", ") })];
}

function checkPartial(
  node: hbs.AST.PartialStatement,
  { partials }: KnownNames,
  report: ReportAtNode,
): Issue[] {
  const partial = toPathText(node.name);
  if (node.params.length > 0 || node.hash)
    return [report(node, "template-construct", { text: `{{> ${partial} …}}` })];
  if (partials.includes(partial)) return [];
  const nearest = findNearestName(partial, partials) ?? "";
  return [report(node, "template-partial-unknown", { partial, nearest })];
}
