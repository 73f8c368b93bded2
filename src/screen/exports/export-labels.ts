/** Vietnamese words for what an export is, its columns and its rows. */
import type { ColumnType } from "../../catalogue/column-types.ts";
import type { ColumnRecord, ExportRecord } from "../../catalogue/export-record.ts";

const columnTypeLabels: Readonly<Record<ColumnType, string>> = {
  month: "tháng: 9/2022",
  date: "ngày: 30/9/2022",
  year: "năm: 2022",
  locality: "tên hoặc mã địa phương",
  indicator: "tên hoặc mã chỉ tiêu",
  text: "chữ",
  count: "số đếm",
  money: "tiền",
  decimal: "số, có thể lẻ",
  percent: "tỷ lệ %, chỉ để đối chiếu",
  private: "không đọc (thông tin cá nhân)",
};

/** "tiền (triệu đồng)", "số đếm, lũy kế từ đầu năm". */
export function formatColumnType({ type, unit, cumulative }: ColumnRecord): string {
  const label = columnTypeLabels[type] + (unit === null ? "" : ` (${unit})`);
  return cumulative ? `${label}, lũy kế từ đầu năm` : label;
}

/** The header as files should write it: money with its unit. */
export function formatUsualHeader({ header, unit }: ColumnRecord): string {
  return unit === null ? header : `${header} (${unit})`;
}

/** "cần có", "không bắt buộc", "cần có từ 4/2022 đến 12/2022", "cơ quan không có: không phát sinh". */
export function describeNeed({ needed, absent, from, until }: ExportRecord): string {
  if (absent !== null) return `cơ quan không có: ${absent}`;
  if (!needed) return "không bắt buộc";
  const limits = [
    ...(from === null ? [] : [`từ ${formatMonth(from)}`]),
    ...(until === null ? [] : [`đến ${formatMonth(until)}`]),
  ];
  return ["cần có", ...limits].join(" ");
}

/** "2022-04" → "4/2022". */
function formatMonth(month: string): string {
  const [year, number] = month.split("-");
  return `${Number(number)}/${year}`;
}

export function describeRows({ rows, key }: ExportRecord): string {
  switch (rows) {
    case "cells":
      return `một dòng cho mỗi bộ: ${key.join(", ")}; không hai dòng nào trùng nhau ở các cột này`;
    case "events":
      return "một dòng cho mỗi việc; dòng giống hệt dòng khác thì bị hỏi lại";
    case "persons":
      return "một dòng cho mỗi người; không hai dòng nào giống hệt nhau";
  }
}
