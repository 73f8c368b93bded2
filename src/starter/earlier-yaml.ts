/** The agencies before the one of today in a new report.yaml, so that documents of earlier periods bear their names. */
import type { Agency, AgencyLevel } from "../catalogue/office/agencies.ts";
import { formatPlaceRanks } from "../language/coverage-words.ts";
import type { AdministrativeUnit } from "../localities/administrative-unit.ts";
import { formatPlaceName } from "./place-name.ts";
import { removeRank } from "./question.ts";
import { pickTerritory, type StarterChoice } from "./starter-choice.ts";
import { formatYamlList, formatYamlText } from "./yaml-text.ts";

/** None for an agency that began before all others, or that has no numbers of their time. */
export function renderEarlierAgencies(choice: StarterChoice): string[] {
  const { earlierAgencies, former, map } = choice;
  const entries = [
    ...(former ? renderTimeOfDistricts(choice) : []),
    ...(former || map === "june2025"
      ? earlierAgencies.flatMap((agency) => renderEarlierAgency(agency, choice))
      : []),
  ];
  return entries.length === 0
    ? []
    : [
        "# Cơ quan trước đây, mỗi mục đến hết tháng until: văn bản của kỳ kết thúc không sau tháng ấy mang tên, nơi nhận của cơ quan đó.",
        "# Mục nào không ghi thì như trên.",
        "earlier:",
        ...entries,
        "",
      ];
}

/** The agency is the same, but districts were its places. */
function renderTimeOfDistricts({ level, former }: StarterChoice): string[] {
  const { recipientsUntilJune2025 } = level;
  if (!recipientsUntilJune2025 || !former) return [];
  return [
    "  - until: 2025-06",
    "    recipients:",
    renderRecipientsOf(recipientsUntilJune2025, listPlaces(former)),
  ];
}

function renderEarlierAgency(agency: Agency, choice: StarterChoice): string[] {
  const level = agency.levels.find(({ id }) => id === choice.level.id);
  if (!level || agency.until === undefined) return [];
  const { former } = choice;
  const territory = pickTerritory(choice);
  const place = former ? pickProvinceOfSameName(former.provinces, territory) : territory;
  return [
    `  - until: ${formatMonth(agency.until)}`,
    "    organisation:",
    `      superior: ${formatYamlText(`Ủy ban nhân dân ${place.name}`)}`,
    `      superiorShort: ${formatYamlText(`UBND ${place.name}`)}`,
    `      name: ${formatYamlText(level.name)}`,
    ...(level.id === "huyen" ? [`      fullName: ${formatYamlText(`${level.name} ${place.name}`)}`] : []),
    `      symbol: ${level.symbol}`,
    `      place: ${formatYamlText(formatPlaceName(place.name))}`,
    "    # Người ký của cơ quan ấy, nếu văn bản cũ cần lập lại.",
    `    signatory: { head: ${formatYamlText(level.head)} }`,
    "    addressees:",
    formatYamlList(
      level.addressees.map((text) => text.replace("{place}", place.name)),
      "      ",
    ),
    "    recipients:",
    renderRecipientsOf(level.recipients, former ? listPlaces(former) : territory.units),
    `    archive: ${level.archive}`,
  ];
}

/** The province that kept its name is the office's own; the others had offices of theirs. */
function pickProvinceOfSameName(
  provinces: readonly AdministrativeUnit[],
  territory: AdministrativeUnit,
): AdministrativeUnit {
  return provinces.find(({ name }) => removeRank(name) === removeRank(territory.name)) ?? territory;
}

function listPlaces({ provinces }: NonNullable<StarterChoice["former"]>): AdministrativeUnit[] {
  return provinces.flatMap(({ units }) => units);
}

function renderRecipientsOf(
  recipients: AgencyLevel["recipients"],
  places: readonly AdministrativeUnit[],
): string {
  return formatYamlList(insertRanks(recipients, places), "      ");
}

/** "Phòng Nội vụ các {ranks}" → "Phòng Nội vụ các huyện, thị xã, thành phố". */
export function insertRanks(recipients: readonly string[], places: readonly AdministrativeUnit[]): string[] {
  const ranks = formatPlaceRanks(places.map(({ code, name }) => ({ place: { code, name, aliases: [] } })));
  return recipients.map((text) => text.replace("{ranks}", ranks));
}

/** 202502 → "2025-02". */
function formatMonth(month: number): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, "0")}`;
}
