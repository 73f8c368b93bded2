import { describe, expect, test } from "vitest";
import { buildIssue } from "../../../src/issues/issue.ts";
import { listLineTexts, renderTemplate } from "../../support/render-template.ts";

const body = '{{narrative "uu-diem" about="ưu điểm"}}';

describe("narrative", () => {
  test("prints the text of the office unchanged, in its own spelling", () => {
    const narrative = { x: 'Liệt sỹ  {{exact "jobs"}} & "hoà" <b>' };
    expect(listLineTexts(renderTemplate('{{narrative "x"}}', { narrative }))).toEqual([narrative.x]);
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
