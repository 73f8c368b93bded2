import type { Column, ExportDeclaration } from "../catalogue/declaration.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { quotedList } from "./cells.ts";
import { folded } from "./fold.ts";
import type { Header } from "./header.ts";
import { moneyUnitIn } from "./money.ts";
import { nearestOf } from "./names.ts";
import type { Survey } from "./survey.ts";
import { hasLostLetters } from "./text.ts";

/** What keeps the columns of a file from being understood. */
export function headerIssues(file: string, survey: Survey, declaration: ExportDeclaration): Issue[] {
  if (survey.issues.some(({ severity }) => severity === "error")) return [];
  const { header } = survey;
  if (survey.isEmpty) return [issue("export-empty", {}, { file })];
  if (!header) {
    const wanted = quotedList(declaration.columns.filter((column) => !column.optional).map(usualHeader));
    return [issue("header-missing", { wanted }, { file, line: 1 })];
  }
  const place = { file, line: header.line };
  const lost = header.names.find((name) => hasLostLetters(name));
  if (lost !== undefined) return [issue("letters-lost", { text: lost }, place)];
  return [
    ...header.twice.map(({ column, headers }) =>
      issue(
        "column-twice",
        { wanted: usualHeader(column), found: quotedList(headers) },
        { ...place, column: usualHeader(column) },
      ),
    ),
    ...doubtfulUnits(header).map(({ header: column, units }) =>
      issue("unit-unclear", { units }, { ...place, column }),
    ),
    ...missingColumns(header, declaration).map((found) =>
      issue(found.code, found.details, { ...place, column: found.wanted }),
    ),
  ];
}

/** "Đơn vị tính: triệu đồng" above the table against another declared unit, where the header of the column does not decide. */
function doubtfulUnits({ columns, titles }: Header): { header: string; units: string }[] {
  const told = titles
    .filter((title) => /đơn vị|đvt/iu.test(title.normalize("NFC")))
    .flatMap((title) => moneyUnitIn(title) ?? []);
  return columns.flatMap(({ column, header, unit }) => {
    const declared = column.unit ?? "đồng";
    const isDoubtful =
      column.type === "money" && unit === undefined && told.some((other) => other !== declared);
    return isDoubtful ? [{ header, units: quotedList([...new Set([...told, declared])], " hay ") }] : [];
  });
}

interface Missing {
  readonly code: "column-missing" | "column-misspelt";
  readonly wanted: string;
  readonly details: Record<string, string>;
}

/** A needed column is missed in any case, an optional one only where a header looks like a slip of it. */
function missingColumns(header: Header, declaration: ExportDeclaration): Missing[] {
  const taken = new Set([...header.columns, ...header.twice].map(({ column }) => column.id));
  const used = new Set(header.columns.map(({ index }) => index));
  const unused = header.names.filter((name, index) => name !== "" && !used.has(index));
  return declaration.columns
    .filter(({ id }) => !taken.has(id))
    .flatMap((column): Missing[] => {
      const wanted = usualHeader(column);
      const nearest = nearestOf(wanted, unused) ?? "";
      const found = quotedList(header.names.filter((name) => name !== ""));
      if (!column.optional) return [{ code: "column-missing", wanted, details: { wanted, found, nearest } }];
      return nearest === "" || folded(nearest).length < 4
        ? []
        : [{ code: "column-misspelt", wanted, details: { wanted, found: nearest } }];
    });
}

function usualHeader(column: Column): string {
  return column.headers[0] ?? column.id;
}
