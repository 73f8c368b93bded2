/** Reads the Word file after whose look an office wants its documents: what is taken, what is not, and what contradicts the decree. */
import { buildIssue, type Issue, type IssuePlace } from "../../issues/issue.ts";
import { formatStyleUses } from "../../language/style-names.ts";
import { readBodyFormatting } from "../../wordml/direct-formatting.ts";
import { listOtherContent } from "../../wordml/other-content.ts";
import { openWordPackageOrIssue, type WordPackage } from "../../wordml/package.ts";
import type { WordStyle } from "../../wordml/styles/read-styles.ts";
import type { StyleFormat } from "../../wordml/styles/style-format.ts";
import { toWordFileIssueOrRethrow } from "../../wordml/word-file-issue.ts";
import { computeTextWidthInTwips, convertTwipsToMillimetres, paperSizes, portraitA4 } from "../page/paper.ts";
import { checkLookAgainstDecree } from "./check-decree.ts";
import { type DocumentLook, type StyleKey, styleKeys } from "./document-look.ts";
import { type ReadLook, readLook } from "./read-look.ts";
import { isMadeByProgram } from "./reference-origin.ts";

export interface Reference {
  /** Absent where the file cannot be used. */
  readonly look?: DocumentLook;
  readonly issues: readonly Issue[];
}

/** Never throws for the content of the file. */
export function readReference(bytes: Uint8Array, place: IssuePlace): Reference {
  const wordPackage = openWordPackageOrIssue(bytes);
  if ("code" in wordPackage) return { issues: [{ ...wordPackage, ...place }] };
  try {
    return readReferenceOfPackage(wordPackage, place);
  } catch (error) {
    return { issues: [{ ...toWordFileIssueOrRethrow(error), ...place }] };
  }
}

/** The letterhead needs so much: the national name stands on one line beside the office. */
const leastTextMillimetres = 120;

function readReferenceOfPackage(wordPackage: WordPackage, place: IssuePlace): Reference {
  const read = readLook(wordPackage);
  const { look, found } = read;
  const width = convertTwipsToMillimetres(computeTextWidthInTwips(portraitA4, look));
  if (width < leastTextMillimetres)
    return {
      issues: [
        buildIssue("reference-too-narrow", { width: Math.round(width), least: leastTextMillimetres }, place),
      ],
    };
  const missing = styleKeys.filter((key) => !found.has(key) && key !== "part");
  return {
    look,
    issues: [
      ...(missing.length > 0
        ? [
            buildIssue(
              "reference-without-styles",
              { styles: formatStyleUses(missing), count: missing.length },
              place,
            ),
          ]
        : []),
      ...checkContent(wordPackage, read, place),
      ...checkLookAgainstDecree(look, place),
    ],
  };
}

/** The properties that text set by hand differs in most often. */
const comparedRuns: readonly (keyof StyleFormat)[] = ["font", "size", "color", "underline"];
const comparedParagraphs: readonly (keyof StyleFormat)[] = ["align", "line", "lineRule", "left", "firstLine"];
/** The program itself gives text in tables a smaller size where it does not fit. */
const sizedKeys: readonly StyleKey[] = ["tableText", "tableHeading"];
/** The program itself sets nothing by hand in paragraphs of these styles. */
const plainKeys: readonly StyleKey[] = ["bodyText", "part", "section", "clause", "point", "title", "subject"];

function checkContent(wordPackage: WordPackage, read: ReadLook, place: IssuePlace): Issue[] {
  const keysOfStyles = new Map([...read.found].map(([key, style]) => [style.id, key]));
  const listCompared = ({ id }: WordStyle) => {
    const key = keysOfStyles.get(id);
    if (key === undefined) return [];
    if (plainKeys.includes(key)) return [...comparedRuns, ...comparedParagraphs];
    return sizedKeys.includes(key) ? comparedRuns.filter((name) => name !== "size") : comparedRuns;
  };
  const { parts, main } = wordPackage;
  const { usedStyleIds, formattedByHand } = readBodyFormatting(parts, main, { ...read, listCompared });
  const byHand = [...formattedByHand].flatMap(([id, count]) => {
    const key = keysOfStyles.get(id);
    return key === undefined ? [] : [`${formatStyleUses([key])}: ${count} đoạn`];
  });
  const kinds = listKindsNotTaken(wordPackage, read, usedStyleIds, keysOfStyles);
  return [
    ...(byHand.length > 0
      ? [buildIssue("reference-formatted-by-hand", { styles: byHand.join("; ") }, place)]
      : []),
    ...(kinds.length > 0 ? [buildIssue("reference-not-taken", { kinds: kinds.join(" ") }, place)] : []),
  ];
}

/** Lists each kind once. A file that this program made holds its text, numbers and page numbers: nobody expects them back. */
function listKindsNotTaken(
  wordPackage: WordPackage,
  { pages, levels, found, styles }: ReadLook,
  usedStyleIds: ReadonlySet<string>,
  keysOfStyles: ReadonlyMap<string, StyleKey>,
): string[] {
  const isCustom = ({ id, isDefault }: WordStyle) =>
    usedStyleIds.has(id) && !isDefault && !keysOfStyles.has(id);
  const hasOtherProperties = [...found.values()].some(({ otherProperties }) => otherProperties.length > 0);
  const isOtherPaper = pages.some(({ width = a4.short, height = a4.long }) => !isA4(width, height));
  const kinds: Readonly<Record<string, boolean>> = {
    text: !isMadeByProgram(wordPackage.parts),
    paper: isOtherPaper,
    columns: pages.some(({ columns }) => columns > 1),
    pageBorders: pages.some(({ hasBorders }) => hasBorders),
    numbering: hasOtherNumbering(levels),
    customStyles: styles.some(isCustom),
    otherProperties: hasOtherProperties,
  };
  return [...listOtherContent(wordPackage), ...Object.keys(kinds).filter((kind) => kinds[kind])];
}

const a4 = paperSizes.A4;

/** Programs round the paper by a few twips. */
function isA4(width: number, height: number): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return Math.abs(short - a4.short) < 40 && Math.abs(long - a4.long) < 40;
}

/** The numbers of headings are those of the decree (II.6d), whatever the file has. */
function hasOtherNumbering(levels: ReadLook["levels"]): boolean {
  const formats: Partial<Record<StyleKey, string>> = {
    part: "upperRoman",
    section: "upperRoman",
    clause: "decimal",
  };
  return [...levels].some(
    ([key, { numberFormat, text }]) =>
      numberFormat !== formats[key] || (key !== "part" && !/^%\d\.$/.test(text)),
  );
}
