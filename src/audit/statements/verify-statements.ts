/** Verifies what a report says outside the sentences and cells of its figures: titles, opening and closing, lists, cited papers. */
import type { Ledger } from "../../ledger/ledger.ts";
import type { MarkOccurrence } from "../../wordml/mark-occurrences.ts";
import { getOrCreateParagraphText } from "../../wordml/paragraph-text.ts";
import type { Story } from "../../wordml/story.ts";
import { formatDifference } from "../context/excerpts.ts";
import {
  groupByParagraph,
  type MarkedParagraph,
  readRecordedParagraphs,
  readStoryParagraphs,
} from "../context/marked-paragraphs.ts";
import { getOrBuildRecordedContext, type RecordedContext } from "../context/recorded-context.ts";
import type { ContextChange, Finding } from "../finding.ts";
import { formatExcerptAround } from "../finding-place.ts";
import { findChangedCitations } from "./changed-citations.ts";
import { findRowChanges } from "./compare-list-rows.ts";
import { findStatementChange } from "./compare-statements.ts";
import { findExchangedTitles } from "./exchanged-titles.ts";
import { readListTables } from "./list-tables.ts";
import { type PairedUnits, pairTextUnits } from "./pair-units.ts";
import { collectTextUnits, hasLetters, listTablesWithFigures, type TextUnit } from "./text-units.ts";

/** None where an earlier version of the program recorded no text. */
export function verifyStatements(
  stories: readonly Story[],
  occurrences: readonly MarkOccurrence[],
  ledger: Ledger,
): Finding[] {
  const recorded = getOrBuildRecordedContext(ledger);
  if (!ledger.text || !recorded) return [];
  const written = readDocument(readRecordedParagraphs(ledger.text));
  const occurrencesByParagraph = groupByParagraph(occurrences);
  const now = joinDocuments(
    stories.map((story) => readDocument(readStoryParagraphs(story, occurrencesByParagraph), story)),
  );
  const pairs = pairTextUnits(written.units, now.units);
  return [
    ...findChangedStatements(pairs, written, recorded),
    ...findExchangedTitles(written.units, now.units, pairs).map((title) =>
      buildFinding({ kind: "subject", ...formatDifference(title.written.text, title.now.text) }, title.now),
    ),
    ...findChangedRows(written, now),
    ...findChangedCitations(pairs),
  ];
}

interface DocumentUnits {
  /** Those with letters. */
  readonly units: readonly TextUnit[];
  /** The cells of tables without figures. */
  readonly listCells: readonly TextUnit[];
}

function readDocument(paragraphs: readonly MarkedParagraph[], story?: Story): DocumentUnits {
  const tablesWithFigures = listTablesWithFigures(paragraphs);
  const units = collectTextUnits(paragraphs, story);
  return {
    units: units.filter(hasLetters),
    listCells: units.filter(({ cell }) => cell && !tablesWithFigures.has(cell.table)),
  };
}

function joinDocuments(documents: readonly DocumentUnits[]): DocumentUnits {
  return {
    units: documents.flatMap(({ units }) => units),
    listCells: documents[0]?.listCells ?? [],
  };
}

/** The rows of lists and the heads of figures are compared for themselves. */
function findChangedStatements(
  { changed }: PairedUnits,
  { listCells }: DocumentUnits,
  recorded: RecordedContext,
): Finding[] {
  const rowsOfLists = new Set(
    readListTables(listCells).flatMap(({ rows }) => rows.flatMap((row) => [...row.values()])),
  );
  const freeCells = new Set(listCells.filter((unit) => !rowsOfLists.has(unit)));
  return changed.flatMap((pair): Finding[] => {
    if (pair.written.cell && !freeCells.has(pair.written)) return [];
    const change = findStatementChange(pair, recorded);
    return change ? [buildFinding(change, pair.now)] : [];
  });
}

function findChangedRows(written: DocumentUnits, now: DocumentUnits): Finding[] {
  const changes = findRowChanges(readListTables(written.listCells), readListTables(now.listCells));
  return changes.map(({ written: before, now: after, unit }): Finding => {
    if (!unit)
      return { state: "deleted", details: ["row"], found: null, written: before, today: null, value: null };
    return buildFinding({ kind: "row", ...formatDifference(before, after) }, unit);
  });
}

function buildFinding(context: ContextChange, { story, paragraphs }: TextUnit): Finding {
  const paragraph = paragraphs.find(({ pieces }) => pieces.length > 0) ?? paragraphs[0];
  const common = {
    state: "changed-text",
    details: [],
    found: context.now,
    today: null,
    value: null,
    context,
  } as const;
  if (!story || !paragraph) return common;
  const { text, findPiecesAt } = getOrCreateParagraphText(paragraph);
  const place = {
    story,
    paragraph,
    pieces: findPiecesAt(0, text.length),
    around: formatExcerptAround(text, 0, text.length),
  };
  return { ...common, where: place };
}
