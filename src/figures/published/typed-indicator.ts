import type { Catalogue, Indicator } from "../../catalogue/declaration.ts";
import { createNameIndex } from "../../exports/cells/name-index.ts";
import { findNearestDeclaredText } from "../../exports/meaning/near-text.ts";
import { buildIssue, type Issue, type IssuePlace } from "../../issues/issue.ts";
import { formatQuotedList } from "../../issues/quoted-list.ts";

export type FindIndicator = (written: string, place: IssuePlace) => Indicator | Issue;

/** Finds an indicator by its id, its name or an alias. Tasks of one year are not compared with those of another. */
export function createIndicatorFinder({ sectors }: Catalogue): FindIndicator {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const named = indicators.flatMap((indicator) =>
    [indicator.id, indicator.name, ...(indicator.aliases ?? [])].map((name): [string, Indicator] => [
      name,
      indicator,
    ]),
  );
  const index = createNameIndex(named);
  const knownNames = named.map(([name]) => name);
  return (written, place) => {
    const byId = indicators.find(({ id }) => id === written);
    const candidates = byId ? [byId] : index.find(written);
    const [found] = candidates;
    if (found && candidates.length === 1)
      return found.aggregation.kind === "done"
        ? buildIssue("typed-not-compared", { name: found.name }, place)
        : found;
    const nearest = index.findNearest(written) ?? findNearestDeclaredText(written, knownNames) ?? "";
    const ids = formatQuotedList(candidates.map(({ id }) => id));
    return buildIssue("typed-indicator", { text: written, nearest, candidates: ids }, place);
  };
}
