/** Checks the shapes that a pack or report.yaml declares: a variable that names nothing would never be found in a table. */
import { buildIssue, type Issue, type IssuePlace } from "../../issues/issue.ts";
import { isAmountType } from "../column-types.ts";
import type { Catalogue, Column, ExportDeclaration } from "../declaration.ts";
import type { Office } from "../office/office.ts";
import { type Shape, sections } from "../shape.ts";

/** The variables that every export has; all others are columns of texts. */
const generalVariables = ["time", "locality", "measure", "aspect"];

export function checkShapes(catalogue: Catalogue, office: Pick<Office, "exports" | "files">): Issue[] {
  const exports = [...catalogue.sectors.flatMap((sector) => sector.exports), catalogue.targets];
  const ofPack = exports.flatMap((declaration) =>
    (declaration.shapes ?? []).flatMap((shape) => checkShape(declaration, shape, {})),
  );
  const ofOffice = Object.entries(office.exports ?? {}).flatMap(([id, { shapes = [] }]) => {
    const declaration = exports.find((candidate) => candidate.id === id);
    const place = { file: "report.yaml" };
    if (!declaration) return [buildIssue("shape-export-unknown", { id }, place)];
    return shapes.flatMap((shape) => checkShape(declaration, shape, place));
  });
  return [...ofPack, ...ofOffice, ...checkShapesOfFiles(exports, office.files)];
}

/** A file whose export only its name says must fit one of the exports. */
function checkShapesOfFiles(exports: readonly ExportDeclaration[], files: Office["files"] = {}): Issue[] {
  return Object.values(files).flatMap(({ shape, export: id }) => {
    if (!shape) return [];
    const known = exports.filter((declaration) => id === undefined || declaration.id === id);
    const issues = known.map((declaration) => checkShape(declaration, shape, { file: "report.yaml" }));
    return issues.some((found) => found.length === 0) ? [] : (issues[0] ?? []);
  });
}

function checkShape({ id, columns }: ExportDeclaration, shape: Shape, place: IssuePlace): Issue[] {
  const { across = [], down, groups, measure, parts } = shape;
  const texts = columns.filter(({ type }) => type === "text").map((column) => column.id);
  const known = [...generalVariables, ...texts];
  const unknown = [...across, down, ...(groups === sections ? [] : [groups])].filter(
    (name) => name !== undefined && !known.includes(name),
  );
  const wholes = ["locality", ...texts];
  const measures = columns.filter(isMeasure).map((column) => column.id);
  return [
    ...unknown.map((name) =>
      buildIssue("shape-variable-unknown", { export: id, name: name ?? "", known: known.join(", ") }, place),
    ),
    ...(parts === undefined || wholes.includes(parts)
      ? []
      : [buildIssue("shape-variable-unknown", { export: id, name: parts, known: wholes.join(", ") }, place)]),
    ...(measure === undefined || measures.includes(measure)
      ? []
      : [
          buildIssue(
            "shape-variable-unknown",
            { export: id, name: measure, known: measures.join(", ") },
            place,
          ),
        ]),
    ...(across.length === 0 && down === undefined && groups === undefined && shape.parts === undefined
      ? [buildIssue("shape-empty", { export: id }, place)]
      : []),
  ];
}

function isMeasure({ type }: Column): boolean {
  return isAmountType(type);
}
