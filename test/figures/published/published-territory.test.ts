/** A province that three have become is compared with what all three have published, not with the figures of one of them. */
import { expect, test } from "vitest";
import type { PublishedPeriod } from "../../../src/catalogue/published-periods.ts";
import { omitFiguresOfOtherTerritories } from "../../../src/figures/published/published-territory.ts";

const merged = {
  territory: "tỉnh Ninh Bình",
  formerTerritories: ["tỉnh Ninh Bình", "tỉnh Hà Nam"].map((name) => ({ until: 202506, name })),
};
const renamed = { territory: "tỉnh Ninh Bình", formerTerritories: [{ until: 202506, name: "tỉnh Hoa Lư" }] };
const record: PublishedPeriod = {
  version: 1,
  period: "9m-2024",
  documents: [],
  figures: [
    { id: "jobs", name: "Việc làm", value: 1450 },
    { id: "jobs", name: "Việc làm", locality: "376", value: 99 },
  ],
};

test.each([
  ["one of two provinces", merged, record, ["376"]],
  [
    "all provinces of its time",
    merged,
    { ...record, territories: ["tỉnh Ninh Bình", "tỉnh Hà Nam"] },
    ["", "376"],
  ],
  ["papers that somebody typed", merged, { ...record, typedFrom: "Báo cáo số 1" }, ["", "376"]],
  ["a time after the change", merged, { ...record, period: "9m-2025" }, ["", "376"]],
  ["a territory with another name", renamed, record, ["", "376"]],
  ["a territory that never changed", { ...merged, formerTerritories: [] }, record, ["", "376"]],
])("figures of %s", (_, office, published, kept) => {
  const [left] = omitFiguresOfOtherTerritories([published], office);
  expect(left?.figures.map(({ locality = "" }) => locality)).toEqual(kept);
});
