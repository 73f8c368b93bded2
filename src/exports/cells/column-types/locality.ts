import type { Office } from "../../../catalogue/office/office.ts";
import { formatQuotedAlternatives } from "../../../issues/quoted-list.ts";
import { buildProblemReading, type CellReading } from "../cell-reading.ts";
import { hasLostLetters } from "../clean-text.ts";
import { getOrCreateLocalityReader } from "../localities.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelCellReader, labelTraits } from "./label-column.ts";

export const localityColumn: ColumnTypeDefinition = {
  ...labelTraits,
  createCellReader: (_, { office }) => createLabelCellReader(createLocalityCellReader(office)),
};

function createLocalityCellReader(office: Office): (text: string) => CellReading {
  const readLocality = getOrCreateLocalityReader(office);
  return (text) => {
    const reading = readLocality(text);
    switch (reading.kind) {
      case "unknown":
        if (hasLostLetters(text)) return buildProblemReading("letters-lost", text);
        return buildProblemReading("locality-unknown", text, { nearest: reading.nearest ?? "" });
      case "unclear":
        return buildProblemReading("locality-unclear", text, {
          candidates: formatQuotedAlternatives(reading.candidates),
          ...(reading.mayBeOtherLevel && { otherLevel: 1 }),
        });
      case "foreign":
      case "locality":
      case "territory":
        return reading;
    }
  };
}
