/** The report.yaml of an office that reports across March and July 2025, compared with the published numbers of places. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readAgencies } from "../../src/catalogue/office/agencies.ts";
import { listTerritoryNames, pickAgency } from "../../src/catalogue/office/agency-times.ts";
import type { Office } from "../../src/catalogue/office/office.ts";
import { readOffice } from "../../src/catalogue/office/read-office.ts";
import { loadProvinces } from "../../src/localities/administrative-map.ts";
import { listMergedDistricts } from "../../src/starter/merged-districts.ts";
import { answerWithoutAsking } from "../../src/starter/question.ts";
import { renderReportYaml } from "../../src/starter/report-yaml.ts";
import { resolveStarterChoice, type TypedAnswers } from "../../src/starter/starter-choice.ts";
import { requirePeriod } from "../support/figures/figures.ts";

const { agencies } = readAgencies({
  path: "agencies.yaml",
  text: readFileSync("templates/labour/agencies.yaml", "utf8"),
});

async function render(typed: TypedAnswers): Promise<string> {
  const context = { agencies, ask: answerWithoutAsking, loadProvinces, today: 202510 };
  return renderReportYaml(await resolveStarterChoice({ agency: "noi-vu", ...typed }, context), "labour");
}

async function buildOffice(typed: TypedAnswers): Promise<Office> {
  const { office, issues } = readOffice({ path: "report.yaml", text: await render(typed) });
  expect(issues.map(({ code }) => code)).toEqual(["entry-unfilled"]);
  return office ?? expect.fail();
}

const countByProvince = ({ localities }: Office) =>
  ["tỉnh Hà Nam", "tỉnh Nam Định", "tỉnh Ninh Bình"].map(
    (name) => localities.filter(({ province, until }) => province === name && until === 202506).length,
  );

describe("Sở Nội vụ of Ninh Bình for nine months of 2025, with districts before", () => {
  let office: Office;
  beforeAll(async () => {
    office = await buildOffice({ province: "Ninh Bình", period: "9m-2025" });
  });

  test("the districts of three provinces to June, 129 communes from July", () => {
    expect(countByProvince(office)).toEqual([6, 9, 7]);
    const communes = office.localities.filter(({ from }) => from === 202507);
    const wards = communes.filter(({ name }) => name.startsWith("phường "));
    expect([communes.length, wards.length]).toEqual([129, 32]);
    expect(communes.some(({ predecessors }) => predecessors)).toBe(false);
  });

  test.each([
    [
      "9m-2024",
      "Sở Lao động - Thương binh và Xã hội",
      "Phòng Lao động - Thương binh và Xã hội các huyện, thị xã, thành phố",
      3,
    ],
    ["6m-2025", "Sở Nội vụ", "Phòng Nội vụ các huyện, thị xã, thành phố", 3],
    ["9m-2025", "Sở Nội vụ", "Phòng Văn hóa - Xã hội các xã, phường", 1],
  ])("%s is reported by %s", (id, name, recipient, provinces) => {
    const period = requirePeriod(id);
    const { organisation, recipients } = pickAgency(office, period);
    expect([organisation.name, recipients.at(-1)]).toEqual([name, recipient]);
    expect(listTerritoryNames(office, period)).toHaveLength(provinces);
  });

  test("a district that became a town keeps its old name, exports of other agencies are absent", () => {
    const kimBang = office.localities.find(({ name }) => name === "thị xã Kim Bảng");
    expect(kimBang?.aliases).toEqual(["huyện Kim Bảng"]);
    expect(office.exports?.training?.absent).toContain("Sở Giáo dục và Đào tạo");
    expect(office.exports).not.toHaveProperty("jobs");
  });
});

describe("with communes before", () => {
  let text: string;
  let office: Office;
  beforeAll(async () => {
    const typed = { province: "Ninh Bình", period: "9m-2025", before: "xa" };
    text = await render(typed);
    office = await buildOffice(typed);
  });

  test("398 communes to June, each predecessor of one commune at most", () => {
    expect(countByProvince(office)).toEqual([98, 175, 125]);
    const predecessors = office.localities.flatMap((locality) => locality.predecessors ?? []);
    expect(new Set(predecessors).size).toBe(predecessors.length);
    expect(office.localities.filter((locality) => locality.predecessors)).toHaveLength(127);
  });

  test("a commune with a part that may lie elsewhere has no predecessors, and says why", () => {
    const doubtful = text.split("\n").filter((line) => line.includes("chưa chắc, không so"));
    expect(doubtful.map((line) => /name: ([^,]+),/.exec(line)?.[1])).toEqual([
      "xã Gia Vân",
      "phường Tây Hoa Lư",
    ]);
    expect(doubtful.every((line) => !line.includes("predecessors:"))).toBe(true);
  });

  test("two communes of one name and province are told apart by their districts", () => {
    const names = office.localities
      .map(({ name }) => name)
      .filter((name) => name.startsWith("xã Hồng Quang"));
    expect(names).toEqual(["xã Hồng Quang (huyện Ý Yên)", "xã Hồng Quang (huyện Nam Trực)"]);
  });
});

describe("other times", () => {
  test("until June a department has its own province alone, and the agency before March", async () => {
    const office = await buildOffice({ province: "Nam Định", period: "6m-2025" });
    expect([office.territory, office.localities.length]).toEqual(["tỉnh Nam Định", 9]);
    expect(office.earlier.map(({ until }) => until)).toEqual([202502]);
  });

  test("until June there is an office of the district", async () => {
    const typed = { level: "huyen", province: "37", district: "Kim Sơn", period: "6m-2025" };
    const office = await buildOffice(typed);
    expect(office.organisation).toMatchObject({ name: "Phòng Nội vụ", symbol: "BC-PNV" });
    expect(office.earlier.map(({ organisation }) => organisation?.fullName)).toEqual([
      "Phòng Lao động - Thương binh và Xã hội huyện Kim Sơn",
    ]);
  });

  test.each([
    ["9m-2025", "khong"],
    ["9m-2027", undefined],
  ])("%s with %s has the places of today alone", async (period, before) => {
    const office = await buildOffice({ province: "37", period, ...(before && { before }) });
    expect([office.localities.length, office.earlier, office.formerTerritories]).toEqual([129, [], []]);
    expect(office.localities.some(({ from }) => from !== undefined)).toBe(false);
  });

  test("a province that was not merged has no former one", async () => {
    const office = await buildOffice({ province: "Nghệ An", period: "9m-2025" });
    expect(office.formerTerritories).toEqual([]);
    expect(office.localities.some(({ province }) => province !== undefined)).toBe(false);
  });

  test("a special zone has the district that it was, a commune of several districts none", async () => {
    const office = await buildOffice({ province: "thành phố Hồ Chí Minh", period: "9m-2025" });
    const predecessors = office.localities.filter((locality) => locality.predecessors);
    expect(predecessors.map(({ name, predecessors: codes }) => [name, codes])).toEqual([
      ["đặc khu Côn Đảo", ["755"]],
    ]);
  });

  test.each(["Lâm Đồng", "thành phố Huế"])("the file of %s is read without error", async (province) => {
    const { localities } = await buildOffice({ province, period: "9m-2025", before: "xa" });
    expect(localities.length).toBeGreaterThan(100);
  });
});

test("districts that were merged before June 2025", async () => {
  const [june, before] = await Promise.all([loadProvinces("june2025"), loadProvinces("until2024")]);
  const list = (code: string) =>
    listMergedDistricts(
      june.find((province) => province.code === code) ?? expect.fail(),
      before.find((province) => province.code === code),
    ).map(({ into, parts, isWhole }) => [into.name, parts.map((part) => part.name), isWhole]);
  expect(list("35")).toEqual([]);
  expect(list("36")).toEqual([["thành phố Nam Định", ["thành phố Nam Định", "huyện Mỹ Lộc"], true]]);
  expect(list("37")).toEqual([["thành phố Hoa Lư", ["thành phố Ninh Bình", "huyện Hoa Lư"], true]]);
});
