import { describe, expect, test } from "vitest";
import {
  checkAndPrecompileDocument,
  normalizeTemplateText,
  prepareDocumentOrFailure,
} from "../../src/templating/prepare.ts";
import { labourCatalogue } from "../support/labour-pack.ts";

const document = { path: "documents/d.hbs", text: "---\ntitle: T\n---\n{{> a}}" };
const partials = [
  { path: "parts/a.hbs", text: "{{> b}}" },
  { path: "parts/b.hbs", text: "b" },
  { path: "parts/unused.hbs", text: "{{exact" },
];
const templates = [document, ...partials];

describe("a prepared document", () => {
  test("has the partials that it includes, directly or through others, and no others", () => {
    const prepared = prepareDocumentOrFailure(document, { templates, catalogue: labourCatalogue });
    if ("issues" in prepared) throw new Error("the document was refused");
    expect(prepared.templates.map(({ path }) => path)).toEqual([
      "documents/d.hbs",
      "parts/a.hbs",
      "parts/b.hbs",
    ]);
    expect(Object.keys(prepared.partials)).toEqual(["a", "b"]);
  });

  test("is computed once for the same files, and again when one is replaced", () => {
    const inputs = { templates, catalogue: labourCatalogue };
    const prepared = prepareDocumentOrFailure(document, inputs);
    expect(prepareDocumentOrFailure(document, inputs)).toBe(prepared);
    const edited = [document, { path: "parts/a.hbs", text: "a" }];
    expect(prepareDocumentOrFailure(document, { ...inputs, templates: edited })).not.toBe(prepared);
  });

  test("as plain data survives JSON and gives the same document", () => {
    const precompiled = checkAndPrecompileDocument(document, { templates, catalogue: labourCatalogue });
    if ("issues" in precompiled) throw new Error("the document was refused");
    const ready = JSON.parse(JSON.stringify(precompiled));
    const file = { ...document };
    const prepared = prepareDocumentOrFailure(file, {
      templates: [file, ...partials],
      catalogue: labourCatalogue,
      ready,
    });
    expect(prepared).toMatchObject({ head: { title: "T" }, templates: [document, ...partials.slice(0, 2)] });
  });

  test("is refused with the errors of its own templates", () => {
    const file = { path: "documents/e.hbs", text: "---\ntitle: T\n---\n{{> unused}}" };
    const result = prepareDocumentOrFailure(file, {
      templates: [file, ...partials],
      catalogue: labourCatalogue,
    });
    expect("issues" in result && result.issues.map(({ code, file: path }) => [code, path])).toEqual([
      ["template-syntax", "parts/unused.hbs"],
    ]);
  });
});

test.each([
  ["\uFEFFa\r\nb\rc", "a\nb\nc"],
  ["a\uE000b\uE004", "ab"],
  ["Tie\u0302\u0301ng", "Ti\u1EBFng"],
])("normalizeTemplateText(%j) is %j", (text, expected) => {
  expect(normalizeTemplateText(text)).toBe(expected);
});
