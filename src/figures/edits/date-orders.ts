/** The dates of declared orders, compared row by row while a file is read: groups of a month do not keep days. */
import { listEditRulesOfExport } from "../../catalogue/by-export/edit-rules.ts";
import type { Catalogue } from "../../catalogue/declaration.ts";
import { type EditRuleOf, isInTimeOfRule } from "../../catalogue/edits/edit-rule.ts";
import { foldText } from "../../exports/cells/text-folding.ts";
import type { Row } from "../../exports/row.ts";
import { getOrCreateFoldedFilter } from "../groups/folded-filter.ts";

/** More are one cause. */
const maxListedRows = 100;

/** What became of the rows of one file under one rule. */
export interface DateOrderTally {
  readonly rule: string;
  readonly file: string;
  readonly met: number;
  /** Rows without one of the dates. */
  readonly skipped: number;
  readonly broken: readonly UnorderedDates[];
}

/** A row with a date before the one that it should not precede. */
export interface UnorderedDates {
  readonly line: number;
  readonly month: number;
  readonly locality?: string;
  /** The columns of the two dates, and their days, "2022-03-05". */
  readonly columns: readonly [earlier: string, later: string];
  readonly days: readonly [earlier: string, later: string];
}

interface DateOrderTallier {
  /** The columns of dates that rows need. */
  readonly columns: readonly string[];
  addRow(row: Row): void;
  listTallies(): DateOrderTally[];
}

/** Lists the rules on dates of an export. */
export function listDateOrders(exportId: string, catalogue: Catalogue): EditRuleOf<"order">[] {
  return listEditRulesOfExport(exportId, catalogue).flatMap((rule) =>
    rule.kind === "order" && rule.ofDates && rule.columns.every((column) => column.export === exportId)
      ? [rule]
      : [],
  );
}

export function createDateOrderTallier(
  file: string,
  rules: readonly EditRuleOf<"order">[],
): DateOrderTallier {
  const tallies = rules.map((rule) => ({
    rule,
    columns: rule.columns.map(({ column }) => column),
    tally: { rule: rule.id, file, met: 0, skipped: 0, broken: [] as UnorderedDates[] },
  }));
  return {
    columns: [...new Set(tallies.flatMap(({ columns }) => columns))],
    addRow(row) {
      for (const { rule, columns, tally } of tallies) {
        if (!isRowOfRule(rule, row)) continue;
        const unordered = findUnorderedDates(columns, row);
        if (unordered === "missing") tally.skipped += 1;
        else if (!unordered) tally.met += 1;
        else if (tally.broken.length < maxListedRows) tally.broken.push(unordered);
      }
    },
    listTallies: () => tallies.map(({ tally }) => tally),
  };
}

/** True for a row with the texts and in the time of a rule; a row without a month is in the time of every rule. */
function isRowOfRule(rule: EditRuleOf<"order">, { month, firstMonth = month, texts }: Row): boolean {
  const isInTime = month === undefined || isInTimeOfRule(rule, firstMonth ?? month, month);
  const filter = getOrCreateFoldedFilter(rule.where);
  return isInTime && filter.every(({ column, accepted }) => accepted.has(foldText(texts[column] ?? "")));
}

function findUnorderedDates(
  columns: readonly string[],
  { line, month, locality, texts }: Row,
): UnorderedDates | "missing" | undefined {
  const days = columns.map((column) => texts[column]);
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    const column = columns[index + 1];
    if (day === undefined) return "missing";
    if (index === days.length - 1) return undefined;
    if (next === undefined || column === undefined || month === undefined) return "missing";
    // ISO dates compare as texts.
    if (next < day)
      return {
        line,
        month,
        ...(locality !== undefined && { locality }),
        columns: [columns[index] ?? "", column],
        days: [day, next],
      };
  }
  return undefined;
}
