import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../../src/catalogue/declaration.ts";
import { checkUnknownTexts, checkUnmetFilters } from "../../../src/figures/sanity/unknown-texts.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";
import { buildRow, groupRows } from "../../support/row-groups.ts";

function findExport(id: string, { sectors }: Catalogue = labourCatalogue) {
  const declaration = sectors.flatMap(({ exports }) => exports).find((each) => each.id === id);
  if (!declaration) throw new Error(`no export ${id}`);
  return declaration;
}

/** Rows with these texts in a column; documents have a right issuer besides. */
function groupTexts(column: string, texts: readonly string[]) {
  return groupRows(
    texts.map((text, index) => {
      const issuer = index === 0 ? "Hội đồng nhân dân tỉnh" : "Ủy ban nhân dân tỉnh";
      const others = column === "kind" ? { issuer } : {};
      return [
        "a.csv",
        buildRow(
          index + 2,
          202201,
          { count: 1 },
          { texts: text === "" ? others : { ...others, [column]: text } },
        ),
      ];
    }),
    column === "kind" ? [column, "issuer"] : [column],
  );
}

function listCodes(exportId: string, column: string, texts: readonly string[]) {
  return checkUnknownTexts(findExport(exportId), groupTexts(column, texts), labourCatalogue).map(
    ({ code, line }) => `${code} ${line}`,
  );
}

describe("texts of a column that only divides", () => {
  const usual = Array.from({ length: 3 }, () => "Tết Nguyên đán Nhâm Dần");
  test.each([
    ["a damaged copy in one row", [...usual, "Tết Nguyênđán Nhâm Dần"], ["part-near 5"]],
    ["the same in two rows: an office may write so", [...usual, "Tết Nguyênđán", "Tết Nguyênđán"], []],
    ["another text", [...usual, "Ngày Quốc tế Thiếu nhi"], []],
    ["more whole words", [...usual, "Tết Nguyên đán Nhâm Dần đợt hai"], []],
    ["no words", [...usual, "31/02/2022"], ["part-no-words 5"]],
    ["a person", [...usual, "Nguyễn Thị Bí Mật"], ["text-person 5"]],
    ["a person, with a blank too many", [...usual, "Nguyễn  Văn Mẫu"], ["text-person 5"]],
    ["a person in every row is a list of other contents", Array(3).fill("Nguyễn Văn Mẫu"), []],
    ["names beside names: countries", ["Nhật Bản", "Đài Loan", "Thổ Nhĩ Kỳ"], []],
    ["contents with capitals beside such", ["Hộ Nghèo", "Hộ Cận Nghèo", "Người Cao Tuổi"], []],
    ["an occasion", [...usual, "Tết Trung Thu"], []],
    ["a content with capitals in each word", [...usual, "Đào Tạo Thường Xuyên"], []],
    ["a place", [...usual, "Phan Rang Tháp Chàm"], []],
    ["numbers beside numbers", ["1", "1", "1", "2"], []],
    ["empty in one row", [...usual, ""], ["part-unnamed 5"]],
    ["empty where no text is usual", ["Tết", "Lễ", ""], []],
  ])("%s", (_, texts, codes) => expect(listCodes("merit-gifts", "occasion", texts)).toEqual(codes));

  test.each(["merit-gifts.occasion", "advice.kind"])(
    "a number of a person in %s is an error that does not quote it",
    (reference) => {
      const [exportId = "", column = ""] = reference.split(".");
      const texts = ["Kế hoạch", "Kế hoạch", "Kế hoạch", "037090000001"];
      const issues = checkUnknownTexts(findExport(exportId), groupTexts(column, texts), labourCatalogue);
      expect(issues).toMatchObject([{ code: "text-personal", severity: "error", line: 5 }]);
      expect(JSON.stringify(issues)).not.toContain("0370");
    },
  );

  test("a column that divides no figure is not looked at", () => {
    const codes = listCodes("advice", "issuer", [...usual, "Tết Nguyênđán Nhâm Dần"]);
    expect(codes.filter((code) => code.startsWith("part-"))).toEqual([]);
  });
});

describe("texts of a column by which indicators filter", () => {
  test.each([
    ["accepted, in any case", ["Nghị quyết", "QUYẾT ĐỊNH", "kế hoạch"], []],
    ["known, wanted by no figure", ["Tờ trình", "Công văn"], []],
    ["near, once for all rows", ["NQ", "Kế hoạch", "NQ"], ["text-near 2"]],
    ["two near spellings", ["NQ", "Nghị quyết HĐND"], ["text-near 2", "text-near 3"]],
    ["something else", ["Sổ tay"], ["text-unknown 2"]],
    ["empty", ["Kế hoạch", ""], ["text-empty 3"]],
  ])("%s", (_, texts, codes) => expect(listCodes("advice", "kind", texts)).toEqual(codes));

  test("the message counts the rows and names the nearest text", () => {
    const [issue] = checkUnknownTexts(
      findExport("advice"),
      groupTexts("kind", ["NQ", "NQ"]),
      labourCatalogue,
    );
    expect(issue?.message).toBe("“NQ” (2 dòng) không được chỉ tiêu nào tính; có phải là “Nghị quyết”?");
    expect(issue?.remedy).toContain('aliases: { texts: { advice.kind: { "NQ": "Nghị quyết" } } }');
  });

  test("a column that only breaks down accepts every text", () => {
    expect(listCodes("merit-gifts", "occasion", ["Tết", "Lễ", ""])).toEqual([]);
  });

  test.each([
    "#N/A",
    "#REF!",
    "#NAME?",
    "=VLOOKUP(B4;Sheet2!A:B;2)",
    "@SUM(1+1)",
    "+cmd|' /C calc'!A0",
    "[object Object]",
  ])("%s is no text, whatever the column", (text) => {
    expect(listCodes("merit-gifts", "occasion", ["Tết", text, text])).toEqual(["text-spoilt 3"]);
    expect(listCodes("advice", "kind", ["Kế hoạch", text])).toEqual(["text-spoilt 3"]);
  });

  test.each(["+ Nghị quyết", "@ghi chú", "# 5", "Nhóm #1", "Mức hưởng = 1,5 lần"])("%s is a text", (text) => {
    expect(listCodes("merit-gifts", "occasion", ["Tết", text])).toEqual([]);
  });
});

describe("filters that no row meets", () => {
  function listNames(all: readonly string[], counted: readonly string[] = all) {
    const groups = { all: groupTexts("kind", all), counted: groupTexts("kind", counted) };
    return checkUnmetFilters(findExport("advice"), groups, labourCatalogue, []).map(({ code }) => code);
  }

  test.each([
    ["all met", ["Nghị quyết", "Quyết định", "Kế hoạch"], undefined, []],
    ["one unmet", ["Nghị quyết", "Quyết định"], undefined, ["filter-unmet"]],
    ["met in another period", ["Nghị quyết", "Quyết định", "Kế hoạch"], ["Nghị quyết"], []],
    ["no rows in the period", ["Nghị quyết"], [], []],
  ])("%s", (_, all, counted, codes) => expect(listNames(all, counted)).toEqual(codes));
});
