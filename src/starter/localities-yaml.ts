/** The territory and its localities in a new report.yaml, with the times of those that began or ended in July 2025. */
import { joinWithAnd } from "../language/name-list.ts";
import type { AdministrativeUnit } from "../localities/administrative-unit.ts";
import {
  createPredecessorFinder,
  type FormerPlaces,
  listFormerPlaces,
  type Predecessors,
} from "./former-places.ts";
import { isSamePlace, listMergedDistricts } from "./merged-districts.ts";
import { pickTerritory, type StarterChoice } from "./starter-choice.ts";
import { formatYamlText } from "./yaml-text.ts";

const lastMonth = "2025-06";
const firstMonth = "2025-07";

export function renderTerritory(choice: StarterChoice): string[] {
  const { name } = pickTerritory(choice);
  const former = listFormerNames(choice);
  return [
    `territory: ${formatYamlText(name)}`,
    ...(former.length === 0
      ? []
      : [
          "# Các tỉnh trước khi hợp nhất; văn bản của kỳ trước tháng 7/2025 gọi theo tên này.",
          "formerTerritories:",
          ...former.map((each) => `  - { until: ${lastMonth}, name: ${formatFlowText(each)} }`),
        ]),
  ];
}

/** None where the province is the same as before. */
function listFormerNames({ former, ...choice }: StarterChoice): string[] {
  const names = former?.provinces.map(({ name }) => name) ?? [];
  return names.length === 1 && names[0] === pickTerritory(choice).name ? [] : names;
}

export function renderLocalities(choice: StarterChoice): string {
  const { former, map } = choice;
  const { units } = pickTerritory(choice);
  const findPredecessors = former && createPredecessorFinder(former);
  return [
    ...listHints(map, former),
    '# Tệp nào gọi tên khác thì thêm aliases, ví dụ { code: "…", name: …, aliases: [tên khác] }.',
    "localities:",
    ...(former ? renderFormerPlaces(former, listFormerNames(choice).length > 0) : []),
    ...(former ? ["  # Từ tháng 7/2025:"] : []),
    ...units.map((unit) =>
      renderCommune(unit, former ? [`from: ${firstMonth}`] : [], findPredecessors?.(unit.code)),
    ),
  ].join("\n");
}

function listHints(map: StarterChoice["map"], former: FormerPlaces | undefined): string[] {
  if (map === "until2024")
    return [
      "# Tên và mã theo danh mục hành chính của ngành thống kê, trước ngày 01/7/2025. Nơi nào đã sáp nhập thì sửa lại.",
    ];
  if (map === "june2025")
    return [
      "# Tên theo bảng đơn vị hành chính ngày 30/6/2025, mã theo danh mục của ngành thống kê; nơi mới lập mang mã của nơi cũ.",
    ];
  return [
    "# Tên và mã của các xã, phường từ ngày 01/7/2025. Mã mới dùng lại mã của xã cũ, nên không dò bằng mã với số liệu cũ.",
    "# Sau dấu # là các xã cũ hợp thành; xã bị chia cho nhiều nơi chỉ ghi ở một nơi, nên xem lại nghị quyết sắp xếp.",
    ...(former?.level === "xa"
      ? [
          "# predecessors: mã các xã cũ nhập nguyên vẹn vào, để so với năm trước. Bảng công khai không ghi được xã bị chia: đối chiếu nghị",
          "# quyết, xã nào bị chia thì xóa predecessors của mọi nơi nhận; chỗ đã biết là chưa chắc thì không ghi, và có lời chú.",
        ]
      : []),
    ...(former?.level === "huyen"
      ? [
          "# Huyện không nhập nguyên vẹn vào xã, phường (trừ đặc khu ghi predecessors), nên số của xã, phường mới chưa có cùng kỳ để so.",
        ]
      : []),
  ];
}

/** Places of two provinces may have one name. */
function renderFormerPlaces(former: FormerPlaces, namesProvince: boolean): string[] {
  return former.provinces.flatMap((province) => {
    const times = [
      `until: ${lastMonth}`,
      ...(namesProvince ? [`province: ${formatFlowText(province.name)}`] : []),
    ];
    const of2024 = former.provincesOf2024.find(({ code }) => code === province.code);
    const places = nameApart(listFormerPlaces(province, former.level), province);
    return [
      `  # Đến tháng 6/2025, ${province.name}:`,
      ...places.map((unit) => renderPlace(unit, [...listOldNames(unit, of2024), ...times])),
      ...(former.level === "huyen" ? renderMergedDistricts(province, of2024, times) : []),
    ];
  });
}

/** A district that became a town keeps its old name in numbers of last year. */
function listOldNames(unit: AdministrativeUnit, of2024: AdministrativeUnit | undefined): string[] {
  const names = (of2024?.units ?? [])
    .filter((district) => isSamePlace(unit, district) && district.name !== unit.name)
    .map(({ name }) => formatFlowText(name));
  return names.length === 0 ? [] : [`aliases: [${names.join(", ")}]`];
}

/** Two communes of one name in a province are told apart by their districts. */
function nameApart(
  places: readonly AdministrativeUnit[],
  province: AdministrativeUnit,
): AdministrativeUnit[] {
  const names = places.map(({ name }) => name);
  return places.map((place) => {
    if (names.filter((name) => name === place.name).length < 2) return place;
    const district = province.units.find(({ units }) => units.includes(place));
    return { ...place, name: `${place.name} (${district?.name ?? province.name})` };
  });
}

/** Lists do not say when they were merged: somebody who knows has to write it. */
function renderMergedDistricts(
  province: AdministrativeUnit,
  of2024: AdministrativeUnit | undefined,
  [, ...otherTimes]: readonly string[],
): string[] {
  return listMergedDistricts(province, of2024).flatMap(({ into, parts, isWhole }) => {
    const others = parts.filter(({ name }) => name !== into.name).map(({ name }) => name);
    const codes = formatCodes(parts.map(({ code }) => code));
    return [
      `  # ${joinWithAnd(others)} đã nhập ${isWhole ? "" : "cả hay một phần "}vào ${into.name}. Số liệu còn tên cũ thì bỏ dấu # ở các dòng dưới, ghi tháng cuối (until); ở dòng`,
      `  # ${into.name} ghi tháng đầu (from)${isWhole ? `, predecessors: ${codes}` : "; địa giới có đổi nên không ghi predecessors"}.`,
      ...parts.map((part) => `  # ${renderPlace(part, ["until: …", ...otherTimes]).trimStart()}`),
    ];
  });
}

function renderCommune(
  unit: AdministrativeUnit,
  times: readonly string[],
  { codes, doubtful }: Predecessors = { codes: [], doubtful: [] },
): string {
  const predecessors = codes.length === 0 ? [] : [`predecessors: ${formatCodes(codes)}`];
  const comments = [
    ...(unit.formerUnits === undefined ? [] : [unit.formerUnits]),
    ...(doubtful.length === 0
      ? []
      : [`chưa chắc, không so với năm trước: ${doubtful.join(", ")} có thể bị chia`]),
  ];
  const comment = comments.length === 0 ? "" : ` # ${comments.join("; ")}`;
  return `${renderPlace(unit, [...times, ...predecessors])}${comment}`;
}

function formatCodes(codes: readonly string[]): string {
  return `[${codes.map((code) => JSON.stringify(code)).join(", ")}]`;
}

function renderPlace({ code, name }: AdministrativeUnit, entries: readonly string[]): string {
  return `  - { ${[`code: "${code}"`, `name: ${formatFlowText(name)}`, ...entries].join(", ")} }`;
}

/** A comma would end the value inside braces. */
function formatFlowText(text: string): string {
  return text.includes(",") ? JSON.stringify(text) : formatYamlText(text);
}
