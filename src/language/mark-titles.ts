/** The title that Word shows for a marked figure: its indicator, the aspect it states, and its export. */
import type { Sector } from "../catalogue/declaration.ts";
import type { Locality } from "../catalogue/office/office.ts";
import type { FigureMention } from "./figure-mention.ts";
import { aspectLabels } from "./figure-names.ts";

/** Word rejects a longer title of a content control. */
const maxTitleLength = 64;

/** "Suất quà thăm, tặng người có công, thực hiện · qua-nguoi-co-cong". A long name is shortened, its source is not. */
export function createMarkTitleFormatter(
  sectors: readonly Sector[],
  localities: readonly Locality[],
): (mention: Pick<FigureMention, "indicator" | "aspect" | "locality">) => string {
  const indicators = new Map(
    sectors.flatMap((sector) => sector.indicators.map((indicator) => [indicator.id, indicator])),
  );
  const exportFiles = new Map(
    sectors.flatMap((sector) => sector.exports.map(({ id, files }) => [id, files[0]])),
  );
  const localityNames = new Map(localities.map(({ code, name }) => [code, name]));
  return ({ indicator: id, aspect, locality }) => {
    const { name = id, aggregation } = indicators.get(id) ?? {};
    const source = aggregation && "export" in aggregation ? exportFiles.get(aggregation.export) : undefined;
    const place = locality === undefined ? "" : `, ${localityNames.get(locality) ?? locality}`;
    const rest = `${place}, ${aspectLabels[aspect]}${source ? ` · ${source}` : ""}`;
    const maxNameLength = Math.max(8, maxTitleLength - rest.length);
    const shown = name.length > maxNameLength ? `${name.slice(0, maxNameLength - 1).trimEnd()}…` : name;
    return (shown + rest).slice(0, maxTitleLength);
  };
}
