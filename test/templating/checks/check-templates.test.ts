import { describe, expect, test } from "vitest";
import { checkTemplates } from "../../../src/templating/checks/check-templates.ts";
import { labourCatalogue, labourFiles } from "../../support/labour-pack.ts";

const frontMatter = "---\ntitle: Báo cáo\nneeds: [employment]\n---\n";

function checkTemplate(body: string, parts: Readonly<Record<string, string>> = {}): string[] {
  const templates = [
    { path: "documents/bao-cao.hbs", text: frontMatter + body },
    ...Object.entries(parts).map(([name, text]) => ({ path: `parts/${name}.hbs`, text })),
  ];
  return checkTemplates(templates, labourCatalogue).map(({ code, file, line, column }) =>
    [code, file, line, column].filter(Boolean).join(" "),
  );
}

/** The errors of the document's own body, from line 5. */
function checkBody(body: string): string[] {
  return checkTemplate(body).map((one) => one.replace("documents/bao-cao.hbs ", ""));
}

describe("the check of templates", () => {
  test("finds nothing in the pack's own", () => {
    const templates = labourFiles.filter(({ path }) => path.endsWith(".hbs"));
    expect(checkTemplates(templates, labourCatalogue)).toEqual([]);
  });

  test.each([
    ['{{exact "jobs"}}{{about "jobs" in="nghìn" step=0.1 word="hơn"}}{{plan "jobs" in="triệu" decimals=1}}'],
    ['{{#reported "jobs" "merit.gifts"}}a{{else}}b{{/reported}}'],
    ['{{narrative "uu-diem"}}{{narrative "han-che" about="hạn chế"}}'],
    ["{{period.name}} {{upper coming.Name}} {{locality.name}} {{date}}"],
    [
      '{{parts "jobs.created" of="jobs"}}{{divided "jobs" by="locality"}}{{highest "jobs" top=2}}{{reached "jobs"}}',
    ],
  ])("accepts %s", (body) => {
    expect(checkBody(body)).toEqual([]);
  });

  test.each([
    // Syntax
    ['a\nb {{exact "jobs" }', "template-syntax 6 18"],
    ['{{#reported "jobs"}}\n{{/repoted}}', "template-syntax 6 1"],
    ["{{exact", "template-syntax 5 3"],
    // Words and helpers
    ["{{jobs}}", "template-word-unknown 5 1"],
    ["{{period.nmae}}", "template-word-unknown 5 1"],
    ["{{this}}", "template-word-unknown 5 1"],
    ["{{@root.period}}", "template-word-unknown 5 1"],
    ['{{"jobs"}}', "template-word-unknown 5 1"],
    ["{{constructor}}", "template-word-unknown 5 1"],
    ['{{exacd "jobs"}}', "template-helper-unknown 5 1"],
    ['{{toString "jobs"}}', "template-helper-unknown 5 1"],
    ["{{#if period.name}}a{{/if}}", "template-helper-unknown 5 1"],
    ["{{#each period}}a{{/each}}", "template-helper-unknown 5 1"],
    ['{{lookup "jobs"}}', "template-helper-unknown 5 1"],
    // Forms
    ["{{exact}}", "template-helper-form 5 1"],
    ["{{exact jobs}}", "template-helper-form 5 1"],
    ['{{exact "jobs" "jobs"}}', "template-helper-form 5 1"],
    ['{{reported "jobs"}}', "template-helper-form 5 1"],
    ['{{#exact "jobs"}}a{{/exact}}', "template-helper-form 5 1"],
    ["{{#reported}}a{{/reported}}", "template-helper-form 5 1"],
    ['{{parts "jobs.created"}}', "template-helper-form 5 1"],
    ['{{upper "chữ"}}', "template-helper-form 5 1"],
    // Indicators and options
    ['{{exact "jobz"}}', "template-indicator-unknown 5 9"],
    ['{{#reported "jobs" "merit.gift"}}a{{/reported}}', "template-indicator-unknown 5 20"],
    ['{{parts "jobs.created" of="job"}}', "template-indicator-unknown 5 27"],
    ['{{about "jobs" im="nghìn"}}', "template-option-unknown 5 19"],
    ['{{count "jobs" in="nghìn"}}', "template-option-unknown 5 19"],
    ['{{about "jobs" in="ngan"}}', "template-option-value 5 19"],
    ['{{about "jobs" step=0}}', "template-option-value 5 21"],
    ['{{about "jobs" step=period.year}}', "template-option-value 5 21"],
    ['{{exact "jobs" decimals=7}}', "template-option-value 5 25"],
    // Parts and constructs
    ["{{> employmet}}", "template-partial-unknown 5 1"],
    ["a }} b", "template-construct 5 3"],
    ["a\nb \\{{exact}}", "template-construct 6 4"],
    ["{{{{reported}}}} {{jobs}} {{{{/reported}}}}", "template-construct 5 18"],
    ["{{> (lookup . 'x')}}", "template-construct 5 5"],
    ["{{#> layout}}a{{/layout}}", "template-construct 5 1"],
    ["{{exact (upper period.name)}}", "template-construct 5 9"],
  ])("finds in %j: %s", (body, expected) => {
    expect(checkBody(body)).toContain(expected);
  });

  test("finds every error at once, in all files, and whole lines to quote", () => {
    const body = 'a {{exact "jobz"}} {{jobs}}\n{{> part}}';
    expect(checkTemplate(body, { part: '\n{{about "jobs" in="vạn"}}', other: "{{exact" })).toEqual([
      "template-indicator-unknown documents/bao-cao.hbs 5 11",
      "template-word-unknown documents/bao-cao.hbs 5 20",
      "template-option-value parts/part.hbs 2 19",
      "template-syntax parts/other.hbs 1 3",
    ]);
  });

  test("suggests what was probably meant", () => {
    const [issue] = checkTemplates(
      [{ path: "documents/d.hbs", text: `${frontMatter}{{exact "merit.gift"}}` }],
      labourCatalogue,
    );
    expect(issue?.remedy).toContain('"merit.gifts"');
    expect(issue?.quote).toBe('{{exact "merit.gift"}}');
  });

  test.each([
    ["a", ["template-head-missing documents/d.hbs 1"]],
    ["---\ntitle: a\n", ["template-head-missing documents/d.hbs 1"]],
    ["---\nneeds: []\n---\na", ["declaration-key-missing documents/d.hbs 2 1"]],
    ["---\ntitle: a\nneed: []\n---\na", ["declaration-key-unknown documents/d.hbs 3 1"]],
    ["---\ntitle: a\nneeds: [general, employmen]\n---\na", ["template-sector-unknown documents/d.hbs 3 18"]],
    ['---\ntitle: "{{period.nam}}"\n---\na', ["template-word-unknown documents/d.hbs 2 1"]],
  ])("finds what is wrong with the head %j", (text, expected) => {
    const issues = checkTemplates([{ path: "documents/d.hbs", text }], labourCatalogue);
    expect(
      issues.map(({ code, file, line, column }) => [code, file, line, column].filter(Boolean).join(" ")),
    ).toEqual(expected);
  });

  test("finds parts that include each other", () => {
    expect(checkTemplate("{{> a}}", { a: "{{> b}}", b: "{{> c}}", c: "{{> a}}" })).toEqual([
      "template-partial-circle parts/a.hbs",
    ]);
    expect(checkTemplate("{{> a}}", { a: "{{> a}}" })).toEqual(["template-partial-circle parts/a.hbs"]);
    expect(checkTemplate("{{> a}}{{> b}}", { a: "{{> b}}", b: "b" })).toEqual([]);
  });
});
