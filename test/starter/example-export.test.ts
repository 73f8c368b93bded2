/** The empty exports of a new workspace, read by the program: every kind gives one example row and no row of data. */
import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../src/catalogue/declaration.ts";
import { exampleMark, hasExampleMark } from "../../src/catalogue/example-mark.ts";
import { readExport } from "../../src/exports/read-export.ts";
import type { Row } from "../../src/exports/row.ts";
import type { Issue } from "../../src/issues/issue.ts";
import { renderExampleExport } from "../../src/starter/example-export.ts";
import { labourCatalogue as catalogue, ninhBinhOffice as office } from "../support/labour-pack.ts";

const declarations = [...catalogue.sectors.flatMap(({ exports }) => exports), catalogue.targets];
const context = {
  period: { kind: "months", year: 2022, first: 1, last: 9 },
  localityName: "huyện Kim Sơn",
  hasDistricts: true,
  indicators: catalogue.sectors.flatMap(({ indicators }) => indicators),
} as const;

async function readText(declaration: ExportDeclaration, text: string) {
  const rows: Row[] = [];
  const issues: Issue[] = [];
  const file = {
    path: `data/${declaration.files[0]}-2022.csv`,
    chunks: () => [new TextEncoder().encode(text)],
  };
  const reading = await readExport(
    file,
    declaration,
    { office, catalogue },
    { row: (row) => rows.push(row), issue: (issue) => issues.push(issue) },
  );
  return { rows, codes: issues.map(({ code }) => code), tally: reading?.tally };
}

describe.each(declarations.map((declaration) => [declaration.id, declaration] as const))(
  "%s",
  (_, declaration) => {
    const text = renderExampleExport(declaration, context);

    test("its example is told and never counted", async () => {
      const { rows, codes, tally } = await readText(declaration, text);
      expect({ rows, codes }).toEqual({ rows: [], codes: ["example-row"] });
      expect(tally).toMatchObject({ lines: 2, rows: 0, refused: 1 });
    });

    test("its example can be read once the mark is removed", async () => {
      const { rows, codes } = await readText(declaration, text.replace(`${exampleMark} `, ""));
      expect(codes).toEqual([]);
      expect(rows).toHaveLength(1);
    });

    test("its example is told beside data, which count", async () => {
      const [header, example = ""] = text.split("\r\n");
      const data = example.replace(`${exampleMark} `, "");
      const { rows, codes } = await readText(declaration, `${header}\n${example}\n${data}\n`);
      expect(rows).toMatchObject([{ line: 3 }]);
      expect(codes).toEqual(["example-row"]);
    });
  },
);

test.each([
  ["VÍ DỤ 9/2022", true],
  ["  VÍ DỤ", true],
  ["VÍ DỤ 9/2022".normalize("NFD"), true],
  ["[VÍ DỤ] Câu mẫu", true],
  ["Ví dụ: ở Kim Sơn", false],
  ["VÍ DỤNG", false],
  ["Nêu VÍ DỤ", false],
  ["", false],
])("hasExampleMark(%j) is %s", (text, isMarked) => {
  expect(hasExampleMark(text)).toBe(isMarked);
});
