import type { Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { hasLostLetters } from "../cells/clean-text.ts";
import { columnTypeDefinitions } from "../cells/column-types/column-type-list.ts";
import { detectMoneyUnit } from "../cells/money-units.ts";
import { findNearestName } from "../cells/name-index.ts";
import { foldText } from "../cells/text-folding.ts";
import { formatQuotedList } from "../quoted-list.ts";
import type { Header } from "./header.ts";

/** The issue of a file in which no header was found. */
export function buildMissingHeaderIssue(file: string, { columns }: ExportDeclaration): Issue {
  const wanted = formatQuotedList(columns.filter(({ optional }) => !optional).map(pickUsualHeader));
  return buildIssue("header-missing", { wanted }, { file, line: 1 });
}

/** Finds everything in a header that leaves the columns of the file unclear. */
export function checkHeader(file: string, header: Header, declaration: ExportDeclaration): Issue[] {
  const place = { file, line: header.line };
  const damagedName = header.names.find((name) => hasLostLetters(name));
  if (damagedName !== undefined) return [buildIssue("letters-lost", { text: damagedName }, place)];
  return [
    ...header.ambiguous.map(({ column, headers }) =>
      buildIssue(
        "column-twice",
        { wanted: pickUsualHeader(column), found: formatQuotedList(headers) },
        { ...place, column: pickUsualHeader(column) },
      ),
    ),
    ...findAmbiguousUnits(header).map(({ header: column, units }) =>
      buildIssue("unit-unclear", { units }, { ...place, column }),
    ),
    ...findMissingColumns(header, declaration).map((missing) =>
      buildIssue(missing.code, missing.details, { ...place, column: missing.wanted }),
    ),
  ];
}

/** Columns whose declared unit contradicts "Đơn vị tính: triệu đồng" above the table, while their header names no unit. */
function findAmbiguousUnits({ columns, titles }: Header): { header: string; units: string }[] {
  const titleUnits = titles
    .filter((title) => /đơn vị|đvt/iu.test(title.normalize("NFC")))
    .flatMap((title) => detectMoneyUnit(title) ?? []);
  return columns.flatMap(({ column, header, unit }) => {
    const { units } = columnTypeDefinitions[column.type];
    if (units === undefined || unit !== undefined) return [];
    const declared = column.unit ?? units.base;
    if (titleUnits.every((titleUnit) => titleUnit === declared)) return [];
    return [{ header, units: formatQuotedList([...new Set([...titleUnits, declared])], " hay ") }];
  });
}

interface MissingColumn {
  readonly code: "column-missing" | "column-misspelt";
  readonly wanted: string;
  readonly details: Record<string, string>;
}

/** Every required column that is missing; an optional one only if some header looks like a misspelling of it. */
function findMissingColumns(header: Header, declaration: ExportDeclaration): MissingColumn[] {
  const matchedIds = new Set([...header.columns, ...header.ambiguous].map(({ column }) => column.id));
  const usedIndices = new Set(header.columns.map(({ index }) => index));
  const unusedNames = header.names.filter((name, index) => name !== "" && !usedIndices.has(index));
  return declaration.columns
    .filter(({ id }) => !matchedIds.has(id))
    .flatMap((column): MissingColumn[] => {
      const wanted = pickUsualHeader(column);
      const nearest = findNearestName(wanted, unusedNames) ?? "";
      const found = formatQuotedList(header.names.filter((name) => name !== ""));
      if (!column.optional) return [{ code: "column-missing", wanted, details: { wanted, found, nearest } }];
      return nearest === "" || foldText(nearest).length < 4
        ? []
        : [{ code: "column-misspelt", wanted, details: { wanted, found: nearest } }];
    });
}

function pickUsualHeader(column: Column): string {
  return column.headers[0] ?? column.id;
}
