/** An edited report against its records and today's figures: one finding for every figure and for every number without a source. */

import type { EditedReport } from "./edited.ts";
import type { Detail, Finding, Where } from "./finding.ts";
import type { Ledger, LedgerFigure } from "./ledger.ts";
import { type LooseNumber, looseNumbers } from "./loose-numbers.ts";
import { findLost } from "./lost.ts";
import { type Occurrence, piecesAt, textIn } from "./occurrences.ts";
import { isSame, plainly } from "./plainly.ts";
import { fromLedger, type Today } from "./today.ts";
import { chartFindings } from "./verify-charts.ts";

/** In reading order; what is no longer there comes last. `today` words a figure as it would be printed now. */
export function verified(report: EditedReport, ledger: Ledger, today: Today): Finding[] {
  const figures = new Map(
    ledger.figures.filter(({ place }) => place.in !== "chart").map((figure) => [figure.mark, figure]),
  );
  const known = report.occurrences.filter(({ mark }) => figures.has(mark));
  const copies = new Map<string, Occurrence[]>();
  for (const one of known) copies.set(one.mark, [...(copies.get(one.mark) ?? []), one]);
  const marked = [...figures].flatMap(([mark, figure]) =>
    markedFindings(figure, copies.get(mark) ?? [], today),
  );
  const gone = [...figures.values()].filter(({ mark }) => !copies.has(mark));
  const { found, taken } = findLost(gone, report, known, today);
  const changedBeside = known.filter((one) => {
    const figure = figures.get(one.mark);
    return figure && isChangedBeside(figure, one);
  });
  const loose = looseNumbers(report.stories, known, taken).filter(
    (one) => !isOwn(one, ledger) && !changedBeside.some((occurrence) => touches(one, occurrence)),
  );
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
  const beside = isChangedBeside(figure, occurrence);
  const isWritten = [figure, ...(figure.earlier ?? [])].some(({ shown }) => isSame(text, shown));
  const agrees = now !== undefined && isSame(text, now.shown);
  const details: Detail[] = [
    ...(beside && (agrees || isWritten) ? (["beside"] as const) : []),
    ...(occurrence.hasChanges ? (["tracked"] as const) : []),
    ...(now === undefined ? (["unreported"] as const) : []),
  ];
  const where: Where = { story, paragraph, pieces, around: around(before, text, after) };
  return {
    state: beside ? "typed-over" : agrees ? "agrees" : isWritten ? "stale" : "typed-over",
    details,
    figure,
    found: beside ? withNeighbours(occurrence) : text,
    today: now?.shown ?? null,
    value: now?.value?.toNumber() ?? null,
    where,
  };
}

/** "205,5" with "88" typed behind it reads 205,588; "nghìn" behind a number makes it a thousand times larger. */
function isChangedBeside(figure: LedgerFigure, { text, before, after }: Occurrence): boolean {
  const [left, right] = [joinedLeft(before, text), joinedRight(after, text)];
  return (
    (left !== "" && left !== joinedLeft(figure.before, text)) ||
    (right !== "" && right !== joinedRight(figure.after, text))
  );
}

/** It is already told as a part of the figure that it changes. */
function touches({ paragraph, at, number }: LooseNumber, occurrence: Occurrence): boolean {
  const { before, text, after } = occurrence;
  const between =
    at < before.length ? before.slice(at + number.length) : after.slice(0, at - before.length - text.length);
  return paragraph === occurrence.paragraph && /^[.,/]?$/.test(between);
}

const magnitude = /^[\s\u00A0]+(?:nghìn|ngàn|triệu|tỷ|tỉ|vạn|chục|trăm|phần trăm)(?!\p{L})/iu;
const hedge = /(?<!\p{L})(?:trên|hơn|gần|dưới|khoảng|ước|chưa đến|không đến|ngót|gấp|âm|trừ)[\s\u00A0]+$/iu;

/** What stands right before the mark and belongs to its number; empty where nothing does. */
function joinedLeft(before: string, text: string): string {
  const glued = /[\p{L}\p{N}]$|\p{N}[.,]$/u.exec(before)?.[0] ?? "";
  const isNumber = /^\p{N}/u.test(text);
  const sign = isNumber ? (/(?:^|[\s(\u00A0])([-−–+])$/.exec(before)?.[1] ?? "") : "";
  return glued || sign || (isNumber ? plainly(hedge.exec(before)?.[0] ?? "") : "");
}

function joinedRight(after: string, text: string): string {
  const glued = /^[\p{L}\p{N}%]|^[.,/]\p{N}/u.exec(after)?.[0] ?? "";
  return glued || (/\p{N}$/u.test(text) ? plainly(magnitude.exec(after)?.[0] ?? "") : "");
}

/** The number as a reader takes it. */
function withNeighbours({ before, text, after }: Occurrence): string {
  const left = /\S*$/.exec(before)?.[0] ?? "";
  const right = /^\S*/.exec(after)?.[0] ?? "";
  return `${left || (hedge.exec(before)?.[0] ?? "")}${text}${right || (magnitude.exec(after)?.[0] ?? "")}`;
}

function withoutSource({ story, paragraph, number, at }: LooseNumber): Finding {
  const text = textIn(paragraph.pieces);
  const where = {
    story,
    paragraph,
    pieces: piecesAt(paragraph.pieces, at, number.length),
    around: around(text.slice(0, at), number, text.slice(at + number.length)),
  };
  return { state: "no-source", details: [], found: number, today: null, value: null, where };
}

/** It stood there when the report was written: between the same words on one side at least. */
function isOwn({ number, before, after }: LooseNumber, { own }: Ledger): boolean {
  return own.some(([left, same, right]) => same === number && (left === before || right === after));
}

/** Up to 30 letters on both sides. */
function around(before: string, text: string, after: string): string {
  const [left, right] = [plainly(before.slice(-30)), plainly(after.slice(0, 30))];
  return `${before.length > 30 ? "…" : ""}${left} [${plainly(text)}] ${right}${after.length > 30 ? "…" : ""}`.trim();
}

function inReadingOrder(findings: readonly Finding[], { stories }: EditedReport): Finding[] {
  const placeOf = ({ where }: Finding): readonly [number, number] => {
    if (!where) return [stories.length, 0];
    const at = where.pieces[0]?.from ?? where.chart?.drawing.properties.from ?? where.paragraph?.from ?? 0;
    return [stories.indexOf(where.story), at];
  };
  const placed = findings.map((finding) => ({ finding, place: placeOf(finding) }));
  return placed
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ finding }) => finding);
}
