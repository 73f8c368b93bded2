/** What may stand between {{ and }}, checked in the syntax tree without rendering a figure. */
import { findNearestName } from "../exports/cells/name-index.ts";
import type { Issue, IssueCode } from "../issues/issue.ts";
import type { IssueDetails } from "../issues/wording.ts";
import {
  describeAcceptedForms,
  isReadableOption,
  type PhraseOptionName,
} from "../language/phrase-options.ts";
import { type HelperForm, type HelperOptionName, helperForms, wordPaths } from "./vocabulary.ts";

/** The names that a template may refer to. */
export interface KnownNames {
  readonly indicators: readonly string[];
  readonly sectors: readonly string[];
  readonly partials: readonly string[];
}

/** Makes an issue at the place of a node. */
export type ReportAtNode = (node: hbs.AST.Node, code: IssueCode, details: IssueDetails) => Issue;

/** The node and all that it is made of, in the order of the text. */
export function* walkNodes(node: hbs.AST.Node): Generator<hbs.AST.Node> {
  yield node;
  for (const child of Object.values(node).flat()) {
    if (typeof child === "object" && child !== null && typeof child.type === "string")
      yield* walkNodes(child);
  }
}

/** Every error of one node, without those of the nodes in it. */
export function checkNode(node: hbs.AST.Node, known: KnownNames, report: ReportAtNode): Issue[] {
  switch (node.type) {
    case "MustacheStatement":
      return checkMustache(node as hbs.AST.MustacheStatement, known, report);
    case "BlockStatement":
      return checkCall(node as hbs.AST.BlockStatement, "always", known, report);
    case "PartialStatement":
      return checkPartial(node as hbs.AST.PartialStatement, known, report);
    case "ContentStatement":
      return checkStrayBraces(node as hbs.AST.ContentStatement, report);
    case "PartialBlockStatement":
    case "Decorator":
    case "DecoratorBlock":
    case "SubExpression":
      return [report(node, "template-construct", { text: unsupportedConstructs[node.type] })];
    default:
      return [];
  }
}

/** Braces that belong to no tag, as after "\\{{" or a tag that was closed twice, would stand on the page. */
function checkStrayBraces(node: hbs.AST.ContentStatement, report: ReportAtNode): Issue[] {
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

const unsupportedConstructs = {
  PartialBlockStatement: "{{#> …}}",
  Decorator: "{{* …}}",
  DecoratorBlock: "{{#* …}}",
  SubExpression: "( … )",
} as const;

function checkMustache(node: hbs.AST.MustacheStatement, known: KnownNames, report: ReportAtNode): Issue[] {
  const name = toPathText(node.path);
  const isCall = Object.hasOwn(helperForms, name) || node.params.length > 0 || node.hash !== undefined;
  if (isCall) return checkCall(node, "never", known, report);
  if (wordPaths.includes(name)) return [];
  const nearest = findNearestName(name, [...wordPaths, ...Object.keys(helperForms)]) ?? "";
  return [report(node, "template-word-unknown", { word: name, nearest, known: wordPaths.join(", ") })];
}

type HelperCallNode = hbs.AST.MustacheStatement | hbs.AST.BlockStatement;

function checkCall(
  node: HelperCallNode,
  blockShape: "always" | "never",
  known: KnownNames,
  report: ReportAtNode,
): Issue[] {
  const helper = toPathText(node.path);
  const form = Object.hasOwn(helperForms, helper) ? helperForms[helper] : undefined;
  if (!form) {
    const names = Object.keys(helperForms);
    return [
      report(node, "template-helper-unknown", {
        helper,
        nearest: findNearestName(helper, names) ?? "",
        known: names.join(", "),
      }),
    ];
  }
  if (form.block !== blockShape || !hasValidArguments(node, form)) {
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

function hasValidArguments(node: HelperCallNode, form: HelperForm): boolean {
  const { params } = node;
  const givenOptions = listHashPairs(node).map(({ key }) => key);
  if (form.requiredOption && !givenOptions.includes(form.requiredOption)) return false;
  if (form.argument === "word")
    return params.length === 1 && params.every((param) => wordPaths.includes(toPathText(param)));
  if (params.some(({ type }) => type !== "StringLiteral")) return false;
  if (form.indicators === "some") return params.length > 0;
  return params.length === (form.indicators === "one" || form.argument ? 1 : 0);
}

function checkIndicator(node: hbs.AST.Node, { indicators }: KnownNames, report: ReportAtNode): Issue[] {
  const id = readLiteral(node) ?? "";
  if (indicators.includes(id)) return [];
  const nearest = findNearestName(id, indicators) ?? "";
  return [report(node, "template-indicator-unknown", { indicator: id, nearest })];
}

function checkOptions(node: HelperCallNode, helper: string, form: HelperForm, report: ReportAtNode): Issue[] {
  const knownOptions: readonly string[] = form.options;
  return listHashPairs(node).flatMap((pair) => {
    const { key: option, value } = pair;
    if (knownOptions.includes(option)) return [];
    const nearest = findNearestName(option, knownOptions) ?? "";
    return report(value, "template-option-unknown", {
      helper,
      option,
      nearest,
      known: knownOptions.join(", "),
    });
  });
}

function checkValues(
  node: HelperCallNode,
  form: HelperForm,
  known: KnownNames,
  report: ReportAtNode,
): Issue[] {
  return listHashPairs(node).flatMap((pair) => {
    const option = form.options.find((name) => name === pair.key);
    const writtenValue = readLiteral(pair.value);
    if (option === undefined) return [];
    if (option === "of" && writtenValue !== undefined) return checkIndicator(pair.value, known, report);
    if (writtenValue && (!isFigureOption(option) || isReadableOption(option, writtenValue))) return [];
    const accepted = isFigureOption(option) ? describeAcceptedForms(option) : "một đoạn chữ trong ngoặc kép";
    return report(pair.value, "template-option-value", { option, value: writtenValue ?? "", accepted });
  });
}

function isFigureOption(option: HelperOptionName): option is PhraseOptionName {
  return option !== "about" && option !== "by" && option !== "of";
}

function listHashPairs({ hash }: HelperCallNode): hbs.AST.HashPair[] {
  return hash?.pairs ?? [];
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
  return [
    report(node, "template-partial-unknown", { partial, nearest: findNearestName(partial, partials) ?? "" }),
  ];
}

/** "period.name", or the name of a helper or partial. */
export function toPathText(node: hbs.AST.Node): string {
  return String((node as hbs.AST.PathExpression).original ?? "");
}

function readLiteral(node: hbs.AST.Node): string | undefined {
  const isLiteral = node.type === "StringLiteral" || node.type === "NumberLiteral";
  return isLiteral ? String((node as hbs.AST.StringLiteral).value) : undefined;
}
