/** The page of all exports for people, templates/labour/README.md. */
import type { Catalogue } from "../../src/catalogue/declaration.ts";
import { type ExportRecord, listExportRecords } from "../../src/catalogue/export-record.ts";
import {
  describeNeed,
  describeRows,
  formatColumnType,
  formatUsualHeader,
} from "../../src/screen/exports/export-labels.ts";

export function renderExportPage(catalogue: Catalogue): string {
  const records = listExportRecords(catalogue);
  const groups = [...catalogue.sectors, { id: null, name: "Kế hoạch năm" }];
  const indicatorNames = new Map(
    catalogue.sectors.flatMap(({ indicators }) => indicators.map(({ id, name }) => [id, name] as const)),
  );
  return [
    `# Các biểu của bộ mẫu "${catalogue.name}"\n`,
    "Mỗi biểu là một hay nhiều tệp CSV trong thư mục `data`, nhận ra theo phần đầu của tên tệp. `report exports` in danh sách này, kèm các",
    "tên gọi mà cơ quan khai thêm trong `report.yaml`; `report exports viec-lam` in một biểu. Trang này được lập lại từ các khai báo bằng",
    "`npx vitest run test/commands/exports.test.ts -u`.\n",
    ...groups.flatMap(({ id, name }) => [
      `## ${name}\n`,
      ...records.filter(({ sector }) => sector === id).map((record) => renderExport(record, indicatorNames)),
    ]),
  ].join("\n");
}

function renderExport(record: ExportRecord, indicatorNames: ReadonlyMap<string, string>): string {
  const files = record.files.map((file) => `\`${file}\``).join(", ");
  return [
    `### ${record.name}\n`,
    `Mã \`${record.id}\`; tên tệp bắt đầu bằng ${files}; ${describeNeed(record)}; ${describeRows(record)}.\n`,
    "| Cột | Nội dung | Bắt buộc | Cũng nhận tiêu đề |",
    "| --- | --- | --- | --- |",
    ...record.columns.map(
      (column) =>
        `| ${formatUsualHeader(column)} | ${formatColumnType(column)} | ${column.needed ? "có" : ""} | ${column.otherHeaders.join(", ")} |`,
    ),
    "",
    ...renderTexts(record, indicatorNames),
  ].join("\n");
}

function renderTexts({ columns }: ExportRecord, indicatorNames: ReadonlyMap<string, string>): string[] {
  return columns.flatMap(({ header, texts }) => {
    if (texts === null) return [];
    const counted = texts.counted.map(({ text, aliases, indicators }) => {
      const others = aliases.length > 0 ? ` (hoặc ${aliases.join(", ")})` : "";
      return `- ${text}${others}: ${indicators.map((id) => indicatorNames.get(id)).join("; ")}`;
    });
    const known = texts.known.length > 0 ? [`- không chỉ tiêu nào đếm: ${texts.known.join(", ")}`] : [];
    return [`Cột "${header}" được tính khi ghi:\n`, ...counted, ...known, ""];
  });
}
