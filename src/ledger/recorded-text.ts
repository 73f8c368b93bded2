/** The text of a document as it was written, by which `verify` knows what stood around each figure. */
import * as v from "valibot";
import { styleNames } from "../language/style-names.ts";
import { markLetterCount, markLetters, markPrefix } from "../wordml/mark-name.ts";

/** In reading order. In every text a figure is its mark in braces: "cho {_so_…}, đạt {_so_…}". */
export type RecordedText = readonly (string | RecordedHeading | RecordedTable)[];

export interface RecordedHeading {
  readonly heading: string;
}

interface RecordedTable {
  readonly rows: readonly (readonly RecordedCell[])[];
}

/** A plain text is a cell of one column. */
export type RecordedCell =
  | string
  | {
      readonly text: string;
      /** The columns that it covers. */
      readonly columns: number;
      /** It continues the cell above. */
      readonly isContinued?: true | undefined;
    };

const cellSchema = v.union([
  v.string(),
  v.object({ text: v.string(), columns: v.number(), isContinued: v.exactOptional(v.literal(true)) }),
]);

export const recordedTextSchema = v.array(
  v.union([v.string(), v.object({ heading: v.string() }), v.object({ rows: v.array(v.array(cellSchema)) })]),
) satisfies v.GenericSchema<unknown, RecordedText>;

/** The id that LibreOffice gives, when it saves, to the style of annex titles, whose name it does not know. */
const annexTitleOfLibreOffice = buildLibreOfficeStyleId(styleNames.annexTitle);

/** Styles of headings and titles, by which a paragraph names what stands below it. */
export function isHeadingStyle(style: string | undefined): boolean {
  return style !== undefined && (/heading|title/i.test(style) || style === annexTitleOfLibreOffice);
}

/** Builds the id from the name, as LibreOffice does: it keeps the letters and digits of English, the first as a capital. */
function buildLibreOfficeStyleId(name: string): string {
  const letters = name.replace(/[^A-Za-z0-9]/g, "");
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

const markInBraces = new RegExp(`\\{(${markPrefix}[${markLetters}]{${markLetterCount}})\\}`, "g");

/** Splits a recorded text into plain text and marks: the odd items are marks. */
export function splitRecordedText(text: string): string[] {
  return text.split(markInBraces);
}
