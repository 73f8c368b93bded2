/** Checks declarations that are well formed and yet can have no right figure: rates that would be added, filters that nothing meets. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { UnclearReason } from "../../issues/unclear-words.ts";
import type { RawIndicator, RawSector } from "../pack-schema.ts";
import type { DeclaredValue } from "../yaml/read-yaml.ts";
import { type ExportsById, findExportOfIndicator } from "./raw-indicator.ts";

export function checkAddedRatesAndImpossibleFilters(
  { value, findPlace }: DeclaredValue<RawSector>,
  exports: ExportsById,
): Issue[] {
  return Object.entries(value.indicators).flatMap(([id, indicator]) => {
    const findKeyPlace = (key: string) => findPlace(["indicators", id, key]);
    return [
      ...findAddedRateKeys(indicator).map((way) =>
        buildIssue("rate-added", { name: indicator.name, way }, findKeyPlace(way)),
      ),
      ...findImpossibleFilterTexts(indicator, exports).map((details) =>
        buildIssue("filter-impossible", details, findKeyPlace("where")),
      ),
    ];
  });
}

/** "%", "triệu đồng/người": a number per something else. */
const rateUnit = /[%‰]|phần trăm|bình quân|\/ ?(?:người|hộ|tháng|năm|dân|vạn|nghìn|1\.?000)/iu;
const rateName = /^(?:tỷ|tỉ) (?:lệ|suất|trọng)(?![\p{L}])|bình quân/iu;

/** A rate is never added over localities or months: 4 % and 5 % are not 9 %. */
function findAddedRateKeys(indicator: RawIndicator): string[] {
  const { name, unit } = indicator;
  if (!rateUnit.test(unit.normalize("NFC")) && !rateName.test(name.normalize("NFC"))) return [];
  return (["sum", "stock", "opening", "total"] as const).filter((way) => indicator[way] !== undefined);
}

type ImpossibleText = { readonly text: string; readonly why: UnclearReason; readonly meant: string };

function findImpossibleFilterTexts(indicator: RawIndicator, exports: ExportsById): ImpossibleText[] {
  const exportId = findExportOfIndicator(indicator);
  const columns = Object.hasOwn(exports, exportId) ? exports[exportId]?.columns : undefined;
  return Object.entries(indicator.where).flatMap(([columnId, texts]) => {
    const aliases = Object.entries(columns?.[columnId]?.aliases ?? {});
    return texts.flatMap((text): ImpossibleText[] => {
      if (!/[\p{L}\p{N}]/u.test(text)) return [{ text, why: "no-letters", meant: "" }];
      const meant = aliases.find(([, written]) => written.some((alias) => isSameText(alias, text)))?.[0];
      if (meant === undefined || isSameText(meant, text)) return [];
      return [{ text, why: "read-as-other", meant }];
    });
  });
}

function isSameText(a: string, b: string): boolean {
  return a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();
}
