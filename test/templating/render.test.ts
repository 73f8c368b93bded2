import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GivenFigure } from "../support/figures/figures.ts";
import {
  jobsFigure,
  listIssuePlaces,
  listLineTexts,
  renderTemplate,
  womenFigure,
} from "../support/render-template.ts";

describe("a whole sentence", () => {
  const sentence =
    'Giải quyết việc làm cho {{about "jobs" in="nghìn"}}, {{planned "jobs"}}, {{compared "jobs"}}.';

  test.each([
    [
      "14278",
      "18000",
      "13534",
      "trên 14 nghìn lao động, đạt 79,3% kế hoạch năm, tăng 5,5% so với cùng kỳ năm 2021.",
    ],
    ["14278", "", "13534", "trên 14 nghìn lao động, tăng 5,5% so với cùng kỳ năm 2021."],
    ["14278", "18000", "", "trên 14 nghìn lao động, đạt 79,3% kế hoạch năm."],
    ["14278", "", "", "trên 14 nghìn lao động."],
    ["18000", "18000", "18000", "18 nghìn lao động, đạt 100% kế hoạch năm, bằng cùng kỳ năm 2021."],
    ["368", "400", "", "368 lao động, đạt 92% kế hoạch năm."],
    ["12", "", "0", "12 lao động, cùng kỳ năm 2021 không phát sinh."],
    ["0", "12", "3", "0 lao động, đạt 0% kế hoạch năm, cùng kỳ năm 2021 là 03 lao động."],
  ])("%s of %s planned, %s last year: %s", (actual, plan, lastYear, expected) => {
    const given = {
      id: "jobs",
      unit: "lao động",
      actual,
      ...(plan && { plan }),
      ...(lastYear && { lastYear }),
    };
    expect(listLineTexts(renderTemplate(sentence, { figures: [given] }))).toEqual([
      `Giải quyết việc làm cho ${expected}`,
    ]);
  });

  test.each([
    ['Có {{exact "jobs"}} ({{compared "jobs"}}).', "Có 14.278 lao động."],
    ['Có {{exact "jobs"}} ({{planned "jobs"}}; {{compared "jobs"}}).', "Có 14.278 lao động."],
    ['Có {{exact "jobs"}} ({{compared "jobs"}}, cao).', "Có 14.278 lao động (cao)."],
    ['Có {{exact "jobs"}}{{planned "jobs"}}{{compared "jobs"}}; hết.', "Có 14.278 lao động; hết."],
    ['{{compared "jobs"}}, có {{exact "jobs"}}.', "có 14.278 lao động."],
    ['{{compared "jobs"}}', undefined],
  ])("%s is cleaned up where a phrase is absent", (body, expected) => {
    const given = { id: "jobs", unit: "lao động", actual: "14278" };
    expect(listLineTexts(renderTemplate(body, { figures: [given] }))).toEqual(
      expected === undefined ? [] : [expected],
    );
  });

  test("puts a comma before a comparison that follows a word directly", () => {
    const body = 'Có {{exact "jobs"}}{{planned "jobs"}}{{compared "jobs"}}.';
    expect(listLineTexts(renderTemplate(body, { figures: [jobsFigure] }))).toEqual([
      "Có 14.278 lao động, đạt 79,3% kế hoạch năm, tăng 5,5% so với cùng kỳ năm 2021.",
    ]);
  });

  test("names the base of comparison in full only the first time, also across partials", () => {
    const body = '{{compared "jobs"}}\n{{> women}}\n{{compared "jobs" base="long"}}';
    expect(
      listLineTexts(
        renderTemplate(body, {
          figures: [jobsFigure, womenFigure],
          parts: { women: '{{compared "women"}}' },
        }),
      ),
    ).toEqual([
      "tăng 5,5% so với cùng kỳ năm 2021",
      "tăng 33,3% so với cùng kỳ",
      "tăng 5,5% so với cùng kỳ năm 2021",
    ]);
  });
});

describe("a block of reported", () => {
  const body = '{{#reported "women" "jobs"}}\nCó {{exact "women"}}.\n{{else}}\nĐược quan tâm.\n{{/reported}}';

  test.each([
    ["8", "Có 08 người."],
    ["0", "Có 0 người."],
    ["", "Được quan tâm."],
  ])("with %j reported prints %s, because zero counts as reported", (actual, expected) => {
    const result = renderTemplate(body, { figures: [jobsFigure, { ...womenFigure, actual }] });
    expect([listLineTexts(result), result.issues]).toEqual([[expected], []]);
  });

  test("keeps its first branch only if all its indicators were reported", () => {
    expect(
      listLineTexts(renderTemplate(body, { figures: [{ ...jobsFigure, actual: "" }, womenFigure] })),
    ).toEqual(["Được quan tâm."]);
  });
});

describe("a figure in a line", () => {
  const tasks: GivenFigure = { id: "tasks", unit: "nhiệm vụ", actual: "12/13" };

  test("is a token, and its mention records its value, words and place", () => {
    const { text: rendered } = renderTemplate(
      '\nHoàn thành {{fraction "tasks"}} nhiệm vụ,\ncó {{about "jobs" in="nghìn"}}',
      {
        figures: [jobsFigure, tasks],
      },
    );
    expect(rendered.lines.map(({ text }) => text)).toEqual([
      "Hoàn thành \uE0000\uE001\u00A0nhiệm vụ,",
      "có \uE0001\uE001",
    ]);
    expect(
      rendered.mentions.map(({ value, ...mention }) => ({ ...mention, value: value?.toFixed() })),
    ).toEqual([
      {
        indicator: "tasks",
        aspect: "parts",
        value: "12",
        shown: "12/13",
        format: "fraction",
        file: "documents/bao-cao.hbs",
        line: 6,
      },
      {
        indicator: "jobs",
        aspect: "actual",
        value: "14278",
        shown: "trên 14\u00A0nghìn\u00A0lao động",
        format: "about in=nghìn",
        file: "documents/bao-cao.hbs",
        line: 7,
      },
    ]);
  });

  test("and a place cannot be forged in a template or narrative", () => {
    const { text: rendered } = renderTemplate('a\uE0000\uE001b \uE0029:9\uE003{{narrative "x"}}', {
      narrative: { x: "c\uE0001\uE001" },
    });
    expect(rendered.lines.map(({ text }) => text)).toEqual(["a0b 9:9c1"]);
  });

  test("belongs to the locality of the document", () => {
    const body = '{{locality.name}}: {{exact "jobs"}}';
    const figures = [{ ...jobsFigure, byLocality: { "372": { actual: "7" } } }];
    const result = renderTemplate(body, { figures, locality: "372" });
    expect(listLineTexts(result)).toEqual(["huyện Nho Quan: 07 lao động"]);
    expect(result.text.mentions[0]?.locality).toBe("372");
    expect(listLineTexts(renderTemplate(body, { figures }))).toEqual(["tỉnh Ninh Bình: 14.278 lao động"]);
  });
});

describe("the place of a line", () => {
  test("is that of its template, partial or narrative", () => {
    const { text: rendered } = renderTemplate('# A\n\n{{> part}}\n{{narrative "uu-diem"}}\ncuối', {
      parts: { part: "\nmột\nhai" },
      narrative: { "uu-diem": "ba\r\n\r\nbốn\r\n" },
    });
    expect(rendered.lines).toEqual([
      { text: "# A", file: "documents/bao-cao.hbs", line: 5 },
      { text: "một", file: "parts/part.hbs", line: 2 },
      { text: "hai", file: "parts/part.hbs", line: 3 },
      { text: "ba", file: "narrative/9m-2022/uu-diem.txt", line: 1 },
      { text: "bốn", file: "narrative/9m-2022/uu-diem.txt", line: 3 },
      { text: "cuối", file: "documents/bao-cao.hbs", line: 9 },
    ]);
  });
});

describe("words of the document", () => {
  test.each([
    ["9m-2022", "Sơ kết 9 tháng đầu năm 2022"],
    ["2022", "Tổng kết năm 2022"],
  ])("are printed in the title for %s", (period, title) => {
    expect(renderTemplate("a", { period }).head).toMatchObject({
      title,
      kind: "Báo cáo",
      needs: ["employment"],
    });
  });

  test("are printed, in capitals with upper", () => {
    const body = "{{organisation.name}}, {{upper period.name}}; {{lastYear.Name}}; {{date}}";
    expect(listLineTexts(renderTemplate(body))).toEqual([
      "Sở Lao động - Thương binh và Xã hội, 9 THÁNG ĐẦU NĂM 2022; Cùng kỳ năm 2021; ngày …… tháng …… năm ……",
    ]);
  });

  test("follow the spelling of the office and the capitals of the decree", () => {
    const body = 'Tỷ lệ liệt sĩ {{about "jobs"}}\nDịp Tết Nguyên Đán, Tết Trung Thu\nTết Nguyên đán đến';
    const figures = [{ ...jobsFigure, actual: "137452" }];
    expect(
      listLineTexts(
        renderTemplate(body, {
          figures,
          spelling: { billion: "tỉ", i: "sỹ", thousand: "ngàn", above: "hơn" },
        }),
      ),
    ).toEqual([
      "Tỉ lệ liệt sỹ hơn 137 ngàn lao động",
      "Dịp tết Nguyên đán, tết Trung thu",
      "Tết Nguyên đán đến",
    ]);
  });
});

describe("a random template", () => {
  const pieces = fc.constantFrom(
    "{{",
    "}}",
    "{{{",
    "}}}",
    "{{{{",
    "\\{{",
    "{{#",
    "{{/",
    "{{>",
    "{{!--",
    "--}}",
    "{{else}}",
    "{{^}}",
    "~",
    '"',
    "(",
    ")",
    "|",
    "=",
    "\n",
    " ",
    "a",
    "reported",
    "exact",
    "compared",
    '"jobs"',
    '"women"',
    "period",
    ".name",
    "this",
    "@root",
    "../",
    "as |x|",
    "in=",
    '"nghìn"',
    "each",
    "if",
    '{{exact "jobs"}}',
    '{{compared "women"}}',
    '{{#reported "jobs"}}',
    "{{/reported}}",
    '{{else reported "women"}}',
    "{{> part}}",
    '{{narrative "x"}}',
    "{{period.name}}",
  );

  test("is rendered or refused with errors, and never leaves braces or marks on the page", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.array(pieces, { maxLength: 6 }), (body, part) => {
        const result = renderTemplate(body.join(""), {
          figures: [jobsFigure, womenFigure],
          parts: { part: part.join("") },
        });
        if (result.issues.some(({ severity }) => severity === "error")) return;
        expect(listLineTexts(result).join("\n")).not.toMatch(/\{\{|\}\}|[\uE000-\uE00F]|undefined|\[object/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("missing figures", () => {
  test("an unreported figure is an error at its place, also in a partial", () => {
    const result = renderTemplate("a\n{{> part}}", {
      figures: [{ ...jobsFigure, actual: "" }],
      parts: { part: 'một\nhai {{exact "jobs"}}{{compared "jobs"}}' },
    });
    expect(listIssuePlaces(result)).toEqual([
      "figure-unreported parts/part.hbs 2 5",
      "figure-unreported parts/part.hbs 2 21",
    ]);
    expect(result.issues[0]?.quote).toBe('hai {{exact "jobs"}}{{compared "jobs"}}');
  });

  test("a fraction of a figure without parts is an error", () => {
    expect(listIssuePlaces(renderTemplate('{{fraction "jobs"}}', { figures: [jobsFigure] }))).toEqual([
      "figure-without-parts documents/bao-cao.hbs 5 1",
    ]);
  });

  test("a hedge that would hide too much is made finer, with a warning", () => {
    const result = renderTemplate('có {{about "jobs" in="nghìn" step=1}}', {
      figures: [{ ...jobsFigure, actual: "1600" }],
    });
    expect(listLineTexts(result)).toEqual(["có 1.600 lao động"]);
    expect(result.issues).toMatchObject([
      { code: "hedge-too-coarse", severity: "warning", line: 5, column: "4" },
    ]);
  });

  test("a missing last year or plan is reported once for the document, with the indicators", () => {
    const body =
      '{{exact "jobs"}}{{planned "jobs"}}{{compared "jobs"}}{{compared "jobs"}}\n{{compared "women"}}';
    const without = { ...womenFigure, lastYear: "" };
    const result = renderTemplate(body, {
      figures: [{ ...jobsFigure, plan: "", lastYear: "" }, without].map(omitEmptyValues),
    });
    expect(result.issues).toMatchObject([
      {
        code: "last-year-missing",
        severity: "warning",
        message: expect.stringMatching(/9 tháng đầu năm 2021.*việc làm; Lao động nữ/),
      },
      { code: "plan-missing", severity: "warning", message: expect.stringMatching(/năm 2022/) },
    ]);
  });
});

function omitEmptyValues(given: GivenFigure): GivenFigure {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}
