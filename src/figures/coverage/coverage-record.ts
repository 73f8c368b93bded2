/** Coverage and comparison as JSON for scripts. */
import type { YearMonth } from "../../period.ts";
import type { Figure } from "../figure.ts";
import type { Comparison, NoComparisonReason } from "./comparison.ts";
import type { Coverage } from "./coverage.ts";

interface LackingRecord {
  /** The code of the place; null for an export of the whole territory. */
  readonly locality: string | null;
  /** "2022-09"; empty for an export of events, of which the place has none. */
  readonly months: readonly string[];
}

export interface CoverageRecord {
  /** What `actual` lacks of what is due. */
  readonly lacking: readonly LackingRecord[];
  readonly lackingLastYear: readonly LackingRecord[];
  /** The places and months of `actual` that are estimates; absent where none is. */
  readonly estimated?: readonly LackingRecord[];
  readonly comparison: ComparisonRecord;
}

/** The two sides of the change, which cover the same places and months. */
interface ComparisonRecord {
  readonly kind: Comparison["kind"];
  /** The places that are compared, if not all are. */
  readonly localities?: readonly string[];
  readonly now?: number;
  readonly before?: number;
  /** Why the years are not compared. */
  readonly why?: NoComparisonReason["why"];
}

export function toCoverageRecord({
  coverage,
  coverageLastYear,
  comparison,
}: Pick<Figure, "coverage" | "coverageLastYear" | "comparison">): CoverageRecord {
  return {
    lacking: toLackingRecords(coverage.lacking),
    lackingLastYear: toLackingRecords(coverageLastYear.lacking),
    ...(coverage.estimated?.length && { estimated: toLackingRecords(coverage.estimated) }),
    comparison: toComparisonRecord(comparison),
  };
}

function toLackingRecords(cells: Coverage["lacking"]): LackingRecord[] {
  return cells.map(({ place, months }) => ({
    locality: place?.code ?? null,
    months: months.map(formatIsoMonth),
  }));
}

function toComparisonRecord(comparison: Comparison): ComparisonRecord {
  const { kind } = comparison;
  if (kind === "none") return { kind, why: comparison.reason.why };
  const [now, before] = [comparison.now.amount.toNumber(), comparison.before.amount.toNumber()];
  if (kind === "whole") return { kind, now, before };
  return { kind, localities: comparison.places.map(({ code }) => code), now, before };
}

/** 202209 → "2022-09". */
function formatIsoMonth(month: YearMonth): string {
  return `${String(month).slice(0, 4)}-${String(month).slice(4)}`;
}
