/** The text that explains an archive to whoever opens it years later. */

import { omitAbsentExports } from "../catalogue/absent-exports.ts";
import type { Catalogue } from "../catalogue/declaration.ts";
import { pickAgency } from "../catalogue/office/agency-times.ts";
import type { Office } from "../catalogue/office/office.ts";
import { formatPeriodName } from "../language/period-names.ts";
import { formatPeriodId, type Period } from "../period.ts";

interface ArchiveNote {
  readonly period: Period;
  readonly office: Office;
  readonly catalogue: Catalogue;
  /** The version of the program. */
  readonly version: string;
  /** As `report check` prints it. */
  readonly balance: string;
  /** The paths of the Word files in the archive. */
  readonly documents: readonly string[];
}

export function renderArchiveNote({
  period,
  office,
  catalogue,
  version,
  balance,
  documents,
}: ArchiveNote): string {
  const id = formatPeriodId(period);
  const [document = "van-ban.docx"] = documents;
  const [indicator = ""] = omitAbsentExports(catalogue).flatMap(({ indicators }) =>
    indicators.map((each) => each.id),
  );
  return [
    `LƯU TRỮ SỐ LIỆU BÁO CÁO ${formatPeriodName(period).toLocaleUpperCase("vi")}`,
    `${pickAgency(office, period).organisation.name}; lập bằng so-ket ${version}.`,
    "",
    "Trong thư mục này có: các tệp số liệu đã đọc (data), khai báo (report.yaml, templates), phần viết tay (narrative),",
    `văn bản và sổ số liệu của kỳ (out/${id}, van-ban-da-ky), số liệu đã công bố (published).`,
    "Tệp SHA256SUMS ghi mã kiểm tra của từng tệp.",
    "",
    "Muốn xem lại: giải nén, mở cửa sổ lệnh trong thư mục này, rồi gõ",
    `    report verify "${document}"`,
    `    report explain ${indicator} --period ${id}      (thay bằng tên hoặc mã của chỉ tiêu)`,
    "",
    balance,
    "",
    "ĐÃ XÁC NHẬN, BỎ QUA",
    ...listConfirmations(office),
    "",
  ].join("\n");
}

/** What the office has confirmed in report.yaml, each with its reason, person and day as far as they are written there. */
function listConfirmations({ silenced, foreign, units = {}, exports = {} }: Office): string[] {
  const lines = [
    ...silenced.map(({ code, rule, locality, time, value, reason }) =>
      joinTexts(`Bỏ qua ${code ?? rule}`, locality, time, value, reason),
    ),
    ...foreign.map(({ name, reason, by, date }) => joinTexts(`Không tính ${name}`, reason, by, date)),
    ...Object.entries(units).map(([column, { unit, reason, by, date }]) =>
      joinTexts(`Đơn vị của ${column} là ${unit}`, reason, by, date),
    ),
    ...Object.entries(exports).flatMap(([id, { absent }]) =>
      absent === undefined ? [] : joinTexts(`Không có biểu ${id}`, absent),
    ),
  ];
  return lines.length > 0 ? lines.map((line) => `- ${line}.`) : ["Không có."];
}

function joinTexts(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== "").join("; ");
}
