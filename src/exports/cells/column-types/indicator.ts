import type { Catalogue } from "../../../catalogue/declaration.ts";
import { formatQuotedList } from "../../../issues/quoted-list.ts";
import { buildProblemReading, type CellReading } from "../cell-reading.ts";
import { createNameIndex } from "../name-index.ts";
import { foldText } from "../text-folding.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelCellReader, labelTraits } from "./label-column.ts";
import { getOrCreateReaderOfColumn } from "./readers-of-columns.ts";

/** Ids and names of indicators, in the year's plan. Names may begin like a total: "Tổng số hộ nghèo". */
export const indicatorColumn: ColumnTypeDefinition = {
  ...labelTraits,
  canHoldTotalLabel: false,
  createCellReader: ({ column }, { catalogue }) =>
    getOrCreateReaderOfColumn({ column, catalogue }, () =>
      createLabelCellReader(createIndicatorCellReader(catalogue, column.texts ?? [])),
    ),
};

/** The other names are lines of the plan of which report.yaml says that no figure wants them. */
function createIndicatorCellReader(
  { sectors }: Catalogue,
  otherNames: readonly string[],
): (text: string) => CellReading {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const knownIds = new Set(indicators.map(({ id }) => id));
  const nameIndex = createNameIndex(
    indicators.flatMap(({ id, name, aliases = [] }) =>
      [id, name, ...aliases].map((known) => [known, id] as const),
    ),
  );
  const others = new Set(otherNames.map(foldText));
  return (text) => {
    if (knownIds.has(text)) return { kind: "text", value: text };
    const [first, ...candidates] = nameIndex.find(text);
    if (first === undefined && others.has(foldText(text))) return { kind: "foreign" };
    if (first === undefined)
      return buildProblemReading("indicator-unknown", text, { nearest: nameIndex.findNearest(text) ?? "" });
    if (candidates.length > 0)
      return buildProblemReading("indicator-unclear", text, {
        candidates: formatQuotedList([first, ...candidates]),
      });
    return { kind: "text", value: first };
  };
}
