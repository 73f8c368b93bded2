/** Compares a look with Decree 30/2020/NĐ-CP, Annex I: an office is warned of what contradicts it, and may have its reasons. */
import { buildIssue, type Issue, type IssuePlace } from "../../issues/issue.ts";
import { formatStyleUses } from "../../language/style-names.ts";
import type { StyleFormat } from "../../wordml/styles/style-format.ts";
import { convertTwipsToMillimetres } from "../page/paper.ts";
import { type DocumentLook, type PageMargins, type StyleKey, styleKeys } from "./document-look.ts";
import { standardLook } from "./standard-look.ts";

/** In millimetres (I.3). */
const marginRanges = {
  top: [20, 25],
  bottom: [20, 25],
  left: [30, 35],
  right: [15, 20],
} as const satisfies Partial<Record<keyof PageMargins, readonly [number, number]>>;

/** In points; the decree says nothing of tables, their notes and charts. */
const sizeRanges: Partial<Record<StyleKey, readonly [number, number]>> = {
  superior: [12, 13],
  office: [12, 13],
  nationalName: [12, 13],
  motto: [13, 14],
  documentNumber: [13, 13],
  placeAndDate: [13, 14],
  title: [13, 14],
  subject: [13, 14],
  addressees: [13, 14],
  part: [13, 14],
  section: [13, 14],
  clause: [13, 14],
  point: [13, 14],
  bodyText: [13, 14],
  signerTitle: [13, 14],
  signerName: [13, 14],
  recipientsHeading: [12, 12],
  recipients: [11, 11],
  // "Phụ lục I" has 14 points and its title 13 to 14: both have one style (III.1).
  annexTitle: [14, 14],
  annexReference: [13, 14],
  pageNumber: [13, 14],
};
const ruledKeys = styleKeys.filter((key) => sizeRanges[key] !== undefined);

/** Texts in lower case. */
const lowerCaseKeys: readonly StyleKey[] = [
  "motto",
  "placeAndDate",
  "subject",
  "addressees",
  "clause",
  "point",
  "bodyText",
  "signerName",
  "recipientsHeading",
  "recipients",
  "annexReference",
];
const centredKeys: readonly StyleKey[] = [
  "motto",
  "office",
  "documentNumber",
  "placeAndDate",
  "title",
  "subject",
  "part",
  "signerName",
  "annexTitle",
  "annexReference",
  "pageNumber",
];

/** Gives one warning for each rule, with all that contradicts it. */
export function checkLookAgainstDecree(look: DocumentLook, place: IssuePlace): Issue[] {
  const { bodyText } = look.styles;
  const standard = standardLook.styles;
  const list = (keys: readonly StyleKey[], describe: DescribeFault) => describeFaults(look, keys, describe);
  const rules: Readonly<Record<string, string>> = {
    margins: listWrongMargins(look.margins).join("; "),
    font: list(styleKeys, ({ font }) => (font === standard.bodyText.font ? undefined : font)),
    color: list(styleKeys, ({ color }) => (color === standard.bodyText.color ? undefined : color)),
    size: list(ruledKeys, describeWrongSize),
    weight: list(ruledKeys, ({ bold, italics }, key) =>
      bold === standard[key].bold && italics === standard[key].italics ? undefined : "",
    ),
    underline: list(ruledKeys, ({ underline }) => (underline ? "" : undefined)),
    capitals: list(lowerCaseKeys, ({ capitals }) => (capitals === "none" ? undefined : "")),
    centre: list(centredKeys, ({ align }) => (align === "center" ? undefined : "")),
    justify: list(["bodyText"], ({ align }) => (align === "both" ? undefined : "")),
    firstLine: describeWrongFirstLine(bodyText),
    gap: isGapTooSmall(bodyText) ? formatPoints(bodyText.before + bodyText.after) : "",
    lineSpacing: isLineSpacingWrong(bodyText) ? formatLineSpacing(bodyText) : "",
  };
  return Object.entries(rules).flatMap(([rule, found]) =>
    found === "" ? [] : [buildIssue("reference-against-decree", { rule, found }, place)],
  );
}

/** Gives what is wrong, "" where the rule says it already; undefined where nothing is. */
type DescribeFault = (format: StyleFormat, key: StyleKey) => string | undefined;

const mostNamedStyles = 5;

/** Names the styles by their fault: "Arial: Phần, Điểm a, b". */
function describeFaults(
  { styles }: DocumentLook,
  keys: readonly StyleKey[],
  describe: DescribeFault,
): string {
  const keysByFault = new Map<string, StyleKey[]>();
  for (const key of keys) {
    const fault = describe(styles[key], key);
    if (fault !== undefined) keysByFault.set(fault, [...(keysByFault.get(fault) ?? []), key]);
  }
  return [...keysByFault]
    .map(([fault, faulty]) => {
      const names = formatStyleUses(faulty, { all: keys, most: mostNamedStyles });
      return fault === "" ? names : `${fault} (${names})`;
    })
    .join("; ");
}

function listWrongMargins(margins: PageMargins): string[] {
  return (Object.keys(marginRanges) as (keyof typeof marginRanges)[]).flatMap((side) => {
    const [least, most] = marginRanges[side];
    const millimetres = convertTwipsToMillimetres(margins[side]);
    // Word rounds to whole twips, and inches to a hundredth.
    return millimetres < least - 0.3 || millimetres > most + 0.3
      ? [`${side} ${formatDecimal(millimetres)}`]
      : [];
  });
}

function describeWrongSize({ size }: StyleFormat, key: StyleKey): string | undefined {
  const [least, most] = sizeRanges[key] ?? [0, Number.POSITIVE_INFINITY];
  const points = size / 2;
  return points < least || points > most ? formatDecimal(points) : undefined;
}

/** 1 cm or 1,27 cm (II.6e). */
function describeWrongFirstLine({ firstLine }: StyleFormat): string {
  const millimetres = convertTwipsToMillimetres(firstLine);
  const isAllowed = [10, 12.7].some((allowed) => Math.abs(millimetres - allowed) < 0.3);
  return isAllowed ? "" : formatDecimal(millimetres);
}

/** At least 6 points between paragraphs (II.6e). */
function isGapTooSmall({ before, after }: StyleFormat): boolean {
  return before + after < 120;
}

/** A single line of Times New Roman is a seventh higher than its size. */
const singleLineShare = 1.15;

/** From single to one and a half lines (II.6e). */
function isLineSpacingWrong(format: StyleFormat): boolean {
  const lines = computeLines(format);
  return lines < 0.99 || lines > 1.51;
}

function computeLines({ line, lineRule, size }: StyleFormat): number {
  if (lineRule === "auto") return line / 240;
  const share = line / (size * 10 * singleLineShare);
  // "At least" gives lines their usual height where it is less.
  return lineRule === "atLeast" ? Math.max(1, share) : share;
}

function formatLineSpacing(format: StyleFormat): string {
  return format.lineRule === "auto" ? `${formatDecimal(format.line / 240)} dòng` : formatPoints(format.line);
}

function formatPoints(twips: number): string {
  return `${formatDecimal(twips / 20)} pt`;
}

function formatDecimal(value: number): string {
  return String(Math.round(value * 10) / 10).replace(".", ",");
}
