/** The rows that a figure is computed from, file by file, so that a clerk can find them and add them up. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { mergeRanges } from "../../figures/groups/line-ranges.ts";
import type { FigureTrace, TracedGroup } from "../../figures/trace/figure-trace.ts";
import type { FigureValue } from "../../figures/values/figure-value.ts";
import { formatNumericDate } from "../../language/date-text.ts";
import { countLines, formatLineRanges } from "../../language/line-ranges.ts";
import { formatNumber } from "../../language/numbers/number-text.ts";
import { formatMonthAndYear, parseIsoDate } from "../../period.ts";
import { createQuantity, sumQuantities } from "../../quantity.ts";
import { addUnitToNumber, formatNumberPercentOrFraction } from "../figure-amounts.ts";
import type { SectionPart } from "../section.ts";
import type { TableContent } from "../terminal-table.ts";
import { quoteText, resolveColumnHeader, resolveLocalityName } from "./trace-names.ts";

/** A longer table cannot be read on a screen; `--json` has all groups. */
const maxShownGroups = 100;

interface RowsContext {
  readonly declaration: ExportDeclaration;
  readonly unit: string;
  /** False for rates, whose rows have no sum. */
  readonly addsUp: boolean;
  readonly office: Office;
}

export function buildRowSectionParts(groups: readonly TracedGroup[], context: RowsContext): SectionPart[] {
  const files = [...new Set(groups.map(({ file }) => file))];
  const parts = files.flatMap((file) =>
    buildFileSectionParts(
      file,
      groups.filter((group) => group.file === file),
      context,
    ),
  );
  if (groups.some(({ isSubtracted }) => isSubtracted))
    parts.push("Số có dấu trừ là số lũy kế của các tháng trước kỳ này, được trừ khỏi số lũy kế đến cuối kỳ.");
  if (files.length < 2 || !context.addsUp) return parts;
  const totalText = addUnitToNumber(formatNumberPercentOrFraction(sumGroupValues(groups)), context.unit);
  return [...parts, `Cộng ${files.length} tệp: ${totalText}.`];
}

/** Explains a figure without rows: it was not reported, or it is 0. */
export function describeMissingRows({ figure }: FigureTrace): string {
  return figure.actual === null
    ? "Không có dòng nào, nên chưa có số liệu (không phải bằng 0)."
    : "Trong kỳ, biểu có dòng nhưng không dòng nào đúng nội dung được lấy, nên số này bằng 0.";
}

function buildFileSectionParts(
  file: string,
  groups: readonly TracedGroup[],
  context: RowsContext,
): SectionPart[] {
  const lines = mergeRanges(groups.flatMap((group) => group.lines));
  const totalText = formatSumOfGroups(groups, context);
  const columnIds = [...new Set(groups.flatMap((group) => Object.keys(group.texts)))];
  const sharedColumns = groups.length > 1 ? columnIds.filter((id) => hasSameTextInAllGroups(groups, id)) : [];
  const heading = {
    heading: file,
    items: [
      `Dòng ${formatLineRanges(lines)} (${formatCountWithoutUnit(countLines(lines))} dòng)${totalText}.`,
      ...(groups.some(({ isEstimate }) => isEstimate) ? ["Tệp này ghi số ước thực hiện."] : []),
      ...sharedColumns.map(
        (id) => `Ở mọi dòng này, ${describeColumnText(id, groups[0]?.texts[id] ?? "", context)}.`,
      ),
    ],
  };
  const shown = groups.slice(0, maxShownGroups);
  const rest = groups.slice(maxShownGroups);
  const remainder =
    rest.length > 0
      ? [`Còn ${formatCountWithoutUnit(rest.length)} nhóm dòng nữa${formatSumOfGroups(rest, context)}.`]
      : [];
  const differingColumns = columnIds.filter((id) => !sharedColumns.includes(id));
  return [heading, buildGroupTable(shown, differingColumns, context), ...remainder];
}

function hasSameTextInAllGroups(groups: readonly TracedGroup[], columnId: string): boolean {
  return groups.every(({ texts }) => texts[columnId] === groups[0]?.texts[columnId]);
}

function describeColumnText(columnId: string, text: string, { declaration }: RowsContext): string {
  return `cột ${quoteText(resolveColumnHeader(columnId, declaration))} ghi ${quoteText(formatIsoDateOrKeepText(text))}`;
}

/** One line for each group, with the columns in which the groups differ. */
function buildGroupTable(
  groups: readonly TracedGroup[],
  columnIds: readonly string[],
  { declaration, unit, office }: RowsContext,
): TableContent {
  const hasLocality = groups.some(({ locality }) => locality !== undefined);
  const hasRowCounts = groups.some(({ rows }) => rows > 1);
  const maxTextWidth = Math.max(12, Math.floor((hasLocality ? 26 : 50) / Math.max(1, columnIds.length)) - 2);
  return {
    columns: [
      { title: "Dòng", align: "left" },
      { title: "Tháng", align: "left" },
      ...(hasLocality ? [{ title: "Địa phương", align: "left" } as const] : []),
      ...columnIds.map((id) => {
        const title = resolveColumnHeader(id, declaration);
        const lengths = [title, ...groups.map((group) => formatIsoDateOrKeepText(group.texts[id] ?? ""))].map(
          (text) => text.length,
        );
        return { title, align: "left", width: Math.min(maxTextWidth, Math.max(...lengths)) } as const;
      }),
      ...(hasRowCounts ? [{ title: "Số dòng", align: "right" } as const] : []),
      { title: unit === "%" ? "Giá trị" : unit, align: "right" },
    ],
    rows: groups.map(({ lines, month, firstMonth, locality, texts, rows, value }) => [
      formatLineRanges(lines, 6),
      firstMonth === undefined
        ? formatMonthAndYear(month)
        : `${firstMonth % 100}–${formatMonthAndYear(month)}`,
      ...(hasLocality ? [locality === undefined ? "" : resolveLocalityName(locality, office)] : []),
      ...columnIds.map((id) => formatIsoDateOrKeepText(texts[id] ?? "")),
      ...(hasRowCounts ? [formatCountWithoutUnit(rows)] : []),
      formatNumberPercentOrFraction(value),
    ]),
  };
}

/** Writes an ISO date as a Vietnamese text does; any other text is unchanged. */
function formatIsoDateOrKeepText(text: string): string {
  const date = parseIsoDate(text);
  return date ? formatNumericDate(date) : text;
}

/** ": 14.274 người"; nothing for rates. */
function formatSumOfGroups(groups: readonly TracedGroup[], { unit, addsUp }: RowsContext): string {
  return addsUp ? `: ${addUnitToNumber(formatNumberPercentOrFraction(sumGroupValues(groups)), unit)}` : "";
}

function sumGroupValues(groups: readonly TracedGroup[]): FigureValue {
  const amount = sumQuantities(groups.map(({ value }) => value.amount));
  const wholes = groups.flatMap(({ value }) => value.whole ?? []);
  return wholes.length > 0 ? { amount, part: amount, whole: sumQuantities(wholes) } : { amount };
}

function formatCountWithoutUnit(count: number): string {
  return formatNumber(createQuantity(count));
}
