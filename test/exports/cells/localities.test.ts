import { describe, expect, test } from "vitest";
import { getLocalityReader, localityRankPrefix } from "../../../src/exports/cells/localities.ts";
import { buildOffice } from "../../support/sample-export.ts";

describe("localities", () => {
  const read = getLocalityReader(buildOffice());
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
  });

  test("an unclear name comes with all the places that it names", () => {
    expect(read("Ninh Bình")).toEqual({
      kind: "unclear",
      candidates: ["tỉnh Ninh Bình", "thành phố Ninh Bình"],
    });
  });
});

test.each([
  ["huyện Nho Quan", "Nho Quan"],
  ["Thành phố Ninh Bình", "Ninh Bình"],
  ["đặc khu Côn Đảo", "Côn Đảo"],
  ["Nho Quan", "Nho Quan"],
  ["huyện", "huyện"],
])("%s without its rank is %s", (name, expected) =>
  expect(name.replace(localityRankPrefix, "")).toBe(expected),
);
