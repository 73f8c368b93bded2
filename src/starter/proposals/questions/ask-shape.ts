/** The questions about the shape of a table, and about the column of numbers that it holds. */
import type { ExportDeclaration } from "../../../catalogue/declaration.ts";
import type { Locality } from "../../../catalogue/office/office.ts";
import { formatShape, type Shape } from "../../../catalogue/shape.ts";
import { foldText } from "../../../exports/cells/text-folding.ts";
import { listNamesOfContent } from "../../../exports/file-name.ts";
import type { UndeclaredShape } from "../../../exports/shapes/choice/shape-choice.ts";
import { describeShape } from "../../../issues/shape-names.ts";
import type { Entry, Proposal } from "../proposal.ts";
import type { Sheet } from "../sheet.ts";
import { listHeadsWithoutTimes } from "./ask-export.ts";

export interface AskedTable {
  readonly file: string;
  readonly sheet: Sheet;
  readonly declaration: ExportDeclaration;
  readonly localities: readonly Locality[];
}

export function buildShapeProposal(table: AskedTable, { shape, cells }: UndeclaredShape): Proposal {
  const { file, declaration } = table;
  return {
    kind: "shape",
    files: [file],
    question: `Đọc ${file} theo dạng ${describeShape(shape, declaration.columns)}, đúng không?`,
    evidence: cells,
    answers: [{ label: "Đúng, đọc như vậy", entry: buildShapeEntry(table, shape) }],
    isCertain: false,
    ...(shape.measure !== undefined && { alike: formatAlike(table, [shape]) }),
  };
}

/** Asks which column of numbers a table holds that names none. */
export function buildMeasureProposal(table: AskedTable, measures: readonly UndeclaredShape[]): Proposal {
  const { file, declaration } = table;
  return {
    kind: "shape",
    files: [file],
    question: `Số trong ${file} là số nào?`,
    evidence: measures[0]?.cells ?? [],
    answers: measures.map(({ shape }) => ({
      label: findNameOfMeasure(declaration, shape),
      entry: buildShapeEntry(table, shape),
    })),
    isCertain: false,
    alike: formatAlike(
      table,
      measures.map(({ shape }) => shape),
    ),
  };
}

/** The next sheet of the same workbook may hold another column of numbers: its name is written for the file alone. */
function buildShapeEntry({ file, declaration }: AskedTable, shape: Shape): Entry {
  return shape.measure === undefined
    ? { keys: ["exports", declaration.id, "shapes"], line: `- ${formatShape(shape)}` }
    : { keys: ["files", file], line: `shape: ${formatShape(shape)}` };
}

function findNameOfMeasure({ columns }: ExportDeclaration, { measure = "" }: Shape): string {
  return columns.find(({ id }) => id === measure)?.headers[0] ?? measure;
}

/** Tables with the same heads, and titles and names that differ by places and times alone, hold the same numbers. */
function formatAlike({ file, sheet, localities }: AskedTable, shapes: readonly Shape[]): string {
  const places = localities
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .map((name) => foldText(name).replace(/^(?:huyen|quan|thi xa|thanh pho|tp) /, ""))
    .toSorted((a, b) => b.length - a.length);
  const [name] = listNamesOfContent(file);
  const titles = [...sheet.titles, name?.name ?? ""].map((title) =>
    places
      .reduce((text, place) => text.replaceAll(place, ""), foldText(title))
      .replace(/\b(?:huyen|quan|thi xa|thanh pho|tp)\b|\d+/g, "")
      .trim(),
  );
  return JSON.stringify([listHeadsWithoutTimes(sheet.headTexts), titles, shapes.map(formatShape)]);
}
