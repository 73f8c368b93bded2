/** Chart properties that docx cannot write: hatched columns, and the language of the text. */
/** Greys that remain distinct in a photocopy. The plan's grey marks the columns that are then hatched. */
export const seriesGreys = { plan: "D8D8D8", lastYear: "BFBFBF", actual: "404040" } as const;

const plainPlanFill = `${renderSolidFill(seriesGreys.plan)}<a:ln><a:noFill/></a:ln>`;
const hatchedPlanFill =
  `<a:pattFill prst="wdUpDiag">${renderColour("fgClr", "7F7F7F")}${renderColour("bgClr", "FFFFFF")}</a:pattFill>` +
  `<a:ln w="6350">${renderSolidFill("404040")}</a:ln>`;

/** Changes the parts that are charts, and no others. */
export function applyPrintStyleToChartXml(partName: string, xml: string): string {
  if (!/^word\/charts\/chart\d+\.xml$/.test(partName)) return xml;
  return xml.replaceAll(plainPlanFill, hatchedPlanFill).replaceAll('"en-US"', '"vi-VN"');
}

function renderSolidFill(hexColour: string): string {
  return `<a:solidFill><a:srgbClr val="${hexColour}"/></a:solidFill>`;
}

function renderColour(elementName: string, hexColour: string): string {
  return `<a:${elementName}><a:srgbClr val="${hexColour}"/></a:${elementName}>`;
}
