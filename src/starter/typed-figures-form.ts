/** The empty form of `published/<period>.yaml`: every indicator that is compared with last year, with its name and its unit. */
import { findExportsOfIndicators, omitAbsentExports } from "../catalogue/absent-exports.ts";
import type { Catalogue, Indicator } from "../catalogue/declaration.ts";
import { isInForce } from "../catalogue/in-force.ts";
import { formatPeriodName } from "../language/period-names.ts";
import type { Period } from "../period.ts";
import { formatYamlKey } from "./yaml-text.ts";

/** Nothing in it counts before somebody fills it in. */
export function renderTypedFiguresForm(period: Period, catalogue: Catalogue): string {
  return [
    `# Số liệu đã công bố của ${formatPeriodName(period)}, nhập tay từ báo cáo đã ký khi không còn tệp để ghi nhận bằng report publish.`,
    "# Ghi số kèm đơn vị ngay sau dấu hai chấm, ví dụ 14.274 người; 3,2 tỷ đồng; 5,21%. Chỉ tiêu nào không có thì để trống.",
    "reason: # vì sao nhập tay, ví dụ: Sở cũ không còn tệp số liệu năm trước",
    "source: # số và ngày của báo cáo, ví dụ: Báo cáo số …/BC-… ngày …",
    "by: # họ và tên người nhập",
    "date: # ngày nhập, viết năm-tháng-ngày",
    "figures:",
    ...listComparableIndicators(period, catalogue).flatMap(({ sector, indicators }) => [
      `  # ${sector.toLocaleUpperCase("vi")}`,
      ...indicators.map(({ id, name, unit }) => `  ${formatYamlKey(id)}: # ${name} (${unit})`),
    ]),
    "",
    "# Số của từng địa phương, nếu báo cáo có: tên địa phương như trong report.yaml, rồi chỉ tiêu như trên.",
    "# localities:",
    "#   tên địa phương:",
    "#     mã chỉ tiêu: số kèm đơn vị",
    "",
  ].join("\n");
}

interface SectorIndicators {
  readonly sector: string;
  readonly indicators: readonly Indicator[];
}

/** Tasks of one year are not compared with those of another; what was not yet in force has no number of then. */
function listComparableIndicators(period: Period, catalogue: Catalogue): SectorIndicators[] {
  const exports = catalogue.sectors.flatMap((sector) => sector.exports);
  const wasInForce = ({ id }: Indicator) =>
    [...findExportsOfIndicators([id], catalogue)].every((exportId) => {
      const declaration = exports.find((each) => each.id === exportId);
      return declaration === undefined || isInForce(declaration, period);
    });
  return omitAbsentExports(catalogue).flatMap(({ name, indicators }) => {
    const comparable = indicators.filter(
      (indicator) => indicator.aggregation.kind !== "done" && wasInForce(indicator),
    );
    return comparable.length === 0 ? [] : [{ sector: name, indicators: comparable }];
  });
}
