import { describe, expect, test } from "vitest";
import { placeRankPrefix } from "../../../src/catalogue/place-ranks.ts";
import { getOrCreateLocalityReader } from "../../../src/exports/cells/localities.ts";
import { buildOffice } from "../../support/sample-export.ts";

describe("localities", () => {
  const read = getOrCreateLocalityReader(buildOffice());
  test.each([
    ["372", "372"],
    ["Nho Quan", "372"],
    ["huyen nho quan", "372"],
    ["H. Nho Quan", "372"],
    ["NHO  QUAN", "372"],
    ["TP.Ninh Bình", "369"],
    ["TP Ninh Binh", "369"],
    ["tpnb", "369"],
    ["Thị xã Tam Điệp", "370"],
    ["TX. Tam Điệp", "370"],
    ["tỉnh Ninh Bình", "territory"],
    ["Toàn tỉnh", "territory"],
    ["cả tỉnh", "territory"],
    ["toàn huyện", "unknown"],
    ["Toàn tỉnh Ninh Bình", "unknown"],
    ["Nho Quan (%)", "unknown"],
    ["‰ Nho Quan", "unknown"],
    ["Toàn tỉnh (%)", "unknown"],
    ["Xóm 1. Nho Quan", "unknown"],
    ["1) 2. Nho Quan", "unknown"],
    ["Nho Quan (huyện) - cũ", "unknown"],
    ["huyện Nho Quan,tỉnh Ninh Bình", "372"],
    ["huyện Nho Quan ,  tỉnh Ninh Bình", "372"],
    ["369", "369"],
    ["999", "unknown"],
    ["T.P Ninh Bình", "369"],
    ["T. X. Tam Điệp", "370"],
    ["h Nho Quan", "372"],
    [" Nho Quan ", "372"],
    ["1.Nho Quan", "372"],
    ["100. Nho Quan", "372"],
    ["1000. Nho Quan", "unknown"],
    ["1 Nho Quan", "unknown"],
    ["Ủy ban nhân dân huyện Nho Quan", "372"],
    ["UBND TP. Ninh Bình", "369"],
    ["UBND thành phố Ninh Bình, tỉnh Ninh Bình", "369"],
    ["Phòng lao động h. Nho Quan", "372"],
    ["Phòng lao động, huyện Nho Quan", "unknown"],
    ["Phòng Nội vụ huyện Nho Quan", "unknown"],
    ["Nho Quan, Tỉnh Ninh Bình", "372"],
    ["Nho Quan , tỉnh Ninh Bình", "372"],
    ["Nho Quan, Ninh Bình", "unknown"],
    ["Nho Quan, tỉnh Ninh Bình, Việt Nam", "unknown"],
    [", tỉnh Ninh Bình", "unknown"],
    ["Nho Quan(huyện)", "372"],
    ["Nho Quan (xã)", "unknown"],
    ["Nho Quan (huyện) cũ", "unknown"],
    ["1. Nho Quan", "372"],
    ["2) TP. Ninh Bình", "369"],
    ["UBND huyện Nho Quan", "372"],
    ["Phòng LĐ-TBXH huyện Nho Quan", "372"],
    ["Phòng Lao động - Thương binh và Xã hội thành phố Ninh Bình", "369"],
    ["UBND tỉnh Ninh Bình", "unknown"],
    ["Công an huyện Nho Quan", "unknown"],
    ["huyện Nho Quan, tỉnh Ninh Bình", "372"],
    ["huyện Nho Quan, tỉnh Hà Nam", "unknown"],
    ["huyện Nho Quan, huyện Gia Viễn", "unknown"],
    ["Nho Quan (huyện)", "372"],
    ["Ninh Bình (thành phố)", "369"],
    ["Ninh Bình", "unclear"],
    ["huyện Tam Điệp", "unknown"],
    ["Nho Qu\u0430n", "unknown"],
    ["Nho", "unknown"],
  ])("%s is %s", (text, expected) => {
    const reading = read(text);
    expect(reading.kind === "locality" ? reading.code : reading.kind).toBe(expected);
  });

  test("an unknown name comes with the nearest known one", () => {
    expect(read("huyện Nho Quann")).toEqual({ kind: "unknown", nearest: "huyện Nho Quan" });
    expect(read("Nho Quann")).toEqual({ kind: "unknown", nearest: "Nho Quan" });
    expect(read("tỉnh Ninh Bìn")).toEqual({ kind: "unknown", nearest: "tỉnh Ninh Bình" });
  });

  test("an unclear name comes with all the places that it names", () => {
    expect(read("Ninh Bình")).toEqual({
      kind: "unclear",
      candidates: ["tỉnh Ninh Bình", "thành phố Ninh Bình"],
      mayBeOtherLevel: false,
    });
  });
});

test("an office of communes asks for “toàn xã”, one of a city for “cả thành phố”", () => {
  const commune = getOrCreateLocalityReader({ ...buildOffice(), territory: "xã Gia Phú", localities: [] });
  const city = getOrCreateLocalityReader({ ...buildOffice(), territory: "Thành phố Hà Nội", localities: [] });
  expect(["Toàn xã", "cả xã", "toàn tỉnh"].map((text) => commune(text).kind)).toEqual([
    "territory",
    "territory",
    "unknown",
  ]);
  expect(["toàn thành phố", "cả thành phố", "toàn xã"].map((text) => city(text).kind)).toEqual([
    "territory",
    "territory",
    "unknown",
  ]);
});

describe("abbreviated ranks and foreign places", () => {
  const names = ["thị trấn Me", "phường Nam Bình", "xã Gia Phú", "quận Một", "thị xã Sơn Tây"];
  const read = getOrCreateLocalityReader({
    ...buildOffice(),
    localities: names.map((name) => ({
      code: name,
      name,
      aliases: ["P. Bích Đào"].slice(names.indexOf(name)),
    })),
    foreign: [{ name: "H. Nga Sơn", reason: "" }],
  });
  test.each([
    ["TT. Me", "thị trấn Me"],
    ["T.T Me", "thị trấn Me"],
    ["P. Nam Bình", "phường Nam Bình"],
    ["p.nam bình", "phường Nam Bình"],
    ["X. Gia Phú", "xã Gia Phú"],
    ["Q. Một", "quận Một"],
    ["TX Sơn Tây", "thị xã Sơn Tây"],
    ["phường Bích Đào", "thị trấn Me"],
    ["huyện Nga Sơn", "foreign"],
    ["h. nga sơn", "foreign"],
    ["xã Nga Sơn", "unknown"],
  ])("%s is %s", (text, expected) => {
    const reading = read(text);
    expect(reading.kind === "locality" ? reading.code : reading.kind).toBe(expected);
  });

  test("a territory whose name has no rank is no answer to “toàn tỉnh”", () => {
    const territory = getOrCreateLocalityReader({ ...buildOffice(), territory: "Ninh Bình", localities: [] });
    expect([territory("toàn tỉnh").kind, territory("Ninh Bình").kind]).toEqual(["unknown", "territory"]);
  });
});

describe("names without rank in an office of several levels", () => {
  const readIn = (names: readonly string[], text: string) => {
    const localities = names.map((name, index) => ({ code: String(index), name, aliases: [] }));
    const reading = getOrCreateLocalityReader({ ...buildOffice(), localities })(text);
    return reading.kind === "unclear" ? reading.candidates : reading.kind;
  };
  test.each([
    [["xã Kim Sơn", "phường Tam Điệp"], "Kim Sơn", "locality"],
    [["huyện Kim Sơn", "thành phố Tam Điệp", "thị xã Sơn Tây"], "Kim Sơn", "locality"],
    [["tỉnh Hà Nam", "thành phố Hà Nội"], "Hà Nam", "locality"],
    [["xã Kim Sơn", "tỉnh Hà Nam"], "Kim Sơn", ["xã Kim Sơn"]],
    [["xã Kim Sơn", "tỉnh Hà Nam"], "xã Kim Sơn", "locality"],
    [["xã Kim Sơn", "huyện Gia Viễn"], "Gia Viễn", ["huyện Gia Viễn"]],
    [["xã Kim Sơn", "thành phố Tam Điệp"], "Kim Sơn", ["xã Kim Sơn"]],
    [["xã Kim Sơn", "tỉnh Hà Nam"], "Ninh Bình", ["tỉnh Ninh Bình"]],
    [["quận Một", "huyện Gia Viễn"], "Gia Viễn", "locality"],
    [["đặc khu Côn Đảo", "thị trấn Me"], "Me", "locality"],
    [["thị xã Sơn Tây", "xã Kim Sơn"], "Kim Sơn", ["xã Kim Sơn"]],
    [["thành phố Tam Điệp", "thành phố Hoa Lư"], "Hoa Lư", "locality"],
    [["xã Kim Sơn", "khu thành phố mới"], "Kim Sơn", "locality"],
    [["phường Tân Thành", "xã Tân Thành"], "Tân Thành", ["phường Tân Thành", "xã Tân Thành"]],
  ])("%j: %s", (names, text, expected) => expect(readIn(names, text)).toEqual(expected));
});

test.each([
  ["huyện Nho Quan", "Nho Quan"],
  ["Thành phố Ninh Bình", "Ninh Bình"],
  ["đặc khu Côn Đảo", "Côn Đảo"],
  ["Nho Quan", "Nho Quan"],
  ["huyện", "huyện"],
])("%s without its rank is %s", (name, expected) => expect(name.replace(placeRankPrefix, "")).toBe(expected));
