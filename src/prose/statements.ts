/** What may stand between {{ and }}, checked in the syntax tree without rendering a figure. */
import { nearestOf } from "../exports/names.ts";
import type { Details, Issue, IssueCode } from "../issues/issue.ts";
import { acceptedForms, isReadable, type OptionName } from "./options.ts";
import { type Form, forms, type HelperOption, wordPaths } from "./vocabulary.ts";

/** The names that a template may refer to. */
export interface Known {
  readonly indicators: readonly string[];
  readonly sectors: readonly string[];
  readonly partials: readonly string[];
}

/** Makes an issue at the place of a node. */
export type Report = (node: hbs.AST.Node, code: IssueCode, details: Details) => Issue;

/** The node and all that it is made of, in the order of the text. */
export function* nodesIn(node: hbs.AST.Node): Generator<hbs.AST.Node> {
  yield node;
  for (const child of Object.values(node).flat()) {
    if (typeof child === "object" && child !== null && typeof child.type === "string") yield* nodesIn(child);
  }
}

/** Every error of one node, without those of the nodes in it. */
export function checkNode(node: hbs.AST.Node, known: Known, report: Report): Issue[] {
  switch (node.type) {
    case "MustacheStatement":
      return checkMustache(node as hbs.AST.MustacheStatement, known, report);
    case "BlockStatement":
      return checkCall(node as hbs.AST.BlockStatement, "always", known, report);
    case "PartialStatement":
      return checkPartial(node as hbs.AST.PartialStatement, known, report);
    case "ContentStatement":
      return checkText(node as hbs.AST.ContentStatement, report);
    case "PartialBlockStatement":
    case "Decorator":
    case "DecoratorBlock":
    case "SubExpression":
      return [report(node, "template-construct", { text: constructs[node.type] })];
    default:
      return [];
  }
}

/** Braces that belong to no tag, as after "\\{{" or a tag that was closed twice, would stand on the page. */
function checkText(node: hbs.AST.ContentStatement, report: Report): Issue[] {
  // A string, though the package's types call it strip flags.
  const text = String(node.original);
  const stray = /\{\{|\}\}/.exec(text);
  if (!stray) return [];
  const before = text.slice(0, stray.index).split("\n");
  const { line, column } = node.loc.start;
  const start = {
    line: line + before.length - 1,
    column: (before.length === 1 ? column : 0) + (before.at(-1)?.length ?? 0),
  };
  return [report({ ...node, loc: { ...node.loc, start } }, "template-construct", { text: stray[0] })];
}

const constructs = {
  PartialBlockStatement: "{{#> …}}",
  Decorator: "{{* …}}",
  DecoratorBlock: "{{#* …}}",
  SubExpression: "( … )",
} as const;

function checkMustache(node: hbs.AST.MustacheStatement, known: Known, report: Report): Issue[] {
  const name = pathOf(node.path);
  const isCall = Object.hasOwn(forms, name) || node.params.length > 0 || node.hash !== undefined;
  if (isCall) return checkCall(node, "never", known, report);
  if (wordPaths.includes(name)) return [];
  const nearest = nearestOf(name, [...wordPaths, ...Object.keys(forms)]) ?? "";
  return [report(node, "template-word-unknown", { word: name, nearest, known: wordPaths.join(", ") })];
}

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement;

function checkCall(node: Call, shape: "always" | "never", known: Known, report: Report): Issue[] {
  const helper = pathOf(node.path);
  const form = Object.hasOwn(forms, helper) ? forms[helper] : undefined;
  if (!form) {
    const names = Object.keys(forms);
    return [
      report(node, "template-helper-unknown", {
        helper,
        nearest: nearestOf(helper, names) ?? "",
        known: names.join(", "),
      }),
    ];
  }
  if (form.block !== shape || !hasArguments(node, form)) {
    return [report(node, "template-helper-form", { helper, form: form.example })];
  }
  return [
    ...(form.indicators === "none"
      ? []
      : node.params.flatMap((param) => checkIndicator(param, known, report))),
    ...checkOptions(node, helper, form, report),
    ...checkValues(node, form, known, report),
  ];
}

function hasArguments(node: Call, form: Form): boolean {
  const { params } = node;
  const given = pairsOf(node).map(({ key }) => key);
  if (form.required && !given.includes(form.required)) return false;
  if (form.argument === "word")
    return params.length === 1 && params.every((param) => wordPaths.includes(pathOf(param)));
  if (params.some(({ type }) => type !== "StringLiteral")) return false;
  if (form.indicators === "some") return params.length > 0;
  return params.length === (form.indicators === "one" || form.argument ? 1 : 0);
}

function checkIndicator(node: hbs.AST.Node, { indicators }: Known, report: Report): Issue[] {
  const id = literalOf(node) ?? "";
  if (indicators.includes(id)) return [];
  const nearest = nearestOf(id, indicators) ?? "";
  return [report(node, "template-indicator-unknown", { indicator: id, nearest })];
}

function checkOptions(node: Call, helper: string, form: Form, report: Report): Issue[] {
  const known: readonly string[] = form.options;
  return pairsOf(node).flatMap((pair) => {
    const { key: option, value } = pair;
    if (known.includes(option)) return [];
    const nearest = nearestOf(option, known) ?? "";
    return report(value, "template-option-unknown", { helper, option, nearest, known: known.join(", ") });
  });
}

function checkValues(node: Call, form: Form, known: Known, report: Report): Issue[] {
  return pairsOf(node).flatMap((pair) => {
    const option = form.options.find((name) => name === pair.key);
    const written = literalOf(pair.value);
    if (option === undefined) return [];
    if (option === "of" && written !== undefined) return checkIndicator(pair.value, known, report);
    if (written && (!isFigureOption(option) || isReadable(option, written))) return [];
    const accepted = isFigureOption(option) ? acceptedForms(option) : "một đoạn chữ trong ngoặc kép";
    return report(pair.value, "template-option-value", { option, value: written ?? "", accepted });
  });
}

function isFigureOption(option: HelperOption): option is OptionName {
  return option !== "about" && option !== "by" && option !== "of";
}

function pairsOf({ hash }: Call): hbs.AST.HashPair[] {
  return hash?.pairs ?? [];
}

function checkPartial(node: hbs.AST.PartialStatement, { partials }: Known, report: Report): Issue[] {
  const partial = pathOf(node.name);
  if (node.params.length > 0 || node.hash)
    return [report(node, "template-construct", { text: `{{> ${partial} …}}` })];
  if (partials.includes(partial)) return [];
  return [report(node, "template-partial-unknown", { partial, nearest: nearestOf(partial, partials) ?? "" })];
}

/** "period.name", or the name of a helper or partial. */
export function pathOf(node: hbs.AST.Node): string {
  return String((node as hbs.AST.PathExpression).original ?? "");
}

function literalOf(node: hbs.AST.Node): string | undefined {
  const isLiteral = node.type === "StringLiteral" || node.type === "NumberLiteral";
  return isLiteral ? String((node as hbs.AST.StringLiteral).value) : undefined;
}
