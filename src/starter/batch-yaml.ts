import { formatPeriodName } from "../language/period-names.ts";
import { computeCutOffDate, formatIsoDate, formatPeriodId, type Period } from "../period.ts";
import { formatSchemaPath } from "./schema-lines.ts";

export const batchSchemaPath = formatSchemaPath("batch");

/** Renders the plan of `report batch` for one period. */
export function renderBatchYaml(period: Period): string {
  return [
    `# yaml-language-server: $schema=${batchSchemaPath}`,
    '# Những văn bản lập trước mỗi hội nghị: gõ "report batch". Mỗi kỳ sửa lại kỳ báo cáo, tên và ngày hội nghị.',
    `periods: [${formatPeriodId(period)}]`,
    "documents: all",
    "",
    "# Thêm báo cáo riêng của từng địa phương, dưới tên cơ quan ghi ở mục office của địa phương trong report.yaml:",
    "# localities: all",
    "",
    "# Tên và ngày hội nghị (năm-tháng-ngày):",
    `# conference: { name: Hội nghị sơ kết ${formatPeriodName(period)}, date: ${formatIsoDate(computeCutOffDate(period))} }`,
    "",
  ].join("\n");
}
