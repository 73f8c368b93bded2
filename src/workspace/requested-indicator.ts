import { findAbsence } from "../catalogue/absent-exports.ts";
import type { Catalogue, Indicator } from "../catalogue/declaration.ts";
import { createNameIndex, findNearestName } from "../exports/cells/name-index.ts";
import { foldText, foldTextKeepingDiacritics } from "../exports/cells/text-folding.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";

/** Resolves an indicator of the catalogue by id or by name, as a person types it. Throws UserFacingError. */
export function resolveIndicator(text: string, { sectors }: Catalogue): Indicator {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const byId = indicators.find(({ id }) => id === text);
  if (byId) return byId;
  const names = createNameIndex(
    indicators.flatMap((indicator) =>
      [indicator.id, indicator.name].map((name) => [name, indicator] as const),
    ),
  );
  const matches = names.find(text);
  if (matches[0] && matches.length === 1) return matches[0];
  const refusal =
    matches.length > 1
      ? buildIssue("indicator-named-alike", { text, candidates: formatIndicatorList(matches) })
      : buildIssue("indicator-not-listed", {
          text,
          nearest: formatIndicatorList(findSimilarIndicators(text, indicators)),
        });
  throw new UserFacingError([refusal], exitStatus.wrongUse);
}

/** Throws UserFacingError for an indicator of an export or a column that the office does not have. */
export function refuseAbsentIndicator({ id, name }: Indicator, catalogue: Catalogue): void {
  const absence = findAbsence(id, catalogue);
  if (!absence) return;
  const { declaration, column } = absence;
  const details = {
    name,
    export: declaration.name,
    id: declaration.id,
    column: column?.headers[0] ?? "",
    entry: column ? `without.${column.id}` : "absent",
    reason: column?.absent ?? declaration.absent ?? "",
    files: declaration.extra && !column ? declaration.files.map((file) => `"${file}"`).join(", ") : "",
  };
  throw new UserFacingError([buildIssue("indicator-absent", details)], exitStatus.problem);
}

/** Finds the indicators with the nearest spelling, else those whose name contains the words. */
function findSimilarIndicators(text: string, indicators: readonly Indicator[]): Indicator[] {
  const nearest = findNearestName(
    text,
    indicators.flatMap(({ id, name }) => [id, name]),
  );
  if (nearest !== undefined) return indicators.filter(({ id, name }) => id === nearest || name === nearest);
  const findContaining = (form: (text: string) => string) =>
    indicators.filter(({ name }) => ` ${form(name)} `.includes(` ${form(text)} `)).slice(0, 5);
  const exactMatches = findContaining(foldTextKeepingDiacritics);
  return exactMatches.length > 0 ? exactMatches : findContaining(foldText);
}

function formatIndicatorList(indicators: readonly Indicator[]): string {
  return indicators.map(({ id, name }) => `${id} (${name})`).join(", ");
}
