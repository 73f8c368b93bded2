import type { Office } from "../../../catalogue/office.ts";
import { formatQuotedList } from "../../quoted-list.ts";
import { buildProblem, type CellReading } from "../cell-reading.ts";
import { hasLostLetters } from "../clean-text.ts";
import { getLocalityReader } from "../localities.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelReader, labelTraits } from "./label-column.ts";

export const localityColumn: ColumnTypeDefinition = {
  ...labelTraits,
  createCellReader: (_, { office }) => createLabelReader(createLocalityCellReader(office)),
};

function createLocalityCellReader(office: Office): (text: string) => CellReading {
  const readLocality = getLocalityReader(office);
  return (text) => {
    const reading = readLocality(text);
    switch (reading.kind) {
      case "unknown":
        if (hasLostLetters(text)) return buildProblem("letters-lost", text);
        return buildProblem("locality-unknown", text, { nearest: reading.nearest ?? "" });
      case "unclear":
        return buildProblem("locality-unclear", text, {
          candidates: formatQuotedList(reading.candidates, " hoặc "),
          ...(reading.mayBeOtherLevel && { otherLevel: 1 }),
        });
      case "foreign":
      case "locality":
      case "territory":
        return reading;
    }
  };
}
