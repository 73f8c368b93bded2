/** The lines of an export that a figure does not count, each with the one reason that decides. */
import type { Indicator } from "../catalogue/declaration.ts";
import type { NotData } from "../exports/not-data.ts";
import type { YearMonth } from "../exports/row.ts";
import { samePeriodLastYear } from "../period.ts";
import type { Source } from "./figure.ts";
import { type Group, isInPeriod } from "./groups.ts";
import type { UnreadLines } from "./row-book.ts";
import { joined } from "./sources.ts";
import { groupsFor, type Material, type Question, unmetColumn } from "./value.ts";

export type Reason =
  /** Counted, but for the comparison: it belongs to the same period of the year before. */
  | { readonly why: "last-year" | "before-period" | "after-period" }
  /** Of a stock: in the period, but not of its last month. */
  | { readonly why: "earlier-month" }
  /** locality null: the row speaks of no locality. */
  | { readonly why: "other-locality"; readonly locality: string | null }
  /** value null: the cell is empty. */
  | { readonly why: "filter"; readonly column: string; readonly value: string | null }
  /** The cell of the column is empty or says that nothing was reported. */
  | { readonly why: "cell-unreported"; readonly column: string }
  | { readonly why: NotData };

export type LeftOut = Source & {
  readonly reason: Reason;
  /** Of rows: their first and last month. */
  readonly months?: readonly [YearMonth, YearMonth];
};

interface Export {
  readonly material: Material;
  readonly unread: readonly UnreadLines[];
}

/** In the order of the files and their lines; the lines of a file that share a reason stand together. */
export function leftOutOf(indicator: Indicator, question: Question, { material, unread }: Export): LeftOut[] {
  const { aggregation } = indicator;
  const groups = "export" in aggregation ? (material.groups.get(aggregation.export) ?? []) : [];
  const isCounted = counting(indicator, question, material);
  const lastYear = { ...question, period: samePeriodLastYear(question.period) };
  const isOfLastYear = counting(indicator, lastYear, material);
  const rows = groups
    .filter((group) => !isCounted(group))
    .flatMap((group) => {
      const reason: Reason = isOfLastYear(group)
        ? { why: "last-year" }
        : reasonOf(group, indicator, question);
      const months = [group.month, group.month] as const;
      return [...group.lines].map(([file, lines]): LeftOut => ({ file, lines: [...lines], reason, months }));
    });
  return together([...unread.map(({ file, lines, why }) => ({ file, lines, reason: { why } })), ...rows]);
}

/** Tells the groups that a figure is made of. */
function counting(indicator: Indicator, question: Question, material: Material): (group: Group) => boolean {
  const asked = new Set(groupsFor(indicator, question, material));
  return (group) => asked.has(group) && isReported(group, indicator);
}

function isReported({ sums }: Group, { aggregation }: Indicator): boolean {
  return !("column" in aggregation) || sums.has(aggregation.column);
}

function reasonOf(group: Group, { aggregation }: Indicator, { period, locality }: Question): Reason {
  if (group.month < period.year * 100 + period.first) return { why: "before-period" };
  if (!isInPeriod(group, period)) return { why: "after-period" };
  if (aggregation.kind === "stock" && group.month % 100 !== period.last) return { why: "earlier-month" };
  if (locality !== undefined && group.locality !== locality)
    return { why: "other-locality", locality: group.locality ?? null };
  const column = "where" in aggregation ? unmetColumn(group, aggregation.where) : undefined;
  if (column !== undefined) return { why: "filter", column, value: group.texts[column] ?? null };
  if ("column" in aggregation) return { why: "cell-unreported", column: aggregation.column };
  throw new Error(`a row of ${group.month} is left out for no reason`);
}

function together(found: readonly LeftOut[]): LeftOut[] {
  const byReason = new Map<string, LeftOut>();
  for (const one of found) {
    const key = JSON.stringify([one.file, one.reason]);
    const other = byReason.get(key);
    byReason.set(key, other ? both(other, one) : one);
  }
  return [...byReason.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || firstLine(a) - firstLine(b),
  );
}

function both(one: LeftOut, other: LeftOut): LeftOut {
  const lines = joined([...one.lines, ...other.lines]);
  if (!one.months || !other.months) return { ...one, lines };
  const months = [...one.months, ...other.months];
  return { ...one, lines, months: [Math.min(...months), Math.max(...months)] };
}

function firstLine({ lines }: LeftOut): number {
  return lines[0]?.[0] ?? 0;
}
