import { pickLocalitiesOfPeriod } from "../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../catalogue/office/office.ts";
import { createNameIndex } from "../exports/cells/name-index.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { formatPlaceWithTime } from "../issues/place-times.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatPeriodId, type Period } from "../period.ts";

/** Resolves a locality of report.yaml that exists in the period by code, name or alias; in any time without a period. Throws UserFacingError. */
export function resolveLocality(
  text: string,
  { localities }: Pick<Office, "localities">,
  period: Period | undefined,
): Locality {
  const names = createNameIndex(
    localities.flatMap((locality) =>
      [locality.code, locality.declaredCode ?? locality.code, locality.name, ...locality.aliases].map(
        (name) => [name, locality] as const,
      ),
    ),
  );
  const named = names.find(text);
  const matches = period ? pickLocalitiesOfPeriod(named, period) : named;
  const [match, ...others] = matches;
  if (match && others.length === 0) return match;
  if (!match && named.length > 0 && period) {
    const places = named.map(formatPlaceWithTime).join(", ");
    throw buildWrongUse(buildIssue("locality-not-in-period", { period: formatPeriodId(period), places }));
  }
  const candidates = matches.length > 0 || !period ? matches : pickLocalitiesOfPeriod(localities, period);
  const known = (candidates.length > 0 ? candidates : localities).map(formatPlaceWithTime).join(", ");
  throw buildWrongUse(buildIssue("locality-not-listed", { text, names: known }));
}

function buildWrongUse(issue: Issue): UserFacingError {
  return new UserFacingError([issue], exitStatus.wrongUse);
}
