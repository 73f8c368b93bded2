/** Verifies an edited report against its ledger and today's data: a finding for every figure and every number without a source. */

import type { FigureAspect, FigurePhrase } from "../language/figure-phrase.ts";
import type { Ledger, LedgerFigure } from "../ledger/ledger.ts";
import { readLedgerPeriod } from "../ledger/ledger-period.ts";
import { addAccountedText, findUnmarkedNumbers } from "../ledger/unmarked-numbers.ts";
import type { Period } from "../period.ts";
import { isSameTextIgnoringCase } from "../wordml/compare-text.ts";
import { groupOccurrencesByMark, type MarkOccurrence } from "../wordml/mark-occurrences.ts";
import {
  computeStretchWithAttachedText,
  hasChangedTextNextToMark,
  joinNumberAndAttachedText,
} from "./adjacent-text.ts";
import { listChartsOfProgram } from "./charts/charts-by-name.ts";
import { verifyCharts } from "./charts/verify-charts.ts";
import { addContextChange, findContextChanges } from "./context/context-changes.ts";
import type { EditedReport } from "./edited-report.ts";
import type { ContextChange, Finding, FindingDetail } from "./finding.ts";
import { formatExcerptAround } from "./finding-place.ts";
import { verifyFiguresWithoutMark } from "./lost-figures.ts";
import { type FindPhraseToday, toRephraseRequest } from "./phrase-today.ts";
import { isSameStatement } from "./reworded-figure.ts";
import { verifyStatements } from "./statements/verify-statements.ts";
import { findTypedDetail } from "./unmarked/judge-typed-text.ts";
import { verifyEmbeddedContents } from "./verify-embedded.ts";
import { verifyUnmarkedNumbers } from "./verify-unmarked-numbers.ts";

/** In reading order; deleted figures come last. */
export function verifyFiguresAndOtherNumbers(
  report: EditedReport,
  ledger: Ledger,
  findPhraseToday: FindPhraseToday,
): Finding[] {
  const figures = new Map(
    ledger.figures.filter(({ place }) => place.in !== "chart").map((figure) => [figure.mark, figure]),
  );
  const knownOccurrences = report.occurrences.filter(({ mark }) => figures.has(mark));
  const occurrencesByMark = groupOccurrencesByMark(knownOccurrences);
  const period = readLedgerPeriod(ledger);
  const contextChanges = findContextChanges(report.stories, knownOccurrences, ledger);
  const findingsOfMarks = [...figures].flatMap(([mark, figure]) =>
    verifyAndCompareOccurrences(figure, occurrencesByMark.get(mark) ?? [], {
      findPhraseToday,
      contextChanges,
      period,
    }),
  );
  const figuresWithoutMark = [...figures.values()].filter(({ mark }) => !occurrencesByMark.has(mark));
  const { findings: findingsOfLostMarks, accountedText } = verifyFiguresWithoutMark(
    figuresWithoutMark,
    report,
    knownOccurrences,
    findPhraseToday,
    ledger,
  );
  for (const occurrence of knownOccurrences) {
    const figure = figures.get(occurrence.mark);
    // The finding of a figure covers the text typed next to it.
    if (figure && hasChangedTextNextToMark(figure, occurrence))
      addAccountedText(accountedText, occurrence.paragraph, computeStretchWithAttachedText(occurrence));
  }
  const unmarkedNumbers = findUnmarkedNumbers(report.stories, knownOccurrences, accountedText);
  const ownMarks = new Set(ledger.figures.map(({ mark }) => mark));
  // A chart pasted from another report has a mark that no record knows: its numbers have no source here.
  const ownCharts = listChartsOfProgram(report, ledger).filter(({ mark }) => ownMarks.has(mark));
  const withAllCharts = { ...report, charts: ownCharts };
  const allFindings = [
    ...findingsOfMarks,
    ...findingsOfLostMarks,
    ...verifyUnmarkedNumbers(unmarkedNumbers, ledger, findPhraseToday, knownOccurrences),
    ...verifyStatements(report.stories, knownOccurrences, ledger),
    ...verifyCharts(withAllCharts, ledger, findPhraseToday),
    ...verifyEmbeddedContents(withAllCharts, ledger),
  ];
  return sortFindingsInReadingOrder(allFindings, report);
}

interface VerifyContext {
  readonly findPhraseToday: FindPhraseToday;
  readonly contextChanges: ReadonlyMap<MarkOccurrence, ContextChange>;
  /** The period that the report covers; undefined where its records name none. */
  readonly period: Period | undefined;
}

function verifyAndCompareOccurrences(
  figure: LedgerFigure,
  copies: readonly MarkOccurrence[],
  context: VerifyContext,
): Finding[] {
  const hasDifferingCopies = copies.some(({ text }) => !isSameTextIgnoringCase(text, copies[0]?.text ?? ""));
  return copies.map((copy) => {
    const finding = addContextChange(
      verifyOccurrence(figure, copy, context),
      context.contextChanges.get(copy),
    );
    return hasDifferingCopies && finding.state === "typed-over"
      ? { ...finding, state: "copies-differ" }
      : finding;
  });
}

function verifyOccurrence(
  figure: LedgerFigure,
  occurrence: MarkOccurrence,
  { findPhraseToday, period }: VerifyContext,
): Finding {
  const phraseToday = findPhraseToday(toRephraseRequest(figure));
  const { text, pieces, story, paragraph, before, after } = occurrence;
  const isAdjacentChanged = hasChangedTextNextToMark(figure, occurrence);
  const isPrintedText = [figure, ...(figure.earlier ?? [])].some(({ shown }) =>
    isSameStatement(text, shown, period),
  );
  const isUpToDate =
    phraseToday !== undefined &&
    (isSameTextIgnoringCase(text, phraseToday.shown) || isSameNumberInOtherWords(figure, text, phraseToday));
  const isRewordedToday =
    !isUpToDate && phraseToday !== undefined && isSameStatement(text, phraseToday.shown, period);
  const typedDetail = isAdjacentChanged
    ? undefined
    : isRewordedToday
      ? "typed-rounded"
      : isUpToDate || isPrintedText || !phraseToday?.value
        ? undefined
        : findTypedDetail(text, figure, phraseToday.value);
  const agrees = isUpToDate || typedDetail !== undefined;
  const details: FindingDetail[] = [
    ...(typedDetail ? [typedDetail] : []),
    ...(isAdjacentChanged ? (["beside"] as const) : []),
    ...(occurrence.hasTrackedChange ? (["tracked"] as const) : []),
    ...(phraseToday === undefined ? (["unreported"] as const) : []),
  ];
  return {
    state: isAdjacentChanged ? "typed-over" : agrees ? "agrees" : isPrintedText ? "stale" : "typed-over",
    details,
    figure,
    found: isAdjacentChanged ? joinNumberAndAttachedText(occurrence) : text,
    today: phraseToday?.shown ?? null,
    value: phraseToday?.value?.toNumber() ?? null,
    where: {
      story,
      paragraph,
      pieces,
      around: formatExcerptAround(before + text + after, before.length, text.length),
    },
  };
}

/** The words of these state more than their number, such as its share of the plan, which may change alone. */
const aspectsOfSeveralNumbers: ReadonlySet<FigureAspect> = new Set([
  "parts",
  "yearEstimate",
  "toDate",
  "remaining",
  "rank",
]);

/**
 * True if the printed words state today's number in the words of an earlier version: later versions round and hedge otherwise.
 * A fraction and a phrase with a bracket state more than their number, so that their words must be those of today.
 */
function isSameNumberInOtherWords(figure: LedgerFigure, text: string, phraseToday: FigurePhrase): boolean {
  const statesMore =
    aspectsOfSeveralNumbers.has(figure.aspect) || /[(/]/.test(figure.shown + phraseToday.shown);
  return (
    !statesMore &&
    isSameTextIgnoringCase(text, figure.shown) &&
    typeof figure.value === "number" &&
    figure.value === phraseToday.value?.toNumber()
  );
}
function sortFindingsInReadingOrder(findings: readonly Finding[], { stories }: EditedReport): Finding[] {
  const toSortKey = ({ where }: Finding): readonly number[] => {
    if (!where) return [stories.length];
    const { story, pieces, chart, anchor, at = 0 } = where;
    const from = pieces[0]?.from ?? chart?.drawing.propertiesTag.from ?? anchor?.at ?? 0;
    return [stories.indexOf(story), from, at];
  };
  const keyedFindings = findings.map((finding) => ({ finding, place: toSortKey(finding) }));
  return keyedFindings.sort((a, b) => compareSortKeys(a.place, b.place)).map(({ finding }) => finding);
}

function compareSortKeys(key: readonly number[], otherKey: readonly number[]): number {
  const firstDifference = key.findIndex((number, index) => number !== otherKey[index]);
  return (key[firstDifference] ?? 0) - (otherKey[firstDifference] ?? 0);
}
