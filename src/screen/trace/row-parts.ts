/** The rows that a figure is made of, file by file, so that they can be found and added up again. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import type { FigureValue } from "../../figures/figure.ts";
import { mergeRanges } from "../../figures/groups/line-ranges.ts";
import type { FigureTrace, TracedGroup } from "../../figures/trace/figure-trace.ts";
import { formatNumericDate } from "../../language/date-text.ts";
import { formatNumber } from "../../language/number-text.ts";
import { formatYearMonth, parseIsoDate } from "../../period.ts";
import { createQuantity, sumQuantities } from "../../quantity.ts";
import { type FigureTable, formatValue } from "../figure-table.ts";
import type { SectionPart } from "../section.ts";
import { addUnit } from "./result-sections.ts";
import {
  countLines,
  formatLineRanges,
  quoteText,
  resolveColumnHeader,
  resolveLocalityName,
} from "./trace-names.ts";

/** A longer table is for a program, not for a screen. */
const maxShownGroups = 100;

interface RowsContext {
  readonly declaration: ExportDeclaration;
  readonly unit: string;
  readonly office: Office;
}

export function buildRowParts(groups: readonly TracedGroup[], context: RowsContext): SectionPart[] {
  const files = [...new Set(groups.map(({ file }) => file))];
  const parts = files.flatMap((file) =>
    buildFileParts(
      file,
      groups.filter((group) => group.file === file),
      context,
    ),
  );
  if (files.length < 2) return parts;
  const totalText = addUnit(formatValue(sumGroups(groups)), context.unit);
  return [...parts, `Cộng ${files.length} tệp: ${totalText}.`];
}

/** Why a figure has no rows: not reported, or truly none. */
export function describeMissingRows({ figure }: FigureTrace): string {
  return figure.actual === null
    ? "Không có dòng nào, nên chưa có số liệu (không phải bằng 0)."
    : "Trong kỳ, biểu có dòng nhưng không dòng nào đúng nội dung được lấy, nên số này bằng 0.";
}

function buildFileParts(file: string, groups: readonly TracedGroup[], context: RowsContext): SectionPart[] {
  const lines = mergeRanges(groups.flatMap((group) => group.lines));
  const totalText = addUnit(formatValue(sumGroups(groups)), context.unit);
  const columnIds = [...new Set(groups.flatMap((group) => Object.keys(group.texts)))];
  const sharedColumns = groups.length > 1 ? columnIds.filter((id) => hasSameText(groups, id)) : [];
  const heading = {
    heading: file,
    items: [
      `Dòng ${formatLineRanges(lines)} (${formatRowCount(countLines(lines))} dòng): ${totalText}.`,
      ...sharedColumns.map(
        (id) => `Ở mọi dòng này, ${describeColumnText(id, groups[0]?.texts[id] ?? "", context)}.`,
      ),
    ],
  };
  const shown = groups.slice(0, maxShownGroups);
  const rest = groups.slice(maxShownGroups);
  const remainder =
    rest.length > 0
      ? [
          `Còn ${formatRowCount(rest.length)} nhóm dòng nữa: ${addUnit(formatValue(sumGroups(rest)), context.unit)}.`,
        ]
      : [];
  const differingColumns = columnIds.filter((id) => !sharedColumns.includes(id));
  return [heading, buildGroupTable(shown, differingColumns, context), ...remainder];
}

function hasSameText(groups: readonly TracedGroup[], id: string): boolean {
  return groups.every(({ texts }) => texts[id] === groups[0]?.texts[id]);
}

function describeColumnText(id: string, text: string, { declaration }: RowsContext): string {
  return `cột ${quoteText(resolveColumnHeader(id, declaration))} ghi ${quoteText(formatCellText(text))}`;
}

/** A line for each group, with the texts in which they differ. */
function buildGroupTable(
  groups: readonly TracedGroup[],
  texts: readonly string[],
  { declaration, unit, office }: RowsContext,
): FigureTable {
  const hasLocality = groups.some(({ locality }) => locality !== undefined);
  const hasMany = groups.some(({ rows }) => rows > 1);
  const maxTextWidth = Math.max(12, Math.floor((hasLocality ? 26 : 50) / Math.max(1, texts.length)) - 2);
  return {
    columns: [
      { title: "Dòng", align: "left" },
      { title: "Tháng", align: "left" },
      ...(hasLocality ? [{ title: "Địa phương", align: "left" } as const] : []),
      ...texts.map((id) => {
        const title = resolveColumnHeader(id, declaration);
        const lengths = [title, ...groups.map((group) => formatCellText(group.texts[id] ?? ""))].map(
          (one) => one.length,
        );
        return { title, align: "left", width: Math.min(maxTextWidth, Math.max(...lengths)) } as const;
      }),
      ...(hasMany ? [{ title: "Số dòng", align: "right" } as const] : []),
      { title: unit === "%" ? "Giá trị" : unit, align: "right" },
    ],
    rows: groups.map(({ lines, month, locality, texts: own, rows, value }) => [
      formatLineRanges(lines, 6),
      formatYearMonth(month),
      ...(hasLocality ? [locality === undefined ? "" : resolveLocalityName(locality, office)] : []),
      ...texts.map((id) => formatCellText(own[id] ?? "")),
      ...(hasMany ? [formatRowCount(rows)] : []),
      formatValue(value),
    ]),
  };
}

/** Dates are kept as 2022-01-20. */
function formatCellText(text: string): string {
  const date = parseIsoDate(text);
  return date ? formatNumericDate(date) : text;
}

function sumGroups(groups: readonly TracedGroup[]): FigureValue {
  const amount = sumQuantities(groups.map(({ value }) => value.amount));
  const wholes = groups.flatMap(({ value }) => value.whole ?? []);
  return wholes.length > 0 ? { amount, part: amount, whole: sumQuantities(wholes) } : { amount };
}

function formatRowCount(count: number): string {
  return formatNumber(createQuantity(count));
}
