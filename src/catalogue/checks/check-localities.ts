/** Checks the localities of report.yaml: codes and names that exports could not distinguish, times and predecessors that cannot be. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatPlaceTime } from "../../issues/place-times.ts";
import { formatMonthAndYear } from "../../period.ts";
import { areOfOneTime } from "../office/locality-times.ts";
import type { Locality, Office } from "../office/office.ts";
import type { DeclaredValue, FindPlace } from "../yaml/read-yaml.ts";

type OfficePlaces = DeclaredValue<Pick<Office, "localities" | "territory" | "formerTerritories">>;

export function checkLocalities({ value, findPlace }: OfficePlaces): Issue[] {
  const { localities } = value;
  const reversed = checkReversedTimes(localities, findPlace);
  if (reversed.length > 0) return reversed;
  const duplicates = checkDuplicateLocalities(localities, findPlace);
  return duplicates.length > 0
    ? duplicates
    : [...checkPredecessors(localities, findPlace), ...checkProvinces(value, findPlace)];
}

function checkReversedTimes(localities: readonly Locality[], findPlace: FindPlace): Issue[] {
  return localities.flatMap(({ name, from, until }, index) =>
    from !== undefined && until !== undefined && from > until
      ? [
          buildIssue(
            "locality-time-reversed",
            { name, from: formatMonthAndYear(from), until: formatMonthAndYear(until) },
            findPlace(["localities", index, "until"]),
          ),
        ]
      : [],
  );
}

/** Finds codes and names that two localities of one time share. Full names may repeat in two of the provinces that were merged. */
function checkDuplicateLocalities(localities: readonly Locality[], findPlace: FindPlace): Issue[] {
  const owners = new Map<string, Locality[]>();
  return localities.flatMap((locality, index) =>
    [...new Set([locality.code, locality.name, ...locality.aliases])].flatMap((key) => {
      const known = owners.get(key) ?? [];
      owners.set(key, [...known, locality]);
      const owner = known.find(
        (other) =>
          areOfOneTime(other, locality) &&
          (key === locality.code || key === other.code || !areOfTwoProvinces(other, locality)),
      );
      if (!owner) return [];
      const time = formatPlaceTime(owner);
      return [
        buildIssue(
          "locality-declared-twice",
          { key, first: owner.name, ...(time !== "" && { time }) },
          findPlace(["localities", index]),
        ),
      ];
    }),
  );
}

function areOfTwoProvinces(a: Locality, b: Locality): boolean {
  return a.province !== undefined && b.province !== undefined && a.province !== b.province;
}

/** A predecessor is a declared place that has ended before its successor begins, and went whole into it alone. */
function checkPredecessors(localities: readonly Locality[], findPlace: FindPlace): Issue[] {
  const successors = new Map<Locality, Locality>();
  return localities.flatMap((locality, index) =>
    (locality.predecessors ?? []).flatMap((code, position) => {
      const findOwnPlace = () => findPlace(["localities", index, "predecessors", position]);
      const { name } = locality;
      const owners = localities.filter((other) => other.code === code && other !== locality);
      const ended = owners.find((other) => !areOfOneTime(other, locality));
      if (!ended) {
        const [owner] = owners;
        return owner
          ? [buildIssue("predecessor-of-same-time", { name, code, predecessor: owner.name }, findOwnPlace())]
          : [buildIssue("predecessor-unknown", { name, code }, findOwnPlace())];
      }
      const other = successors.get(ended);
      successors.set(ended, locality);
      return other
        ? [
            buildIssue(
              "predecessor-shared",
              { name, code, predecessor: ended.name, other: other.name },
              findOwnPlace(),
            ),
          ]
        : [];
    }),
  );
}

function checkProvinces(
  { localities, territory, formerTerritories }: OfficePlaces["value"],
  findPlace: FindPlace,
): Issue[] {
  const known = [...new Set([...formerTerritories.map(({ name }) => name), territory])];
  return localities.flatMap(({ name, province }, index) =>
    province === undefined || known.includes(province)
      ? []
      : [
          buildIssue(
            "locality-province-unknown",
            { name, province, known: known.join(", ") },
            findPlace(["localities", index, "province"]),
          ),
        ],
  );
}
