import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCatalogue } from "../../../src/catalogue/read-catalogue.ts";
import { listUnusedIndicators } from "../../../src/workspace/packs/unused-indicators.ts";

const readBase = (path: string) => ({
  path,
  text: readFileSync(`fixtures/broken/base/templates/${path}`, "utf8"),
});

test.each([
  ["prints gifts and jobs", "", "", ["gifts.value", "jobs.women", "jobs.paid"]],
  ["includes a part that prints one", "{{> qua}}", "", ["jobs.women", "jobs.paid"]],
  ["prints all in a table", "@annex BIỂU\n@indicators", "", []],
  ["prints one in a chart", "@chart months jobs.women", "", ["gifts.value", "jobs.paid"]],
  [
    "prints a ratio of two",
    "",
    "share: { name: Tỷ lệ, unit: '%', ratio: { part: jobs.women, whole: jobs } }",
    ["gifts.value", "jobs.paid", "share"],
  ],
])("a document that %s", (_, line, indicator, unused) => {
  const sector = readBase("sectors/gifts.yaml");
  const document = readBase("documents/bao-cao.hbs");
  const pack = [
    readBase("pack.yaml"),
    { ...sector, text: `${sector.text}${indicator === "" ? "" : `  ${indicator}\n`}` },
    { ...document, text: `${document.text}${line}\n` },
    { path: "parts/qua.hbs", text: 'Trị giá {{exact "gifts.value"}}.\n' },
  ];
  const { catalogue } = readCatalogue(pack);
  if (!catalogue) throw new Error("the sector is wrong");
  expect(listUnusedIndicators(pack, catalogue).map(({ id }) => id)).toEqual(unused);
});
