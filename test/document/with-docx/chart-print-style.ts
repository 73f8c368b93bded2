/** Chart properties that docx cannot write: hatched and outlined bars, upright labels, a name at every bar, and the language of the text. */
/** Greys that remain distinct in a photocopy. Those of the plan and of the elapsed year mark the bars that get another fill. */
export const seriesGreys = {
  plan: "D8D8D8",
  lastYear: "BFBFBF",
  actual: "404040",
  share: "B0B0B0",
  elapsed: "FEFEFE",
} as const;

/** In points; marks the labels that stand upright. */
export const rotatedLabelSize = 8.5;

const plainPlanFill = `${renderSolidFill(seriesGreys.plan)}<a:ln><a:noFill/></a:ln>`;
const hatchedPlanFill =
  `<a:pattFill prst="wdUpDiag">${renderColour("fgClr", "7F7F7F")}${renderColour("bgClr", "FFFFFF")}</a:pattFill>` +
  `<a:ln w="6350">${renderSolidFill("404040")}</a:ln>`;
const plainElapsedFill = `${renderSolidFill(seriesGreys.elapsed)}<a:ln><a:noFill/></a:ln>`;
const elapsedOutline = `<a:noFill/><a:ln w="15875">${renderSolidFill("000000")}</a:ln>`;

/** Changes the parts that are charts, and no others. */
export function applyPrintStyleToChartXml(partName: string, xml: string): string {
  if (!/^word\/charts\/chart\d+\.xml$/.test(partName)) return xml;
  return xml
    .replaceAll(plainPlanFill, hatchedPlanFill)
    .replaceAll(plainElapsedFill, elapsedOutline)
    .replaceAll('<c:lblOffset val="100"/>', '<c:lblOffset val="100"/><c:tickLblSkip val="1"/>')
    .replace(/<c:dLbl>.*?<\/c:dLbl>/gs, turnLabelUpright)
    .replaceAll('"en-US"', '"vi-VN"');
}

function turnLabelUpright(labelXml: string): string {
  return labelXml.includes(`sz="${rotatedLabelSize * 100}"`)
    ? labelXml.replaceAll('<a:bodyPr rot="0"', '<a:bodyPr rot="-5400000"')
    : labelXml;
}

function renderSolidFill(hexColour: string): string {
  return `<a:solidFill><a:srgbClr val="${hexColour}"/></a:solidFill>`;
}

function renderColour(elementName: string, hexColour: string): string {
  return `<a:${elementName}><a:srgbClr val="${hexColour}"/></a:${elementName}>`;
}
