import type { Office } from "../../../catalogue/office/office.ts";
import { formatQuotedAlternatives } from "../../../issues/quoted-list.ts";
import { getOrCreate } from "../../memoize.ts";
import { buildProblemReading, type CellReader, type CellReading } from "../cell-reading.ts";
import { hasLostLetters } from "../clean-text.ts";
import { getOrCreateLocalityReader, type LocalityReading } from "../localities.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelCellReader, labelTraits } from "./label-column.ts";

export const localityColumn: ColumnTypeDefinition = {
  ...labelTraits,
  createCellReader: (_, { office }) => getOrCreate(readersByOffice, office, () => createPlaceReader(office)),
};

/** The files of an office name the same places. */
const readersByOffice = new WeakMap<Office, CellReader>();

function createPlaceReader(office: Office): CellReader {
  const readLocality = getOrCreateLocalityReader(office);
  return createLabelCellReader((text) => toCellReading(readLocality(text), text));
}

/** The reading of a cell, with what is wrong with a name of no place or of several. */
export function toCellReading(reading: LocalityReading, text: string): CellReading {
  switch (reading.kind) {
    case "unknown":
      if (hasLostLetters(text)) return buildProblemReading("letters-lost", text);
      return buildProblemReading("locality-unknown", text, { nearest: reading.nearest ?? "" });
    case "unclear":
      return buildProblemReading("locality-unclear", text, {
        candidates: formatQuotedAlternatives(reading.candidates),
        ...(reading.mayBeOtherLevel && { otherLevel: 1 }),
      });
    case "former-territory":
      // Nothing tells its total from numbers of which no place is known.
      return buildProblemReading("locality-former-province", text);
    case "foreign":
    case "timed":
    case "locality":
    case "territory":
      return reading;
  }
}
