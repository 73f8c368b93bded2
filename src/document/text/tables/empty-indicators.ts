/** Indicators without any number, which need no rows of a table. */
import type { Sector } from "../../../catalogue/declaration.ts";
import type { Figure } from "../../../figures/figure.ts";
import { buildUnreportedNote, isWithoutAnyNumber } from "../../../language/tables/unreported-note.ts";
import type { RegisterMention } from "../../mention-registry.ts";

/** Finds the figures without any number, of which no part has one either. */
export function findEmptyFigures(figures: readonly Figure[], sectors: readonly Sector[]): Figure[] {
  const emptyIds = new Set(figures.filter(isWithoutAnyNumber).map(({ indicator }) => indicator.id));
  if (emptyIds.size === 0) return [];
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const isEmptyWithParts = (id: string): boolean =>
    emptyIds.has(id) && indicators.every((part) => part.partOf !== id || isEmptyWithParts(part.id));
  return figures.filter(({ indicator }) => isEmptyWithParts(indicator.id));
}

/** The line that names them below the table; it is a mention, so that later data are seen in it. */
export function listUnreportedLines(figures: readonly Figure[], registerMention: RegisterMention): string[] {
  const [first] = figures;
  return first ? [registerMention(buildUnreportedNote(figures), first)] : [];
}
