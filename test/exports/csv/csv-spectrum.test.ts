/** The csv-spectrum cases: as files they are refused as unknown exports; their cells in a text column must change no figure. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { splitIntoNumberedLines } from "../../../src/exports/csv/lines.ts";
import { parseRecords } from "../../../src/exports/csv/parse-records.ts";
import { resolveExportDeclarationOrIssue } from "../../../src/exports/recognise-export.ts";
import { hasErrors } from "../../../src/issues/issue.ts";
import { createExportFile, readExportBack, sampleCatalogue } from "../../support/sample-export.ts";

const spectrumFolder = "node_modules/csv-spectrum";
const names = readdirSync(`${spectrumFolder}/csvs`).map((name) => name.replace(/\.csv$/, ""));

function readCsvCase(name: string): string {
  return readFileSync(`${spectrumFolder}/csvs/${name}.csv`, "utf8");
}

function readExpectedCells(name: string): string[] {
  const parsed: unknown = JSON.parse(readFileSync(`${spectrumFolder}/json/${name}.json`, "utf8"));
  const rows = (Array.isArray(parsed) ? parsed : [parsed]) as Record<string, string>[];
  return rows.flatMap((row) => Object.values(row));
}

describe("csv-spectrum", () => {
  test.each(names)("%s is refused as an unknown export", (name) => {
    const found = resolveExportDeclarationOrIssue(
      createExportFile(readCsvCase(name), `data/${name}.csv`),
      sampleCatalogue,
    );
    expect("issue" in found && found.issue).toMatchObject({
      code: "export-unknown",
      file: `data/${name}.csv`,
    });
  });

  test.each(names.filter((name) => !name.includes("location")))(
    "%s is split into the cells that its authors expect",
    (name) => {
      const records = [...parseRecords(splitIntoNumberedLines([readCsvCase(name)]), ",")].filter(
        ({ cells }) => cells.some((cell) => cell !== ""),
      );
      const [header = [], ...rows] = records.map(({ cells }) => [...cells]);
      const expected = JSON.parse(readFileSync(`${spectrumFolder}/json/${name}.json`, "utf8")) as Record<
        string,
        string
      >[];
      const normal = (text: string) => text.replaceAll("\r\n", "\n");
      expect(rows.map((cells) => cells.map(normal))).toEqual(
        expected.map((row) => header.map((key) => normal(row[key] ?? ""))),
      );
    },
  );

  // The location cases hold U+FFFD in the place of letters, which is an error here.
  test.each(names.filter((name) => !name.includes("location")))(
    "the cells of %s in a text column change no figure",
    async (name) => {
      const header =
        "Huyện, thị xã, thành phố;Tháng;Số người được giải quyết việc làm;Kinh phí (đồng);Diện tích;Ngày chốt số liệu;Ghi chú\n";
      const localities = ["Nho Quan", "Gia Viễn", "Hoa Lư", "Yên Khánh", "Kim Sơn", "Yên Mô"];
      const rows = readExpectedCells(name)
        .slice(0, 6)
        .map(
          (cell, index) =>
            `${localities[index]};9/2022;${index + 1};1000;1,5;15/9/2022;"${cell.replaceAll('"', '""')}"\n`,
        );
      const { rows: read, issues } = await readExportBack(header + rows.join(""));
      expect(hasErrors(issues), JSON.stringify(issues)).toBe(false);
      expect(read.map(({ numbers }) => numbers.people)).toEqual(rows.map((_, index) => index + 1));
    },
  );
});

test("a record over several lines has the number of its first line", () => {
  const records = [...parseRecords(splitIntoNumberedLines(['a;b\r\n1;"x\r\ny"\r\n\r\n2;z\r\n']), ";")];
  expect(records.map(({ line, cells }) => [line, cells])).toEqual([
    [1, ["a", "b"]],
    [2, ["1", "x\ny"]],
    [4, [""]],
    [5, ["2", "z"]],
  ]);
});
