import { describe, expect, test } from "vitest";
import { findContradictingPlace, listFilePlaces } from "../../../src/exports/meaning/file-place.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";

const list = (titles: readonly string[], path = "data/qua-2022.csv") =>
  listFilePlaces(titles, path, ninhBinhOffice).map(({ value, source }) => `${source}: ${value.name}`);

describe("the locality of a whole file", () => {
  test.each([
    ["PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI HUYỆN KIM SƠN", ["title: huyện Kim Sơn"]],
    ["UBND THÀNH PHỐ NINH BÌNH", ["title: thành phố Ninh Bình"]],
    ["Đơn vị: H. Nho Quan", ["title: huyện Nho Quan"]],
    ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH NINH BÌNH", []],
    ["SO SÁNH HUYỆN NHO QUAN VÀ HUYỆN KIM SƠN", []],
    ["(Kèm theo Báo cáo của UBND huyện Gia Viễn)", []],
    ["Kính gửi: UBND huyện Gia Viễn", []],
    ["QUỸ KIM SƠN", []],
  ])("in the title %s", (title, expected) => expect(list([title])).toEqual(expected));

  test.each([
    ["data/qua-2022-kim-son.csv", ["file name: huyện Kim Sơn"]],
    ["data/Quà 2022 Kim Sơn.csv", ["file name: huyện Kim Sơn"]],
    ["data/qua-tp-ninh-binh.csv", ["file name: thành phố Ninh Bình"]],
    ["data/qua-ninh-binh.csv", []],
    ["data/kim-son/qua-2022.csv", []],
    ["data/qua-nho-quan-kim-son.csv", []],
  ])("in the name %s", (path, expected) => expect(list([], path)).toEqual(expected));

  test.each([
    ["rows of that place", [["376", 4]], undefined],
    ["rows of another place", [["373", 4]], 4],
    [
      "rows of both",
      [
        ["376", 4],
        ["373", 9],
      ],
      9,
    ],
    ["no row with a place", [], undefined],
  ] as const)("%s", (_, places, line) => {
    const evidence = listFilePlaces(["HUYỆN KIM SƠN"], "data/qua-2022.csv", ninhBinhOffice);
    expect(findContradictingPlace(new Map(places), evidence)?.line).toBe(line);
  });

  test("the name of the file is held against the rows beside a title", () => {
    const evidence = listFilePlaces(["HUYỆN GIA VIỄN"], "data/qua-kim-son.csv", ninhBinhOffice);
    expect(findContradictingPlace(new Map([["373", 4]]), evidence)?.evidence.source).toBe("file name");
  });

  test.each([
    ["data/qua-ha-nam-2024.csv", []],
    ["data/qua-phuong-ha-nam-2025.csv", ["file name: phường Hà Nam"]],
    ["data/qua-kim-son-2024.csv", ["file name: huyện Kim Sơn"]],
  ])("a name that is also one of a merged province: %s", (path, expected) => {
    const [kimSon] = ninhBinhOffice.localities.filter(({ code }) => code === "376");
    const ward = { code: "13366", name: "phường Hà Nam", aliases: ["Hà Nam"], from: 202507 };
    const office = {
      ...ninhBinhOffice,
      localities: [...(kimSon ? [kimSon] : []), ward],
      formerTerritories: [{ until: 202506, name: "tỉnh Hà Nam" }],
    };
    const places = listFilePlaces([], path, office);
    expect(places.map(({ value, source }) => `${source}: ${value.name}`)).toEqual(expected);
  });
});
