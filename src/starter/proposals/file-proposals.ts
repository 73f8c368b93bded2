/** Proposals that remove what stands between one file and its figures: the first kind of obstacle alone, as the next depend on it. */
import { isAmountType, isTimeType } from "../../catalogue/column-types.ts";
import type { Catalogue, Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { findReadableTable } from "../../exports/find-table.ts";
import { resolveFileLocality } from "../../exports/meaning/file-place.ts";
import { listExportDeclarations } from "../../exports/meaning/other-export.ts";
import { findConfirmedFile } from "../../exports/meaning/times/file-time.ts";
import { listExportIdsByFileName, resolveExportDeclarationOrIssue } from "../../exports/recognise-export.ts";
import { narrowToMeasureOfFile } from "../../exports/shapes/columns/measure-of-file.ts";
import type { Issue, IssueCode } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import { chooseExport, listByTitle } from "./choose-export.ts";
import { computeHeaderSimilarity } from "./heads/field-words.ts";
import { findTextsOfGroupHeads } from "./heads/group-heads.ts";
import { type HeadMatch, matchHeads } from "./heads/match-heads.ts";
import { formatNameInReportYaml, type Proposal } from "./proposal.ts";
import { buildHeadProposal, buildTextProposal } from "./questions/ask.ts";
import { buildExportQuestion, buildUnknownExportProposal } from "./questions/ask-export.ts";
import { askOnce, isSaidOnce } from "./questions/ask-once.ts";
import { mayBeSaidOnce } from "./questions/ask-said.ts";
import { buildMeasureProposal, buildShapeProposal } from "./questions/ask-shape.ts";
import { findRowProposals } from "./row-proposals.ts";
import { hasNumbers, type OpenedFile, type Sheet } from "./sheet.ts";

export interface ProposalContext {
  /** As its report.yaml would be with what was accepted so far. */
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly period: Period;
}

export interface FileFindings {
  readonly declaration?: ExportDeclaration;
  readonly proposals: readonly Proposal[];
  /** What still stands in the way of a file without proposals: no question of ours would remove it. */
  readonly firstError?: Issue;
  /** The needed columns of numbers that a readable file does not hold, since report.yaml says that it holds another one. */
  readonly numbersElsewhere?: readonly Column[];
}

/** Finds the proposals of a file; a file without a declaration and proposals looks like no export. */
export async function findFileProposals(opened: OpenedFile, context: ProposalContext): Promise<FileFindings> {
  const { file, sheet } = opened;
  const declaration = findSureDeclaration(opened, context);
  if (!declaration) {
    const choice = sheet ? chooseExport(opened, sheet, context) : { candidates: [], isCertain: false };
    const name = formatNameInReportYaml(file);
    const all = listByTitle(file.path, sheet?.titles ?? [], listExportDeclarations(context.catalogue)).map(
      ({ declaration: one }) => one,
    );
    if (choice.candidates.length > 0)
      return { proposals: [buildExportQuestion(name, choice, sheet?.headTexts ?? [], all)] };
    const isOfNumbers = sheet !== undefined && hasNumbers(sheet);
    return { proposals: isOfNumbers ? [buildUnknownExportProposal(name, all, sheet.headTexts)] : [] };
  }
  const narrowed = narrowToMeasureOfFile(declaration, { path: file.path, office: context.office });
  const before = sheet ? findProposalsBeforeRows(opened, sheet, narrowed, context) : [];
  if (before.length > 0) return { declaration, proposals: before };
  const { proposals, firstError } = await findRowProposals(file, sheet, declaration, context);
  return {
    declaration,
    proposals,
    ...(proposals.length === 0 && firstError && { firstError }),
    ...(proposals.length === 0 && !firstError && listNumbersElsewhere(declaration, narrowed)),
  };
}

function listNumbersElsewhere(
  { columns }: ExportDeclaration,
  narrowed: ExportDeclaration,
): Pick<FileFindings, "numbersElsewhere"> {
  const numbersElsewhere = columns.filter(
    ({ optional }, index) => !optional && narrowed.columns[index]?.optional,
  );
  return numbersElsewhere.length > 0 ? { numbersElsewhere } : {};
}

/** The declaration that the office or the name says, or the only one whose columns the header has. */
function findSureDeclaration(
  { file, source }: OpenedFile,
  { office, catalogue }: ProposalContext,
): ExportDeclaration | undefined {
  const found = resolveExportDeclarationOrIssue(file, catalogue, office.files, () => source);
  if ("issue" in found) return undefined;
  const isSaid =
    findConfirmedFile(office.files, file.path)?.export !== undefined ||
    listExportIdsByFileName(file.path, catalogue).length > 0;
  // A header of few columns ("Tháng; Nội dung; Số lượng") may be that of a table of something else.
  const needed = found.declaration.columns.filter(({ optional }) => !optional);
  return isSaid || needed.length > 3 ? found.declaration : undefined;
}

function findProposalsBeforeRows(
  opened: OpenedFile,
  sheet: Sheet,
  declaration: ExportDeclaration,
  context: ProposalContext,
): Proposal[] {
  const { office, catalogue } = context;
  const name = formatNameInReportYaml(opened.file);
  const { known, certain, likely } = matchHeads({ sheet, declaration, office, catalogue });
  if (certain.length > 0) return certain.map((match) => buildHeadProposal(name, declaration, match, true));
  const obstacles = findObstacles(opened, declaration, { office, catalogue });
  const { undeclared, measures, nearTexts, missing, codes, isShaped } = obstacles;
  // A row that is a number of the export by another name would be left out.
  const rowNames = undeclared?.shape.down === "measure" ? listNamedHeads(likely, missing) : [];
  if (rowNames.length > 0) return rowNames.map((match) => buildHeadProposal(name, declaration, match, false));
  const table = { file: name, sheet, declaration, localities: office.localities };
  if (undeclared) return [buildShapeProposal(table, undeclared)];
  if (measures) return [buildMeasureProposal(table, measures)];
  if (nearTexts) return nearTexts.map((near) => buildTextProposal(name, declaration, near));
  if (!codes.some((code) => missingColumnCodes.has(code)))
    return (isShaped ? [] : findOptionalHeads(likely)).map((match) =>
      buildHeadProposal(name, declaration, match, false),
    );
  const ofGroups = findTextsOfGroupHeads(name, sheet, declaration, { catalogue, missing });
  if (ofGroups.length > 0) return ofGroups;
  // The heads of a shaped table are values that have their place already.
  const open = isShaped ? likely.map(({ column }): HeadMatch => ({ column, heads: [] })) : likely;
  const labels = open.filter(
    ({ column, heads }) =>
      missing.includes(column) && !column.optional && !isAmountType(column.type) && heads.length > 0,
  );
  if (labels.length > 0) return labels.map((match) => buildHeadProposal(name, declaration, match, false));
  const notFound = missing.filter((column) => !known.includes(column));
  // A table that has each of its numbers once needs no shape, and trying every one takes long.
  const lacksNumbers =
    codes.includes("column-twice") || notFound.some(({ type, optional }) => isAmountType(type) && !optional);
  const inTheWay =
    isShaped || !lacksNumbers
      ? []
      : listColumnsInTheWay(opened, notFound, declaration, { office, catalogue });
  if (inTheWay.length > 0)
    return inTheWay.flatMap((column) => askOnce(opened, sheet, column, declaration, context));
  const isKnown =
    declaration.columns.some(({ type }) => isAmountType(type)) &&
    (isShaped || known.some(({ type }) => isAmountType(type)));
  const heads = open.filter(
    ({ column, heads }) =>
      missing.includes(column) &&
      !column.optional &&
      (heads.length > 0 || (isAmountType(column.type) && isKnown)),
  );
  if (heads.length > 0) return heads.map((match) => buildHeadProposal(name, declaration, match, false));
  const once = missing.filter(({ type, optional }) => !optional && !isAmountType(type));
  const isOnlyOnce = missing.every((column) => column.optional || isSaidOnce(column));
  // Two columns of numbers under one name are of two dates or two occasions.
  const hasTwins = codes.includes("column-twice");
  return (isOnlyOnce ? once : []).flatMap((column) =>
    mayBeSaidOnce(column) && hasTwins ? [] : askOnce(opened, sheet, column, declaration, context),
  );
}

/** The missing columns of numbers with heads or rows that may be meant. */
function listNamedHeads(likely: readonly HeadMatch[], missing: readonly Column[]): HeadMatch[] {
  return likely.filter(
    ({ column, heads }) =>
      isAmountType(column.type) && !column.optional && missing.includes(column) && heads.length > 0,
  );
}

/** The columns that the file may say once, where without them a shape would explain the table. */
function listColumnsInTheWay(
  opened: OpenedFile,
  missing: readonly Column[],
  declaration: ExportDeclaration,
  context: { readonly office: Office; readonly catalogue: Catalogue },
): Column[] {
  const asked = missing.filter((column) => !column.optional && isSaidOnce(column));
  if (asked.length === 0) return [];
  const columns = declaration.columns.map((column) =>
    asked.includes(column) ? { ...column, optional: true } : column,
  );
  const { undeclared, measures, nearTexts } = findObstacles(opened, { ...declaration, columns }, context);
  const shape = undeclared?.shape ?? measures?.[0]?.shape;
  if (!shape && !nearTexts) return [];
  const isAnswered = (type: string) =>
    type === "locality" &&
    resolveFileLocality(opened.sheet?.titles ?? [], opened.file.path, context.office).kind === "answered";
  const elsewhere = [...(shape?.across ?? []), shape?.down, shape?.groups];
  // A text to be read otherwise shows no shape yet, and a place that is nowhere is asked for first.
  if (!shape) return asked.filter(({ type }) => type === "locality" && !isAnswered(type));
  return asked.filter(({ id, type }) => {
    if (isAnswered(type)) return false;
    const variable = type === "locality" ? "locality" : isTimeType(type) ? "time" : id;
    return !elsewhere.includes(variable) && !elsewhere.includes(id);
  });
}

/** An optional column is asked for only where a head has half of its words. */
function findOptionalHeads(likely: readonly HeadMatch[]): HeadMatch[] {
  return likely.flatMap(({ column, heads }) => {
    const alike = heads.filter((head) =>
      column.headers.some((header) => computeHeaderSimilarity(head, header) >= 0.5),
    );
    return column.optional && alike.length > 0 ? [{ column, heads: alike }] : [];
  });
}

const missingColumnCodes: ReadonlySet<IssueCode> = new Set(["column-missing", "header-missing"]);

/** The columns that the file lacks in every shape, and the shape in which it would lack none. */
function findObstacles(
  { file, source }: OpenedFile,
  declaration: ExportDeclaration,
  context: { readonly office: Office; readonly catalogue: Catalogue },
) {
  const request = { path: file.path, declaration, declaredForm: undefined, ...context };
  const { survey, issues, undeclared, measures, nearTexts, shaped } = findReadableTable(
    file,
    source,
    request,
  );
  const header = survey.table?.header;
  const found = new Set<Column>(
    [...(header?.columns ?? []), ...(header?.ambiguous ?? [])].map(({ column }) => column),
  );
  return {
    undeclared,
    measures,
    nearTexts,
    isShaped: shaped !== undefined,
    missing: declaration.columns.filter((column) => !found.has(column)),
    codes: issues.map(({ code }) => code),
  };
}
