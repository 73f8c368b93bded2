import { expect, test } from "vitest";
import { readFrontMatter } from "../../src/catalogue/front-matter.ts";

function read(...lines: string[]) {
  return readFrontMatter({ path: "documents/a.hbs", text: lines.join("\n") });
}

test("reads the declarations and keeps the line numbers of the body", () => {
  const { head, body, issues } = read("---", "title: Kết quả", "needs: [jobs]", "---", "# I. Kết quả");
  expect(issues).toEqual([]);
  expect(head?.value).toEqual({
    title: "Kết quả",
    kind: "Báo cáo",
    letterhead: true,
    paper: "A4",
    orientation: "portrait",
    needs: ["jobs"],
  });
  expect(head?.findPlace(["needs"])).toMatchObject({ file: "documents/a.hbs", line: 3 });
  expect(body.split("\n")).toEqual(["", "", "", "", "# I. Kết quả"]);
});

test("declarations override the defaults", () => {
  const { head } = read(
    "---",
    'title: "  Tin  "',
    "kind: Thông cáo báo chí",
    "abbreviation: TCBC",
    "letterhead: false",
    "paper: A3",
    "orientation: landscape",
    "---",
  );
  expect(head?.value).toEqual({
    title: "Tin",
    kind: "Thông cáo báo chí",
    abbreviation: "TCBC",
    letterhead: false,
    paper: "A3",
    orientation: "landscape",
    needs: [],
  });
});

test.each([
  ["no front matter", ["# I. Kết quả"], "template-head-missing", 1],
  ["no closing line", ["---", "title: Tin"], "template-head-missing", 1],
  ["no title", ["---", "kind: Tin", "---"], "declaration-key-missing", 2],
  ["an unknown key", ["---", "title: Tin", "tiêu-đề: Tin", "---"], "declaration-key-unknown", 3],
  ["a syntax error", ["---", "title: Tin", "needs: [jobs", "---"], "yaml-syntax", 3],
])("%s", (_, lines, code, line) => {
  const { head, issues } = read(...lines);
  expect(head).toBeUndefined();
  expect(issues).toMatchObject([{ code, file: "documents/a.hbs", line }]);
});
