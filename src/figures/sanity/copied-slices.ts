/** Months and places whose values are, one by one, those of another month or place, and months of zeros only. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { createLazyGetter, getOrCreate } from "../../exports/memoize.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatMonthAndYear } from "../../period.ts";
import { groupByKey } from "../groups/group-by-key.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { formatTextsKey } from "../groups/texts-key.ts";
import { isPaidWithNeighbour } from "./implausible-values.ts";
import { buildGroupIssuePlace } from "./issue-place.ts";

/** Values that are alike by chance are small, or few different ones. */
const tellingValues = { smallest: 10, different: 4 };
/** A place that was copied has all months of the other; one or two may be alike. */
const fewestMonths = 3;

type SummableTest = (column: string, months: number) => boolean;

/** Checks the numbers that are added up over months; a stock may stay as it is. */
export function checkCopiedSlicesAndZeroMonths(
  { name, columns }: ExportDeclaration,
  groups: readonly RowGroup[],
  office: Office,
  isSummable: SummableTest,
): Issue[] {
  if (!columns.some(({ type }) => type === "month")) return [];
  const numbers = listSummableNumbers(
    groups.toSorted((a, b) => a.month - b.month),
    isSummable,
  );
  const months = buildSlices(numbers, {
    key: ({ month }) => month,
    title: ({ month }) => `tháng ${formatMonthAndYear(month)}`,
    rest: ({ locality }) => locality,
  });
  const placed = numbers.filter(({ group }) => group.locality !== undefined);
  const places = buildSlices(placed, {
    key: ({ month, locality }) => `${Math.floor(month / 100)} ${locality}`,
    title: ({ month, locality }) =>
      `${office.localities.find(({ code }) => code === locality)?.name ?? ""} năm ${Math.floor(month / 100)}`,
    rest: ({ month }) => month % 100,
  }).filter(({ restCount }) => restCount >= fewestMonths);
  return [
    ...[months, places].flatMap((slices) => buildIssueOfCopiedSlices(name, findCopiedSlices(slices))),
    ...findZeroMonths(months)
      .filter(
        ({ first }) => !columns.some((column) => column.with && isPaidWithNeighbour(first, groups, column)),
      )
      .map(({ title, first }) =>
        buildIssue("month-of-zeros", { name, month: title }, buildGroupIssuePlace(first)),
      ),
  ];
}

/** A column that was filled down, or a file copied part by part, is one cause. */
function buildIssueOfCopiedSlices(exportName: string, [copy, ...others]: readonly Copy[]): Issue[] {
  if (!copy) return [];
  const { slice, original } = copy;
  const details = { name: exportName, what: slice.title, other: original.title, others: others.length };
  return [buildIssue("values-copied", details, buildGroupIssuePlace(slice.first))];
}

/** The numbers of a group that are added up over months, by column; NaN where it has none. */
interface GroupNumbers {
  readonly group: RowGroup;
  readonly values: readonly number[];
  readonly formatValues: () => string;
}

function listSummableNumbers(groups: readonly RowGroup[], isSummable: SummableTest): GroupNumbers[] {
  const allColumns = new Set(groups.flatMap(({ sums }) => [...sums.keys()]));
  const columns = [...allColumns].filter((column) => isSummable(column, 2));
  return groups.map((group) => ({
    group,
    values: columns.map((column) => group.sums.get(column)?.toNumber() ?? Number.NaN),
    formatValues: () => columns.map((column) => group.sums.get(column)?.toFixed() ?? "").join(";"),
  }));
}

/** The values of one month, or of one place in one year. */
interface Slice {
  readonly title: string;
  readonly first: RowGroup;
  /** Alike for two slices that may be alike in every value; most differ in it, so that their contents are not compared. */
  readonly outline: string;
  /** Everything but the month, or but the place: two slices of a year with the same content are alike in every value. */
  readonly formatContent: () => string;
  readonly restCount: number;
  /** True if its values are not alike by chance. */
  readonly isTelling: () => boolean;
  readonly largest: number;
  readonly isZero: boolean;
}

interface SliceKind {
  readonly key: (group: RowGroup) => string | number;
  readonly title: (group: RowGroup) => string;
  readonly rest: (group: RowGroup) => string | number | undefined;
}

function buildSlices(numbers: readonly GroupNumbers[], kind: SliceKind): Slice[] {
  const bySlice = groupByKey(numbers, ({ group }) => kind.key(group));
  return [...bySlice.values()].flatMap((ofSlice) => buildSlice(ofSlice, kind) ?? []);
}

function buildSlice(numbers: readonly GroupNumbers[], { title, rest }: SliceKind): Slice | undefined {
  const first = numbers[0]?.group;
  if (!first) return undefined;
  let [count, largest, isZero] = [0, 0, true];
  for (const { values } of numbers)
    for (const value of values) {
      if (Number.isNaN(value)) continue;
      count++;
      if (value > largest) largest = value;
      if (value !== 0) isZero = false;
    }
  return {
    title: title(first),
    first,
    outline: [Math.floor(first.month / 100), numbers.length, count, largest].join(" "),
    formatContent: createLazyGetter(() =>
      numbers
        .map(({ group, formatValues }) =>
          [rest(group), formatTextsKey(group.foldedTexts), formatValues()].join(" "),
        )
        .sort()
        .join("\n"),
    ),
    restCount: new Set(numbers.map(({ group }) => rest(group))).size,
    isTelling: () => {
      const values = numbers.flatMap((each) => each.values);
      const telling = new Set(values.filter((value) => value >= tellingValues.smallest));
      return telling.size >= tellingValues.different;
    },
    largest,
    isZero: count > 1 && isZero,
  };
}

interface Copy {
  readonly slice: Slice;
  readonly original: Slice;
}

function findCopiedSlices(slices: readonly Slice[]): Copy[] {
  const originals = new Map<string, Slice[]>();
  return slices.flatMap((slice) => {
    const earlier = getOrCreate(originals, slice.outline, () => []);
    const isComparable = earlier.length > 0 && slice.isTelling();
    const original = earlier.find((other) => isComparable && other.formatContent() === slice.formatContent());
    if (original) return [{ slice, original }];
    earlier.push(slice);
    return [];
  });
}

/** Months of zeros among months that all have values: a form was filled before there were numbers. */
function findZeroMonths(monthSlices: readonly Slice[]): Slice[] {
  const zeros = monthSlices.filter(({ isZero }) => isZero);
  const others = monthSlices.filter(({ isZero }) => !isZero);
  const areFilled = others.every(({ largest }) => largest >= tellingValues.smallest);
  return others.length >= fewestMonths && areFilled ? zeros : [];
}
