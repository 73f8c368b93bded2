/** Builds small workbooks of Excel part by part, so that a test can hold what no program would write. */
import { strToU8, zipSync } from "fflate";

/** A text, a number, or the XML of a cell: its attributes besides the address, and its content. */
export type TestCell = string | number | undefined | { readonly attributes?: string; readonly xml: string };

export interface TestSheet {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  readonly rows?: readonly (readonly TestCell[])[];
  /** XML in front of the rows (columns, views) and behind them (merged cells). */
  readonly before?: string;
  readonly after?: string;
  /** Attributes of rows by their numbers: hidden="1". */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  /** Replaces the whole part. */
  readonly part?: string;
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  /** Styles 1, 2, … of cells. */
  readonly styles?: readonly {
    readonly format?: string;
    readonly font?: string;
    /** True for a line through the text. */
    readonly isStruck?: boolean;
  }[];
  /** The shared texts, as the XML within `si`. */
  readonly sharedTexts?: readonly string[];
  readonly is1904?: boolean;
  /** Parts that are added or replace those of the builder. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function buildXlsx(workbook: TestWorkbook): Uint8Array {
  const { sheets, parts = {} } = workbook;
  const sheetParts = sheets.map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet.part ?? renderSheet(sheet)] as const,
  );
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": renderContentTypes(sheets.length),
    "_rels/.rels": renderRelationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": renderWorkbook(workbook),
    "xl/_rels/workbook.xml.rels": renderRelationships([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": renderStyles(workbook),
    "xl/sharedStrings.xml": `${head}<sst ${main}>${(workbook.sharedTexts ?? []).map((xml) => `<si>${xml}</si>`).join("")}</sst>`,
    ...Object.fromEntries(sheetParts),
    ...parts,
  };
  const entries = Object.entries(all).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 });
}

function renderContentTypes(sheetCount: number): string {
  const overrides = [
    ["workbook.xml", "sheet.main"],
    ["styles.xml", "styles"],
    ["sharedStrings.xml", "sharedStrings"],
    ...Array.from({ length: sheetCount }, (_, index) => [`worksheets/sheet${index + 1}.xml`, "worksheet"]),
  ].map(([part, type]) => `<Override PartName="/xl/${part}" ContentType="${contentTypes}.${type}+xml"/>`);
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function renderRelationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const relationships = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join("")}</Relationships>`;
}

function renderWorkbook({ sheets, is1904 }: TestWorkbook): string {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  return `${head}<workbook ${main} xmlns:r="${office}">${is1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${list.join("")}</sheets></workbook>`;
}

function renderStyles({ styles = [] }: TestWorkbook): string {
  const formats = styles.map(
    ({ format = "General" }, index) =>
      `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(format)}"/>`,
  );
  const fonts = styles.map(
    ({ font = "Calibri", isStruck }) =>
      `<font>${isStruck ? "<strike/>" : ""}<name val="${escapeXml(font)}"/></font>`,
  );
  const xfs = styles.map((_, index) => `<xf numFmtId="${200 + index}" fontId="${index + 1}"/>`);
  return `${head}<styleSheet ${main}><numFmts>${formats.join("")}</numFmts><fonts><font><name val="Calibri"/></font>${fonts.join("")}</fonts><cellXfs><xf numFmtId="0" fontId="0"/>${xfs.join("")}</cellXfs></styleSheet>`;
}

function renderSheet({ rows = [], before = "", after = "", rowAttributes = {} }: TestSheet): string {
  const lines = rows.map((cells, index) => {
    const line = index + 1;
    const attributes = rowAttributes[line] === undefined ? "" : ` ${rowAttributes[line]}`;
    return `<row r="${line}"${attributes}>${cells.map((cell, column) => renderCell(cell, `${String.fromCharCode(65 + column)}${line}`)).join("")}</row>`;
  });
  return `${head}<worksheet ${main}>${before}<sheetData>${lines.join("")}</sheetData>${after}</worksheet>`;
}

function renderCell(cell: TestCell, address: string): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  return `<c r="${address}" ${cell.attributes ?? ""}>${cell.xml}</c>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
