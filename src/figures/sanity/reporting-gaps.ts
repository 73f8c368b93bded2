/** Checks for months and localities that are missing where others reported, and for months reported twice. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import { existsInPeriod, existsThroughout } from "../../catalogue/office/locality-times.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatMonthAndYear, listYearMonths, type Period, type YearMonth } from "../../period.ts";
import { collectMonthsByPlace, pickMonthsOfPlace, uniteMonths } from "../coverage/covered-months.ts";
import { isMonthlyExport, isRegularInEitherYear, listMonthsOwed } from "../coverage/due-reports.ts";
import { type FileRowKeys, haveSameNumber } from "../files/repeated-rows.ts";
import { groupByKey } from "../groups/group-by-key.ts";
import { hasMonthsInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { buildGroupIssuePlace, formatGroupName, listFirstNames, nameOrCountPlaces } from "./issue-place.ts";

/** Checks one export for months and localities without rows in the period; the groups may include other periods. */
export function checkMonthAndLocalityGaps(
  declaration: ExportDeclaration,
  groups: readonly RowGroup[],
  period: Period,
  office: Office,
): Issue[] {
  return isMonthlyExport(declaration)
    ? [
        ...checkMissingMonths(declaration, groups, period, office),
        ...checkIncompleteRareMonths(declaration, groups, period, office),
      ]
    : checkUnreportedLocalities(declaration, groups, period, office);
}

/** A monthly export with some months of a locality and not others was perhaps reported late or forgotten. */
function checkMissingMonths(
  { name, optional }: ExportDeclaration,
  groups: readonly RowGroup[],
  period: Period,
  office: Office,
): Issue[] {
  if (!groups.some((group) => hasMonthsInPeriod(group, period))) return [];
  const hasLocality = groups.some(
    (group) => group.locality !== undefined && hasMonthsInPeriod(group, period),
  );
  const owners = hasLocality ? office.localities : [undefined];
  const monthsByPlace = collectMonthsByPlace(groups);
  const monthsOfPeriod = listYearMonths(period);
  const isWhole = owners.every((owner) => {
    const reported = pickMonthsOfPlace(monthsByPlace, owner?.code);
    return monthsOfPeriod.every((month) => reported.has(month));
  });
  if (isWhole) return [];
  const missing = owners
    .map((owner) => {
      const reported = pickMonthsOfPlace(monthsByPlace, owner?.code);
      const existing = owner
        ? monthsOfPeriod.filter((month) => existsThroughout(owner, month))
        : monthsOfPeriod;
      const owed = optional ? listMonthsOwed(reported, existing, period, owner) : existing;
      const months = owed.filter((month) => !reported.has(month));
      return { owner, owed, months };
    })
    .filter(({ owed }) => owed.length > 0);
  if (missing.every(({ months }) => months.length === 0)) return [];
  const monthsMissingEverywhere = monthsOfPeriod.filter(
    (month) =>
      missing.some(({ owed }) => owed.includes(month)) &&
      missing.every(({ owed, months }) => !owed.includes(month) || months.includes(month)),
  );
  const territoryIssues =
    monthsMissingEverywhere.length > 0
      ? [
          buildIssue("month-missing", {
            name,
            months: listMonthNumbers(monthsMissingEverywhere),
            year: period.year,
          }),
        ]
      : [];
  const placesByMonths = groupByKey(
    missing.flatMap(({ owner, months }) => {
      const ownMonths = months.filter((month) => !monthsMissingEverywhere.includes(month));
      return owner && ownMonths.length > 0 ? [{ owner, months: listMonthNumbers(ownMonths) }] : [];
    }),
    ({ months }) => months,
  );
  const localityIssues = [...placesByMonths].flatMap(([months, places]) =>
    nameOrCountPlaces(places.map(({ owner }) => owner)).map((locality) =>
      buildIssue("month-missing-locality", { name, locality, months, year: period.year }),
    ),
  );
  return [...territoryIssues, ...localityIssues];
}

/** "1, 2, 9" */
function listMonthNumbers(months: readonly YearMonth[]): string {
  return months.map((month) => month % 100).join(", ");
}

/** An export of events in which some localities have rows and others have none. */
function checkUnreportedLocalities(
  { name, optional }: ExportDeclaration,
  groups: readonly RowGroup[],
  period: Period,
  { localities }: Office,
): Issue[] {
  if (optional) return [];
  const due = localities.filter((place) => existsInPeriod(place, period));
  const ofPeriod = groups.filter((group) => hasMonthsInPeriod(group, period));
  const reported = new Set(ofPeriod.map(({ locality }) => locality));
  const unreported = due.filter(({ code }) => !reported.has(code));
  if (unreported.length === due.length) return [];
  return nameOrCountPlaces(unreported).map((locality) =>
    buildIssue("locality-silent", { name, locality, year: period.year }),
  );
}

/** An optional export of single months, such as a year's end: a month has all places that report the export at all. */
function checkIncompleteRareMonths(
  { name, optional }: ExportDeclaration,
  groups: readonly RowGroup[],
  period: Period,
  office: Office,
): Issue[] {
  if (!optional || isRegularInEitherYear(uniteMonths(collectMonthsByPlace(groups)), period)) return [];
  const months = new Set(
    groups.filter((group) => hasMonthsInPeriod(group, period)).map(({ month }) => month),
  );
  return [...months].flatMap((month) => {
    const own = groups.filter((group) => group.month === month);
    const reported = new Set(own.map(({ locality }) => locality));
    const others = new Set(groups.filter((group) => group.month !== month).map(({ locality }) => locality));
    const due = office.localities.filter((place) => existsThroughout(place, month));
    const isExpected = (code: string) =>
      others.size > 0 ? others.has(code) : reported.size >= due.length / 2;
    const missing = due.filter(({ code }) => !reported.has(code) && isExpected(code));
    const [first] = own;
    if (!first || missing.length === 0 || reported.has(undefined)) return [];
    const locality = listFirstNames(missing);
    const details = { name, locality, months: month % 100, year: period.year };
    return [buildIssue("month-missing-locality", details, { file: buildGroupIssuePlace(first).file ?? "" })];
  });
}

/** Finds months of a locality of which two files report the same numbers, which are counted twice. Two copies of a file give one issue. */
export function checkMonthsInTwoFiles(
  { name }: ExportDeclaration,
  groups: readonly RowGroup[],
  office: Office,
  files: readonly Pick<FileRowKeys, "file" | "numberColumns">[] = [],
): Issue[] {
  const inTwoFiles = groups.filter(({ lines }) => lines.size > 1);
  if (inTwoFiles.length === 0) return [];
  const numberColumns = new Map(files.map((keys) => [keys.file, keys.numberColumns]));
  const pairs = new Map<string, { first: string; second: string; group: RowGroup; others: number }>();
  for (const group of inTwoFiles) {
    const [first = "", ...otherFiles] = group.lines.keys();
    for (const second of otherFiles) {
      if (!haveSameNumber(numberColumns.get(first) ?? [], numberColumns.get(second) ?? [])) continue;
      const key = JSON.stringify([first, second]);
      const pair = pairs.get(key);
      if (pair) pair.others++;
      else pairs.set(key, { first, second, group, others: 0 });
    }
  }
  return [...pairs.values()].map(({ first, second, group, others }) => {
    const details = { name, who: formatGroupName(group, office), month: formatMonthAndYear(group.month) };
    return buildIssue(
      "month-in-two-files",
      { ...details, first, others },
      buildGroupIssuePlace(group, second),
    );
  });
}
