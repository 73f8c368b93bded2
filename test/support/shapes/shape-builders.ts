/** Writes the rows of an export in other shapes than the standard one, as offices lay out their tables. */
import { isAmountType } from "../../../src/catalogue/column-types.ts";
import type { Column, ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import type { Office } from "../../../src/catalogue/office/office.ts";
import type { Shape } from "../../../src/catalogue/shape.ts";
import type { Row } from "../../../src/exports/row.ts";
import { formatMonthAndYear } from "../../../src/period.ts";
import { createQuantity } from "../../../src/quantity.ts";

export interface ShapedFile {
  readonly name: string;
  readonly shape: Shape | undefined;
  readonly path: string;
  readonly content: string;
  /** The rows that the file holds. */
  readonly rows: readonly Row[];
}

/** The rows of one export, with the columns that they fill. */
export interface ShapeSource {
  readonly declaration: ExportDeclaration;
  readonly office: Office;
  readonly rows: readonly Row[];
}

type Axis = (row: Row) => string;

/** Builds the file in every shape that its columns allow. */
export function buildShapedFiles(source: ShapeSource): ShapedFile[] {
  const measures = listMeasures(source);
  const texts = listTexts(source);
  const isSingle = measures.length === 1;
  const place = createPlaceAxis(source.office);
  const files = [
    ...(isSingle ? [buildAcross(source, "time", formatMonth, [place])] : []),
    ...(isSingle ? [buildAcross(source, "locality", place, [formatMonth])] : []),
    buildAcrossTwo(source, ["measure", "time"]),
    buildAcrossTwo(source, ["time", "measure"]),
    buildGroups(source, "time", formatMonth, [place]),
    buildGroups(source, "locality", place, [formatMonth]),
    ...(isSingle ? [buildGroupsAcross(source, "locality", place, "time", formatMonth)] : []),
    ...(isSingle ? [buildGroupsAcross(source, "time", formatMonth, "locality", place)] : []),
    ...(texts.length === 0 && !isSingle ? [buildDown(source)] : []),
    buildLocalityFile(source),
    buildMonthFile(source),
  ];
  return files;
}

function listMeasures({ declaration, rows }: ShapeSource): Column[] {
  return declaration.columns.filter(
    ({ id, type }) => isAmountType(type) && rows.some(({ numbers }) => numbers[id] !== undefined),
  );
}

function listTexts({ declaration, rows }: ShapeSource): Column[] {
  return declaration.columns.filter(
    ({ id, type }) => type === "text" && rows.some(({ texts }) => texts[id] !== undefined),
  );
}

function createPlaceAxis({ localities }: Office): Axis {
  return ({ locality }) => localities.find(({ code }) => code === locality)?.name ?? "";
}

const formatMonth: Axis = ({ month = 0 }) => `Tháng ${formatMonthAndYear(month)}`;

function headerOf({ type, headers: [header = ""] }: Column): string {
  return type === "money" ? `${header.replace(/\s*\(.*\)$/u, "")} (đồng)` : header;
}

function findHeader({ declaration }: ShapeSource, type: Column["type"]): string {
  return declaration.columns.find((column) => column.type === type)?.headers[0] ?? "";
}

function formatNumber(row: Row, { id }: Column): string {
  const value = row.numbers[id];
  return value === undefined ? "" : createQuantity(value).toFixed().replace(".", ",");
}

function toCsv(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => cells.join(";")).join("\r\n")}\r\n`;
}

function listDistinct(rows: readonly Row[], axis: Axis): string[] {
  return [...new Set(rows.map(axis))];
}

/** The labels of the rows of a table: the axes, then the texts. */
function listLabelHeads(source: ShapeSource, axes: readonly Axis[]): string[] {
  return [
    ...axes.map((axis) => findHeader(source, axis === formatMonth ? "month" : "locality")),
    ...listTexts(source).map(headerOf),
  ];
}

function listLabels(source: ShapeSource, row: Row, axes: readonly Axis[]): string[] {
  return [...axes.map((axis) => axis(row)), ...listTexts(source).map(({ id }) => row.texts[id] ?? "")];
}

function groupByLabels(source: ShapeSource, rows: readonly Row[], axes: readonly Axis[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(listLabels(source, row, axes));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

function buildAcross(source: ShapeSource, variable: string, across: Axis, down: readonly Axis[]): ShapedFile {
  const [measure] = listMeasures(source);
  const values = listDistinct(source.rows, across);
  const unit = measure?.type === "money" ? [["Đơn vị tính: đồng"]] : [];
  const body = [...groupByLabels(source, source.rows, down)].map(([key, rows]) => [
    ...(JSON.parse(key) as string[]),
    ...values.map((value) => {
      const row = rows.find((candidate) => across(candidate) === value);
      return row && measure ? formatNumber(row, measure) : "";
    }),
  ]);
  return {
    name: `across ${variable}`,
    shape: { across: [variable], ...(measure && { measure: measure.id }) },
    path: "data/x.csv",
    content: toCsv([...unit, [...listLabelHeads(source, down), ...values], ...body]),
    rows: source.rows,
  };
}

function buildAcrossTwo(
  source: ShapeSource,
  order: readonly ["measure", "time"] | readonly ["time", "measure"],
): ShapedFile {
  const measures = listMeasures(source);
  const months = listDistinct(source.rows, formatMonth);
  const place = createPlaceAxis(source.office);
  const columns =
    order[0] === "measure"
      ? measures.flatMap((measure) => months.map((month) => ({ measure, month })))
      : months.flatMap((month) => measures.map((measure) => ({ measure, month })));
  const heads = columns.map(({ measure, month }) => {
    const names = { measure: headerOf(measure), time: month };
    return [names[order[0]], names[order[1]]] as const;
  });
  const labels = listLabelHeads(source, [place]);
  const upper = heads.map(([first], index) => (first === heads[index - 1]?.[0] ? "" : first));
  const body = [...groupByLabels(source, source.rows, [place])].map(([key, rows]) => [
    ...(JSON.parse(key) as string[]),
    ...columns.map(({ measure, month }) => {
      const row = rows.find((candidate) => formatMonth(candidate) === month);
      return row ? formatNumber(row, measure) : "";
    }),
  ]);
  return {
    name: `across ${order.join(", ")}`,
    shape: { across: order },
    path: "data/x.csv",
    content: toCsv([
      [...labels, ...upper],
      [...labels.map(() => ""), ...heads.map(([, second]) => second)],
      ...body,
    ]),
    rows: source.rows,
  };
}

function buildGroups(source: ShapeSource, variable: string, group: Axis, rest: readonly Axis[]): ShapedFile {
  const measures = listMeasures(source);
  const width = listLabelHeads(source, rest).length + measures.length;
  const body = listDistinct(source.rows, group).flatMap((value) => [
    [value, ...Array.from({ length: width - 1 }, () => "")],
    ...source.rows
      .filter((row) => group(row) === value)
      .map((row) => [
        ...listLabels(source, row, rest),
        ...measures.map((measure) => formatNumber(row, measure)),
      ]),
  ]);
  return {
    name: `groups ${variable}`,
    shape: { groups: variable },
    path: "data/x.csv",
    content: toCsv([[...listLabelHeads(source, rest), ...measures.map(headerOf)], ...body]),
    rows: source.rows,
  };
}

/** Group rows, and a variable across; the rows below a group need a label of their own. */
function buildGroupsAcross(
  source: ShapeSource,
  groupVariable: string,
  group: Axis,
  acrossVariable: string,
  across: Axis,
): ShapedFile {
  const [measure] = listMeasures(source);
  const texts = listTexts(source);
  const values = listDistinct(source.rows, across);
  const heads = texts.length > 0 ? texts.map(headerOf) : ["Nội dung"];
  const body = listDistinct(source.rows, group).flatMap((groupValue) => {
    const own = source.rows.filter((row) => group(row) === groupValue);
    const lines = [...groupByLabels(source, own, [])].map(([key, rows]) => [
      ...(texts.length > 0 ? (JSON.parse(key) as string[]) : ["Số liệu"]),
      ...values.map((value) => {
        const row = rows.find((candidate) => across(candidate) === value);
        return row && measure ? formatNumber(row, measure) : "";
      }),
    ]);
    return [[groupValue, ...heads.slice(1).map(() => ""), ...values.map(() => "")], ...lines];
  });
  const unit = measure?.type === "money" ? [["Đơn vị tính: đồng"]] : [];
  return {
    name: `groups ${groupVariable}, across ${acrossVariable}`,
    shape: { groups: groupVariable, across: [acrossVariable], ...(measure && { measure: measure.id }) },
    path: "data/x.csv",
    content: toCsv([...unit, [...heads, ...values], ...body]),
    rows: source.rows,
  };
}

/** The names of the columns of numbers down, the localities across, the months in group rows. */
function buildDown(source: ShapeSource): ShapedFile {
  const place = createPlaceAxis(source.office);
  const places = listDistinct(source.rows, place);
  const body = listDistinct(source.rows, formatMonth).flatMap((month) => [
    ["", month, ...places.map(() => "")],
    ...listMeasures(source).map((measure, index) => [
      String(index + 1),
      headerOf(measure),
      ...places.map((name) => {
        const row = source.rows.find(
          (candidate) => formatMonth(candidate) === month && place(candidate) === name,
        );
        return row ? formatNumber(row, measure) : "";
      }),
    ]),
  ]);
  return {
    name: "down measure, across locality, groups time",
    shape: { down: "measure", across: ["locality"], groups: "time" },
    path: "data/x.csv",
    content: toCsv([["STT", "Nội dung", ...places], ...body]),
    rows: source.rows,
  };
}

/** One district's file without a column of localities. */
function buildLocalityFile(source: ShapeSource): ShapedFile {
  const [locality] = source.office.localities;
  const rows = source.rows.filter((row) => row.locality === locality?.code);
  const measures = listMeasures(source);
  const title = `PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI ${locality?.name.toLocaleUpperCase("vi")}`;
  const body = rows.map((row) => [
    ...listLabels(source, row, [formatMonth]),
    ...measures.map((measure) => formatNumber(row, measure)),
  ]);
  return {
    name: "one locality, named in the title",
    shape: undefined,
    path: "data/x.csv",
    content: toCsv([[title], [...listLabelHeads(source, [formatMonth]), ...measures.map(headerOf)], ...body]),
    rows,
  };
}

/** One month's file without a column of months. */
function buildMonthFile(source: ShapeSource): ShapedFile {
  const place = createPlaceAxis(source.office);
  const month = Math.max(...source.rows.map((row) => row.month ?? 0));
  const rows = source.rows.filter((row) => row.month === month);
  const measures = listMeasures(source);
  const body = rows.map((row) => [
    ...listLabels(source, row, [place]),
    ...measures.map((measure) => formatNumber(row, measure)),
  ]);
  return {
    name: "one month, named in the title",
    shape: undefined,
    path: "data/x.csv",
    content: toCsv([
      [`KẾT QUẢ THÁNG ${month % 100} NĂM ${Math.floor(month / 100)}`],
      [...listLabelHeads(source, [place]), ...measures.map(headerOf)],
      ...body,
    ]),
    rows,
  };
}
