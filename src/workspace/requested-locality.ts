import { pickLocalitiesOfPeriod } from "../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../catalogue/office/office.ts";
import { createNameIndex } from "../exports/cells/name-index.ts";
import { buildIssue } from "../issues/issue.ts";
import { formatPlaceWithTime } from "../issues/place-times.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatPeriodId, type Period } from "../period.ts";

/** Resolves a locality of report.yaml that exists in the period by code, name or alias. Throws UserFacingError. */
export function resolveLocality(
  text: string,
  { localities }: Pick<Office, "localities">,
  period: Period,
): Locality {
  const names = createNameIndex(
    localities.flatMap((locality) =>
      [locality.code, locality.declaredCode ?? locality.code, locality.name, ...locality.aliases].map(
        (name) => [name, locality] as const,
      ),
    ),
  );
  const named = names.find(text);
  const matches = pickLocalitiesOfPeriod(named, period);
  if (matches[0] && matches.length === 1) return matches[0];
  if (named.length > 0 && matches.length === 0)
    throw new UserFacingError(
      [
        buildIssue("locality-not-in-period", {
          period: formatPeriodId(period),
          places: named.map(formatPlaceWithTime).join(", "),
        }),
      ],
      exitStatus.wrongUse,
    );
  const knownNames = pickLocalitiesOfPeriod(localities, period)
    .map(({ name }) => name)
    .join(", ");
  throw new UserFacingError(
    [buildIssue("locality-not-listed", { text, names: knownNames })],
    exitStatus.wrongUse,
  );
}
