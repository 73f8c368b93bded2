/** The head of the first page: Decree 30/2020/NĐ-CP, Annex I, II.1–II.5. */ import {
  formatDocumentNumberLine,
  formatPlaceAndDate,
  nationalMotto,
  nationalName,
} from "../../language/letterhead-words.ts";
import type { FilledContent, Letterhead } from "../document-content.ts";
import type { DocumentLook } from "../look/document-look.ts";
import { standardLook } from "../look/standard-look.ts";
import { renderRunsOnLines } from "../text/runs.ts";
import { computeBoldWidthInTwips, splitIntoOneOrTwoLines } from "../text/text-width.ts";
import { renderParagraph, renderRun, type Xml } from "../text/word-xml.ts";
import { renderBorderlessTable, renderStyledLine } from "./borderless-table.ts";
import { renderHorizontalRule, renderRuleUnderText } from "./horizontal-rule.ts";
import { computeTextWidthInTwips, convertMillimetresToTwips } from "./paper.ts";

/** The width of the right column, wide enough for the national name on one line, and that of the motto, as long as the rule under it (II.1b). */
const rightColumnMillimetres = 98;
const mottoMillimetres = 60.5;

/** The widths of the two columns and of the rule under the motto: those measured grow with the sizes of a reference. */
function computeLetterheadWidths(look: DocumentLook) {
  const { nationalName: nameStyle, motto } = look.styles;
  const { nationalName: standardName, motto: standardMotto } = standardLook.styles;
  const textWidth = computeTextWidthInTwips(false, look);
  const growth = Math.max(1, nameStyle.size / standardName.size);
  // The left column keeps a third, however wide the margins are.
  const right = Math.min(
    convertMillimetresToTwips(rightColumnMillimetres * growth),
    Math.round((textWidth * 2) / 3),
  );
  const mottoWidth = convertMillimetresToTwips(mottoMillimetres * (motto.size / standardMotto.size));
  return { left: textWidth - right, right, motto: Math.min(mottoWidth, right) };
}

/** Renders office and number on the left; national name, motto, place and date on the right. Number and date share a row. */
export function renderLetterhead({ organisation, date }: Letterhead, look: DocumentLook): Xml {
  const widths = computeLetterheadWidths(look);
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
        [renderStyledLine("documentNumber", formatDocumentNumberLine(organisation.symbol))],
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
export function renderTitleBlock({ kind, title, mentions, look }: FilledContent): Xml[] {
  const columnWidth = computeTextWidthInTwips(false, look);
  const points = look.styles.subject.size / 2;
  const lines = title.split("\n").flatMap((text) => splitIntoOneOrTwoLines(text.trim(), points, columnWidth));
  return [
    renderParagraph({ style: "Title" }, [renderRun(kind.toUpperCase())]),
    renderParagraph({ style: "Subtitle" }, renderRunsOnLines(lines, mentions)),
    renderRuleUnderText({ lines, points, column: columnWidth, after: 120 }),
  ];
}
