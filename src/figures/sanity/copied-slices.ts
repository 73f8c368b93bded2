/** Months and places whose values are, one by one, those of another month or place, and months of zeros only. */
import { isAmountType } from "../../catalogue/column-types.ts";
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { getOrCreate } from "../../exports/memoize.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatMonthAndYear } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { isPaidWithNeighbour } from "./implausible-values.ts";
import { buildGroupIssuePlace } from "./issue-place.ts";
import { buildSlices, type NumberSlice } from "./number-slices.ts";

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
  const numberColumns = columns.filter(({ type }) => isAmountType(type) || type === "percent");
  const summable = numberColumns.map(({ id }) => id).filter((column) => isSummable(column, 2));
  const { months, places } = buildSlices(groups, summable);
  return [
    ...buildIssueOfCopiedSlices(name, findCopiedSlices(months, monthSlices), formatMonth),
    ...buildIssueOfCopiedSlices(name, findCopiedSlices(places, placeSlices), (slice) =>
      formatPlaceAndYear(slice, office),
    ),
    ...findZeroMonths(months)
      .filter(
        ({ first }) => !columns.some((column) => column.with && isPaidWithNeighbour(first, groups, column)),
      )
      .map((slice) =>
        buildIssue("month-of-zeros", { name, month: formatMonth(slice) }, buildGroupIssuePlace(slice.first)),
      ),
  ];
}

function formatMonth({ first }: NumberSlice): string {
  return `tháng ${formatMonthAndYear(first.month)}`;
}

function formatPlaceAndYear({ first: { month, locality } }: NumberSlice, { localities }: Office): string {
  const name = localities.find(({ code }) => code === locality)?.name ?? "";
  return `${name} năm ${Math.floor(month / 100)}`;
}

/** A column that was filled down, or a file copied part by part, is one cause. */
function buildIssueOfCopiedSlices(
  exportName: string,
  [copy, ...others]: readonly Copy[],
  formatTitle: (slice: NumberSlice) => string,
): Issue[] {
  if (!copy) return [];
  const [what, other] = [formatTitle(copy.slice), formatTitle(copy.original)];
  const details = { name: exportName, what, other, others: others.length };
  return [buildIssue("values-copied", details, buildGroupIssuePlace(copy.slice.first))];
}

/** What tells the groups of a slice apart besides their texts, and how many such there must be. */
interface SliceKind {
  readonly pickRest: (group: RowGroup) => string | number | undefined;
  readonly fewestRests: number;
}

const monthSlices: SliceKind = { pickRest: ({ locality }) => locality, fewestRests: 1 };
const placeSlices: SliceKind = { pickRest: ({ month }) => month % 100, fewestRests: fewestMonths };

interface Copy {
  readonly slice: NumberSlice;
  readonly original: NumberSlice;
}

/** Compares only slices alike in their outlines, which few are. */
function findCopiedSlices(slices: readonly NumberSlice[], { pickRest, fewestRests }: SliceKind): Copy[] {
  const originals = new Map<number, NumberSlice[]>();
  const isComparable = (slice: NumberSlice) =>
    slice.countDifferent(tellingValues.smallest) >= tellingValues.different &&
    new Set(slice.groups.map(pickRest)).size >= fewestRests;
  return slices.flatMap((slice) => {
    if (slice.largest < tellingValues.smallest) return [];
    const earlier = getOrCreate(originals, slice.largest, (): NumberSlice[] => []);
    const original = earlier.find(
      (other) =>
        slice.hasOutlineOf(other) &&
        isComparable(slice) &&
        isComparable(other) &&
        slice.formatContent(pickRest) === other.formatContent(pickRest),
    );
    if (original) return [{ slice, original }];
    earlier.push(slice);
    return [];
  });
}

/** Months of zeros among months that all have values: a form was filled before there were numbers. */
function findZeroMonths(months: readonly NumberSlice[]): NumberSlice[] {
  const zeros = months.filter(({ isZero }) => isZero);
  if (zeros.length === 0) return [];
  const others = months.filter(({ isZero }) => !isZero);
  const areFilled = others.every(({ largest }) => largest >= tellingValues.smallest);
  return others.length >= fewestMonths && areFilled ? zeros : [];
}
