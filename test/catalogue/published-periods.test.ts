import { describe, expect, test } from "vitest";
import { readPublishedPeriods } from "../../src/catalogue/published-periods.ts";

const figure = { id: "jobs", name: "Việc làm", value: 5 };
const signed = { version: 1, period: "9m-2021", documents: [], figures: [figure] };

function readTexts(...texts: readonly string[]) {
  const files = texts.map((text, index) => ({ path: `published/${index}.json`, text }));
  const { published, issues } = readPublishedPeriods(files);
  return {
    periods: published.map(({ period }) => period),
    issues: issues.map(({ code, file }) => [code, file]),
  };
}

describe("readPublishedPeriods", () => {
  test("a file for each period", () => {
    expect(readTexts(JSON.stringify(signed), JSON.stringify({ ...signed, period: "2021" }))).toEqual({
      periods: ["9m-2021", "2021"],
      issues: [],
    });
  });

  test.each([
    ["no JSON", "{", "published-broken"],
    ["no period", JSON.stringify({ ...signed, period: "13m-2021" }), "published-broken"],
    [
      "a value in words",
      JSON.stringify({ ...signed, figures: [{ ...figure, value: "5" }] }),
      "published-broken",
    ],
    ["no figures", JSON.stringify({ ...signed, figures: undefined }), "published-broken"],
    ["no version", JSON.stringify({ ...signed, version: undefined }), "published-broken"],
    ["a newer version", JSON.stringify({ ...signed, version: 2 }), "published-newer"],
    ["a newer version of another form", '{ "version": 3 }', "published-newer"],
  ])("%s is refused, and the other files are read", (_, text, code) => {
    expect(readTexts(text, JSON.stringify(signed))).toEqual({
      periods: ["9m-2021"],
      issues: [[code, "published/0.json"]],
    });
  });

  test("a second file of one period is refused", () => {
    expect(readTexts(JSON.stringify(signed), JSON.stringify(signed))).toEqual({
      periods: ["9m-2021"],
      issues: [["published-twice", "published/1.json"]],
    });
  });

  test("a newer version is refused with its version", () => {
    const { issues } = readPublishedPeriods([{ path: "published/a.json", text: '{ "version": 3 }' }]);
    expect(issues[0]?.message).toBe(
      "Tệp số liệu đã công bố này theo mẫu phiên bản 3; chương trình này chỉ đọc được đến phiên bản 1.",
    );
  });
});
