import { isComputedFromRows } from "../../catalogue/aggregation.ts";
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import { memoize } from "../../exports/memoize.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { type Period, toSamePeriodLastYear } from "../../period.ts";
import type { Figure } from "../figure.ts";
import type { FigureSet } from "../figure-set.ts";
import { groupByKey } from "../groups/group-by-key.ts";
import { createPeriodTest, type RowGroup } from "../groups/row-groups.ts";
import { formatTextsKey } from "../groups/texts-key.ts";
import { buildGroupIssuePlace } from "./issue-place.ts";

/** Fewer equal values may be equal by chance; so may the places of a centre that is always full. */
const fewestEqualValues = { all: 6, different: 3 };

/** Among so many places and months a few may have been changed after the file was copied; honest years hardly share a value. */
const largestChangedShare = 0.1;
const fewestEqualGroups = 20;

/** Finds files of which (nearly) every value is that of the same month last year: last year's file under this year's name. */
export function checkCopiedYears(
  { name }: Pick<ExportDeclaration, "name">,
  groups: readonly RowGroup[],
  period: Period,
): Issue[] {
  const ofLastYear = groups.filter(createPeriodTest(toSamePeriodLastYear(period)));
  if (ofLastYear.length === 0) return [];
  const findBefore = createFinderOfLastYear(ofLastYear, period);
  return groupByFile(groups.filter(createPeriodTest(period))).flatMap(([file, ofFile]) => {
    const mostChanged = ofFile.length * largestChangedShare;
    const equal: { readonly group: RowGroup; readonly before: RowGroup }[] = [];
    let changed = 0;
    for (const group of ofFile) {
      const before = findBefore(group);
      if (before && hasEqualRowCountAndSums(group, before)) equal.push({ group, before });
      // The numbers of an honest file differ from the first on.
      else if (++changed > mostChanged) return [];
    }
    const [first] = equal;
    const isCopied = changed === 0 || equal.length >= fewestEqualGroups;
    if (!first || !isCopied || !hasEnoughDifferentValues(equal.map(({ group }) => group))) return [];
    const details = {
      changed,
      name,
      year: period.year,
      lastYear: period.year - 1,
      other: buildGroupIssuePlace(first.before).file ?? "",
    };
    return [buildIssue("year-copied", details, { file })];
  });
}

/** Finds exports without rows of last year of which every figure is the one published then: only what was signed can tell. */
export function checkCopiedPublishedFigures(
  { id, name }: Pick<ExportDeclaration, "id" | "name">,
  groups: readonly RowGroup[],
  period: Period,
  { all }: Pick<FigureSet, "all">,
): Issue[] {
  if (groups.some(createPeriodTest(toSamePeriodLastYear(period)))) return [];
  const figures = all.filter(
    ({ indicator: { aggregation }, samePeriodLastYear }) =>
      isComputedFromRows(aggregation) && aggregation.export === id && samePeriodLastYear?.isPublished,
  );
  const isSame = ({ actual, samePeriodLastYear }: Figure) =>
    actual && samePeriodLastYear ? actual.amount.eq(samePeriodLastYear.amount) : false;
  const values = new Set(figures.map(({ actual }) => actual?.amount.toFixed()));
  if (values.size < fewestEqualValues.different || !figures.every(isSame)) return [];
  const [file] = groups.find(createPeriodTest(period))?.lines.keys() ?? [];
  const details = { name, year: period.year, lastYear: period.year - 1, other: "" };
  return [buildIssue("year-copied", details, file === undefined ? {} : { file })];
}

/**
 * Creates a finder of the group of last year with the month, place and texts of a group: years in dates of completion were moved in a
 * copy too, those in names of documents ("Kế hoạch … năm 2021") often were not.
 */
function createFinderOfLastYear(
  ofLastYear: readonly RowGroup[],
  { year }: Pick<Period, "year">,
): (group: RowGroup) => RowGroup | undefined {
  const byMonth = groupByKey(ofLastYear, ({ month }) => month % 100);
  const replaceYears = memoize((key) =>
    key.replaceAll(String(year), "year").replaceAll(String(year - 1), "year"),
  );
  const haveSameTexts = ({ foldedTexts }: RowGroup, { foldedTexts: others }: RowGroup) =>
    foldedTexts === others ||
    replaceYears(formatTextsKey(foldedTexts)) === replaceYears(formatTextsKey(others));
  return (group) =>
    byMonth
      .get(group.month % 100)
      ?.findLast((other) => other.locality === group.locality && haveSameTexts(other, group));
}

function groupByFile(groups: readonly RowGroup[]): [string, RowGroup[]][] {
  const byFile = new Map<string, RowGroup[]>();
  for (const group of groups) {
    for (const file of group.lines.keys()) {
      const ofFile = byFile.get(file);
      if (ofFile) ofFile.push(group);
      else byFile.set(file, [group]);
    }
  }
  return [...byFile];
}

function hasEqualRowCountAndSums(group: RowGroup, groupLastYear: RowGroup): boolean {
  if (group.rows !== groupLastYear.rows || group.sums.size !== groupLastYear.sums.size) return false;
  for (const [column, sum] of group.sums) if (!groupLastYear.sums.get(column)?.eq(sum)) return false;
  return true;
}

/** In a list without numbers, such as that of tasks, the number of rows of each month and kind is the value. */
function hasEnoughDifferentValues(groups: readonly RowGroup[]): boolean {
  const values = groups.flatMap(({ month, rows, sums }) =>
    sums.size > 0 ? [...sums.values()].map((sum) => sum.toFixed()) : [`${month}: ${rows}`],
  );
  return values.length >= fewestEqualValues.all && new Set(values).size >= fewestEqualValues.different;
}
