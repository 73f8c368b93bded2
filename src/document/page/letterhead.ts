/** The head of the first page: Decree 30/2020/NĐ-CP, Annex I, II.1–II.5. */ import {
  formatDocumentNumberLine,
  formatPlaceAndDate,
  formatSubjectOfLetter,
  nationalMotto,
  nationalName,
} from "../../language/office/letterhead-words.ts";
import type { FilledContent, Letterhead } from "../document-content.ts";
import type { DocumentLook } from "../look/document-look.ts";
import { standardLook } from "../look/standard-look.ts";
import { findStyleIdAndName } from "../look/style-names.ts";
import { renderRuns, renderRunsOnLines } from "../text/runs.ts";
import { computeBoldWidthInTwips, splitIntoOneOrTwoLines } from "../text/text-width.ts";
import { renderParagraph, renderRun, type Xml } from "../text/word-xml.ts";
import { renderBorderlessTable, renderStyledLine } from "./borderless-table.ts";
import { renderHorizontalRule, renderRuleUnderText } from "./horizontal-rule.ts";
import { computeTextWidthInTwips, convertMillimetresToTwips } from "./paper.ts";

/** The width of the right column, wide enough for the national name on one line, and that of the motto, as long as the rule under it (II.1b). */
const rightColumnMillimetres = 98;
const mottoMillimetres = 60.5;

/** The widths of the two columns and of the rule under the motto: those measured grow with the sizes of a reference. */
function computeLetterheadWidths(textWidth: number, look: DocumentLook) {
  const { nationalName: nameStyle, motto } = look.styles;
  const { nationalName: standardName, motto: standardMotto } = standardLook.styles;
  const growth = Math.max(1, nameStyle.size / standardName.size);
  // The left column keeps a third, however wide the margins are.
  const right = Math.min(
    convertMillimetresToTwips(rightColumnMillimetres * growth),
    Math.round((textWidth * 2) / 3),
  );
  const mottoWidth = convertMillimetresToTwips(mottoMillimetres * (motto.size / standardMotto.size));
  return { left: textWidth - right, right, motto: Math.min(mottoWidth, right) };
}

/** The width of the text on the page, and the look of the document. */
interface LetterheadSpace {
  readonly textWidth: number;
  readonly look: DocumentLook;
}

/**
 * Renders office and number on the left, in a letter its subject too; national name, motto, place and date on the right. Number and
 * date share a row.
 */
export function renderLetterhead(
  { organisation, symbol = organisation.symbol, date }: Letterhead,
  { textWidth, look }: LetterheadSpace,
  subjectOfLetter: readonly Xml[] = [],
): Xml {
  const widths = computeLetterheadWidths(textWidth, look);
  const officePoints = look.styles.office.size / 2;
  const officeNameLines = splitOfficeNameIntoLines(
    organisation.name.toUpperCase(),
    officePoints,
    widths.left,
  );
  return renderBorderlessTable(
    [widths.left, widths.right],
    [
      [
        [
          ...renderOfficeNames(organisation, officeNameLines),
          renderRuleUnderText({ lines: officeNameLines, points: officePoints, column: widths.left }),
        ],
        [
          renderStyledLine("nationalName", nationalName),
          renderStyledLine("motto", nationalMotto),
          renderHorizontalRule(widths.motto, widths.right),
        ],
      ],
      [
        [renderStyledLine("documentNumber", formatDocumentNumberLine(symbol)), ...subjectOfLetter],
        [renderStyledLine("placeAndDate", formatPlaceAndDate(organisation.place, date))],
      ],
    ],
  );
}

/** Renders who issues a document without a letterhead, such as a press brief: the superior and the office. */
export function renderOfficeLines({ organisation }: Letterhead): Xml[] {
  return renderOfficeNames(organisation, [organisation.name.toUpperCase()]);
}

function renderOfficeNames(
  { superior, superiorShort = superior }: Letterhead["organisation"],
  nameLines: readonly string[],
): Xml[] {
  return [
    renderStyledLine("superior", superiorShort.toUpperCase()),
    ...nameLines.map((text) => renderStyledLine("office", text)),
  ];
}

/** Breaks a name that is too long for its column after " - ", as offices do. */
function splitOfficeNameIntoLines(name: string, points: number, columnWidth: number): string[] {
  const [first, ...rest] = name.split(" - ");
  const fits = computeBoldWidthInTwips(name, points) <= columnWidth;
  return fits || rest.length === 0
    ? splitIntoOneOrTwoLines(name, points, columnWidth)
    : [`${first} -`, rest.join(" - ")];
}

/** Renders tên loại and trích yếu with the short rule below (II.5). Line breaks of the subject are kept. */
export function renderTitleBlock({ kind, title, mentions, look, ...page }: FilledContent): Xml[] {
  const columnWidth = computeTextWidthInTwips(page, look);
  const points = look.styles.subject.size / 2;
  const lines = title.split("\n").flatMap((text) => splitIntoOneOrTwoLines(text.trim(), points, columnWidth));
  return [
    renderParagraph({ style: "Title" }, [renderRun(kind.toUpperCase())]),
    renderParagraph({ style: "Subtitle" }, renderRunsOnLines(lines, mentions)),
    renderRuleUnderText({ lines, points, column: columnWidth, after: 120 }),
  ];
}

/** Renders "V/v …" as the number above it: upright, of its size, 6 points below it (II.5b). Word breaks its lines. */
export function renderSubjectOfLetter({ title, mentions }: FilledContent): Xml[] {
  const text = formatSubjectOfLetter(title.split("\n").join(" "));
  const style = findStyleIdAndName("documentNumber", false)?.id ?? "Normal";
  return [renderParagraph({ style }, renderRuns(text, mentions))];
}
