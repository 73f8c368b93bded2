/** The rows that a figure is made of, file by file, so that they can be found and added up again. */
import type { ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import type { Value } from "../figures/figure.ts";
import { joined } from "../figures/sources.ts";
import type { Trace, TracedGroup } from "../figures/trace.ts";
import { parseDate } from "../period.ts";
import { quantity, sumOf } from "../quantity.ts";
import { numericDate } from "./dates.ts";
import { type FigureTable, valueText } from "./figure-table.ts";
import { numeral } from "./numbers.ts";
import type { SectionPart } from "./section.ts";
import { countOf, headerOf, linesText, localityName, quoted, shortMonth } from "./trace-names.ts";
import { inUnit } from "./trace-result.ts";

/** A longer table is for a program, not for a screen. */
const mostShown = 100;

interface RowsContext {
  readonly declaration: ExportDeclaration;
  readonly unit: string;
  readonly office: Office;
}

export function rowParts(groups: readonly TracedGroup[], context: RowsContext): SectionPart[] {
  const files = [...new Set(groups.map(({ file }) => file))];
  const parts = files.flatMap((file) =>
    fileParts(
      file,
      groups.filter((group) => group.file === file),
      context,
    ),
  );
  if (files.length < 2) return parts;
  const whole = inUnit(valueText(sumOfGroups(groups)), context.unit);
  return [...parts, `Cộng ${files.length} tệp: ${whole}.`];
}

/** Why a figure has no rows: not reported, or truly none. */
export function noRows({ figure }: Trace): string {
  return figure.actual === null
    ? "Không có dòng nào, nên chưa có số liệu (không phải bằng 0)."
    : "Trong kỳ, biểu có dòng nhưng không dòng nào đúng nội dung được lấy, nên số này bằng 0.";
}

function fileParts(file: string, groups: readonly TracedGroup[], context: RowsContext): SectionPart[] {
  const lines = joined(groups.flatMap((group) => group.lines));
  const whole = inUnit(valueText(sumOfGroups(groups)), context.unit);
  const texts = [...new Set(groups.flatMap((group) => Object.keys(group.texts)))];
  const alike = groups.length > 1 ? texts.filter((id) => areAlike(groups, id)) : [];
  const heading = {
    heading: file,
    items: [
      `Dòng ${linesText(lines)} (${counted(countOf(lines))} dòng): ${whole}.`,
      ...alike.map((id) => `Ở mọi dòng này, ${columnSays(id, groups[0]?.texts[id] ?? "", context)}.`),
    ],
  };
  const shown = groups.slice(0, mostShown);
  const rest = groups.slice(mostShown);
  const more =
    rest.length > 0
      ? [`Còn ${counted(rest.length)} nhóm dòng nữa: ${inUnit(valueText(sumOfGroups(rest)), context.unit)}.`]
      : [];
  const differing = texts.filter((id) => !alike.includes(id));
  return [heading, tableOf(shown, differing, context), ...more];
}

function areAlike(groups: readonly TracedGroup[], id: string): boolean {
  return groups.every(({ texts }) => texts[id] === groups[0]?.texts[id]);
}

function columnSays(id: string, text: string, { declaration }: RowsContext): string {
  return `cột ${quoted(headerOf(id, declaration))} ghi ${quoted(shownText(text))}`;
}

/** A line for each group, with the texts in which they differ. */
function tableOf(
  groups: readonly TracedGroup[],
  texts: readonly string[],
  { declaration, unit, office }: RowsContext,
): FigureTable {
  const hasLocality = groups.some(({ locality }) => locality !== undefined);
  const hasMany = groups.some(({ rows }) => rows > 1);
  const widest = Math.max(12, Math.floor((hasLocality ? 26 : 50) / Math.max(1, texts.length)) - 2);
  return {
    columns: [
      { title: "Dòng", align: "left" },
      { title: "Tháng", align: "left" },
      ...(hasLocality ? [{ title: "Địa phương", align: "left" } as const] : []),
      ...texts.map((id) => {
        const title = headerOf(id, declaration);
        const lengths = [title, ...groups.map((group) => shownText(group.texts[id] ?? ""))].map(
          (one) => one.length,
        );
        return { title, align: "left", width: Math.min(widest, Math.max(...lengths)) } as const;
      }),
      ...(hasMany ? [{ title: "Số dòng", align: "right" } as const] : []),
      { title: unit === "%" ? "Giá trị" : unit, align: "right" },
    ],
    rows: groups.map(({ lines, month, locality, texts: own, rows, value }) => [
      linesText(lines, 6),
      shortMonth(month),
      ...(hasLocality ? [locality === undefined ? "" : localityName(locality, office)] : []),
      ...texts.map((id) => shownText(own[id] ?? "")),
      ...(hasMany ? [counted(rows)] : []),
      valueText(value),
    ]),
  };
}

/** Dates are kept as 2022-01-20. */
function shownText(text: string): string {
  const date = parseDate(text);
  return date ? numericDate(date) : text;
}

function sumOfGroups(groups: readonly TracedGroup[]): Value {
  const amount = sumOf(groups.map(({ value }) => value.amount));
  const wholes = groups.flatMap(({ value }) => value.whole ?? []);
  return wholes.length > 0 ? { amount, part: amount, whole: sumOf(wholes) } : { amount };
}

function counted(count: number): string {
  return numeral(quantity(count));
}
