/** The properties of the Word file: title, author, date, and the custom properties by which its ledger is found again. */
import { replaceTokensWithWords } from "../../language/figure-mention.ts";
import { type CalendarDate, computeCutOffDate, formatIsoDate } from "../../period.ts";
import { escapeXml, sanitizeTextForXml } from "../../wordml/xml-text.ts";
import type { FilledContent } from "../document-content.ts";
import { contentPartPaths } from "../package/document-skeleton.ts";
import type { Xml } from "../text/word-xml.ts";

const schemaBaseUrl = "http://schemas.openxmlformats.org";
const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const customPropertiesSchema = {
  namespace: `xmlns="${schemaBaseUrl}/officeDocument/2006/custom-properties"`,
  values: `xmlns:vt="${schemaBaseUrl}/officeDocument/2006/docPropsVTypes"`,
  /** The format id that Word expects for custom properties. */
  format: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
};
const corePropertiesSchema = {
  namespaces: [
    `xmlns:cp="${schemaBaseUrl}/package/2006/metadata/core-properties"`,
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(" "),
};

/** Returns the core and the custom properties by part name. */
export function renderCoreAndCustomProperties(content: FilledContent): Record<string, Xml> {
  return {
    [contentPartPaths.core]: renderCoreProperties(content),
    [contentPartPaths.custom]: renderCustomProperties(content.identity),
  };
}

function renderCoreProperties({ kind, title, letterhead, mentions, period, identity }: FilledContent): Xml {
  const subject = sanitizeTextForXml(replaceTokensWithWords(title, mentions));
  const fullTitle = `${sanitizeTextForXml(kind)} ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  const author = escapeXml(sanitizeTextForXml(letterhead.organisation.name));
  const keywords = escapeXml(formatKeywords(identity));
  // The date of the document instead of the current time, so that equal contents give equal files.
  const timestamp = formatMidnightTimestamp(letterhead.date ?? computeCutOffDate(period));
  return (
    `${xmlDeclaration}<cp:coreProperties ${corePropertiesSchema.namespaces}>` +
    `<dc:title>${escapeXml(fullTitle)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>` +
    `<dc:creator>${author}</dc:creator><cp:keywords>${keywords}</cp:keywords><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${timestamp}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${timestamp}</dcterms:modified></cp:coreProperties>`
  );
}

/** The custom properties again: a PDF keeps keywords only, and finds its Word file by them. */
function formatKeywords(identity: FilledContent["identity"]): string {
  return Object.entries(identity)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}

function formatMidnightTimestamp(date: CalendarDate): string {
  return `${formatIsoDate(date)}T00:00:00Z`;
}

function renderCustomProperties(identity: FilledContent["identity"]): Xml {
  // The ids of custom properties begin at 2.
  const propertyElements = Object.entries(identity).map(
    ([name, value], index) =>
      `<property fmtid="${customPropertiesSchema.format}" pid="${index + 2}" name="${escapeXml(name)}">` +
      `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${xmlDeclaration}<Properties ${customPropertiesSchema.namespace} ${customPropertiesSchema.values}>${propertyElements.join("")}</Properties>`;
}
