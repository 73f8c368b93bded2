/** Exports read in parallel give the same data as exports read one after the other. */
import { expect, test } from "vitest";
import type { ExportFile } from "../../../src/exports/source.ts";
import type { ExportData, PreloadExports } from "../../../src/figures/export-data/export-data.ts";
import { readAllExports } from "../../../src/figures/export-data/read-all-exports.ts";
import {
  deserializeExportData,
  omitLinesAndRowKeys,
  serializeExportData,
} from "../../../src/figures/export-data/serialize-export-data.ts";
import { listExportFiles } from "../../../src/workspace/list-exports.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";

const sampleExports = listExportFiles({ root: "fixtures/ninh-binh", foundBy: "option" }).exports;

function createExportFile(path: string, ...lines: string[]): ExportFile {
  return { path, chunks: () => [new TextEncoder().encode(lines.join("\n"))] };
}

/** Files with faults: an unknown locality, a duplicate row, a total that is wrong, a file of no known export. */
const faultyExports = [
  createExportFile(
    "data/a/viec-lam-x.csv",
    "Tháng;Huyện/Thành phố;Số lao động được giải quyết việc làm",
    "1/2022;Ở đâu;3",
  ),
  createExportFile(
    "data/b/viec-lam-y.csv",
    "Tháng;Huyện/Thành phố;Số lao động được giải quyết việc làm",
    "1/2022;Nho Quan;9007199254740993",
    "1/2022;Nho Quan;9007199254740993",
    "Tổng cộng;;7",
  ),
  createExportFile("data/c/khong-biet.csv", "a;b", "1;2"),
];

const allExports = [...sampleExports, ...faultyExports].sort((a, b) => (a.path < b.path ? -1 : 1));

/** Preloads every nth export in reverse order and passes the data through the form that threads exchange. */
function createPreloaderOfEvery(step: number): PreloadExports {
  return async (read) => {
    const preloaded = new Map<string, ExportData>();
    for (const file of allExports.filter((_, index) => index % step === 0).reverse())
      preloaded.set(file.path, deserializeExportData(structuredClone(serializeExportData(await read(file)))));
    return preloaded;
  };
}

function toComparable({ groups, targets, ...rest }: ExportData) {
  const toExactTexts = (numbers: Iterable<readonly [string, unknown]>) =>
    [...numbers].map(([column, value]) => [column, String(value)]).sort();
  return {
    ...rest,
    targets: targets.map(({ file, row }) => ({
      file,
      ...row,
      numbers: toExactTexts(Object.entries(row.numbers)),
    })),
    groups: [...groups].map(([id, all]) => [
      id,
      all.map((group) => ({
        ...group,
        sums: toExactTexts(group.sums),
        lines: [...group.lines].map(([path, lines]) => [
          path,
          lines.first,
          lines.last,
          lines.lineCount,
          [...lines],
        ]),
      })),
    ]),
  };
}

test.each([1, 2, 3])("preloading every %ith file gives the same data", async (step) => {
  const sequential = await readAllExports(allExports, labourCatalogue, ninhBinhOffice);
  expect(sequential.issues.length).toBeGreaterThan(2);
  expect(sequential.incompleteExports.size).toBeGreaterThan(0);
  const parallel = await readAllExports(allExports, labourCatalogue, ninhBinhOffice, {
    preloadExports: createPreloaderOfEvery(step),
  });
  expect(toComparable(parallel)).toEqual(toComparable(sequential));
});

test("omitLines keeps the groups of a batch without their lines", async () => {
  const data = await readAllExports(sampleExports, labourCatalogue, ninhBinhOffice);
  const received = deserializeExportData(structuredClone(serializeExportData(omitLinesAndRowKeys(data))));
  const groups = [...received.groups.values()].flat();
  expect(groups.length).toBeGreaterThan(100);
  expect(groups.every(({ lines }) => lines.size === 0)).toBe(true);
  expect(groups.map(({ rows }) => rows)).toEqual([...data.groups.values()].flat().map(({ rows }) => rows));
});
