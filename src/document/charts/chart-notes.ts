import { formatChartNote } from "../../language/chart-words.ts";
import { findCellNote } from "../../language/tables/cell-notes.ts";
import type { NotedSubject } from "../../language/tables/note-call.ts";
import { requireFigureOfIndicator } from "../content-figures.ts";
import type { DocumentContent } from "../document-content.ts";
import type { RegisterMention } from "../mention-registry.ts";
import type { ChartDefinition } from "../text/blocks.ts";

const subjects: readonly NotedSubject[] = ["actual", "samePeriodLastYear"];

/** Builds the lines below a chart about what its columns lack. Each hole is a mention, so that it can be verified and refreshed. */
export function buildChartNotes(
  { indicators }: ChartDefinition,
  { figures }: DocumentContent,
  registerMention: RegisterMention,
): string[] {
  return indicators.flatMap((id) => {
    const figure = requireFigureOfIndicator(id, figures);
    const notes = subjects.flatMap((subject) => findCellNote(figure, subject) ?? []);
    return notes.length === 0
      ? []
      : [
          formatChartNote(
            figure.indicator.name,
            notes.map((note) => registerMention(note, figure)),
          ),
        ];
  });
}
