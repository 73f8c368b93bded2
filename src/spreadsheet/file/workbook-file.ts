/** A workbook as an Excel file (Office Open XML). Equal workbooks give equal bytes. */
import { buildZipArchive, compressParts } from "../../document/package/zip.ts";
import { formatIsoDate } from "../../period.ts";
import { escapeXml, sanitizeTextForXml } from "../../wordml/xml-text.ts";
import type { Sheet, Workbook } from "../workbook-content.ts";
import { createStyleRegistry } from "./cell-styles.ts";
import { buildSheetNames } from "./sheet-names.ts";
import { formatFilterRange, formatRepeatedRows, renderSheet } from "./sheet-xml.ts";

const schemas = "http://schemas.openxmlformats.org";
const relationshipTypes = `${schemas}/officeDocument/2006/relationships`;
const contentTypePrefix = "application/vnd.openxmlformats";

export function buildWorkbookFile(workbook: Workbook): Uint8Array {
  const styles = createStyleRegistry();
  const sheetParts = workbook.sheets.map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, renderSheet(sheet, styles)] as const,
  );
  const parts = {
    "[Content_Types].xml": renderContentTypes(sheetParts.map(([name]) => name)),
    "_rels/.rels": renderRelationships([
      [`${relationshipTypes}/officeDocument`, "xl/workbook.xml"],
      [`${schemas}/package/2006/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": renderProperties(workbook),
    "xl/workbook.xml": renderWorkbook(workbook.sheets),
    "xl/_rels/workbook.xml.rels": renderRelationships([
      ...sheetParts.map(([name]) => [`${relationshipTypes}/worksheet`, name.replace("xl/", "")] as const),
      [`${relationshipTypes}/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": styles.renderStylesPart(),
    ...Object.fromEntries(sheetParts),
  };
  const xmlParts = Object.entries(parts).map(([name, xml]) => [name, `${xmlDeclaration}${xml}`]);
  return buildZipArchive(compressParts(Object.fromEntries(xmlParts)));
}

const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function renderContentTypes(sheetPartNames: readonly string[]): string {
  const spreadsheet = `${contentTypePrefix}-officedocument.spreadsheetml`;
  const types = [
    ["xl/workbook.xml", `${spreadsheet}.sheet.main+xml`],
    ["xl/styles.xml", `${spreadsheet}.styles+xml`],
    ...sheetPartNames.map((name) => [name, `${spreadsheet}.worksheet+xml`]),
    ["docProps/core.xml", `${contentTypePrefix}-package.core-properties+xml`],
  ];
  const overrides = types.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${schemas}/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="${contentTypePrefix}-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

/** Every target is a part of the file: the workbook has no external links. */
function renderRelationships(relationships: readonly (readonly [type: string, target: string])[]): string {
  const elements = relationships.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${schemas}/package/2006/relationships">${elements.join("")}</Relationships>`;
}

function renderProperties({ title, author, date }: Workbook): string {
  const [titleXml, authorXml] = [title, author].map((text) => escapeXml(sanitizeTextForXml(text)));
  const timestamp = `${formatIsoDate(date)}T00:00:00Z`;
  return (
    `<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${titleXml}</dc:title><dc:creator>${authorXml}</dc:creator><cp:lastModifiedBy>${authorXml}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${timestamp}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${timestamp}</dcterms:modified></cp:coreProperties>`
  );
}

function renderWorkbook(sheets: readonly Sheet[]): string {
  const names = buildSheetNames(sheets.map(({ name }) => name));
  const sheetElements = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const definedNames = sheets.flatMap((sheet, index) => renderDefinedNames(sheet, names[index] ?? "", index));
  return (
    `<workbook xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${relationshipTypes}">` +
    `<bookViews><workbookView/></bookViews><sheets>${sheetElements.join("")}</sheets>` +
    `${definedNames.length > 0 ? `<definedNames>${definedNames.join("")}</definedNames>` : ""}</workbook>`
  );
}

/** Excel keeps the rows repeated in print and the range of a filter under names of its own, sorted. */
function renderDefinedNames(sheet: Sheet, name: string, index: number): string[] {
  const quotedName = escapeXml(`'${name.replaceAll("'", "''")}'`);
  const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quotedName}!${formatFilterRange(sheet)}</definedName>`;
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quotedName}!${formatRepeatedRows(sheet)}</definedName>`;
  return [
    ...(sheet.hasFilter && sheet.rows.length > 0 ? [filter] : []),
    ...(sheet.head.length > 0 ? [titles] : []),
  ];
}
