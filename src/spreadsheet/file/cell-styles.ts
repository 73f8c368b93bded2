/** The part styles.xml of an Excel file, which lists each style once; cells name them by number. */
import { escapeXml } from "../../wordml/xml-text.ts";
import type { CellLook } from "../workbook-content.ts";

interface CellStyle extends CellLook {
  /** The code of a number or date; absent for a text. */
  readonly formatCode?: string;
  /** Keeps a text that begins like a formula a text, also after somebody edits the cell. */
  readonly isQuoted?: boolean;
}

export interface StyleRegistry {
  /** The number by which a cell names the style. */
  readonly register: (style: CellStyle) => number;
  readonly renderStylesPart: () => string;
}

/** Vietnamese offices write in Times New Roman (Decree 30/2020/NĐ-CP, Annex I, I.4). */
export const cellFont = { name: "Times New Roman", points: 12 };

/** The numbers of the formats that Excel knows end below this one. */
const firstOwnFormatNumber = 164;

export function createStyleRegistry(): StyleRegistry {
  const styleNumbers = new Map<string, number>();
  const formatCodes: string[] = [];
  const findFormatNumber = (code: string): number => {
    if (!formatCodes.includes(code)) formatCodes.push(code);
    return firstOwnFormatNumber + formatCodes.indexOf(code);
  };
  const register = (style: CellStyle): number => {
    const xml = renderStyle(style, style.formatCode === undefined ? 0 : findFormatNumber(style.formatCode));
    const number = styleNumbers.get(xml) ?? styleNumbers.size;
    styleNumbers.set(xml, number);
    return number;
  };
  // Excel takes the first style for all cells that the file does not list.
  register({ align: "left" });
  return { register, renderStylesPart: () => renderStyles([...styleNumbers.keys()], formatCodes) };
}

/** The fonts by number: plain, bold, italic, both. */
function findFontNumber({ bold = false, italic = false }: CellLook): number {
  return (bold ? 1 : 0) + (italic ? 2 : 0);
}

function renderStyle(style: CellStyle, formatNumber: number): string {
  const { align, hasBorders = false, isQuoted = false } = style;
  // A text would touch the number in the cell before it.
  const indent = hasBorders && align === "left" ? ' indent="1"' : "";
  return (
    `<xf numFmtId="${formatNumber}" fontId="${findFontNumber(style)}" fillId="0" borderId="${hasBorders ? 1 : 0}" xfId="0"` +
    `${isQuoted ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
    `<alignment horizontal="${align}" vertical="center" wrapText="1"${indent}/></xf>`
  );
}

function renderStyles(styles: readonly string[], formatCodes: readonly string[]): string {
  const formats = formatCodes.map(
    (code, index) => `<numFmt numFmtId="${firstOwnFormatNumber + index}" formatCode="${escapeXml(code)}"/>`,
  );
  const fonts = ["", "<b/>", "<i/>", "<b/><i/>"].map(
    (marks) =>
      `<font>${marks}<sz val="${cellFont.points}"/><name val="${cellFont.name}"/><family val="1"/></font>`,
  );
  const line = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`;
  const borders = [
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    `<border>${["left", "right", "top", "bottom"].map(line).join("")}<diagonal/></border>`,
  ];
  const fills = ["none", "gray125"].map((type) => `<fill><patternFill patternType="${type}"/></fill>`);
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    (formats.length > 0 ? renderList("numFmts", formats) : "") +
    renderList("fonts", fonts) +
    renderList("fills", fills) +
    renderList("borders", borders) +
    renderList("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    renderList("cellXfs", styles) +
    renderList("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
    "</styleSheet>"
  );
}

function renderList(name: string, elements: readonly string[]): string {
  return `<${name} count="${elements.length}">${elements.join("")}</${name}>`;
}
