/** The answers of `report exports`: the list of all exports, and one export with its columns and texts. */
import type { Catalogue } from "../../catalogue/declaration.ts";
import type { ColumnRecord, ExportRecord } from "../../catalogue/export-record.ts";
import type { Section, SectionPart } from "../section.ts";
import type { TableContent } from "../terminal-table.ts";
import { describeNeed, describeRows, formatColumnType, formatUsualHeader } from "./export-labels.ts";

/** One line for each export, by sector. */
export function buildExportListTable(records: readonly ExportRecord[], { sectors }: Catalogue): TableContent {
  const groups = [...sectors, { id: null, name: "Kế hoạch năm" }];
  return {
    columns: [
      { title: "Biểu", align: "left" },
      { title: "Tên tệp bắt đầu bằng", align: "left", width: 22 },
      { title: "Nộp", align: "left", width: 22 },
    ],
    rows: groups.flatMap(({ id, name }) => [
      { group: name },
      ...records
        .filter(({ sector }) => sector === id)
        .map((record) => [record.name, record.usualFile, describeNeed(record)]),
    ]),
  };
}

/** Everything about one export. */
export function buildExportSections(record: ExportRecord, { sectors }: Catalogue): Section[] {
  const sector = sectors.find(({ id }) => id === record.sector);
  const facts: [string, string][] = [
    ["Mã", record.id],
    ...(sector ? [["Lĩnh vực", sector.name] as [string, string]] : []),
    ["Nộp", describeNeed(record)],
    ["Tên tệp", `bắt đầu bằng ${record.files.join(", ")}`],
    ["Mỗi dòng", describeRows(record)],
    ...(record.shapes.length > 0
      ? [["Hình bảng", `thường, hoặc ${record.shapes.join(", ")}`] as [string, string]]
      : []),
    ...(record.missing.length > 0
      ? [["Chưa có số", `ghi ${record.missing.map((mark) => `"${mark}"`).join(", ")}`] as [string, string]]
      : []),
    ["Tiêu đề", record.columns.map(formatUsualHeader).join(";")],
  ];
  return [
    { title: record.name, parts: [{ facts }] },
    { title: "Các cột", parts: [buildColumnTable(record.columns)] },
    ...buildTextSections(record, sectors),
    ...buildPlanSections(record, sectors),
  ];
}

function buildColumnTable(columns: readonly ColumnRecord[]): TableContent {
  return {
    columns: [
      { title: "Mã", align: "left" },
      { title: "Cột", align: "left", width: 24 },
      { title: "Nội dung", align: "left", width: 18 },
      { title: "Cũng nhận tiêu đề", align: "left", width: 20 },
    ],
    rows: columns.map((column) => [
      column.id,
      column.needed ? formatUsualHeader(column) : `${formatUsualHeader(column)} (có thể thiếu)`,
      formatColumnType(column),
      column.otherHeaders.join(", "),
    ]),
  };
}

/** The names by which a plan may call the indicators, and their codes in report.yaml. */
function buildPlanSections({ sector }: ExportRecord, sectors: Catalogue["sectors"]): Section[] {
  if (sector !== null) return [];
  const table: TableContent = {
    columns: [
      { title: "Mã", align: "left" },
      { title: "Chỉ tiêu", align: "left", width: 40 },
      { title: "Đơn vị", align: "left" },
    ],
    rows: sectors.flatMap(({ name, indicators }) => [
      { group: name },
      ...indicators.map((indicator) => [indicator.id, indicator.name, indicator.unit]),
    ]),
  };
  return [{ title: "Chỉ tiêu", parts: [table] }];
}

/** The texts of the columns by which indicators select rows. */
function buildTextSections({ columns }: ExportRecord, sectors: Catalogue["sectors"]): Section[] {
  const names = new Map(
    sectors.flatMap(({ indicators }) => indicators.map(({ id, name }) => [id, name] as const)),
  );
  const parts = columns.flatMap(({ header, texts }): SectionPart[] => {
    if (texts === null) return [];
    const counted = texts.counted.map(({ text, aliases, indicators }) => {
      const others = aliases.length > 0 ? ` (hoặc ${aliases.join(", ")})` : "";
      return `${text}${others}: ${indicators.map((id) => names.get(id) ?? id).join("; ")}`;
    });
    const known =
      texts.known.length > 0 ? [`không chỉ tiêu nào đếm, không bị hỏi: ${texts.known.join(", ")}`] : [];
    return [{ heading: `Cột "${header}"`, items: [...counted, ...known] }];
  });
  return parts.length > 0 ? [{ title: "Nội dung được tính", parts }] : [];
}
