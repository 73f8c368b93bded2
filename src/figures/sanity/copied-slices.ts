/** Months and places whose values are, one by one, those of another month or place, and months of zeros only. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatMonthAndYear } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
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
  const months = buildSlices(groups, isSummable, {
    key: ({ month }) => month,
    title: ({ month }) => `tháng ${formatMonthAndYear(month)}`,
    rest: ({ locality }) => locality,
  });
  const placed = groups.filter(({ locality }) => locality !== undefined);
  const places = buildSlices(placed, isSummable, {
    key: ({ month, locality }) => JSON.stringify([Math.floor(month / 100), locality]),
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

/** The values of one month, or of one place in one year. */
interface Slice {
  readonly title: string;
  readonly first: RowGroup;
  /** Everything but the month, or but the place: two slices of a year with the same content are alike in every value. */
  readonly content: string;
  readonly restCount: number;
  readonly isTelling: boolean;
  readonly largest: number;
  readonly isZero: boolean;
}

interface SliceKind {
  readonly key: (group: RowGroup) => string | number;
  readonly title: (group: RowGroup) => string;
  readonly rest: (group: RowGroup) => string | number | undefined;
}

function buildSlices(groups: readonly RowGroup[], isSummable: SummableTest, kind: SliceKind): Slice[] {
  const bySlice = new Map<string | number, RowGroup[]>();
  for (const group of groups.toSorted((a, b) => a.month - b.month)) {
    const key = kind.key(group);
    const known = bySlice.get(key);
    if (known) known.push(group);
    else bySlice.set(key, [group]);
  }
  return [...bySlice.values()].flatMap((ofSlice) => buildSlice(ofSlice, isSummable, kind) ?? []);
}

function buildSlice(
  groups: readonly RowGroup[],
  isSummable: SummableTest,
  { title, rest }: SliceKind,
): Slice | undefined {
  const [first] = groups;
  if (!first) return undefined;
  const values: number[] = [];
  const lines = groups.map((group) => {
    const sums = [...group.sums].filter(([column]) => isSummable(column, 2));
    values.push(...sums.map(([, sum]) => sum.toNumber()));
    const texts = sums.map(([column, sum]) => `${column}=${sum.toFixed()}`).sort();
    return JSON.stringify([rest(group), group.foldedTexts, texts]);
  });
  const telling = new Set(values.filter((value) => value >= tellingValues.smallest));
  return {
    title: title(first),
    first,
    content: [Math.floor(first.month / 100), ...lines.sort()].join("\n"),
    restCount: new Set(groups.map(rest)).size,
    isTelling: telling.size >= tellingValues.different,
    largest: values.reduce((largest, value) => Math.max(largest, value), 0),
    isZero: values.length > 1 && values.every((value) => value === 0),
  };
}

interface Copy {
  readonly slice: Slice;
  readonly original: Slice;
}

function findCopiedSlices(slices: readonly Slice[]): Copy[] {
  const originals = new Map<string, Slice>();
  return slices.flatMap((slice) => {
    const original = slice.isTelling ? originals.get(slice.content) : undefined;
    if (original) return [{ slice, original }];
    originals.set(slice.content, slice);
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
