import type { Office } from "../../catalogue/office/office.ts";
import type { PublishedFigure, PublishedPeriod } from "../../catalogue/published-periods.ts";
import { buildIssue, type Issue, type IssuePlace } from "../../issues/issue.ts";
import { parsePeriod } from "../../period.ts";
import { createQuantity, roundQuantity } from "../../quantity.ts";
import { isEqualToPublished } from "./published-differences.ts";

/** A published figure with the place where it was typed. */
export interface TypedFigure {
  readonly figure: PublishedFigure;
  readonly place: IssuePlace;
}

interface ConflictContext {
  readonly recorded: readonly PublishedPeriod[];
  readonly office: Pick<Office, "localities" | "territory">;
}

/** Finds typed figures that say something else than a signed file of the same months: nobody can tell which of the two is right. */
export function checkTypedAgainstRecorded(
  period: string,
  typed: readonly TypedFigure[],
  { recorded, office }: ConflictContext,
): Issue[] {
  const signedFigures = recorded
    .filter((each) => hasSameMonths(each.period, period))
    .flatMap(({ figures }) => figures);
  return typed.flatMap(({ figure: { id, name, locality, value }, place }) => {
    const amount = createQuantity(value);
    const signed = signedFigures.find(
      (each) =>
        each.id === id &&
        each.locality === locality &&
        !isEqualToPublished(amount, createQuantity(each.value)),
    );
    if (!signed) return [];
    const who = office.localities.find(({ code }) => code === locality)?.name ?? office.territory;
    const details = { name, who, signed: formatForMessage(signed.value), typed: formatForMessage(value) };
    return [buildIssue("typed-otherwise", details, place)];
  });
}

/** The first quarter and the first three months are the same months. */
function hasSameMonths(one: string, other: string): boolean {
  const [a, b] = [parsePeriod(one), parsePeriod(other)];
  return a !== undefined && a.year === b?.year && a.first === b.first && a.last === b.last;
}

function formatForMessage(value: number): string {
  return roundQuantity(createQuantity(value), 2).toFixed();
}
