/** Finds words around the numbers of a file that make them something else than the declaration says, or that are not understood. */

import { isAmountType } from "../../catalogue/column-types.ts";
import { describeOtherYear, otherMeanings } from "../../issues/column-meanings.ts";
import { buildIssue, type Issue, type IssuePlace, shortenAndCleanText } from "../../issues/issue.ts";
import type { MatchedColumn } from "../cells/matched-column.ts";
import { foldText } from "../cells/text-folding.ts";
import type { Header, TextLine } from "../table/header/header.ts";
import { createSummableColumnTest } from "../table/totals/totals.ts";
import { isCoefficient } from "./coefficients.ts";
import { isEstimateFile } from "./estimate-file.ts";
import type { HeaderPhrase } from "./header-words.ts";
import { findFileYear, listTextsThatMayNameYear } from "./times/file-year.ts";
import { findTitleMeaning, saysDraft, saysProposedPlan } from "./title-words.ts";
import type { UnitContext } from "./units/unit.ts";
import { parseUnitLine } from "./units/unit-lines.ts";
import { findOtherMeaning } from "./words/changing-words.ts";

/** Checks the words of titles and headers. */
export function checkHeaderAndTitleWords(header: Header, context: UnitContext): Issue[] {
  const { path: file, declaration, catalogue } = context;
  const amounts = header.columns.filter(({ column }) => isAmountType(column.type));
  if (amounts.length === 0) return [];
  const fileYear = findFileYear(listTextsThatMayNameYear(header), file)?.value;
  const isFlow = createFlowColumnTest(context);
  const saysYear = (year: number) => [file, ...header.titles].some((text) => text.includes(String(year)));
  const phraseIssues = amounts.flatMap((matched) =>
    (matched.phrases ?? []).flatMap((phrase) =>
      checkHeaderPhrase(phrase, matched, {
        place: { file, line: header.line },
        exportId: declaration.id,
        fileYear,
        saysYear,
        isFlow,
      }),
    ),
  );
  if (declaration === catalogue.targets) return [...phraseIssues, ...checkPlanTitles(header, file)];
  return [
    ...phraseIssues,
    ...pickTitleLines(header.titleLines).flatMap((line) => checkTextAroundTable(line, header, context)),
  ];
}

/** A test for columns whose months are added up, which is wrong for accumulated values. */
function createFlowColumnTest({ declaration, catalogue }: UnitContext): (matched: MatchedColumn) => boolean {
  const isSummable = createSummableColumnTest(declaration, catalogue);
  return ({ column }) => isAmountType(column.type) && isSummable(column.id, 2);
}

interface PhraseContext {
  readonly exportId: string;
  readonly place: IssuePlace;
  readonly fileYear: number | undefined;
  /** True for a year that stands in a title or in the path, whatever it is the year of. */
  readonly saysYear: (year: number) => boolean;
  readonly isFlow: (matched: MatchedColumn) => boolean;
}

function checkHeaderPhrase(
  { text, meaning }: HeaderPhrase,
  matched: MatchedColumn,
  { place: headerPlace, exportId, fileYear, saysYear, isFlow }: PhraseContext,
): Issue[] {
  const place = { ...headerPlace, column: matched.header };
  const wanted = matched.column.headers[0] ?? matched.column.id;
  const buildOther = (what: string) =>
    buildIssue("column-other-meaning", { wanted, found: matched.header, words: text, meaning: what }, place);
  switch (meaning.kind) {
    case "unknown":
      return [
        buildIssue(
          meaning.isUnit ? "unit-unknown" : "header-words-unknown",
          { text, header: matched.header, wanted, key: `${exportId}.${matched.column.id}` },
          place,
        ),
      ];
    case "other":
      return meaning.meaning === "at a date" && isFlow(matched)
        ? [buildOther(otherMeanings["at a date"])]
        : [];
    case "year":
      if (meaning.year === fileYear || (fileYear === undefined && saysYear(meaning.year))) return [];
      return [buildOther(describeOtherYear(meaning.year, fileYear))];
    case "unit":
    case "harmless":
      return [];
  }
}

/** The titles of a plan may name plans and results; a draft or an estimate is no plan that was given. */
function checkPlanTitles({ titleLines }: Header, file: string): Issue[] {
  return pickTitleLines(titleLines).flatMap(({ line, text }) => {
    if (saysDraft(text) || saysProposedPlan(text))
      return [buildIssue("table-draft", { text: shortenAndCleanText(text, 120) }, { file, line })];
    return findTitleMeaning(text) === "estimate"
      ? [buildIssue("title-other-meaning", { text, meaning: otherMeanings.estimate }, { file, line })]
      : [];
  });
}

/** A line of many texts is no title but a row of names that was not read as the header. */
const maxTextsOfTitle = 2;

export function pickTitleLines(lines: readonly TextLine[]): TextLine[] {
  const counts = new Map<number, number>();
  for (const { line } of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter(({ line }) => (counts.get(line) ?? 0) <= maxTextsOfTitle);
}

/** Checks one text above, in or below a table. */
export function checkTextAroundTable(
  { line, text }: TextLine,
  header: Header,
  context: UnitContext,
): Issue[] {
  const place = { file: context.path, line };
  if (isCoefficient(text)) return [buildIssue("unit-coefficient", { text }, place)];
  const unknown = parseUnitLine(text)?.unknown;
  if (unknown !== undefined) return [buildIssue("unit-unknown", { text: unknown }, place)];
  const meaning = findTitleMeaning(text);
  const hasAmounts = header.columns.some(({ column }) => isAmountType(column.type));
  if (meaning === undefined && hasAmounts && saysDraft(text))
    return [buildIssue("table-draft", { text: shortenAndCleanText(text, 120) }, place)];
  // A stock is at each date what has come together: only flows cannot be accumulated.
  const isConcerned =
    meaning === "cumulative"
      ? createFlowColumnTest(context)
      : ({ column }: MatchedColumn) => isAmountType(column.type);
  if (meaning === undefined || !header.columns.some(isConcerned)) return [];
  if (meaning === "cumulative" && header.isOfSumsSinceJanuary) return [];
  if (meaning === "estimate" && isEstimateFile(context.path, context.declaration, context.catalogue))
    return [];
  // "Tháng 9 và lũy kế": where one column says so itself, the others are plain.
  const saysColumn =
    header.names.some((name) => findOtherMeaning(foldText(name), name) === meaning) ||
    header.others.some(({ words }) => words === text);
  return saysColumn
    ? []
    : [
        buildIssue(
          "title-other-meaning",
          { text: shortenAndCleanText(text, 120), meaning: otherMeanings[meaning] },
          place,
        ),
      ];
}
