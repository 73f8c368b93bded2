/** The fourth question, in which unit the numbers of a column count: evidence from the header, unit lines and the office. */
import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Catalogue, ExportDeclaration } from "../../../catalogue/declaration.ts";
import type { Office } from "../../../catalogue/office/office.ts";
import { parseUnit, type Unit } from "../../../catalogue/units.ts";
import { buildIssue, type Issue } from "../../../issues/issue.ts";
import { formatQuotedList } from "../../../issues/quoted-list.ts";
import { describeUnit } from "../../../issues/unit-sources.ts";
import { columnTypeDefinitions } from "../../cells/column-types/column-type-list.ts";
import { listUnitsOfIndicatorsOnColumn } from "../../cells/column-types/unit-column.ts";
import type { MatchedColumn } from "../../cells/matched-column.ts";
import { foldText } from "../../cells/text-folding.ts";
import { createLazyGetter } from "../../memoize.ts";
import type { Header, TextLine } from "../../table/header/header.ts";
import { type Evidence, resolveEvidence } from "../evidence.ts";
import { listHeaderUnits } from "../header-words.ts";
import { findConfirmedFile } from "../times/file-time.ts";
import { checkPlanUnits } from "./plan-units.ts";
import { findRowUnitColumnIndices } from "./unit-columns.ts";
import { parseUnitLine } from "./unit-lines.ts";

/** A table whose units are asked for. */
export interface UnitContext {
  readonly path: string;
  readonly declaration: ExportDeclaration;
  readonly office: Office;
  readonly catalogue: Catalogue;
}

/** Adds to each column of amounts what is known of its unit. `readNotes` gives the lines of text in and below the table. */
export function resolveColumnUnits(
  header: Header,
  context: UnitContext,
  readNotes: () => readonly TextLine[],
): { columns: MatchedColumn[]; issues: Issue[] } {
  const issues: Issue[] = [];
  // Each row of the year's plan says the unit of its own indicator.
  const isPlan = context.declaration === context.catalogue.targets;
  const hasMoney = header.columns.some(needsUnit);
  const rowUnits = isPlan ? undefined : findRowUnitColumnIndices(header);
  const allTitles = listUnitEvidenceOfLines(header.titleLines, "title");
  const titles = isPlan ? [] : allTitles;
  const readAllLines = createLazyGetter(() => [
    ...titles,
    ...listUnitEvidenceOfLines(readNotes(), "note line"),
  ]);
  const columns = header.columns.map((matched) => {
    if (!isAmountType(matched.column.type)) return matched;
    const own = [...listHeaderUnits(matched.header), ...listPhraseUnits(matched)].map(
      (unit): Evidence<Unit> => ({ value: unit, source: "header", text: matched.header, line: header.line }),
    );
    const place = { file: context.path, line: header.line, column: matched.header };
    const unfit = own.find(({ value }) => !isUnitFittingColumn(matched, value, context));
    if (unfit) issues.push(buildIssue("unit-unfit", { text: unfit.value.name }, place));
    if (isPlan)
      issues.push(...checkPlanUnits(matched, header, { own, titles: allTitles, file: context.path }));
    const isSilent = needsUnit(matched) && own.length === 0 && titles.length === 0 && !rowUnits;
    const lines = filterUnitEvidenceForColumn(isSilent && !isPlan ? readAllLines() : titles, {
      matched,
      own,
      hasMoney,
      columns: header.columns,
    });
    const resolution = resolveEvidence(
      [...own, ...lines, ...listUnitEvidenceOfOffice(matched, context)],
      hasSameFactor,
    );
    if (resolution.kind === "conflict") {
      const units = [resolution.nearer, resolution.farther].map(formatUnitEvidence).join(", ");
      issues.push(buildIssue("unit-unclear", { units }, place));
    }
    return {
      ...matched,
      ...(resolution.kind === "answered" && { unit: resolution.evidence }),
      ...(rowUnits && { rowUnits: { indices: rowUnits, takesMultiple: needsUnit(matched) || !hasMoney } }),
    };
  });
  return { columns, issues };
}

/** The units that the words of a column say, those of a merged cell above it included. */
function listPhraseUnits({ phrases = [] }: MatchedColumn): Unit[] {
  return phrases.flatMap(({ meaning }) => (meaning.kind === "unit" ? [meaning.unit] : []));
}

export function needsUnit({ column }: MatchedColumn): boolean {
  return columnTypeDefinitions[column.type].needsUnit;
}

export function hasSameFactor(unit: Unit, otherUnit: Unit): boolean {
  return unit.factor === otherUnit.factor;
}

export function formatUnitEvidence({ source, text, line, value }: Evidence<Unit>): string {
  const unit = formatQuotedList([value.name]);
  if (source === "declaration") return describeUnit.none();
  if (source === "office") return describeUnit.inDeclaration(unit);
  return source === "header"
    ? describeUnit.inHeader(unit)
    : describeUnit.inLine(formatQuotedList([text]), line);
}

export function listUnitEvidenceOfLines(
  lines: readonly TextLine[],
  source: "title" | "note line",
): Evidence<Unit>[] {
  return lines.flatMap(({ line, text }) =>
    (parseUnitLine(text)?.units ?? []).map((value) => ({ value, source, text, line })),
  );
}

/** The unit of the file itself, else that of the export's files. */
function listUnitEvidenceOfOffice(
  { column }: MatchedColumn,
  { path, office, declaration }: UnitContext,
): Evidence<Unit>[] {
  const key = `${declaration.id}.${column.id}`;
  const confirmed = [findConfirmedFile(office.files, path)?.units, office.units]
    .map((units) => (units && Object.hasOwn(units, key) ? units[key]?.unit : undefined))
    .find((unit) => unit !== undefined);
  const value = confirmed === undefined ? undefined : parseUnit(confirmed);
  return value ? [{ value, source: "office", text: confirmed ?? "" }] : [];
}

interface LineSelection {
  readonly matched: MatchedColumn;
  readonly own: readonly Evidence<Unit>[];
  readonly hasMoney: boolean;
  readonly columns: readonly MatchedColumn[];
}

/** The lines that are meant for a column: money for money, people for a column of people. */
export function filterUnitEvidenceForColumn(
  lineEvidence: readonly Evidence<Unit>[],
  { matched, own, hasMoney, columns }: LineSelection,
): Evidence<Unit>[] {
  const meant = lineEvidence.filter(({ value: { kind, factor, things } }) => {
    if (kind === "money") return needsUnit(matched);
    if (kind === "multiple") return needsUnit(matched) || !hasMoney;
    if (needsUnit(matched)) return false;
    return (
      factor > 1 &&
      (hasHeaderNamingThings(matched, things) ||
        !columns.some((other) => other !== matched && hasHeaderNamingThings(other, things)))
    );
  });
  // Where one line names several units, the header says which of them is the column's.
  return meant.filter(
    ({ line, value }) =>
      own.some((evidence) => hasSameFactor(evidence.value, value)) ||
      !own.some((evidence) =>
        meant.some((other) => other.line === line && hasSameFactor(evidence.value, other.value)),
      ),
  );
}

function hasHeaderNamingThings({ header, column }: MatchedColumn, things: string): boolean {
  return isAmountType(column.type) && ` ${foldText(header)} `.includes(` ${foldText(things)} `);
}

/** Measures differ by more than a multiple: a column of kilograms is none of tonnes. */
const measures = /^(?:kg|ki lo gam|kilogam|tan|ta|yen|gam|lit|m|m2|m3|km|ha|hecta|kwh)$/;

/** True for "kg", "ha", "m2"; not for things that are counted, such as "hồ sơ". */
export function isMeasure({ kind, things }: Unit): boolean {
  return kind === "things" && measures.test(foldText(things));
}

function isUnitFittingColumn(
  matched: MatchedColumn,
  unit: Unit,
  { catalogue, declaration }: UnitContext,
): boolean {
  if (needsUnit(matched)) return unit.kind !== "things";
  if (unit.kind !== "things") return unit.kind === "multiple";
  const things = foldText(unit.things);
  if (!isMeasure(unit)) return true;
  const known = [
    ...matched.column.headers,
    ...listUnitsOfIndicatorsOnColumn(catalogue, declaration.id, matched.column.id),
  ];
  return known.some((text) => ` ${foldText(text)} `.includes(` ${things} `));
}
