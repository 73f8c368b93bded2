import { describe, expect, test } from "vitest";
import {
  listOfficeTimes,
  listTerritoryNames,
  pickAgency,
} from "../../../src/catalogue/office/agency-times.ts";
import type { Office } from "../../../src/catalogue/office/office.ts";
import { describeOfficeTimes } from "../../../src/language/office/office-times.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";

const labour = ninhBinhOffice.organisation;
const homeAffairs = { ...labour, name: "Sở Nội vụ", symbol: "BC-SNV" };

/** To February 2025 the department of labour, then that of home affairs, which asks the communes from July on. */
const office: Office = {
  ...ninhBinhOffice,
  organisation: homeAffairs,
  recipients: ["Ủy ban nhân dân các xã, phường"],
  earlier: [
    { until: 202506, recipients: ["Phòng Nội vụ các huyện, thành phố"] },
    { until: 202502, organisation: labour, recipients: ["Phòng Lao động các huyện"], archive: "VT, LĐ" },
  ],
  formerTerritories: ["Hà Nam", "Nam Định", "Ninh Bình"].map((name) => ({
    until: 202506,
    name: `tỉnh ${name}`,
  })),
};

describe("a document bears the agency of the last month of its period", () => {
  test.each([
    ["2024", labour.name, "Phòng Lao động các huyện", "VT, LĐ"],
    ["m02-2025", labour.name, "Phòng Lao động các huyện", "VT, LĐ"],
    ["q1-2025", "Sở Nội vụ", "Phòng Nội vụ các huyện, thành phố", ninhBinhOffice.archive],
    ["6m-2025", "Sở Nội vụ", "Phòng Nội vụ các huyện, thành phố", ninhBinhOffice.archive],
    ["9m-2025", "Sở Nội vụ", "Ủy ban nhân dân các xã, phường", ninhBinhOffice.archive],
  ])("%s: %s", (period, name, recipient, archive) => {
    const agency = pickAgency(office, requirePeriod(period));
    expect([agency.organisation.name, agency.recipients, agency.archive]).toEqual([
      name,
      [recipient],
      archive,
    ]);
  });

  test("also where the data end before the change", () => {
    const partial = { ...requirePeriod("6m-2025"), kind: "months", last: 2, wholeLast: 6 } as const;
    expect(pickAgency(office, partial).organisation.name).toBe("Sở Nội vụ");
  });
});

test("a document names the territory of the last month of its period", () => {
  const names = ["9m-2024", "6m-2025", "9m-2025"].map((id) => listTerritoryNames(office, requirePeriod(id)));
  const former = ["tỉnh Hà Nam", "tỉnh Nam Định", "tỉnh Ninh Bình"];
  expect(names).toEqual([former, former, ["tỉnh Ninh Bình"]]);
});

describe("what changes in a period is told", () => {
  test.each([
    ["2024", []],
    ["m02-2025", []],
    [
      "6m-2025",
      [
        "Cơ quan trong kỳ: đến tháng 2/2025 là Sở Lao động - Thương binh và Xã hội; từ tháng 3/2025 là Sở Nội vụ. Văn bản mang tên Sở Nội vụ, là cơ quan của tháng cuối kỳ.",
      ],
    ],
    ["q3-2025", []],
    [
      "9m-2025",
      [
        "Cơ quan trong kỳ: đến tháng 2/2025 là Sở Lao động - Thương binh và Xã hội; từ tháng 3/2025 là Sở Nội vụ. Văn bản mang tên Sở Nội vụ, là cơ quan của tháng cuối kỳ.",
        "Địa bàn trong kỳ: đến tháng 6/2025 là các tỉnh Hà Nam, Nam Định và Ninh Bình; từ tháng 7/2025 là tỉnh Ninh Bình.",
      ],
    ],
  ])("%s", (period, sentences) => {
    expect(describeOfficeTimes(listOfficeTimes(office, requirePeriod(period)))).toEqual(sentences);
  });
});
