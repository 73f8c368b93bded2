/** The head of the first page: Decree 30/2020/NĐ-CP, Annex I, II.1–II.5. */ import {
  formatDocumentNumberLine,
  formatPlaceAndDate,
  nationalMotto,
  nationalName,
} from "../../language/letterhead-words.ts";
import type { FilledContent, Letterhead } from "../document-content.ts";
import { renderRunsOnLines } from "../text/runs.ts";
import { computeBoldWidthInTwips, splitIntoOneOrTwoLines } from "../text/text-width.ts";
import { renderParagraph, renderRun, type Xml } from "../text/word-xml.ts";
import { renderBorderlessTable, renderCentredLine } from "./borderless-table.ts";
import { renderHorizontalRule, renderRuleUnderText } from "./horizontal-rule.ts";
import { bodyFontSize, computeTextWidthInTwips, convertMillimetresToTwips } from "./paper.ts";

/** Wide enough for the national name in 13 points on one line. */
const rightColumnWidth = convertMillimetresToTwips(98);
const leftColumnWidth = computeTextWidthInTwips(false) - rightColumnWidth;
const officeFontSize = 26;
/** The width of the motto in 14 points bold, and so the length of the rule under it (II.1b). */
const mottoWidth = convertMillimetresToTwips(60.5);

/** Renders office and number on the left; national name, motto, place and date on the right. Number and date share a row. */
export function renderLetterhead({ organisation, date }: Letterhead): Xml {
  const officeNameLines = splitOfficeNameIntoLines(organisation.name.toUpperCase());
  return renderBorderlessTable(
    [leftColumnWidth, rightColumnWidth],
    [
      [
        [
          renderCentredLine((organisation.superiorShort ?? organisation.superior).toUpperCase(), {
            size: officeFontSize,
          }),
          ...officeNameLines.map((text) => renderCentredLine(text, { size: officeFontSize, bold: true })),
          renderRuleUnderText({
            lines: officeNameLines,
            points: officeFontSize / 2,
            column: leftColumnWidth,
          }),
        ],
        [
          renderCentredLine(nationalName, { size: officeFontSize, bold: true }),
          renderCentredLine(nationalMotto, { size: 28, bold: true }),
          renderHorizontalRule(mottoWidth, rightColumnWidth),
        ],
      ],
      [
        [
          renderCentredLine(
            formatDocumentNumberLine(organisation.symbol),
            { size: officeFontSize },
            { before: 120 },
          ),
        ],
        [
          renderCentredLine(
            formatPlaceAndDate(organisation.place, date),
            { size: 28, italics: true },
            { before: 120 },
          ),
        ],
      ],
    ],
  );
}

/** Renders who issues a document without a letterhead, such as a press brief: the superior and the office. */
export function renderOfficeLines({ organisation }: Letterhead): Xml[] {
  const superior = (organisation.superiorShort ?? organisation.superior).toUpperCase();
  return [
    renderCentredLine(superior, { size: officeFontSize }),
    renderCentredLine(organisation.name.toUpperCase(), { size: officeFontSize, bold: true }),
  ];
}

/** Breaks a name that is too long for its column after " - ", as offices do. */
function splitOfficeNameIntoLines(name: string): string[] {
  const [first, ...rest] = name.split(" - ");
  const fits = computeBoldWidthInTwips(name, officeFontSize / 2) <= leftColumnWidth;
  return fits || rest.length === 0
    ? splitIntoOneOrTwoLines(name, officeFontSize / 2, leftColumnWidth)
    : [`${first} -`, rest.join(" - ")];
}

/** Renders tên loại and trích yếu with the short rule below (II.5). Line breaks of the subject are kept. */
export function renderTitleBlock({ kind, title, mentions }: FilledContent): Xml[] {
  const columnWidth = computeTextWidthInTwips(false);
  const lines = title
    .split("\n")
    .flatMap((text) => splitIntoOneOrTwoLines(text.trim(), bodyFontSize / 2, columnWidth));
  return [
    renderParagraph({ style: "Title" }, [renderRun(kind.toUpperCase())]),
    renderParagraph({ style: "Subtitle" }, renderRunsOnLines(lines, mentions)),
    renderRuleUnderText({ lines, points: bodyFontSize / 2, column: columnWidth, after: 120 }),
  ];
}
