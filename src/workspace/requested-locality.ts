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
  const ofPeriod = period ? pickLocalitiesOfPeriod(localities, period) : [];
  const known = [matches, ofPeriod, localities].find((places) => places.length > 0) ?? [];
  const listed = known.slice(0, mostListed).map(formatPlaceWithTime).join(", ");
  const details = { text, names: listed, others: known.length - mostListed, matches: matches.length };
  throw buildWrongUse(buildIssue("locality-not-listed", details));
}

/** A province had at most so many districts; 129 communes are no list to read on a screen. */
const mostListed = 31;

function buildWrongUse(issue: Issue): UserFacingError {
  return new UserFacingError([issue], exitStatus.wrongUse);
}
