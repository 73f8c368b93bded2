/** What a declared indicator is computed from, before it is built. */
import type { RawExport, RawIndicator, RawSector } from "../pack-schema.ts";

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

export type ExportsById = Readonly<Record<string, RawExport>>;

/** The exports of sectors by id, which is one for all sectors of a pack. */
export function collectExports(sectors: readonly RawSector[]): ExportsById {
  return Object.fromEntries(sectors.flatMap(({ exports }) => Object.entries(exports)));
}
