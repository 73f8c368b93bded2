/** The workbook in which Word opens the numbers of a chart, so that a clerk can edit them. */
import { escapeXml } from "../../../wordml/xml-text.ts";
import { buildZipArchive, type CompressedPart, sortPartsByName, storeParts } from "../../package/zip.ts";
import { concatenateXml, type Xml } from "../../text/word-xml.ts";
import type { ChartData } from "../chart-series.ts";
import { formatColumnLetter, sheetName } from "./sheet-references.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const partTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The first row holds the names of the series, the first column the categories. The Word file compresses the workbook as a whole. */
export function buildChartWorkbook(data: ChartData): Uint8Array {
  const shared = collectSharedTexts(data);
  const ownParts = storeParts({
    "xl/sharedStrings.xml": renderSharedTexts(shared),
    "xl/worksheets/sheet1.xml": renderSheet(data, shared.indexes),
  });
  fixedParts ??= storeParts(renderFixedParts());
  return buildZipArchive(sortPartsByName([...fixedParts, ...ownParts]));
}

/** All charts share these parts. */
let fixedParts: readonly CompressedPart[] | undefined;

/** In the order of the sheet's cells; `indexes` holds each different text once. */
function collectSharedTexts({ series, categories }: ChartData) {
  const texts = [...series.map(({ name }) => name), ...categories];
  const indexes = new Map<string, number>();
  for (const text of texts) if (!indexes.has(text)) indexes.set(text, indexes.size);
  return { texts, indexes };
}

function renderSharedTexts({ texts, indexes }: ReturnType<typeof collectSharedTexts>): Xml {
  const items = [...indexes.keys()].map((text) => {
    const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
    return `<si><t${space}>${escapeXml(text)}</t></si>`;
  });
  return (
    `${declaration}<sst xmlns="${spreadsheetNamespace}" count="${texts.length}" uniqueCount="${indexes.size}">` +
    `${concatenateXml(items)}</sst>`
  );
}

function renderSheet({ series, categories }: ChartData, indexes: ReadonlyMap<string, number>): Xml {
  const renderText = (text: string, column: number, row: number) =>
    `<c r="${formatColumnLetter(column)}${row}" t="s"><v>${indexes.get(text)}</v></c>`;
  const names = series.map(({ name }, index) => renderText(name, index + 1, 1));
  const rows = categories.map((category, index) => {
    const values = series.map(({ values }, column) => {
      const value = values[index] ?? null;
      return value === null ? "" : `<c r="${formatColumnLetter(column + 1)}${index + 2}"><v>${value}</v></c>`;
    });
    return `<row r="${index + 2}">${renderText(category, 0, index + 2)}${concatenateXml(values)}</row>`;
  });
  const lastCell = `${formatColumnLetter(series.length)}${categories.length + 1}`;
  return (
    `${declaration}<worksheet xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipNamespace}"><dimension ref="A1:${lastCell}"/>` +
    `<sheetData><row r="1">${concatenateXml(names)}</row>${concatenateXml(rows)}</sheetData></worksheet>`
  );
}

function renderFixedParts(): Record<string, Xml> {
  return {
    "[Content_Types].xml": renderContentTypes(),
    "_rels/.rels": renderRelationships({ officeDocument: "xl/workbook.xml" }),
    "xl/_rels/workbook.xml.rels": renderRelationships({
      worksheet: "worksheets/sheet1.xml",
      styles: "styles.xml",
      sharedStrings: "sharedStrings.xml",
    }),
    "xl/styles.xml": declaration + leastStyles,
    "xl/workbook.xml":
      `${declaration}<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipNamespace}"><sheets>` +
      `<sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  };
}

function renderContentTypes(): Xml {
  const types = {
    "/xl/workbook.xml": "sheet.main+xml",
    "/xl/worksheets/sheet1.xml": "worksheet+xml",
    "/xl/styles.xml": "styles+xml",
    "/xl/sharedStrings.xml": "sharedStrings+xml",
  };
  const overrides = Object.entries(types).map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${partTypes}.${type}"/>`,
  );
  return (
    `${declaration}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${concatenateXml(overrides)}</Types>`
  );
}

function renderRelationships(targetsByType: Readonly<Record<string, string>>): Xml {
  const relationships = Object.entries(targetsByType).map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationshipNamespace}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${concatenateXml(relationships)}</Relationships>`;
}

/** The fewest that Excel accepts. */
const leastStyles: Xml =
  `<styleSheet xmlns="${spreadsheetNamespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
