/** Lines above, in and below a table that say the unit of its numbers: "Đơn vị tính: triệu đồng". */
import { hasUnitOfMeasurePrefix, hasUnitWord, parseUnit, type Unit } from "../../../catalogue/units.ts";
import { memoize } from "../../memoize.ts";

/** The units that a line of text names. */
export interface UnitLine {
  readonly units: readonly Unit[];
  /** Words that look like a unit and are none of the table. */
  readonly unknown: string | undefined;
}

/** A line may name the units of several columns: "ĐVT: người, triệu đồng". */
const unitSeparator = /\s*(?:[,;&+](?!\d)|\/|\s(?:và|hoặc)\s|\s[–-]\s)\s*/u;

/** The longest text that may be a line of units. */
const maxLineLength = 120;

/** "ĐVT: %" and nothing else: shares, where the columns count. */
const percentOnly = /^[^,;/&+%]*[:\s(]%\s*\)?$/u;

const notePrefix = /^\s*(?:\(\s*)?(?:ghi chú|lưu ý|chú thích|chú ý)\s*[:：.-]?\s*/iu;

/** "Số tiền tính bằng triệu đồng", "Kinh phí: triệu đồng": what is counted, then its unit. */
const namedUnit =
  /^\(?\s*\p{sc=Latn}[\p{sc=Latn} ]{0,40}?(?:\s+tính (?:bằng|theo|là)\s+|\s*[:：]\s*)(?=\S)/iu;

/** Reads a unit behind the name of what is counted; one of things only where it is a multiple: "Người lập: Công" is none. */
function parseUnitBehindName(text: string): Unit | undefined {
  const name = namedUnit.exec(text)?.[0];
  const unit = name === undefined ? undefined : parseUnit(text.slice(name.length));
  return unit && (unit.kind === "money" || (unit.kind === "things" && unit.factor > 1)) ? unit : undefined;
}

/** "Số tiền: triệu đồng; lao động: người": the unit of each; undefined unless every part is one, and one of them changes numbers. */
function parseUnitsBehindNames(line: string): Unit[] | undefined {
  const parts = line.replace(/^\((.*)\)$/u, "$1").split(/\s*[;,]\s*(?=\p{sc=Latn}[^;,:]*[:：])/u);
  const units = parts.flatMap((part) => {
    const name = namedUnit.exec(part)?.[0];
    return name === undefined ? [] : (parseUnit(part.slice(name.length)) ?? []);
  });
  const changesNumbers = units.some(({ kind, factor }) => kind === "money" || factor > 1);
  return parts.length > 1 && units.length === parts.length && changesNumbers ? units : undefined;
}

/** "Đơn vị: người; triệu đồng": undefined where a part is no unit, since "Đơn vị: Sở Nội vụ" is an office. */
function parseUnitsOfShortLabel(line: string): Unit[] | undefined {
  const list = /^\(?\s*đơn vị\s*[:：]\s*([^)]*)\)?$/iu.exec(line)?.[1];
  const parts = list?.split(unitSeparator).filter((part) => part !== "") ?? [];
  const units = parts.flatMap((part) => parseUnit(part) ?? []);
  return units.length > 0 && units.length === parts.length ? units : undefined;
}

/** "BIỂU TỔNG HỢP (triệu đồng)" */
function parseUnitInEndBrackets(line: string): Unit | undefined {
  const inside = /\(([^()]*)\)\s*$/u.exec(line)?.[1];
  const unit = inside === undefined ? undefined : (parseUnit(inside) ?? parseUnitBehindName(inside));
  return unit && unit.kind !== "things" && unit.factor > 1 ? unit : undefined;
}

/** Without one of them a line that does not begin as one of units says nothing of them, as most titles do. */
const markOfUnit = /[(:：]|tính/iu;

/** Reads the units of a line; undefined where the line says nothing of them. */
export const parseUnitLine = memoize((text): UnitLine | undefined => {
  const line = text.normalize("NFC").replace(notePrefix, "").trim();
  if (line === "" || line.length > maxLineLength) return undefined;
  const whole = parseUnit(line);
  const isLabelled = hasUnitOfMeasurePrefix(line);
  // "Nghìn người" alone, or "triệu đồng" in brackets, stands for "ĐVT: …"; a lone "Đồng" or "Người" may be a name.
  if (whole)
    return isLabelled || whole.factor > 1 || /^\(.*đ.*\)$/iu.test(line) || /^đơn vị\s*:/iu.test(line)
      ? { units: [whole], unknown: undefined }
      : undefined;
  if (!isLabelled && !markOfUnit.test(line)) return undefined;
  const inBrackets = /\(\s*((?:đơn vị tính|đvt|đv tính|dvt)[^()]*)\)\s*$/iu.exec(line)?.[1];
  if (inBrackets !== undefined && inBrackets !== line) return parseUnitLine(inBrackets);
  const other = isLabelled ? undefined : (parseUnitBehindName(line) ?? parseUnitInEndBrackets(line));
  if (other) return { units: [other], unknown: undefined };
  if (!isLabelled) {
    const named = parseUnitsBehindNames(line) ?? parseUnitsOfShortLabel(line);
    return named && { units: named, unknown: undefined };
  }
  if (percentOnly.test(line)) return { units: [], unknown: "%" };
  const parts = line.split(unitSeparator).filter((part) => part !== "");
  const readPart = (part: string) => parseUnit(part) ?? parseUnitBehindName(part);
  return {
    units: parts.flatMap((part) => readPart(part) ?? []),
    unknown: parts.find((part) => !readPart(part) && hasUnitWord(part)),
  };
});
