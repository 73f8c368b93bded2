/** The columns or bars of a chart: their fill, their labels, and copies of the cells of its sheet, which Word draws. */
import { escapeXml } from "../../../wordml/xml-text.ts";
import { concatenateXml, type Xml } from "../../text/word-xml.ts";
import type { ChartData, ChartDataSeries } from "../chart-series.ts";
import { formatCellReference, formatColumnReference } from "./sheet-references.ts";
import { type ChartTextLook, renderRichTextAround, renderTextProperties } from "./text-body.ts";

export const noFillOrLine: Xml = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln><a:effectLst/></c:spPr>";

const noLine: Xml = "<a:ln><a:noFill/></a:ln>";

/** Greys and patterns that remain distinct in a photocopy. The elapsed year is an outline over the bars. */
const fillsByRole: Readonly<Record<ChartDataSeries["role"], Xml>> = {
  plan:
    '<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="7F7F7F"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr>' +
    `</a:pattFill><a:ln w="6350">${renderSolidFill("404040")}</a:ln>`,
  lastYear: renderSolidFill("BFBFBF") + noLine,
  actual: renderSolidFill("404040") + noLine,
  share: renderSolidFill("B0B0B0") + noLine,
  elapsed: `<a:noFill/><a:ln w="15875">${renderSolidFill("000000")}</a:ln>`,
};

export function renderAllSeries({ categories, series }: ChartData, labelLook: ChartTextLook): Xml {
  const count = categories.length;
  const categoryXml = `<c:cat>${renderTextCopy(formatColumnReference(0, count), categories)}</c:cat>`;
  return concatenateXml(
    series.map((one, index) => {
      const values = renderNumberCopy(formatColumnReference(index + 1, count), one.values, count);
      return (
        `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${renderTextCopy(formatCellReference(index + 1), [one.name])}</c:tx>` +
        `<c:spPr>${fillsByRole[one.role]}<a:effectLst/></c:spPr><c:invertIfNegative val="0"/>` +
        `${renderLabels(one, labelLook)}${categoryXml}<c:val>${values}</c:val></c:ser>`
      );
    }),
  );
}

/** The labels of a whole chart or series, of which only single points have one. */
export function renderShownLabelParts({ hasValue }: { readonly hasValue: boolean }): Xml {
  return (
    `<c:showLegendKey val="0"/><c:showVal val="${hasValue ? 1 : 0}"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  );
}

/** The label of a share stands at the foot of its bar, where no outline crosses it. */
function renderLabels({ role, values, labels }: ChartDataSeries, look: ChartTextLook): Xml {
  const { start, end } = renderRichTextAround(look);
  const position = role === "share" ? "inBase" : "outEnd";
  const shared =
    `${end}${noFillOrLine}${renderTextProperties(look)}<c:dLblPos val="${position}"/>` +
    `${renderShownLabelParts({ hasValue: true })}</c:dLbl>`;
  let xml = "";
  for (const [index, value] of values.entries()) {
    const text = labels[index];
    if (value !== null && text !== undefined)
      xml += `<c:dLbl><c:idx val="${index}"/>${start}${escapeXml(text)}${shared}`;
  }
  return xml && `<c:dLbls>${xml}${renderShownLabelParts({ hasValue: false })}</c:dLbls>`;
}

function renderTextCopy(reference: string, texts: readonly string[]): Xml {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  return (
    `<c:strRef><c:f>${reference}</c:f><c:strCache><c:ptCount val="${texts.length}"/>` +
    `${concatenateXml(points)}</c:strCache></c:strRef>`
  );
}

/** Leaves out empty cells, which are gaps; the last categories may have none. */
function renderNumberCopy(reference: string, values: readonly (number | null)[], cellCount: number): Xml {
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return (
    `<c:numRef><c:f>${reference}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${cellCount}"/>` +
    `${concatenateXml(points)}</c:numCache></c:numRef>`
  );
}

function renderSolidFill(hexColour: string): Xml {
  return `<a:solidFill><a:srgbClr val="${hexColour}"/></a:solidFill>`;
}
