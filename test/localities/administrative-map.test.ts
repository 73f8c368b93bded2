/** The two administrative maps, compared with published lists. */
import { beforeAll, describe, expect, test } from "vitest";
import { loadProvinces } from "../../src/localities/administrative-map.ts";
import {
  type AdministrativeMapName,
  type AdministrativeUnit,
  administrativeMapNames,
  parseUnits,
  serializeUnits,
} from "../../src/localities/administrative-unit.ts";

const maps = new Map<AdministrativeMapName, readonly AdministrativeUnit[]>();
beforeAll(async () => {
  for (const name of administrativeMapNames) maps.set(name, await loadProvinces(name));
});

const findProvince = (map: AdministrativeMapName, code: string) =>
  maps.get(map)?.find((province) => province.code === code);

describe("until June 2025", () => {
  test("Ninh Bình has eight districts, 369 to 377 without 371", () => {
    const province = findProvince("until2024", "37");
    expect(province?.name).toBe("tỉnh Ninh Bình");
    expect(province?.units.map(({ code, name }) => `${code} ${name}`)).toEqual([
      "369 thành phố Ninh Bình",
      "370 thành phố Tam Điệp",
      "372 huyện Nho Quan",
      "373 huyện Gia Viễn",
      "374 huyện Hoa Lư",
      "375 huyện Yên Khánh",
      "376 huyện Kim Sơn",
      "377 huyện Yên Mô",
    ]);
  });

  test.each([
    ["35", 6, 109],
    ["36", 10, 226],
    ["37", 8, 143],
  ])("province %s has %d districts and %d communes", (code, districts, communes) => {
    const units = findProvince("until2024", code)?.units ?? [];
    expect(units).toHaveLength(districts);
    expect(units.flatMap((district) => district.units)).toHaveLength(communes);
  });

  test("a district with a number keeps its capital letter", () => {
    expect(findProvince("until2024", "79")?.units.map(({ name }) => name)).toContain("Quận 1");
  });
});

describe("in June 2025", () => {
  test.each([
    ["35", 6, 98],
    ["36", 9, 175],
    ["37", 7, 125],
  ])("province %s has %d districts and %d communes", (code, districts, communes) => {
    const units = findProvince("june2025", code)?.units ?? [];
    expect(units).toHaveLength(districts);
    expect(units.flatMap((district) => district.units)).toHaveLength(communes);
  });

  test("a district that is new since 2024 bears the code of one that went into it", () => {
    const names = findProvince("june2025", "37")?.units.map(({ code, name }) => `${code} ${name}`);
    expect(names?.slice(0, 2)).toEqual(["369 thành phố Hoa Lư", "370 thành phố Tam Điệp"]);
  });

  test("every commune went into one of July 2025, and all of these are reached", () => {
    const communes = (maps.get("june2025") ?? []).flatMap(({ units }) =>
      units.flatMap((district) => district.units),
    );
    const codes = new Set(maps.get("sinceJuly2025")?.flatMap(({ units }) => units.map(({ code }) => code)));
    expect(communes).toHaveLength(10_034);
    expect(communes.filter(({ successor }) => !codes.has(successor ?? ""))).toEqual([]);
    const reached = new Set(communes.map(({ successor }) => successor));
    const ofNinhBinh = findProvince("sinceJuly2025", "37")?.units.map(({ code }) => code) ?? [];
    expect(ofNinhBinh.filter((code) => !reached.has(code))).toEqual([]);
  });

  test("an island district without communes became a special zone", () => {
    const islands = (maps.get("june2025") ?? [])
      .flatMap(({ units }) => units)
      .filter(({ units }) => units.length === 0);
    const zones = islands.map(({ name, successor }) => {
      const wards = maps.get("sinceJuly2025")?.flatMap(({ units }) => units);
      return `${name} → ${wards?.find(({ code }) => code === successor)?.name}`;
    });
    expect(zones.sort()).toEqual([
      "huyện Bạch Long Vĩ → đặc khu Bạch Long Vĩ",
      "huyện Côn Đảo → đặc khu Côn Đảo",
      "huyện Cồn Cỏ → đặc khu Cồn Cỏ",
      "huyện Hoàng Sa → đặc khu Hoàng Sa",
      "huyện Lý Sơn → đặc khu Lý Sơn",
    ]);
  });

  test("a commune of which a part was planned to go elsewhere says so", () => {
    const giaVien = findProvince("june2025", "37")?.units.find(({ name }) => name === "huyện Gia Viễn");
    const giaTan = giaVien?.units.find(({ name }) => name === "xã Gia Tân");
    const names = [giaTan?.successor, ...(giaTan?.splitTo ?? [])].map(
      (code) => findProvince("sinceJuly2025", "37")?.units.find((commune) => commune.code === code)?.name,
    );
    expect(names).toEqual(["xã Gia Vân", "phường Tây Hoa Lư"]);
  });
});

describe("since July 2025", () => {
  test("Ninh Bình has 32 wards and 97 communes, and no districts", () => {
    const communes = findProvince("sinceJuly2025", "37")?.units ?? [];
    const count = (rank: string) => communes.filter(({ name }) => name.startsWith(rank)).length;
    expect([count("phường "), count("xã "), communes.length]).toEqual([32, 97, 129]);
    expect(communes.every(({ units }) => units.length === 0)).toBe(true);
  });

  test.each([
    ["13285", "phường Phủ Lý"],
    ["13330", "phường Duy Tân"],
    ["13669", "phường Nam Định"],
    ["13699", "phường Thành Nam"],
    ["14089", "xã Xuân Trường"],
    ["14329", "phường Hoa Lư"],
    ["14623", "xã Bình Minh"],
  ])("the commune %s is %s", (code, name) => {
    const communes = findProvince("sinceJuly2025", "37")?.units ?? [];
    expect(communes.find((commune) => commune.code === code)?.name).toBe(name);
  });

  test("a commune tells what it was made of", () => {
    const communes = findProvince("sinceJuly2025", "37")?.units ?? [];
    expect(communes.find(({ code }) => code === "14329")?.formerUnits).toContain("phường Vân Giang");
    expect(communes.find(({ name }) => name === "xã Gia Vân")?.formerUnits).toContain("xã Gia Tân");
  });

  test("cities are named with their rank", () => {
    expect(findProvince("sinceJuly2025", "46")?.name).toBe("thành phố Huế");
    expect(findProvince("sinceJuly2025", "96")?.name).toBe("tỉnh Cà Mau");
  });
});

test("a code names another place in each map, so that a map belongs to it", () => {
  const district = findProvince("until2024", "37")?.units.find(({ code }) => code === "369");
  expect(district?.units.find(({ code }) => code === "14329")?.name).toBe("phường Vân Giang");
  const commune = findProvince("sinceJuly2025", "37")?.units.find(({ code }) => code === "14329");
  expect(commune?.name).toBe("phường Hoa Lư");
});

test("no two units of one parent share their name, and no two of a level their code", () => {
  for (const provinces of maps.values()) {
    for (const level of [provinces, provinces.flatMap(({ units }) => units)])
      expect(new Set(level.map(({ code }) => code)).size).toBe(level.length);
    for (const { units } of provinces) expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
  }
});

test("units are the same after writing and reading", () => {
  const provinces: AdministrativeUnit[] = [
    {
      code: "01",
      name: "thành phố A",
      units: [
        { code: "001", name: "Quận 1", units: [{ code: "00001", name: "phường B", units: [] }] },
        { code: "002", name: "huyện C", units: [], formerUnits: "xã D (huyện E)" },
        { code: "003", name: "xã G", units: [], successor: "004", splitTo: ["005", "006"] },
      ],
    },
    { code: "02", name: "tỉnh F", units: [] },
  ];
  expect(serializeUnits(provinces)).toBe(
    "01|thành phố A\n\t001|Quận 1\n\t\t00001|phường B\n\t002|huyện C|xã D (huyện E)\n\t003|xã G||004|005,006\n02|tỉnh F\n",
  );
  expect(parseUnits(serializeUnits(provinces))).toEqual(provinces);
});
