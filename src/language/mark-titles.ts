/** What a person reads who points at a figure in Word: its indicator, what is told of it, and the export it comes from. */
import type { Sector } from "../catalogue/declaration.ts";
import type { Locality } from "../catalogue/office.ts";
import type { FigureMention } from "./figure-mention.ts";
import type { FigureAspect } from "./figure-phrase.ts";

/** How an aspect is called beside the name of its indicator. */
export const aspectLabels: Readonly<Record<FigureAspect, string>> = {
  actual: "thực hiện",
  plan: "kế hoạch năm",
  planPercent: "so với kế hoạch",
  samePeriodLastYear: "cùng kỳ năm trước",
  change: "so với cùng kỳ",
  parts: "đã hoàn thành",
};

/** Word takes no title of a control longer than this. */
const maxTitleLength = 64;

/** "Suất quà thăm, tặng người có công, thực hiện · qua-nguoi-co-cong". A long name is cut, not its source. */
export function createMarkTitleFormatter(
  sectors: readonly Sector[],
  localities: readonly Locality[],
): (mention: Pick<FigureMention, "indicator" | "aspect" | "locality">) => string {
  const indicators = new Map(sectors.flatMap((sector) => sector.indicators.map((one) => [one.id, one])));
  const exportFiles = new Map(
    sectors.flatMap((sector) => sector.exports.map(({ id, files: exportFiles }) => [id, exportFiles[0]])),
  );
  const localityNames = new Map(localities.map(({ code, name }) => [code, name]));
  return ({ indicator: id, aspect, locality }) => {
    const { name = id, aggregation } = indicators.get(id) ?? {};
    const source = aggregation && "export" in aggregation ? exportFiles.get(aggregation.export) : undefined;
    const place = locality === undefined ? "" : `, ${localityNames.get(locality) ?? locality}`;
    const rest = `${place}, ${aspectLabels[aspect]}${source ? ` · ${source}` : ""}`;
    const room = Math.max(8, maxTitleLength - rest.length);
    const shown = name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name;
    return (shown + rest).slice(0, maxTitleLength);
  };
}
