/** The beginning of a file in which an office says only what it wants otherwise than the pack, with examples behind "#". */
import type { ChangedFile } from "../catalogue/changes/changed-file.ts";
import { readMergedDeclarations } from "../catalogue/changes/merge-declarations.ts";
import { formatOriginLine, type Origin } from "../catalogue/origin-line.ts";
import { isPlainObject } from "../catalogue/yaml/schema-builders.ts";
import { formatSchemaLine } from "./schema-lines.ts";

export function renderChangeFile(original: ChangedFile, source: Pick<Origin, "pack" | "version">): string {
  const originLine = formatOriginLine(original, source);
  const lines = original.path.endsWith(".hbs")
    ? listTextChangeLines(original.path)
    : [...formatSchemaLine(original.path, "change"), ...listDeclarationLines(original)];
  return `${[originLine, ...lines].join("\n")}\n`;
}

function listTextChangeLines(path: string): string[] {
  return [
    "{{!--",
    `Chỉ ghi những câu cơ quan viết khác ${path} của bộ mẫu; các câu còn lại theo bộ mẫu, kể cả khi bộ mẫu có bản mới.`,
    `Xem nguyên văn: report template show ${path}. Mỗi chỗ sửa viết ở dưới ghi chú này, như sau:`,
    "",
    "@find",
    "câu, đề mục hay một đoạn của dòng, chép đúng từng chữ của bản gốc",
    "@replace",
    "câu của cơ quan",
    "",
    "Thay @replace bằng @before hay @after để thêm dòng ở trên hay ở dưới dòng ấy; bằng @remove (không ghi gì) để bỏ câu ấy.",
    "--}}",
  ];
}

function listDeclarationLines(original: ChangedFile): string[] {
  const intro = `# Chỉ ghi những gì cơ quan thêm hay gọi khác ${original.path} của bộ mẫu; còn lại theo bộ mẫu. Bỏ dấu # ở các dòng cần dùng.`;
  if (original.path === "pack.yaml")
    return [intro, "# sectors: [...]   # mọi lĩnh vực, theo thứ tự của báo cáo", ""];
  const { exportId, column, indicator } = findExamples(original);
  return [
    intro,
    "# exports:",
    `#   ${exportId}:`,
    "#     columns:",
    `#       ${column}: { header: [Tên cột trong tệp của cơ quan] }`,
    "#       moi: { header: [Tên cột mới], type: count, optional: true }",
    "# indicators:",
    `#   ${indicator}: { name: Tên cơ quan dùng }`,
    "#   chi-tieu-moi:",
    "#     name: Tên chỉ tiêu mới",
    "#     unit: người",
    `#     sum: ${exportId}.moi`,
    "",
  ];
}

/** The first export, its last column and the first indicator, so that the examples are of this sector. */
function findExamples(original: ChangedFile) {
  const value = readMergedDeclarations(original)?.value;
  const listKeys = (part: unknown): string[] => (isPlainObject(part) ? Object.keys(part) : []);
  const { exports, indicators } = isPlainObject(value) ? value : {};
  const exportId = listKeys(exports)[0] ?? "";
  const declaration = isPlainObject(exports) ? exports[exportId] : undefined;
  const columns = isPlainObject(declaration) ? declaration.columns : undefined;
  return { exportId, column: listKeys(columns).at(-1) ?? "", indicator: listKeys(indicators)[0] ?? "" };
}
