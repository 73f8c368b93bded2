import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatMonthAndYear, type YearMonth } from "../../period.ts";
import type { Office } from "../office/office.ts";
import type { DeclaredValue } from "../yaml/read-yaml.ts";

/** Finds agencies of report.yaml that end in the same month, of which one would never report. */
export function checkEarlierAgencies({ value, findPlace }: DeclaredValue<Pick<Office, "earlier">>): Issue[] {
  const seen = new Set<YearMonth>();
  return value.earlier.flatMap(({ until }, index) => {
    const isRepeated = seen.has(until);
    seen.add(until);
    return isRepeated
      ? [
          buildIssue(
            "agency-time-twice",
            { until: formatMonthAndYear(until) },
            findPlace(["earlier", index, "until"]),
          ),
        ]
      : [];
  });
}
