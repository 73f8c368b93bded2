import { unfilledMark } from "../catalogue/checks/unfilled-entries.ts";
import { computeCutOffDate, formatIsoDate, formatPeriodId } from "../period.ts";
import { insertRanks, renderEarlierAgencies } from "./earlier-yaml.ts";
import { renderLocalities, renderTerritory } from "./localities-yaml.ts";
import { formatPlaceName } from "./place-name.ts";
import { formatSchemaPath } from "./schema-lines.ts";
import { pickTerritory, type StarterChoice } from "./starter-choice.ts";
import { formatYamlKey, formatYamlList, formatYamlText } from "./yaml-text.ts";

/** Renders a report.yaml with everything that the lists know; what only the office knows is marked as unfilled. */
export function renderReportYaml(choice: StarterChoice, packName: string): string {
  return [
    `# yaml-language-server: $schema=${reportSchemaPath}`,
    '# Khai báo của cơ quan, do lệnh "report init" lập. Dòng bắt đầu bằng dấu # là lời chú, chương trình không đọc.',
    '# Chỗ có chữ "điền:" thì viết vào sau dấu hai chấm; lệnh "report check" nhắc những chỗ còn trống.',
    `pack: ${packName}`,
    "",
    renderOrganisation(choice),
    "",
    renderSignatory(choice),
    "",
    renderRecipients(choice),
    "",
    ...renderEarlierAgencies(choice),
    ...renderTerritory(choice),
    "",
    renderLocalities(choice),
    "",
    ...renderAbsentExports(choice),
    renderSpellingAndDates(choice),
    "",
  ].join("\n");
}

/** The schemas lie in a folder of the workspace, so that it may be copied to another machine. */
export const reportSchemaPath = formatSchemaPath("report");

function renderOrganisation({ level, ...choice }: StarterChoice): string {
  const territory = pickTerritory(choice);
  return [
    "organisation:",
    `  superior: ${formatYamlText(`Ủy ban nhân dân ${territory.name}`)}`,
    `  superiorShort: ${formatYamlText(`UBND ${territory.name}`)}`,
    `  name: ${formatYamlText(level.name)}`,
    // A sentence has no letterhead above it that says of which district the office is.
    ...(level.id === "huyen" ? [`  fullName: ${formatYamlText(`${level.name} ${territory.name}`)}`] : []),
    `  # Trong "Số: …/${level.symbol}"; sửa nếu cơ quan dùng ký hiệu khác.`,
    `  symbol: ${level.symbol}`,
    "  # Địa danh trước ngày tháng. Nơi mang tên người hoặc chữ số ghi đủ cả cấp: Thành phố Hồ Chí Minh, Quận 1.",
    `  place: ${formatYamlText(formatPlaceName(territory.name))}`,
  ].join("\n");
}

function renderSignatory({ level }: StarterChoice): string {
  return [
    "signatory:",
    `  head: ${level.head}`,
    "  # Khi cấp phó ký thay, bỏ dấu # ở hai dòng sau:",
    "  # form: KT.",
    `  # title: ${level.deputy}`,
    `  name: ${unfilledMark} họ và tên người ký (không ghi học hàm, học vị)`,
  ].join("\n");
}

function renderRecipients({ level, map, ...choice }: StarterChoice): string {
  const territory = pickTerritory(choice);
  const recipients =
    map === "sinceJuly2025" ? level.recipients : (level.recipientsUntilJune2025 ?? level.recipients);
  return [
    "# Kính gửi: chỉ khi báo cáo gửi cấp trên. Không gửi thì xóa cả mục.",
    "addressees:",
    formatYamlList(level.addressees.map((text) => text.replace("{place}", territory.name))),
    "",
    "# Nơi nhận; dòng cuối là chữ sau “Lưu:”.",
    "recipients:",
    formatYamlList(insertRanks(recipients, territory.units)),
    `archive: ${level.archive}`,
  ].join("\n");
}

function renderSpellingAndDates({ period }: StarterChoice): string {
  return [
    "# Cách viết: above trên/hơn, thousand nghìn/ngàn, billion tỷ/tỉ, i sĩ/sỹ, tone hòa/hoà, padding: số dưới 10 viết 03.",
    "spelling: { above: trên, thousand: nghìn, billion: tỷ, i: sĩ, tone: hòa, padding: true }",
    "",
    "# Ngày của văn bản theo kỳ; không ghi thì để trống cho văn thư. Bỏ dấu # và sửa ngày:",
    "# dates:",
    `#   ${formatPeriodId(period)}: ${formatIsoDate(computeCutOffDate(period))}`,
  ].join("\n");
}

/** Since March 2025 the work of one department is that of four. */
function renderAbsentExports({ agency: { absent } }: StarterChoice): string[] {
  if (!absent) return [];
  const lines = Object.entries(absent).flatMap(([name, exports]) =>
    exports.map(
      (id) => `  ${formatYamlKey(id)}: { absent: ${formatYamlText(`thuộc ${name} từ tháng 3 năm 2025`)} }`,
    ),
  );
  return [
    "# Biểu nay thuộc cơ quan khác, văn bản không in; cơ quan vẫn báo cáo biểu nào thì xóa dòng của biểu ấy.",
    "exports:",
    ...lines,
    "",
  ];
}
