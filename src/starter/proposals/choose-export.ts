/** The export of a file that neither its name nor its header says is chosen by its columns and by the words of its title. */

import { isAmountType, isTimeType } from "../../catalogue/column-types.ts";
import type { Catalogue, ExportDeclaration, Sector } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { parseTime } from "../../exports/cells/time-spans.ts";
import { findReadableTable } from "../../exports/find-table.ts";
import { resolveFileLocality } from "../../exports/meaning/file-place.ts";
import { resolveFileTime, resolveFileYear } from "../../exports/meaning/times/file-time.ts";
import type { ExportFile, ExportSource } from "../../exports/source.ts";
import { computeHeaderSimilarity, spellOutAbbreviations } from "./heads/field-words.ts";
import { type HeadMatch, matchHeads } from "./heads/match-heads.ts";
import { hasNumbers, type OpenedFile, type Sheet } from "./sheet.ts";

export interface ExportChoice {
  /** The likeliest first; empty where the file looks like no export. */
  readonly candidates: readonly ExportDeclaration[];
  readonly isCertain: boolean;
  /** True where the title or the name of the file holds the name of the first one. */
  readonly isTitled?: boolean;
  /** True where the words of the title are likest to the name of another export than the first one. */
  readonly isContested?: boolean;
}

export interface OfficeContext {
  readonly office: Office;
  readonly catalogue: Catalogue;
}

/** What the title or the name of a file says once of all its rows. */
interface SaidOnce {
  readonly saysTime: boolean;
  readonly saysPlace: boolean;
  readonly saysYear: boolean;
}

function readSaidOnce({ path }: ExportFile, { titles }: Sheet, { office }: OfficeContext): SaidOnce {
  return {
    saysTime: resolveFileTime(titles, path, office.files).kind === "answered",
    saysPlace: resolveFileLocality(titles, path, office).kind === "answered",
    saysYear: resolveFileYear(titles, path, office.files) !== undefined,
  };
}

/** The share of the needed columns without which a file is no candidate. */
const fewestColumns = 0.5;
const maxCandidates = 4;

export function chooseExport(opened: OpenedFile, sheet: Sheet, context: OfficeContext): ExportChoice {
  const { file } = opened;
  const { sectors, targets } = context.catalogue;
  const declarations = [...sectors.flatMap(({ exports }) => exports), targets];
  const nameInTitle = findExportOfTitle(file.path, sheet, declarations, sectors);
  const titled = nameInTitle?.declaration;
  const rated = { ...opened, sheet, ...readSaidOnce(file, sheet, context) };
  const ranked = declarations
    .map((declaration) => ({ declaration, ...rateDeclaration(rated, declaration, context) }))
    .filter(({ declaration, share }) => share >= fewestColumns || declaration === titled)
    .sort(
      (a, b) =>
        Number(b.declaration === titled) - Number(a.declaration === titled) ||
        b.share - a.share ||
        b.matched - a.matched,
    );
  const complete = ranked.filter(({ share }) => share === 1);
  const [first] = ranked;
  const isTitled = first !== undefined && first.declaration === titled;
  // The columns of one export alone, or the title and the columns together: a column that is missing is asked for by itself.
  const isCertain =
    first !== undefined &&
    (isTitled
      ? first.share >= fewestColumns &&
        (first.matched > 0 || hasValuesAcross(sheet)) &&
        complete.every(({ matched }) => matched <= first.matched)
      : first.share === 1 && complete.length === 1);
  const likeliest = isTitled || !hasNumbers(sheet) ? [] : listLikestOfTitle(file.path, sheet, declarations);
  const [likest] = listByTitle(file.path, sheet.titles, declarations);
  const isContested = isTitled && (likest?.likeness ?? 0) > 0 && likest?.declaration !== titled;
  const candidates = [
    ...(isContested && likest && !isCertain && nameInTitle && nameInTitle.wordCount < sureNameLength
      ? [likest.declaration]
      : []),
    ...likeliest,
    ...ranked.map(({ declaration }) => declaration),
  ];
  return { candidates: [...new Set(candidates)].slice(0, maxCandidates), isCertain, isTitled, isContested };
}

/** The name of an export that has fewer words may stand in the title of another: "hộ nghèo" among those that get gifts. */
const sureNameLength = 3;

/** The share of words in common with a title from which an export is worth asking for first. */
const likeTitle = 0.4;

/** The two exports whose names are likest to a title or to the file's name, for a person to decide. */
function listLikestOfTitle(
  path: string,
  { titles }: Sheet,
  declarations: readonly ExportDeclaration[],
): ExportDeclaration[] {
  return listByTitle(path, titles, declarations)
    .filter(({ likeness }) => likeness >= likeTitle)
    .slice(0, 2)
    .map(({ declaration }) => declaration);
}

/** The exports by their likeness to the titles and the name of a file, the likest first. */
export function listByTitle(
  path: string,
  titles: readonly string[],
  declarations: readonly ExportDeclaration[],
): { readonly declaration: ExportDeclaration; readonly likeness: number }[] {
  // "13. Tro cap BTXH.csv": the number is an office's own.
  const fileName = path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/#.*$/, "")
    .replace(/^\d+[.)]\s*/, "")
    .replace(/\.[^.]*$/, "");
  const texts = [...titles, fileName].map((text) =>
    text.replace(/[-_]+/g, " ").replace(/(?:tháng|quý|năm|nam|thang)?\s*[\d/]+|\bhàng\b|\bhằng\b/giu, " "),
  );
  return declarations
    .map((declaration) => {
      const names = [declaration.name, ...declaration.files.map((name) => name.replace(/-/g, " "))];
      const likeness = names.flatMap((name) => texts.map((text) => computeHeaderSimilarity(text, name)));
      return { declaration, likeness: Math.max(0, ...likeness) };
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/** The share of the needed columns that the sheet surely has, or answers once; `matched` counts optional ones too. */
function rateDeclaration(
  { file, source, sheet, saysTime, saysPlace, saysYear }: OpenedFile & SaidOnce & { readonly sheet: Sheet },
  declaration: ExportDeclaration,
  { office, catalogue }: OfficeContext,
): { share: number; matched: number } {
  const { known, certain, likely } = matchHeads({ sheet, declaration, office, catalogue });
  const matched = new Set([...known, ...certain.map(({ column }) => column)]);
  const needed = declaration.columns.filter(({ optional }) => !optional);
  const found = needed.filter(
    (column) =>
      matched.has(column) ||
      (column.type === "locality" && saysPlace) ||
      (column.type === "year" && saysYear) ||
      (isTimeType(column.type) && column.type !== "date" && saysTime),
  );
  const numbers = [...matched].filter(({ type }) => type !== "locality" && !isTimeType(type));
  // A list of tasks has dates and no numbers.
  if (numbers.length === 0 && declaration.columns.some(({ type }) => isAmountType(type))) {
    const isShapeLikely =
      hasValuesAcross(sheet) && isShaped(file, source, declaration, { office, catalogue });
    const alike = Math.min(0.9, (found.length + sumLikeness(likely)) / needed.length);
    const share = isShapeLikely ? fewestColumns : sumLikeness(likely) === 0 ? 0 : alike;
    return { share, matched: 0 };
  }
  return { share: found.length / needed.length, matched: matched.size };
}

/** The words that each missing column of numbers shares with the head that is likest to it, from 0 to 1 a column. */
function sumLikeness(likely: readonly HeadMatch[]): number {
  return likely
    .filter(({ column }) => isAmountType(column.type) && !column.optional)
    .map(({ column, heads }) =>
      Math.max(
        0,
        ...column.headers.flatMap((header) => heads.map((head) => computeHeaderSimilarity(head, header))),
      ),
    )
    .reduce((sum, likeness) => sum + likeness, 0);
}

/** True where heads are months: trying every shape of every export takes long. */
function hasValuesAcross({ headTexts }: Sheet): boolean {
  return headTexts.filter((text) => parseTime(text) !== undefined).length >= 2;
}

/** True for a table that an undeclared shape would read; a table of one number column fits many exports. */
function isShaped(
  file: ExportFile,
  source: ExportSource,
  declaration: ExportDeclaration,
  context: OfficeContext,
): boolean {
  const request = { path: file.path, declaration, declaredForm: undefined, ...context };
  return findReadableTable(file, source, request).undeclared !== undefined;
}

/** The only export whose name or usual file name the titles or the file's name hold, the longest first; a whole sector's name is of no export. */
function findExportOfTitle(
  path: string,
  { titles }: Sheet,
  declarations: readonly ExportDeclaration[],
  sectors: readonly Sector[],
): { readonly declaration: ExportDeclaration; readonly wordCount: number } | undefined {
  const fileName = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const words = [...titles, fileName].map(
    (text) => ` ${spellOutAbbreviations(text.replace(/[-_]+/g, " "))} `,
  );
  const rated = declarations.map((declaration) => {
    const names = listNamesOfExport(declaration, sectors);
    const found = names.filter((name) => words.some((text) => text.includes(` ${name} `)));
    return { declaration, wordCount: Math.max(0, ...found.map((name) => name.split(" ").length)) };
  });
  const longest = Math.max(...rated.map(({ wordCount }) => wordCount));
  const best = rated.filter(({ wordCount }) => wordCount === longest && wordCount >= 2);
  return best.length === 1 ? best[0] : undefined;
}

/** "bao-tro-xa-hoi" may be any export of its sector: it counts only where the export has no name of its own. */
function listNamesOfExport(declaration: ExportDeclaration, sectors: readonly Sector[]): string[] {
  const sector = sectors.find(({ exports }) => exports.includes(declaration));
  const sectorName = ` ${spellOutAbbreviations(`${sector?.id.replace(/-/g, " ") ?? ""} ${sector?.name ?? ""}`)} `;
  const fileNames = declaration.files.map((name) => spellOutAbbreviations(name.replace(/-/g, " ")));
  const own = fileNames.filter((name) => !sectorName.includes(` ${name} `));
  return [spellOutAbbreviations(declaration.name), ...(own.length > 0 ? own : fileNames)];
}
