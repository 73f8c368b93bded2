/** The time and the place that a file says once, and what contradicts the office's word. */
import { describe, expect, test } from "vitest";
import { resolveFileConstants } from "../../../src/exports/shapes/file-constants.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";

type Said = { readonly time?: string; readonly locality?: string };

function resolve(titles: readonly string[], said: Said | undefined, path = "data/viec-lam.csv") {
  const office = { ...ninhBinhOffice, ...(said && { files: { "viec-lam.csv": said } }) };
  const { time, locality, timeIssue, localityIssue, year } = resolveFileConstants(titles, { path, office });
  return {
    ...{ time: time?.cell, locality: locality?.cell, year },
    issues: [timeIssue, localityIssue].flatMap((issue) => (issue ? [`${issue.code}: ${issue.message}`] : [])),
  };
}

describe("a title of the moment that the office confirmed", () => {
  test.each([
    ["THỜI ĐIỂM 30/9/2022", "9/2022"],
    ["THỜI ĐIỂM 31/8/2022", "8 tháng 2022"],
    ["THỜI ĐIỂM 30/9/2022", "Tháng 9"],
    ["THỜI ĐIỂM 31/1/2022", "9 tháng 2022"],
  ])("%s, %s: agrees", (title, time) => {
    expect(resolve([title], { time })).toMatchObject({ issues: [] });
  });

  test.each([
    ["THỜI ĐIỂM 31/12/2021", "9/2022", "12/2021"],
    ["THỜI ĐIỂM 30/9/2021", "9/2022", "9/2021"],
    ["THỜI ĐIỂM 31/10/2022", "9/2022", "10/2022"],
  ])("%s, %s: is another, and told as %s", (title, time, said) => {
    const { issues } = resolve([title], { time });
    expect(issues).toEqual([expect.stringMatching(/^file-times-differ: /)]);
    expect(issues[0]).toContain(said);
    expect(issues[0]).toContain(title);
  });
});

test("a title and a name of other places contradict each other", () => {
  const { issues, locality } = resolve(["UBND HUYỆN KIM SƠN"], undefined, "data/viec-lam-nho-quan.csv");
  expect(issues).toEqual([expect.stringMatching(/^file-places-differ: /)]);
  expect(locality).toBeUndefined();
});

test.each([
  ["time", "hôm nay"],
  ["locality", "Kim Bảng"],
])("an answer that cannot be read is told with its words: %s", (key, answer) => {
  const { issues } = resolve([], { [key]: answer });
  expect(issues).toEqual([expect.stringMatching(/^file-answer-unread: /)]);
  expect(issues[0]).toContain(answer);
});

test("a file without a word says nothing", () => {
  expect(resolve([], undefined)).toEqual({
    time: undefined,
    locality: undefined,
    year: undefined,
    issues: [],
  });
});
