import { unfilledMark } from "../catalogue/checks/unfilled-entries.ts";
import { formatPlaceRanks } from "../language/coverage-words.ts";
import type { AdministrativeUnit } from "../localities/administrative-unit.ts";
import { computeCutOffDate, formatIsoDate, formatPeriodId } from "../period.ts";
import { removeRank } from "./question.ts";
import { formatSchemaPath } from "./schema-lines.ts";
import { pickTerritory, type StarterChoice } from "./starter-choice.ts";
import { formatYamlList, formatYamlText } from "./yaml-text.ts";

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
    renderLocalities(choice),
    "",
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

/** A unit named after a person is written with its whole name (Decree 30/2020/NĐ-CP, Annex I, II.4); one province is. */
function formatPlaceName(name: string): string {
  return name === "thành phố Hồ Chí Minh" ? "Thành phố Hồ Chí Minh" : removeRank(name);
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

function renderRecipients({ level, ...choice }: StarterChoice): string {
  const territory = pickTerritory(choice);
  const ranks = formatPlaceRanks(
    territory.units.map(({ code, name }) => ({ place: { code, name, aliases: [] } })),
  );
  return [
    "# Kính gửi: chỉ khi báo cáo gửi cấp trên. Không gửi thì xóa cả mục.",
    "addressees:",
    formatYamlList(level.addressees.map((text) => text.replace("{place}", territory.name))),
    "",
    "# Nơi nhận; dòng cuối là chữ sau “Lưu:”.",
    "recipients:",
    formatYamlList(level.recipients.map((text) => text.replace("{ranks}", ranks))),
    `archive: ${level.archive}`,
  ].join("\n");
}

function renderLocalities({ agency, ...choice }: StarterChoice): string {
  const { name, units } = pickTerritory(choice);
  const source =
    agency.map === "untilJune2025"
      ? [
          "# Tên và mã theo danh mục hành chính của ngành thống kê, trước ngày 01/7/2025. Nơi nào đã sáp nhập thì sửa lại.",
        ]
      : [
          "# Tên và mã của các xã, phường từ ngày 01/7/2025. Mã mới dùng lại mã của xã cũ, nên không dò bằng mã với số liệu cũ.",
          "# Sau dấu # là các xã cũ hợp thành; xã bị chia cho nhiều nơi chỉ ghi ở một nơi, nên xem lại nghị quyết sắp xếp.",
        ];
  return [
    `territory: ${formatYamlText(name)}`,
    "",
    ...source,
    '# Tệp nào gọi tên khác thì thêm aliases, ví dụ { code: "…", name: …, aliases: [tên khác] }.',
    "localities:",
    ...units.map(renderLocality),
  ].join("\n");
}

function renderLocality({ code, name, formerUnits }: AdministrativeUnit): string {
  const comment = formerUnits ? ` # ${formerUnits}` : "";
  return `  - { code: "${code}", name: ${name.includes(",") ? JSON.stringify(name) : formatYamlText(name)} }${comment}`;
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
