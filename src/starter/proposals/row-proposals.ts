/** Proposals for what the rows of a readable table leave open: units of money, texts and names that nobody declared. */
import { collectFilteredAndKnownTexts } from "../../catalogue/column-texts.ts";
import type { Catalogue, Column, ExportDeclaration, Indicator } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { getOrCreateLocalityReader } from "../../exports/cells/localities.ts";
import { foldText } from "../../exports/cells/text-folding.ts";
import { findNearestDeclaredText } from "../../exports/meaning/near-text.ts";
import { findOtherMeaning } from "../../exports/meaning/words/changing-words.ts";
import { readExport } from "../../exports/read-export.ts";
import type { ExportFile } from "../../exports/source.ts";
import { prepareColumnForMatching } from "../../exports/table/header/declared-columns.ts";
import { matchColumns } from "../../exports/table/header/header-matching.ts";
import { isTotalLabel } from "../../exports/table/totals/total-labels.ts";
import type { Issue } from "../../issues/issue.ts";
import { computeHeaderSimilarity } from "./heads/field-words.ts";
import { findPlanUnitProposals } from "./plan-unit-proposals.ts";
import { formatNameInReportYaml, type Proposal } from "./proposal.ts";
import { buildNumberFormProposal, buildTextProposal, buildUnitProposal } from "./questions/ask.ts";
import {
  buildIndicatorProposal,
  buildPlaceNameProposal,
  type NamedIndicator,
} from "./questions/ask-names.ts";
import { isNumberCell, type Sheet } from "./sheet.ts";

interface RowContext {
  readonly office: Office;
  readonly catalogue: Catalogue;
}

export async function findRowProposals(
  file: ExportFile,
  sheet: Sheet | undefined,
  declaration: ExportDeclaration,
  context: RowContext,
): Promise<{ readonly proposals: Proposal[]; readonly firstError: Issue | undefined }> {
  const name = formatNameInReportYaml(file);
  const issues: Issue[] = [];
  const texts = new Map<string, Set<string>>();
  await readExport(file, declaration, context, {
    issue: (issue) => issues.push(issue),
    row: (row) => {
      for (const [id, text] of Object.entries(row.texts)) {
        const known = texts.get(id) ?? new Set();
        texts.set(id, known.add(text));
      }
    },
  });
  const units = issues
    .filter(({ code }) => code === "unit-missing")
    .flatMap(({ column }) => findUnitProposal(name, column ?? "", sheet, declaration));
  const ambiguous = issues.find(({ code }) => code === "number-ambiguous");
  const [, cell] = /“([^”]+)”/.exec(ambiguous?.message ?? "") ?? [];
  const proposals = [
    ...units,
    ...(cell === undefined ? [] : [buildNumberFormProposal(name, cell, sheet?.headTexts ?? [])]),
    ...findTextProposals(name, texts, declaration, context.catalogue),
    ...findNameProposals(name, sheet, declaration, context),
    ...(declaration.id === context.catalogue.targets.id ? findPlanUnitProposals(name, sheet, context) : []),
  ];
  return { proposals, firstError: issues.find(({ severity }) => severity === "error") };
}

function findUnitProposal(
  name: string,
  header: string,
  sheet: Sheet | undefined,
  declaration: ExportDeclaration,
): Proposal[] {
  const money = declaration.columns.filter(({ type }) => type === "money");
  const named = sheet && matchColumns(sheet.names, money.map(prepareColumnForMatching)).columns;
  const matched = named?.find((candidate) => candidate.header === header);
  const column = matched?.column ?? (money.length === 1 ? money[0] : undefined);
  if (!column) return [];
  const cells =
    sheet && matched ? (sheet.columnCells[matched.index] ?? []).filter(isNumberCell) : listNumbers(sheet);
  return [buildUnitProposal(name, declaration, { column, header, cells })];
}

function listNumbers(sheet: Sheet | undefined): string[] {
  return (sheet?.rows ?? []).flatMap(({ cells }) => cells.filter(isNumberCell).slice(-1));
}

function findTextProposals(
  name: string,
  texts: ReadonlyMap<string, ReadonlySet<string>>,
  declaration: ExportDeclaration,
  catalogue: Catalogue,
): Proposal[] {
  return declaration.columns
    .filter(({ type }) => type === "text")
    .flatMap((column) => {
      const { filtered, known } = collectFilteredAndKnownTexts(declaration.id, column, catalogue);
      const right = [...filtered, ...known];
      const folded = new Set([...right, ...Object.values(column.aliases ?? {}).flat()].map(foldText));
      if (filtered.length === 0) return [];
      return [...(texts.get(column.id) ?? [])].flatMap((written) => {
        if (written === "" || folded.has(foldText(written))) return [];
        const nearest = findNearestDeclaredText(written, right);
        return nearest === undefined
          ? []
          : [buildTextProposal(name, declaration, { column, written, nearest })];
      });
    });
}

/** Names of localities and indicators that no list has. */
function findNameProposals(
  name: string,
  sheet: Sheet | undefined,
  { columns }: ExportDeclaration,
  context: RowContext,
): Proposal[] {
  if (!sheet) return [];
  return matchColumns(sheet.names, columns.map(prepareColumnForMatching)).columns.flatMap(
    ({ column, index }) => {
      // An indicator may be called "Tổng số …".
      const written = [
        ...new Set(
          column.type === "indicator"
            ? listNamesBesideNumbers(sheet, index)
            : (sheet.columnCells[index] ?? []).filter((cell) => !isTotalLabel(cell)),
        ),
      ];
      return written.flatMap((cell) => findNameProposal(name, column, cell, context));
    },
  );
}

/** "I. LAO ĐỘNG - VIỆC LÀM" stands above the indicators of a plan and has no numbers. */
function listNamesBesideNumbers({ rows }: Sheet, index: number): string[] {
  return rows.flatMap(({ cells }) => {
    const name = (cells[index] ?? "").trim();
    const hasNumber = cells.some((cell, other) => other > index && isNumberCell(cell));
    return name !== "" && hasNumber ? [name] : [];
  });
}

function findNameProposal(
  name: string,
  column: Column,
  written: string,
  { office, catalogue }: RowContext,
): Proposal[] {
  const { type } = column;
  if (type === "indicator") {
    const indicators = catalogue.sectors.flatMap((sector) => sector.indicators);
    const names = new Map(
      indicators.flatMap((indicator) =>
        [indicator.id, indicator.name, ...(indicator.aliases ?? [])].map((text) => [text, indicator]),
      ),
    );
    if ([...names.keys()].some((text) => foldText(text) === foldText(written))) return [];
    const found = names.get(findNearestDeclaredText(written, [...names.keys()]) ?? "");
    const nearest = found && !isPartOfIndicator(written, found) ? found : undefined;
    const candidates = nearest ? [nearest] : findSimilarIndicators(written, catalogue);
    if ((column.texts ?? []).some((text) => foldText(text) === foldText(written))) return [];
    const exports = catalogue.sectors.flatMap((sector) => sector.exports);
    const likely = candidates.map((indicator) => nameIndicator(indicator, exports));
    return likely.length > 0
      ? [buildIndicatorProposal(name, written, likely, true)]
      : [buildIndicatorProposal(name, written, indicators, false)];
  }
  if (type !== "locality") return [];
  const reading = getOrCreateLocalityReader(office)(written);
  if (reading.kind !== "unclear" && reading.kind !== "unknown") return [];
  const nearest = reading.kind === "unknown" ? reading.nearest : undefined;
  const candidates = office.localities.filter((locality) =>
    reading.kind === "unclear"
      ? reading.candidates.includes(locality.name)
      : nearest !== undefined && foldText(locality.name).includes(foldText(nearest)),
  );
  return candidates.length > 0 ? [buildPlaceNameProposal(name, written, candidates)] : [];
}

/** With the export by which a person tells two indicators of like names apart. */
function nameIndicator(
  { id, name, aggregation }: Indicator,
  exports: readonly ExportDeclaration[],
): NamedIndicator {
  const exportId = "export" in aggregation ? aggregation.export : undefined;
  const exportName = exports.find((declaration) => declaration.id === exportId)?.name;
  return { id, name, ...(exportName !== undefined && { exportName }) };
}

/** Its names, and the headers of the column that it adds up without leaving out rows. */
function listNamesOfIndicator(
  { name, aliases = [], aggregation }: Indicator,
  exports: readonly ExportDeclaration[],
): string[] {
  const isWhole = "column" in aggregation && Object.keys(aggregation.where).length === 0;
  const columns = isWhole ? exports.find(({ id }) => id === aggregation.export)?.columns : undefined;
  const headers = isWhole ? columns?.find(({ id }) => id === aggregation.column)?.headers : undefined;
  return [name, ...aliases, ...(headers ?? [])];
}

/** "Giảm tỷ lệ hộ nghèo", "Mức giảm tỷ lệ hộ nghèo" */
const changeWords = /^(?:(?:muc|ti le|toc do|so) )?(?:giam|tang)\b/;

/** "Cao đẳng" of "Trình độ cao đẳng, trung cấp" is a part of it; "Giảm tỷ lệ hộ nghèo" is no rate of the poor. */
function isPartOfIndicator(written: string, { name, aggregation }: Indicator): boolean {
  const filters = "where" in aggregation ? Object.values(aggregation.where) : [];
  const isOneOfSeveral = filters.some(
    (texts) => texts.length > 1 && texts.some((text) => foldText(text) === foldText(written)),
  );
  const isChange = changeWords.test(foldText(written)) && !changeWords.test(foldText(name));
  const isOther = findOtherMeaning(foldText(name), name) !== findOtherMeaning(foldText(written), written);
  return isOneOfSeveral || isChange || isOther;
}

/** The indicators that share most of the words, the likeliest first. */
function findSimilarIndicators(written: string, { sectors }: Catalogue): Indicator[] {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const exports = sectors.flatMap((sector) => sector.exports);
  const text = written.replace(/^\s*trong đó\s*:?\s*/iu, "");
  // Rates of different things share most of their words.
  const fewestLikeness = /^\s*tỷ lệ/iu.test(text.normalize("NFC")) ? 0.6 : 0.5;
  return indicators
    .map((indicator) => ({
      indicator,
      likeness: Math.max(
        ...listNamesOfIndicator(indicator, exports).map((name) => computeHeaderSimilarity(text, name)),
      ),
    }))
    .filter(({ indicator, likeness }) => likeness >= fewestLikeness && !isPartOfIndicator(text, indicator))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ indicator }) => indicator);
}
