import type { Catalogue } from "../../../catalogue/declaration.ts";
import { formatQuotedList } from "../../quoted-list.ts";
import { buildProblemReading, type CellReading } from "../cell-reading.ts";
import { createNameIndex } from "../name-index.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelCellReader, labelTraits } from "./label-column.ts";

/** Ids and names of indicators, in the year's plan. Names may begin like a total: "Tổng số hộ nghèo". */
export const indicatorColumn: ColumnTypeDefinition = {
  ...labelTraits,
  canHoldTotalLabel: false,
  createCellReader: (_, { catalogue }) => createLabelCellReader(createIndicatorCellReader(catalogue)),
};

function createIndicatorCellReader({ sectors }: Catalogue): (text: string) => CellReading {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const knownIds = new Set(indicators.map(({ id }) => id));
  const nameIndex = createNameIndex(
    indicators.flatMap(({ id, name, aliases = [] }) =>
      [id, name, ...aliases].map((known) => [known, id] as const),
    ),
  );
  return (text) => {
    if (knownIds.has(text)) return { kind: "text", value: text };
    const [first, ...others] = nameIndex.find(text);
    if (first === undefined)
      return buildProblemReading("indicator-unknown", text, { nearest: nameIndex.findNearest(text) ?? "" });
    if (others.length > 0)
      return buildProblemReading("indicator-unclear", text, {
        candidates: formatQuotedList([first, ...others]),
      });
    return { kind: "text", value: first };
  };
}
