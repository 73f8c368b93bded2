/** Cells as XML. */
import { formatNumericDate } from "../../language/date-text.ts";
import { escapeXml, sanitizeTextForXml } from "../../wordml/xml-text.ts";
import type { CellContent, SheetCell } from "../workbook-content.ts";
import type { StyleRegistry } from "./cell-styles.ts";
import {
  buildNumberFormatCode,
  computeDateSerial,
  dateFormatCode,
  formatNumberAsShown,
  formatNumberAsStored,
} from "./number-format-codes.ts";

/** Renders a cell. Texts stand in the cell itself and are never formulas, whatever they begin with. */
export function renderCell(address: string, { content, look }: SheetCell, styles: StyleRegistry): string {
  switch (content.kind) {
    case "empty":
      return `<c r="${address}" s="${styles.register(look)}"/>`;
    case "date": {
      const style = styles.register({ ...look, formatCode: dateFormatCode });
      return `<c r="${address}" s="${style}"><v>${computeDateSerial(content.date)}</v></c>`;
    }
    case "number": {
      const stored = formatNumberAsStored(content.value, content.format);
      // Excel would change the last digits of a number this long; a text keeps them.
      if (stored === undefined) {
        const text = formatNumberAsShown(content.value, content.format);
        return renderCell(address, { content: { kind: "text", text }, look }, styles);
      }
      const style = styles.register({ ...look, formatCode: buildNumberFormatCode(content.format) });
      return `<c r="${address}" s="${style}"><v>${stored}</v></c>`;
    }
    case "text": {
      const text = cleanCellText(content.text);
      const isQuoted = [content.text, text].some(beginsLikeFormula);
      const style = styles.register({ ...look, ...(isQuoted && { isQuoted }) });
      return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
    }
  }
}

/** The text that a cell shows on a Vietnamese computer. */
export function formatShownContent(content: CellContent): string {
  switch (content.kind) {
    case "empty":
      return "";
    case "date":
      return formatNumericDate(content.date);
    case "number":
      return formatNumberAsShown(content.value, content.format);
    case "text":
      return content.text;
  }
}

function beginsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

const maxTextLength = 32_767;

/** Removes what XML cannot carry, cuts at Excel's limit, and keeps "_x0041_" from becoming "A". */
function cleanCellText(text: string): string {
  return sanitizeTextForXml(text)
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
    .slice(0, maxTextLength);
}
