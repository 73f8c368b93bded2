import type { Column, ExportDeclaration } from "../catalogue/declaration.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { formatQuotedList } from "./cells/cell-reader.ts";
import { hasLostLetters } from "./cells/clean-text.ts";
import { detectMoneyUnit } from "./cells/money-units.ts";
import { findNearestName } from "./cells/name-index.ts";
import { foldText } from "./cells/text-folding.ts";
import type { FileFormat } from "./file-format.ts";
import type { Header } from "./table/header.ts";

/** What keeps the columns of a file from being understood. */
export function checkHeader(file: string, format: FileFormat, declaration: ExportDeclaration): Issue[] {
  if (format.issues.some(({ severity }) => severity === "error")) return [];
  const { header } = format;
  if (format.isEmpty) return [buildIssue("export-empty", {}, { file })];
  if (!header) {
    const wanted = formatQuotedList(
      declaration.columns.filter((column) => !column.optional).map(pickUsualHeader),
    );
    return [buildIssue("header-missing", { wanted }, { file, line: 1 })];
  }
  const place = { file, line: header.line };
  const damagedName = header.names.find((name) => hasLostLetters(name));
  if (damagedName !== undefined) return [buildIssue("letters-lost", { text: damagedName }, place)];
  return [
    ...header.twice.map(({ column, headers }) =>
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

/** "Đơn vị tính: triệu đồng" above the table against another declared unit, where the header of the column does not decide. */
function findAmbiguousUnits({ columns, titles }: Header): { header: string; units: string }[] {
  const titleUnits = titles
    .filter((title) => /đơn vị|đvt/iu.test(title.normalize("NFC")))
    .flatMap((title) => detectMoneyUnit(title) ?? []);
  return columns.flatMap(({ column, header, unit }) => {
    const declared = column.unit ?? "đồng";
    const isAmbiguous =
      column.type === "money" && unit === undefined && titleUnits.some((other) => other !== declared);
    return isAmbiguous
      ? [{ header, units: formatQuotedList([...new Set([...titleUnits, declared])], " hay ") }]
      : [];
  });
}

interface MissingColumn {
  readonly code: "column-missing" | "column-misspelt";
  readonly wanted: string;
  readonly details: Record<string, string>;
}

/** A needed column is missed in any case, an optional one only where a header looks like a slip of it. */
function findMissingColumns(header: Header, declaration: ExportDeclaration): MissingColumn[] {
  const matchedIds = new Set([...header.columns, ...header.twice].map(({ column }) => column.id));
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
