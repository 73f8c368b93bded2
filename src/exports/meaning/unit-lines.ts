/** Lines above, in and below a table that say the unit of its numbers: "Đơn vị tính: triệu đồng". */
import { hasUnitLabel, looksLikeUnit, parseUnit, type Unit } from "../../catalogue/units.ts";
import { memoize } from "../memoize.ts";

/** What a line of text says of units. */
export interface UnitLine {
  readonly units: readonly Unit[];
  /** Words that look like a unit and are none of the table. */
  readonly unknown: string | undefined;
}

/** A line may name the units of several columns: "ĐVT: người, triệu đồng". */
const unitSeparator = /\s*(?:[,;&+](?!\d)|\/|\s(?:và|hoặc)\s|\s[–-]\s)\s*/u;

/** The longest text that may be a line of units. */
const maxLineLength = 120;

/** Reads the units of a line; undefined where the line says nothing of them. */
export const readUnitLine = memoize((text): UnitLine | undefined => {
  const line = text.normalize("NFC").trim();
  if (line === "" || line.length > maxLineLength) return undefined;
  const whole = parseUnit(line);
  const isLabelled = hasUnitLabel(line);
  // "Nghìn người" alone, or "triệu đồng" in brackets, stands for "ĐVT: …"; a lone "Đồng" or "Người" may be a name.
  if (whole)
    return isLabelled || whole.factor > 1 || /^\(.*đ.*\)$/iu.test(line) || /^đơn vị\s*:/iu.test(line)
      ? { units: [whole], unknown: undefined }
      : undefined;
  const inBrackets = /\(\s*((?:đơn vị tính|đvt|đv tính|dvt)[^()]*)\)\s*$/iu.exec(line)?.[1];
  if (inBrackets !== undefined && inBrackets !== line) return readUnitLine(inBrackets);
  if (!isLabelled) return undefined;
  const parts = line.split(unitSeparator).filter((part) => part !== "");
  return {
    units: parts.flatMap((part) => parseUnit(part) ?? []),
    unknown: parts.find((part) => !parseUnit(part) && looksLikeUnit(part)),
  };
});
