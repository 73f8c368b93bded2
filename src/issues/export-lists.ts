/** The words of exports in the messages about those that an office does not have. */

/** The reason of an extra export (`extra: true`) of which no file was handed in. */
export const reasonWithoutFile = "chưa có tệp";

interface AbsentExport {
  readonly name: string;
  /** The reason in report.yaml; absent where only columns are declared absent. */
  readonly reason: string | undefined;
  readonly columns: readonly { readonly header: string; readonly reason: string }[];
}

/** `"Tặng quà" (không phát sinh)`, `"Tặng quà" cột “Số suất” (không theo dõi)` */
export function formatAbsentExport({ name, reason, columns }: AbsentExport): string {
  if (reason !== undefined) return `"${name}" (${reason})`;
  return `"${name}" ${columns.map((column) => `cột “${column.header}” (${column.reason})`).join(", ")}`;
}

/** `"Tặng quà" (tệp tang-qua-9-2022.csv, 3 chỉ tiêu)` */
export function formatMissingExport(name: string, file: string, indicatorCount: number): string {
  return `"${name}" (tệp ${file}, ${indicatorCount} chỉ tiêu)`;
}

/** The entries of report.yaml that declare exports absent: `gifts: { absent: không có số liệu }`. */
export function formatAbsentEntries(exportIds: readonly string[]): string {
  return exportIds.map((id) => `${id}: { absent: không có số liệu }`).join(", ");
}

/** `"tang-qua" hoặc "qua-tet"` */
export function formatFileNames(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(" hoặc ");
}
