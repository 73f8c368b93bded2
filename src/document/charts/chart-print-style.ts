/** What docx cannot say of a chart: hatched columns, and the language of its words. */

/** Greys that stay apart in a photocopy; the plan's is drawn as a hatching with an outline. */
export const seriesGreys = { plan: "D8D8D8", lastYear: "BFBFBF", actual: "404040" } as const;

const plainPlanFill = `${renderSolidFill(seriesGreys.plan)}<a:ln><a:noFill/></a:ln>`;
const hatchedPlanFill =
  `<a:pattFill prst="wdUpDiag">${renderColour("fgClr", "7F7F7F")}${renderColour("bgClr", "FFFFFF")}</a:pattFill>` +
  `<a:ln w="6350">${renderSolidFill("404040")}</a:ln>`;

/** The XML of a chart, made ready for print. Other parts stay as they are. */
export function applyPrintStyleToChartXml(name: string, xml: string): string {
  if (!/^word\/charts\/chart\d+\.xml$/.test(name)) return xml;
  return xml.replaceAll(plainPlanFill, hatchedPlanFill).replaceAll('"en-US"', '"vi-VN"');
}

function renderSolidFill(grey: string): string {
  return `<a:solidFill><a:srgbClr val="${grey}"/></a:solidFill>`;
}

function renderColour(role: string, grey: string): string {
  return `<a:${role}><a:srgbClr val="${grey}"/></a:${role}>`;
}
