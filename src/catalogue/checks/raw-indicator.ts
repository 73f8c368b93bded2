/** What a declared indicator is computed from, before it is built. */
import type { RawIndicator } from "../pack-schema.ts";

/** The id of the export of an indicator; empty for one that is computed from other indicators. */
export function findExportOfIndicator(indicator: RawIndicator): string {
  const { sum, stock, opening, done, open, given, count } = indicator;
  const [exportId = ""] = (sum ?? stock ?? opening ?? done ?? open ?? given ?? count ?? "").split(".");
  return exportId;
}

/** The indicators that one is computed from: the part and the whole of a ratio, the summands of a total. */
export function listOperandIds(indicator: RawIndicator | undefined): readonly string[] {
  return indicator?.total ?? Object.values(indicator?.ratio ?? {});
}
