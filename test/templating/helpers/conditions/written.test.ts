import { expect, test } from "vitest";
import { exampleMark } from "../../../../src/catalogue/example-mark.ts";
import { listRequestedNarratives } from "../../../../src/starter/narratives.ts";
import { listLineTexts, renderTemplate } from "../../../support/render-template.ts";

const template = '{{#written "can-cu"}}\n{{narrative "can-cu" about="căn cứ"}}\n{{/written}}\nSở báo cáo:';

test.each([
  [{ "can-cu": "Thực hiện Chương trình công tác;" }, ["Thực hiện Chương trình công tác;", "Sở báo cáo:"]],
  [{ "can-cu": " \n" }, ["Sở báo cáo:"]],
  [{ "can-cu": `[${exampleMark}] Thay dòng này` }, ["Sở báo cáo:"]],
  [{}, ["Sở báo cáo:"]],
])("of %o prints %o, and misses nothing", (narrative, expected) => {
  const result = renderTemplate(template, { narrative });
  expect([listLineTexts(result), result.issues]).toEqual([expected, []]);
});

test("a new workspace is not asked for texts that nobody has to write", () => {
  const text = `${template}\n{{narrative "nhiem-vu" about="nhiệm vụ"}}`;
  expect(listRequestedNarratives([{ path: "documents/a.hbs", text }])).toEqual([
    { name: "nhiem-vu", about: "nhiệm vụ" },
  ]);
});
