import { expect, test } from "vitest";
import {
  computeContentControlId,
  createMarkGenerator,
  listMentionPlaceParts,
} from "../../src/document/figure-marks.ts";
import { samplePeriod } from "../support/figures/sample-figures.ts";
import { sampleMentions } from "../support/sample-document.ts";

test("marks are the same in every run, and different for equal places and other periods", () => {
  const place = ["documents/bao-cao.hbs", "jobs.created", "actual", undefined];
  const [createMark, repeat] = [createMarkGenerator(samplePeriod), createMarkGenerator(samplePeriod)];
  const marks = [createMark(place), createMark(place), createMark(["other"])];
  expect(new Set(marks).size).toBe(3);
  expect([repeat(["other"]), repeat(place), repeat(place)]).toEqual([marks[2], marks[0], marks[1]]);
  expect(createMarkGenerator({ ...samplePeriod, year: 2023 })(place)).not.toBe(marks[0]);
  for (const mark of marks) expect(mark).toMatch(/^_so_[a-z2-7]{13}$/);
});

test("a mark never changes between versions, because edited documents hold it", () => {
  expect(createMarkGenerator(samplePeriod)(["documents/bao-cao.hbs", "jobs.created"])).toBe(
    "_so_yv2bowrhebmgu",
  );
});

test("the line and the printed words are not part of a place", () => {
  const [mention] = sampleMentions;
  if (!mention) throw new Error("No mention");
  expect(listMentionPlaceParts({ ...mention, line: 99, shown: "khác" })).toEqual(
    listMentionPlaceParts(mention),
  );
  expect(listMentionPlaceParts({ ...mention, locality: "372" })).not.toEqual(listMentionPlaceParts(mention));
});

test.each([
  ["_so_aaaaaaaaaaaaa", 1],
  ["_so_aaaaabaaaaaaa", 1],
  ["_so_aaaabaaaaaaaa", 32],
  ["_so_777777aaaaaaa", 2 ** 30 - 1],
])("the content control of %s has the id %d", (mark, id) => {
  expect(computeContentControlId(mark)).toBe(id);
});
