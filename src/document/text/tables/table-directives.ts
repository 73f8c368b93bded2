/** The directives of the tables that the program builds, with their options. */
import type { TextLine } from "../../../language/figure-mention.ts";
import { emptyRowChoices, localityColumnNames } from "../blocks.ts";
import { parseDirectiveWords, splitNames } from "../directive-options.ts";
import type { MarkupFault, ParseResult } from "../markup-error.ts";

/** Parses `@indicators` and `@indicators empty=rows`. */
export function parseIndicatorsDirective(textAfterName: string, line: TextLine): ParseResult {
  const { options, names } = parseDirectiveWords(textAfterName);
  const [stray] = names;
  if (stray !== undefined && stray !== "")
    return buildFault(
      "directive-with-text",
      line,
      { directive: "@indicators", text: names.join(" ") },
      stray,
    );
  const fault = findUnknownOption("@indicators", options, ["empty"], line);
  if (fault) return fault;
  const written = options.get("empty");
  if (written === undefined) return { content: { kind: "indicators" } };
  const emptyRows = emptyRowChoices.find((choice) => choice === written);
  if (emptyRows) return { content: { kind: "indicators", emptyRows } };
  return buildUnknownValueFault(line, { option: "empty", value: written, known: emptyRowChoices.join(", ") });
}

/** Parses `@localities ID ID …` and `@localities columns=actual,plan,planPercent ID …`. */
export function parseLocalitiesDirective(textAfterName: string, line: TextLine): ParseResult {
  const { options, names: indicators } = parseDirectiveWords(textAfterName);
  const directive = "@localities";
  const fault = findUnknownOption(directive, options, ["columns"], line);
  if (fault) return fault;
  if (indicators.length === 0) return buildFault("directive-without-indicators", line, { directive });
  const written = options.get("columns");
  if (written === undefined) return { content: { kind: "localities", indicators } };
  const names = splitNames(written);
  const known = localityColumnNames.join(", ");
  const unknown = names.find((name) => !localityColumnNames.some((column) => column === name));
  if (unknown !== undefined || names.length === 0)
    return buildUnknownValueFault(line, { option: "columns", value: unknown ?? written, known });
  const columns = names.flatMap((name) => localityColumnNames.find((column) => column === name) ?? []);
  return { content: { kind: "localities", indicators, columns } };
}

/** Parses `@list EXPORT` and `@list columns=issued,subject EXPORT`. */
export function parseListDirective(textAfterName: string, line: TextLine): ParseResult {
  const { options, names } = parseDirectiveWords(textAfterName);
  const [exportId = "", ...others] = names;
  const fault = findUnknownOption("@list", options, ["columns"], line);
  if (fault) return fault;
  if (exportId === "" || others.length > 0) return buildFault("list-one-export", line, {});
  const written = options.get("columns");
  return {
    content: { kind: "list", exportId, ...(written !== undefined && { columns: splitNames(written) }) },
  };
}

function findUnknownOption(
  directive: string,
  options: ReadonlyMap<string, string>,
  known: readonly string[],
  line: TextLine,
): ParseResult | undefined {
  const option = [...options.keys()].find((name) => !known.includes(name));
  if (option === undefined) return undefined;
  const details = { directive, option, known: known.map((name) => `${name}=`).join(", ") };
  return buildFault("directive-unknown-option", line, details, `${option}=`);
}

function buildUnknownValueFault(
  line: TextLine,
  details: { readonly option: string; readonly value: string; readonly known: string },
): ParseResult {
  return buildFault("directive-unknown-value", line, details, `${details.option}=`);
}

function buildFault(
  code: MarkupFault["code"],
  line: TextLine,
  details: MarkupFault["details"],
  quoted?: string,
): ParseResult {
  const error = { code, line, details: details ?? {} };
  return { error: quoted === undefined ? error : { ...error, index: line.text.lastIndexOf(quoted) } };
}
