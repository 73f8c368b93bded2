import { expect, test } from "vitest";
import { resolveDocumentLetterhead } from "../../src/catalogue/office/document-letterhead.ts";
import { buildDocumentWords } from "../../src/templating/document-words.ts";
import { requirePeriod } from "../support/figures/figures.ts";
import { ninhBinhOffice } from "../support/labour-pack.ts";

const letterhead = { ...ninhBinhOffice, symbol: undefined };

test.each([
  ["tỉnh Ninh Bình", "toàn tỉnh", "Tỉnh ủy"],
  ["Tỉnh Ninh Bình", "toàn tỉnh", "Tỉnh ủy"],
  ["THÀNH PHỐ HÀ NỘI", "toàn thành phố", "Thành ủy"],
  ["thị xã Sa Pa", "toàn thị xã", "Thị ủy"],
  ["huyện Kim Sơn", "toàn huyện", "Huyện ủy"],
  ["Quận 1", "toàn quận", "Quận ủy"],
  ["Phường Hoa Lư", "toàn phường", "Đảng ủy"],
  ["đặc khu Phú Quốc", "toàn đặc khu", "Đảng ủy"],
  ["Ninh Bình", "toàn Ninh Bình", "cấp ủy"],
])("all of %s is %s, its Party committee %s", (territory, whole, committee) => {
  const { locality } = buildDocumentWords({
    period: requirePeriod("9m-2022"),
    office: { ...ninhBinhOffice, territory },
    letterhead,
  });
  expect([locality.whole, `toàn ${locality.rank}`, locality.committee]).toEqual([whole, whole, committee]);
});

test.each([
  ["Sở Lao động - Thương binh và Xã hội", "Sở"],
  ["Phòng Lao động - Thương binh và Xã hội", "Phòng"],
])("%s calls itself %s", (name, short) => {
  const organisation = { ...ninhBinhOffice.organisation, name };
  const { organisation: words } = buildDocumentWords({
    period: requirePeriod("9m-2022"),
    office: ninhBinhOffice,
    letterhead: { ...letterhead, organisation },
  });
  expect(words.short).toBe(short);
});

test.each([
  ["Phòng Lao động - Thương binh và Xã hội", "… và Xã hội huyện Kim Sơn"],
  ["Phòng Nội vụ huyện Kim Sơn", "Phòng Nội vụ huyện Kim Sơn"],
])("the full name of %s names its place once", (name, expected) => {
  const organisation = { ...ninhBinhOffice.organisation, name };
  const locality = { code: "376", name: "huyện Kim Sơn", aliases: [], office: { organisation } };
  const words = buildDocumentWords({
    period: requirePeriod("9m-2022"),
    locality,
    office: ninhBinhOffice,
    letterhead: { ...letterhead, organisation },
  });
  expect(words.organisation.fullName).toBe(expected.replace("…", "Phòng Lao động - Thương binh"));
});

test("a locality without an office is reported by that of the territory, under its full name", () => {
  const { organisation, locality } = buildDocumentWords({
    period: requirePeriod("9m-2022"),
    locality: { code: "376", name: "huyện Kim Sơn", aliases: [] },
    office: ninhBinhOffice,
    letterhead,
  });
  expect([organisation.fullName, locality.name]).toEqual([
    "Sở Lao động - Thương binh và Xã hội tỉnh Ninh Bình",
    "huyện Kim Sơn",
  ]);
});

test("a conference is named as far as it is known", () => {
  const date = { year: 2022, month: 10, day: 7 };
  const { conference } = buildDocumentWords({
    period: requirePeriod("9m-2022"),
    office: ninhBinhOffice,
    letterhead,
    conference: { name: "Hội nghị sơ kết", date },
  });
  expect(conference).toEqual({ name: "Hội nghị sơ kết", date: "07/10/2022", place: "……" });
});

test("sentences name the agency, the provinces and the places of the period", () => {
  const office = {
    ...ninhBinhOffice,
    earlier: [{ until: 202206, organisation: { ...ninhBinhOffice.organisation, name: "Sở Thương binh" } }],
    formerTerritories: ["tỉnh Hà Nam", "tỉnh Nam Định"].map((name) => ({ until: 202206, name })),
    localities: [
      { code: "376", name: "huyện Kim Sơn", aliases: [], until: 202206 },
      { code: "14620", name: "xã Phát Diệm", aliases: [], from: 202207 },
    ],
  };
  const [before, after] = ["6m-2022", "9m-2022"].map((id) => {
    const period = requirePeriod(id);
    const { organisation, locality, submission } = buildDocumentWords({
      period,
      office,
      letterhead: resolveDocumentLetterhead({ document: "bao-cao", kind: "Báo cáo" }, office, { period }),
    });
    return [organisation.fullName, locality.Whole, locality.ranks, submission.split(" kính")[0]];
  });
  expect(before).toEqual(["Sở Thương binh", "Cả 2 tỉnh", "huyện", ", Sở"]);
  const name = "Sở Lao động - Thương binh và Xã hội tỉnh Ninh Bình";
  expect(after).toEqual([name, "Toàn tỉnh", "xã", ", Sở"]);
});
