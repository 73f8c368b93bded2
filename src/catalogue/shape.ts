/** The shape of a table: what stands elsewhere than in a column of its own. An export without a shape has a column for everything. */

/** "time", "locality", "measure" (the name of a column of numbers), or the id of a text column. */
export type ShapeVariable = string;

export interface Shape {
  /** The header cells are its values; with several, the upper row of the header has the first. */
  readonly across?: readonly ShapeVariable[];
  /** The names of the columns of numbers, or the texts of a column, stand in the column of labels. */
  readonly down?: ShapeVariable;
  /** A row with nothing else in it says it for the rows below. `sections`: headings that say nothing known, above the same places each; the numbers of a place are added up. */
  readonly groups?: ShapeVariable;
  /** The rows "- Xã A" belong to the row of their district above; of a column of texts, rows of other texts to the row above of a known one. */
  readonly parts?: ShapeVariable;
  /** The column of numbers that the table holds, where the sheet names none and the export has several. */
  readonly measure?: string;
}

/** The groups of a table whose headings divide it further than the report does: "I. Trẻ em mồ côi", "II. Người cao tuổi". */
export const sections = "sections";

/** In the place of an export's id: the file is refused, even if its header fits one export, until the id stands there. */
export const undecidedExport = "?";

/** What one file says nowhere, as the office confirmed it. */
export interface ConfirmedFile {
  /** The id of its export: "jobs"; `undecidedExport` while somebody has to say it. */
  readonly export?: string;
  /** "9/2022", "9 tháng 2022" */
  readonly time?: string;
  readonly locality?: string;
  /** By column: the unit of its money, where it is another than in the export's other files. */
  readonly units?: Readonly<Record<string, ConfirmedUnit>>;
  /** By column of dates or texts, its id or its header: the cell that all rows have, such as "27/7/2022". */
  readonly columns?: Readonly<Record<string, string>>;
  /** The shape of this file alone, in the place of those of its export: one sheet counts people, the next one money. */
  readonly shape?: Shape;
}

/** The unit of a money column whose files do not say it, as the office confirmed it. */
export interface ConfirmedUnit {
  readonly unit: string;
  readonly reason?: string;
  /** Who confirmed it, and when. */
  readonly by?: string;
  readonly date?: string;
}

/** Writes a shape as report.yaml holds it: "{ across: [measure, time], down: measure }". */
export function formatShape({ across = [], down, groups, parts, measure }: Shape): string {
  const acrossText = across.length > 1 ? `[${across.join(", ")}]` : across[0];
  const entries = Object.entries({ across: acrossText, down, groups, parts, measure });
  const written = entries.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `{ ${written.join(", ")} }`;
}
