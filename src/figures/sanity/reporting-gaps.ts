/** Checks for months and localities that are missing where others reported, and for months reported twice. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatMonthAndYear, listMonths, listYearMonths, type Period, toYearMonth } from "../../period.ts";
import { isMonthlyExport, isRegularInEitherYear, listMonthsOwed } from "../coverage/due-reports.ts";
import { type FileRowKeys, haveSameNumber } from "../files/repeated-rows.ts";
import { hasMonthsInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { coversMonth } from "../groups/span-groups.ts";
import { buildGroupIssuePlace, formatGroupName } from "./issue-place.ts";

/** Checks one export for months and localities without rows in the period; the groups may include other periods. */
export function checkMonthAndLocalityGaps(
  declaration: ExportDeclaration,
  groups: readonly RowGroup[],
  period: Period,
  office: Office,
): Issue[] {
  const groupsInPeriod = groups.filter((group) => hasMonthsInPeriod(group, period));
  return [
    ...checkMissingMonths(declaration, groups, period, office),
    ...checkUnreportedLocalities(declaration, groupsInPeriod, period, office),
    ...checkIncompleteRareMonths(declaration, groups, period, office),
  ];
}

/** A monthly export with some months of a locality and not others was perhaps reported late or forgotten. */
function checkMissingMonths(
  { name, columns, optional }: ExportDeclaration,
  allGroups: readonly RowGroup[],
  period: Period,
  office: Office,
): Issue[] {
  const groups = allGroups.filter((group) => hasMonthsInPeriod(group, period));
  if (groups.length === 0 || !isMonthlyExport({ columns })) return [];
  const hasLocality = groups.some(({ locality }) => locality !== undefined);
  const owners = hasLocality ? office.localities : [undefined];
  const missing = owners
    .map((owner) => {
      const own = groups.filter(({ locality }) => locality === owner?.code);
      const all = allGroups.filter(({ locality }) => locality === owner?.code);
      const owed = optional ? listMonthsOwed(all, listYearMonths(period), period) : listYearMonths(period);
      const lacking = new Set(owed.filter((month) => !own.some((group) => coversMonth(group, month))));
      const months = listMonths(period).filter((month) => lacking.has(toYearMonth(period.year, month)));
      return { owner, isOwed: owed.length > 0, months };
    })
    .filter(({ isOwed }) => isOwed);
  if (missing.length === 0) return [];
  const monthsMissingEverywhere = listMonths(period).filter((month) =>
    missing.every(({ months }) => months.includes(month)),
  );
  const territoryIssues =
    monthsMissingEverywhere.length > 0
      ? [buildIssue("month-missing", { name, months: monthsMissingEverywhere.join(", "), year: period.year })]
      : [];
  const localityIssues = missing.flatMap(({ owner, months }) => {
    const ownMonths = months.filter((month) => !monthsMissingEverywhere.includes(month));
    if (!owner || ownMonths.length === 0) return [];
    const details = { name, locality: owner.name, months: ownMonths.join(", "), year: period.year };
    return [buildIssue("month-missing-locality", details)];
  });
  return [...territoryIssues, ...localityIssues];
}

/** An export of events in which some localities have rows and others have none. */
function checkUnreportedLocalities(
  { name, columns, optional }: ExportDeclaration,
  groups: readonly RowGroup[],
  { year }: Period,
  office: Office,
): Issue[] {
  const reported = new Set(groups.map(({ locality }) => locality));
  const isMonthly = isMonthlyExport({ columns });
  const unreported = office.localities.filter(({ code }) => !reported.has(code));
  if (optional || isMonthly || unreported.length === office.localities.length) return [];
  return unreported.map((locality) => buildIssue("locality-silent", { name, locality: locality.name, year }));
}

/** An optional export of single months, such as a year's end: a month has all places that report the export at all. */
function checkIncompleteRareMonths(
  { name, columns, optional }: ExportDeclaration,
  groups: readonly RowGroup[],
  period: Period,
  office: Office,
): Issue[] {
  if (!optional || !isMonthlyExport({ columns }) || isRegularInEitherYear(groups, period)) return [];
  const months = new Set(
    groups.filter((group) => hasMonthsInPeriod(group, period)).map(({ month }) => month),
  );
  return [...months].flatMap((month) => {
    const own = groups.filter((group) => group.month === month);
    const reported = new Set(own.map(({ locality }) => locality));
    const others = new Set(groups.filter((group) => group.month !== month).map(({ locality }) => locality));
    const isExpected = (code: string) =>
      others.size > 0 ? others.has(code) : reported.size >= office.localities.length / 2;
    const missing = office.localities.filter(({ code }) => !reported.has(code) && isExpected(code));
    const [first] = own;
    if (!first || missing.length === 0 || reported.has(undefined)) return [];
    const locality = missing.map((place) => place.name).join(", ");
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
  const numberColumns = new Map(files.map((keys) => [keys.file, keys.numberColumns]));
  const pairs = new Map<string, { first: string; second: string; group: RowGroup; others: number }>();
  for (const group of groups) {
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
