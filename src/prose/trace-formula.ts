/** What an indicator is, and how its rows become one number, in words. */
import type { Aggregation, Catalogue, ExportDeclaration, Filter } from "../catalogue/declaration.ts";
import type { Trace } from "../figures/trace.ts";
import { cutOffDate, type Period } from "../period.ts";
import { rounded } from "../quantity.ts";
import { numericDate } from "./dates.ts";
import { valueText } from "./figure-table.ts";
import { numeral } from "./numbers.ts";
import { periodName } from "./periods.ts";
import type { Section } from "./section.ts";
import { columnOf, declarationFor, headerOf, monthName, quoted } from "./trace-names.ts";

type Declared = Exclude<Aggregation, { kind: "ratio" }>;

export function definitionSection({ figure }: Trace, catalogue: Catalogue, place: string): Section {
  const { id, name, sector, unit, group, partOf, source } = figure.indicator;
  const facts: [string, string | undefined][] = [
    ["Mã chỉ tiêu", id],
    ["Lĩnh vực", catalogue.sectors.find((one) => one.id === sector)?.name],
    ["Nhóm", group],
    ["Là một phần của", partOf && nameOf(partOf, catalogue)],
    ["Đơn vị tính", unit],
    ["Căn cứ, ghi chú", source],
    ["Kỳ báo cáo", periodName(figure.period)],
    ["Phạm vi", place],
  ];
  return {
    title: name,
    parts: [{ facts: facts.filter((fact): fact is [string, string] => fact[1] !== undefined) }],
  };
}

/** The formula of a trace; of a ratio also those of its two operands. */
export function formulaSection(trace: Trace, catalogue: Catalogue): Section {
  const sentences = formulaSentences(trace, catalogue);
  const ofOperands = trace.operands.flatMap((operand) => {
    const [first = "", ...others] = formulaSentences(operand, catalogue);
    return [`${quoted(operand.figure.indicator.name)}: ${lowered(first)}`, ...others];
  });
  return { title: "Cách tính", parts: [...sentences, ...new Set(ofOperands)] };
}

function formulaSentences({ figure, operands }: Trace, catalogue: Catalogue): string[] {
  const { indicator, period } = figure;
  const { aggregation } = indicator;
  if (aggregation.kind === "ratio") return [ratioFormula(operands), ...ratioNumbers(operands, figure.actual)];
  const declaration = declarationFor(aggregation.export, catalogue);
  return [
    formulaOf(aggregation, declaration, period),
    ...headerSentences(aggregation, declaration),
    ...filterSentences(aggregation.where, declaration),
    ...monthSentences(declaration),
  ];
}

function formulaOf(aggregation: Declared, declaration: ExportDeclaration, period: Period): string {
  const { year, first, last } = period;
  const months = first === last ? `trong ${monthName(year * 100 + last)}` : "cộng mọi tháng trong kỳ";
  const name = `biểu ${quoted(declaration.name)}`;
  const header = (id: string) => `cột ${quoted(headerOf(id, declaration))}`;
  switch (aggregation.kind) {
    case "sum":
      return `Tổng ${header(aggregation.column)} của ${name}, ${months}.`;
    case "stock":
      return `Lấy số cuối kỳ, là tổng ${header(aggregation.column)} của ${name} trong ${monthName(year * 100 + last)}; không cộng các tháng.`;
    case "count":
      return `Đếm số dòng của ${name} thuộc kỳ báo cáo.`;
    case "done":
      return `Trong các dòng của ${name} thuộc kỳ báo cáo, đếm số dòng có ngày ở ${header(aggregation.completed)} không muộn hơn ${numericDate(cutOffDate(period))}; ghi dạng số đã hoàn thành/tổng số dòng.`;
  }
}

function ratioFormula([part, whole]: readonly Trace[]): string {
  const names = [part, whole].map((operand) => quoted(operand?.figure.indicator.name ?? ""));
  return `Tỷ lệ = ${names.join(" / ")} × 100.`;
}

function ratioNumbers(operands: readonly Trace[], actual: Trace["figure"]["actual"]): string[] {
  const [part, whole] = operands.map(({ figure }) => valueText(figure.actual));
  if (actual) {
    const shown = rounded(actual.amount, 4);
    const sign = shown.eq(actual.amount) ? "=" : "≈";
    return [`Thay số: ${part} / ${whole} × 100 ${sign} ${numeral(shown)}%.`];
  }
  return ["Chưa tính được, vì chưa có đủ hai số, hoặc số chia bằng 0."];
}

function filterSentences(where: Filter, declaration: ExportDeclaration): string[] {
  return Object.entries(where).map(([column, accepted]) => {
    const texts = accepted.map(quoted).join(", ");
    const oneOf = accepted.length > 1 ? `ghi một trong các nội dung: ${texts}` : `ghi ${texts}`;
    return `Chỉ lấy dòng mà cột ${quoted(headerOf(column, declaration))} ${oneOf} (không phân biệt chữ hoa, chữ thường và dấu).`;
  });
}

/** The column may be called otherwise in the file; money may be counted otherwise. */
function headerSentences(aggregation: Declared, declaration: ExportDeclaration): string[] {
  if (!("column" in aggregation)) return [];
  const column = columnOf(aggregation.column, declaration);
  const [, ...others] = column?.headers ?? [];
  return [
    ...(others.length > 0
      ? [`Trong tệp, cột này cũng có thể mang tên ${others.map(quoted).join(", ")}.`]
      : []),
    ...(column?.type === "money"
      ? [
          `Số tiền trong tệp tính bằng ${column.unit ?? "đồng"}, trừ khi tên cột ghi đơn vị khác; ở đây đã đổi ra đồng.`,
        ]
      : []),
  ];
}

function monthSentences({ columns }: ExportDeclaration): string[] {
  const dated = columns.find(({ type }) => type === "month") ?? columns.find(({ type }) => type === "date");
  return dated ? [`Dòng thuộc tháng nào là theo cột ${quoted(dated.headers[0] ?? dated.id)}.`] : [];
}

function nameOf(id: string, { sectors }: Catalogue): string {
  return sectors.flatMap(({ indicators }) => indicators).find((one) => one.id === id)?.name ?? id;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
