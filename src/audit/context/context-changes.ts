/** Finds the figures of an edited report whose places say something else than when the report was made. */
import type { Ledger } from "../../ledger/ledger.ts";
import type { MarkOccurrence } from "../../wordml/mark-occurrences.ts";
import type { Story } from "../../wordml/story.ts";
import type { ContextChange, Finding } from "../finding.ts";
import { findHeadChange } from "./compare-heads.ts";
import { findWordChange } from "./compare-words.ts";
import { collectFigurePlaces, type FigurePlace } from "./figure-places.ts";
import { groupByParagraph, readStoryParagraphs } from "./marked-paragraphs.ts";
import { getOrBuildRecordedContext, type RecordedContext } from "./recorded-context.ts";

/** By the occurrence of the mark; empty where an earlier version of the program recorded no text. */
export function findContextChanges(
  stories: readonly Story[],
  occurrences: readonly MarkOccurrence[],
  ledger: Ledger,
): ReadonlyMap<MarkOccurrence, ContextChange> {
  const recorded = getOrBuildRecordedContext(ledger);
  const changes = new Map<MarkOccurrence, ContextChange>();
  if (!recorded) return changes;
  const occurrencesByParagraph = groupByParagraph(occurrences);
  for (const story of stories) {
    for (const place of collectFigurePlaces(readStoryParagraphs(story, occurrencesByParagraph)).places) {
      const written = recorded.findPlace(place.mark);
      const change = written && findContextChange(written, place, recorded);
      if (change && place.occurrence) changes.set(place.occurrence, change);
    }
  }
  return changes;
}

function findContextChange(
  written: FigurePlace,
  now: FigurePlace,
  recorded: RecordedContext,
): ContextChange | undefined {
  if (isSamePlace(written, now)) return undefined;
  const change = written.cell && now.cell ? findHeadChange(written.cell, now.cell, recorded) : undefined;
  return change?.kind === "head" ? change : (findWordChange(written, now, recorded) ?? change);
}

/** Compares the texts as they are, since most figures of a report are never touched. */
function isSamePlace(written: FigurePlace, now: FigurePlace): boolean {
  return (
    written.sentence === now.sentence &&
    written.before === now.before &&
    written.after === now.after &&
    written.previousMark === now.previousMark &&
    written.earlier === now.earlier &&
    written.introduction === now.introduction &&
    written.headings.joined === now.headings.joined &&
    JSON.stringify(written.cell) === JSON.stringify(now.cell)
  );
}

/** A figure that holds the program's own text, in a place that says something else, has the state of its place. */
export function addContextChange(finding: Finding, change: ContextChange | undefined): Finding {
  if (!change) return finding;
  const holdsOwnText = finding.state === "agrees" || finding.state === "stale";
  const isOtherMeaning = change.kind !== "style";
  return { ...finding, ...(holdsOwnText && isOtherMeaning ? { state: "context" } : {}), context: change };
}
