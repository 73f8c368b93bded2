/** Checks of one helper call against the form that the helper declares. */
import { findNearestName } from "../../exports/cells/name-index.ts";
import type { Issue } from "../../issues/issue.ts";
import { describeAcceptedForms, isReadableOptionValue } from "../../language/phrase-options.ts";
import { wordPaths } from "../document-words.ts";
import type { HelperForm } from "../helpers/helper.ts";
import { findHelper, helperNames } from "../helpers/helper-list.ts";
import { isIndicatorOption, isOptionUnrelatedToWording } from "../helpers/named-indicators.ts";
import {
  type HelperCallNode,
  listOptionPairs,
  toPathText,
  toTextOfStringOrNumberLiteral,
} from "../syntax-tree.ts";
import type { KnownNames, ReportAtNode } from "./check-context.ts";

/** Every error of a call that is written as {{helper …}} ("inline") or {{#helper …}} ("block"). */
export function checkHelperCall(
  node: HelperCallNode,
  shape: "inline" | "block",
  known: KnownNames,
  report: ReportAtNode,
): Issue[] {
  const name = toPathText(node.path);
  const helper = findHelper(name);
  if (!helper) {
    const nearest = findNearestName(name, helperNames) ?? "";
    return [
      report(node, "template-helper-unknown", { helper: name, nearest, known: helperNames.join(", ") }),
    ];
  }
  const { form } = helper;
  const expectedShape = helper.kind === "block" ? "block" : "inline";
  if (shape !== expectedShape || !hasValidArguments(node, form))
    return [
      report(node, "template-helper-form", {
        helper: name,
        form: form.example,
        quotes: hasCurlyQuotes(node) ? "curly" : "",
      }),
    ];
  return [
    ...(form.indicators === "none"
      ? []
      : node.params.flatMap((param) => checkIndicatorId(param, known, report))),
    ...checkOptionNames(node, name, form, report),
    ...checkOptionValues(node, form, known, report),
  ];
}

/** Word turns straight quotation marks into these. */
function hasCurlyQuotes({ params, hash }: HelperCallNode): boolean {
  return [...params, ...(hash?.pairs ?? []).map(({ value }) => value)].some((each) =>
    /[“”„‘’]/.test(toPathText(each)),
  );
}

function hasValidArguments(node: HelperCallNode, form: HelperForm): boolean {
  const { params } = node;
  const givenOptions = listOptionPairs(node).map(({ key }) => key);
  if (form.requiredOption && !givenOptions.includes(form.requiredOption)) return false;
  if (form.argument === "word")
    return params.length === 1 && params.every((param) => wordPaths.includes(toPathText(param)));
  if (params.some(({ type }) => type !== "StringLiteral")) return false;
  if (form.indicators === "some") return params.length > 0;
  return params.length === (form.indicators === "one" || form.argument ? 1 : 0);
}

function checkIndicatorId(node: hbs.AST.Node, { indicators }: KnownNames, report: ReportAtNode): Issue[] {
  const indicator = toTextOfStringOrNumberLiteral(node) ?? "";
  if (indicators.includes(indicator)) return [];
  const nearest = findNearestName(indicator, indicators) ?? "";
  return [report(node, "template-indicator-unknown", { indicator, nearest })];
}

function checkOptionNames(
  node: HelperCallNode,
  helper: string,
  form: HelperForm,
  report: ReportAtNode,
): Issue[] {
  const knownOptions: readonly string[] = form.options;
  const unknownPairs = listOptionPairs(node).filter(({ key }) => !knownOptions.includes(key));
  return unknownPairs.map(({ key: option, value }) => {
    const nearest = findNearestName(option, knownOptions) ?? "";
    const known = knownOptions.join(", ");
    return report(value, "template-option-unknown", { helper, option, nearest, known });
  });
}

function checkOptionValues(
  node: HelperCallNode,
  form: HelperForm,
  known: KnownNames,
  report: ReportAtNode,
): Issue[] {
  return listOptionPairs(node).flatMap(({ key, value: valueNode }) => {
    const option = form.options.find((name) => name === key);
    if (option === undefined) return [];
    const writtenValue = toTextOfStringOrNumberLiteral(valueNode);
    if (writtenValue !== undefined && isIndicatorOption(option))
      return checkIndicatorId(valueNode, known, report);
    if (writtenValue && (isOptionUnrelatedToWording(option) || isReadableOptionValue(option, writtenValue)))
      return [];
    const accepted = isOptionUnrelatedToWording(option)
      ? "một đoạn chữ trong ngoặc kép"
      : describeAcceptedForms(option);
    return report(valueNode, "template-option-value", { option, value: writtenValue ?? "", accepted });
  });
}
