/** Columns that differ from their neighbours by a time alone: "Thực hiện trong quý" over "T1", "T2", "T3". */
import { isAmountType } from "../../../catalogue/column-types.ts";
import type { MatchedColumn } from "../../cells/matched-column.ts";
import { foldText } from "../../cells/text-folding.ts";
import { parseTime } from "../../cells/time-spans.ts";
import { memoize } from "../../memoize.ts";
import type { ColumnName } from "./column-names.ts";

/** The name of a column of one time, and those of the columns beside it that are of other times. */
export interface TimeOfName {
  /** The name without its time; "" where it says nothing else. */
  readonly rest: string;
  readonly siblings: readonly string[];
}

/** A column of numbers that was matched, though it holds those of one time of several. */
export interface ColumnOfTime extends TimeOfName {
  readonly matched: MatchedColumn;
}

/** Finds the columns of numbers that are of one time only, while the columns beside them are of the other times. */
export function listColumnsOfTimes(
  names: readonly ColumnName[],
  columns: readonly MatchedColumn[],
): ColumnOfTime[] {
  return columns.flatMap((matched) => {
    const time = isAmountType(matched.column.type) ? findTimeOfName(names, matched.index) : undefined;
    return time ? [{ matched, ...time }] : [];
  });
}

/** Finds the time by which alone a name differs from others; undefined where it has none, or no other name has the same words. */
export function findTimeOfName(names: readonly ColumnName[], index: number): TimeOfName | undefined {
  const parts = listParts(names[index]);
  for (const [depth, part] of parts.entries()) {
    if (!isTime(part)) continue;
    const siblings = names.filter((other) => isSameButForTime(listParts(other), parts, depth));
    if (siblings.length > 0)
      return {
        rest: parts.toSpliced(depth, 1).join(" "),
        siblings: siblings.map(({ fullName }) => fullName),
      };
  }
  return undefined;
}

function isSameButForTime(other: readonly string[], parts: readonly string[], depth: number): boolean {
  return (
    other.length === parts.length &&
    isTime(other[depth] ?? "") &&
    other.every((part, level) => (foldText(part) === foldText(parts[level] ?? "")) === (level !== depth))
  );
}

function listParts(name: ColumnName | undefined): string[] {
  if (!name || name.fullName === "") return [];
  const lowest = name.fullName.slice(name.groupHeads.join(" ").length).trim();
  return [...name.groupHeads, lowest];
}

const isTime = memoize((text) => parseTime(text) !== undefined);
