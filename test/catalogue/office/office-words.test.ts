import { describe, expect, test } from "vitest";
import { addOfficeWordsToCatalogue } from "../../../src/catalogue/office/office-words.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

function findColumn(
  words: Parameters<typeof addOfficeWordsToCatalogue>[1],
  exportId: string,
  columnId: string,
) {
  const { catalogue, issues } = addOfficeWordsToCatalogue(labourCatalogue, words);
  expect(issues).toEqual([]);
  return catalogue.sectors
    .flatMap(({ exports }) => exports)
    .find(({ id }) => id === exportId)
    ?.columns.find(({ id }) => id === columnId);
}

describe("words of report.yaml added to the pack", () => {
  test("a header", () => {
    const aliases = { headers: { "advice.kind": ["Thể loại"] } };
    expect(findColumn({ aliases }, "advice", "kind")?.headers).toContain("Thể loại");
    expect(findColumn({ aliases }, "advice", "issuer")?.headers).not.toContain("Thể loại");
  });

  test("spellings of a text", () => {
    const aliases = { texts: { "advice.kind": { NQ: "Nghị quyết", "Nghị quyết HĐND": "Nghị quyết" } } };
    expect(findColumn({ aliases }, "advice", "kind")?.aliases).toEqual({
      "Nghị quyết": ["NQ", "Nghị quyết HĐND"],
    });
  });

  test("marks of missing numbers", () => {
    const { catalogue } = addOfficeWordsToCatalogue(labourCatalogue, {
      exports: { advice: { missing: ["KCSL"] } },
    });
    const marks = catalogue.sectors.flatMap(({ exports }) =>
      exports.flatMap(({ id, missing }) => (missing ? [[id, missing]] : [])),
    );
    expect(marks).toEqual([["advice", ["KCSL"]]]);
  });

  test("a known text, after those of the pack", () => {
    const known = findColumn({ texts: { "advice.kind": ["Sổ tay"] } }, "advice", "kind")?.texts;
    expect(known).toEqual(expect.arrayContaining(["Tờ trình", "Sổ tay"]));
  });

  test("the name of an indicator in the year's plan", () => {
    const { catalogue } = addOfficeWordsToCatalogue(labourCatalogue, {
      aliases: { indicators: { "Việc làm": "jobs" } },
    });
    const listAliases = ({ sectors }: typeof labourCatalogue) =>
      sectors.flatMap(({ indicators }) =>
        indicators.flatMap(({ id, aliases = [] }) => aliases.map((alias) => `${id}: ${alias}`)),
      );
    const ofPack = listAliases(labourCatalogue);
    expect(listAliases(catalogue).filter((alias) => !ofPack.includes(alias))).toEqual(["jobs: Việc làm"]);
  });

  test("without words the catalogue is the pack's own", () => {
    expect(addOfficeWordsToCatalogue(labourCatalogue, {}).catalogue).toBe(labourCatalogue);
  });
});

describe("words for what the pack does not have", () => {
  test.each([
    [{ texts: { "advice.sort": ["Sổ tay"] } }, "words-column-unknown"],
    [{ texts: { "advice.issued": ["Sổ tay"] } }, "words-column-unknown"],
    [{ files: { "bieu-1.csv": { export: "advise" } } }, "file-export-unknown"],
    [{ aliases: { headers: { "advise.kind": ["Thể loại"] } } }, "words-column-unknown"],
    [{ aliases: { indicators: { "Việc làm": "job" } } }, "words-indicator-unknown"],
  ])("%j", (words, code) => {
    expect(addOfficeWordsToCatalogue(labourCatalogue, words).issues.map((issue) => issue.code)).toEqual([
      code,
    ]);
  });
});
