/** What a cell of LibreOffice shows: the file holds its value and, in paragraphs, the text on the screen. */
import type { CellFault } from "../sheet.ts";
import type { SheetCell } from "../sheet-builder.ts";
import type { ShownText } from "../shown-text.ts";
import { formatOdsNumber } from "./shown-number.ts";

interface ShownCell extends Omit<SheetCell, "index"> {
  readonly fault?: Pick<CellFault, "code" | "details">;
  readonly rounded?: NonNullable<ShownText["rounded"]>;
}

const numberTypes: readonly (string | undefined)[] = ["float", "percentage", "currency"];

/** Reads a cell by its attributes without their prefixes. */
export function readShownCell(
  attributes: Readonly<Record<string, string>>,
  paragraphs: readonly string[],
  isOfOldFont: boolean,
): ShownCell {
  const text = paragraphs.join("\n");
  const { "value-type": type, value, formula } = attributes;
  if (value !== undefined && numberTypes.includes(type)) {
    const isPercent = type === "percentage" && paragraphs.length > 0;
    return readNumber(value, paragraphs.length > 0 ? text : value, isPercent);
  }
  if (type === "date") return { text: formatOdsDate(attributes["date-value"] ?? "", text), isNumber: true };
  if (type === undefined && text === "" && formula !== undefined)
    return { text, isNumber: false, fault: { code: "formula-without-value", details: {} } };
  return { text, isNumber: type === "time", isOfOldFont };
}

function readNumber(value: string, shownText: string, isPercent: boolean): ShownCell {
  const { text, isOther, rounded } = formatOdsNumber(value, shownText, isPercent);
  if (isOther) {
    const details = { shown: shownText, stored: value };
    return { text, isNumber: true, fault: { code: "cell-shown-otherwise", details } };
  }
  return { text, isNumber: true, ...(rounded && { rounded }) };
}

/** A cell that shows "09/2022" or "2022" says no day; every other date is read from its value, whatever its form. */
function formatOdsDate(value: string, shownText: string): string {
  const [, month, year] = /^(?:tháng )?(\d{1,2})[-/. ](\d{4})$/iu.exec(shownText.trim()) ?? [];
  if (month !== undefined && value.startsWith(`${year}-${month.padStart(2, "0")}`)) return `${month}/${year}`;
  if (/^\d{4}$/.test(shownText.trim())) return shownText.trim();
  const [day = "", time = ""] = value.split("T");
  const clock = time.slice(0, 5);
  return clock === "" || clock === "00:00" || !shownText.includes(":") ? day : `${day} ${clock}`;
}
