/** An edited report against its records and today's figures: one finding for every figure and for every number without a source. */
import { isChangedBeside, stretchWithNeighbours, withNeighbours } from "./beside.ts";
import type { EditedReport } from "./edited.ts";
import type { Detail, Finding } from "./finding.ts";
import type { Ledger, LedgerFigure, OwnNumber } from "./ledger.ts";
import { account, type LooseNumber, looseNumbers } from "./loose-numbers.ts";
import { findLost } from "./lost.ts";
import { byMark, type Occurrence } from "./occurrences.ts";
import { textOfParagraph } from "./paragraph-text.ts";
import { isSame } from "./plainly.ts";
import { fromLedger, type Today } from "./today.ts";
import { chartFindings } from "./verify-charts.ts";
import { wordsAround } from "./where.ts";

/** In reading order; what is no longer there comes last. `today` words a figure as it would be printed now. */
export function verified(report: EditedReport, ledger: Ledger, today: Today): Finding[] {
  const figures = new Map(
    ledger.figures.filter(({ place }) => place.in !== "chart").map((figure) => [figure.mark, figure]),
  );
  const known = report.occurrences.filter(({ mark }) => figures.has(mark));
  const copies = byMark(known);
  const marked = [...figures].flatMap(([mark, figure]) =>
    markedFindings(figure, copies.get(mark) ?? [], today),
  );
  const gone = [...figures.values()].filter(({ mark }) => !copies.has(mark));
  const { found, taken } = findLost(gone, report, known, today);
  for (const one of known) {
    const figure = figures.get(one.mark);
    // What was typed beside a figure is told with it.
    if (figure && isChangedBeside(figure, one)) account(taken, one.paragraph, stretchWithNeighbours(one));
  }
  const loose = withoutOwn(looseNumbers(report.stories, known, taken), ledger);
  const all = [...marked, ...found, ...loose.map(withoutSource), ...chartFindings(report, ledger, today)];
  return inReadingOrder(all, report);
}

function markedFindings(figure: LedgerFigure, copies: readonly Occurrence[], today: Today): Finding[] {
  const differ = copies.some(({ text }) => !isSame(text, copies[0]?.text ?? ""));
  return copies.map((copy) => {
    const finding = findingOf(figure, copy, today);
    return differ && finding.state === "typed-over" ? { ...finding, state: "copies-differ" } : finding;
  });
}

function findingOf(figure: LedgerFigure, occurrence: Occurrence, today: Today): Finding {
  const now = today(fromLedger(figure));
  const { text, pieces, story, paragraph, before, after } = occurrence;
  const isBeside = isChangedBeside(figure, occurrence);
  const isWritten = [figure, ...(figure.earlier ?? [])].some(({ shown }) => isSame(text, shown));
  const agrees = now !== undefined && isSame(text, now.shown);
  const details: Detail[] = [
    ...(isBeside ? (["beside"] as const) : []),
    ...(occurrence.hasChanges ? (["tracked"] as const) : []),
    ...(now === undefined ? (["unreported"] as const) : []),
  ];
  return {
    state: isBeside ? "typed-over" : agrees ? "agrees" : isWritten ? "stale" : "typed-over",
    details,
    figure,
    found: isBeside ? withNeighbours(occurrence) : text,
    today: now?.shown ?? null,
    value: now?.value?.toNumber() ?? null,
    where: {
      story,
      paragraph,
      pieces,
      around: wordsAround(before + text + after, before.length, text.length),
    },
  };
}

function withoutSource({ story, paragraph, number, at }: LooseNumber): Finding {
  const { text, piecesAt } = textOfParagraph(paragraph);
  const where = {
    story,
    paragraph,
    pieces: piecesAt(at, number.length),
    at,
    around: wordsAround(text, at, number.length),
  };
  return { state: "no-source", details: [], found: number, today: null, value: null, where };
}

/**
 * Without those that stood there when the report was written: between the same words on one side at least. A number alone in
 * its cell has no words beside it, so that only as many of them are accounted for as there were.
 */
function withoutOwn(loose: readonly LooseNumber[], { own }: Ledger): LooseNumber[] {
  const beside = new Set<string>();
  const alone = new Map<string, number>();
  for (const [before, number, after] of own) {
    if (before !== "") beside.add(`${before} [${number}`);
    if (after !== "") beside.add(`${number}] ${after}`);
    if (isAlone([before, number, after])) alone.set(number, (alone.get(number) ?? 0) + 1);
  }
  return loose.filter(({ before, number, after }) => {
    if (!isAlone([before, number, after]))
      return !beside.has(`${before} [${number}`) && !beside.has(`${number}] ${after}`);
    const left = alone.get(number) ?? 0;
    alone.set(number, left - 1);
    return left <= 0;
  });
}

function isAlone([before, , after]: OwnNumber): boolean {
  return before === "" && after === "";
}

function inReadingOrder(findings: readonly Finding[], { stories }: EditedReport): Finding[] {
  const placeOf = ({ where }: Finding): readonly number[] => {
    if (!where) return [stories.length];
    const { story, pieces, chart, at = 0 } = where;
    return [stories.indexOf(story), pieces[0]?.from ?? chart?.drawing.properties.from ?? 0, at];
  };
  const placed = findings.map((finding) => ({ finding, place: placeOf(finding) }));
  return placed.sort((a, b) => compared(a.place, b.place)).map(({ finding }) => finding);
}

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}
