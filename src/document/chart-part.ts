/** What docx cannot say of a chart: hatched columns, and the language of its words. */

/** Greys that stay apart in a photocopy; the plan's is drawn as a hatching with an outline. */
export const greys = { plan: "D8D8D8", lastYear: "BFBFBF", actual: "404040" } as const;

const planned = `${solid(greys.plan)}<a:ln><a:noFill/></a:ln>`;
const hatched =
  `<a:pattFill prst="wdUpDiag">${colour("fgClr", "7F7F7F")}${colour("bgClr", "FFFFFF")}</a:pattFill>` +
  `<a:ln w="6350">${solid("404040")}</a:ln>`;

/** The XML of a chart, made ready for print. Other parts stay as they are. */
export function printableChart(name: string, xml: string): string {
  if (!/^word\/charts\/chart\d+\.xml$/.test(name)) return xml;
  return xml.replaceAll(planned, hatched).replaceAll('"en-US"', '"vi-VN"');
}

function solid(grey: string): string {
  return `<a:solidFill><a:srgbClr val="${grey}"/></a:solidFill>`;
}

function colour(role: string, grey: string): string {
  return `<a:${role}><a:srgbClr val="${grey}"/></a:${role}>`;
}
