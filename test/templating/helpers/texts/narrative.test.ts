import { describe, expect, test } from "vitest";
import { buildIssue } from "../../../../src/issues/issue.ts";
import { listLineTexts, renderTemplate } from "../../../support/render-template.ts";

const body = '{{narrative "uu-diem" about="ưu điểm"}}';

describe("narrative", () => {
  test("prints the text of the office unchanged, in its own spelling", () => {
    const narrative = { x: 'Liệt sỹ  {{exact "jobs"}} & "hoà" <b>' };
    expect(listLineTexts(renderTemplate('{{narrative "x"}}', { narrative }))).toEqual([narrative.x]);
  });

  test.each([
    ["# Ưu điểm", "narrative-directive", 1, "1", "“#”"],
    ["Câu đầu.\n  @pagebreak", "narrative-directive", 2, "3", "“@pagebreak”"],
    ["| TT | Nội dung |", "narrative-directive", 1, "1", "“|”"],
    ['Có {{exact "jobs"}}.', "narrative-directive", 1, "4", "“{{”"],
    ["Ngh? quy?t của t?nh", "narrative-letters-lost", 1, "1", "“Ngh? quy?t t?nh”"],
    ["Thực hiện\n?ào t?o nghề", "narrative-letters-lost", 2, "1", "“?ào t?o”"],
    ["H?I ??NG NHÂN DÂN", "narrative-letters-lost", 1, "1", "“H?I ??NG”"],
  ])("refuses %j with its line", (text, code, line, column, quoted) => {
    const { issues } = renderTemplate(`${body}\n${body}`, { narrative: { "uu-diem": text } });
    expect(issues).toMatchObject([
      {
        ...{ code, line, column, severity: "error" },
        file: "narrative/9m-2022/uu-diem.txt",
        message: expect.stringContaining(quoted),
      },
    ]);
  });

  test.each([
    "Vì sao? Do thiếu người.",
    "Tổ chức thi “Em là ai?” cho trẻ em",
    "Làm gì?Tôi hỏi",
    "Xem https://example.vn/tin?trang=mot.",
    "Phòng #A, thư ubnd@example.vn, #ninhbinh",
    "- Đào tạo nghề; + việc làm",
  ])("takes %j as it is", (text) => {
    expect(renderTemplate(body, { narrative: { "uu-diem": text } }).issues).toEqual([]);
  });

  test.each([
    ["[VÍ DỤ] Câu mẫu.\n", ["[Cần bổ sung: ưu điểm]"], 1],
    ["Câu của cơ quan.\n[VÍ DỤ] Câu mẫu.\n", ["Câu của cơ quan."], 2],
    ["Ví dụ: ở Kim Sơn.\n", ["Ví dụ: ở Kim Sơn."], undefined],
  ])("never prints an example, and tells it: %j", (text, lines, line) => {
    const result = renderTemplate(body, { narrative: { "uu-diem": text } });
    expect(listLineTexts(result)).toEqual(lines);
    expect(result.issues).toMatchObject(
      line === undefined
        ? []
        : [{ code: "narrative-example", file: "narrative/9m-2022/uu-diem.txt", line, severity: "warning" }],
    );
  });

  test.each([
    [{ rieng: "Riêng", chung: "Chung" }, "Riêng"],
    [{ rieng: " ", chung: "Chung" }, "Chung"],
    [{ chung: "Chung" }, "Chung"],
  ])("with `or` prints of %o the first that has a text", (narrative, expected) => {
    const result = renderTemplate('{{narrative "rieng" or="chung"}}', { narrative });
    expect([listLineTexts(result), result.issues]).toEqual([[expected], []]);
  });

  test.each([{}, { "uu-diem": " \n" }])("prints a visible gap and a warning for %o", (narrative) => {
    const result = renderTemplate(body, { narrative });
    expect(listLineTexts(result)).toEqual(["[Cần bổ sung: ưu điểm]"]);
    expect(result.issues).toMatchObject([
      {
        code: "narrative-missing",
        severity: "warning",
        file: "documents/bao-cao.hbs",
        line: 5,
        remedy: expect.stringContaining("narrative/9m-2022/uu-diem.txt"),
      },
    ]);
  });

  test.each([
    ["narrative/9m-2022/uu-diem.txt", ["text-damaged"]],
    ["narrative/9m-2022", ["text-damaged"]],
    ["narrative/9m-2022/han-che.txt", ["narrative-missing"]],
  ])("with %s unreadable reports %o, once", (file, codes) => {
    const unread = [buildIssue("text-damaged", {}, { file })];
    const result = renderTemplate(`${body}\n${body}`, { unread });
    expect([...new Set(result.issues.map(({ code }) => code))]).toEqual(codes);
    expect(result.issues.filter(({ code }) => code === "text-damaged").length).toBeLessThanOrEqual(1);
  });
});
