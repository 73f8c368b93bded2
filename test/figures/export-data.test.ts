/** What is read ahead, by threads or otherwise, comes to the same as what is read in turn. */
import { expect, test } from "vitest";
import type { ExportFile } from "../../src/exports/source.ts";
import { type ExportData, type PreloadExports, readAllExports } from "../../src/figures/export-data.ts";
import {
  deserializeExportData,
  omitLines,
  serializeExportData,
} from "../../src/figures/serialize-export-data.ts";
import { listExports } from "../../src/workspace/workspace-folder.ts";
import { labourCatalogue, ninhBinhOffice } from "../support/labour-pack.ts";

const sampleExports = listExports({ root: "fixtures/ninh-binh", foundBy: "option" }).exports;

function createExportFile(path: string, ...lines: string[]): ExportFile {
  return { path, chunks: () => [new TextEncoder().encode(lines.join("\n"))] };
}

/** Files with something to tell: an unknown place, a row twice, a total that is none, no export at all. */
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

/** Reads those whose place is divisible by a number, the last one first, and hands them over as a thread does. */
function createReadAheadOfEvery(step: number): PreloadExports {
  return async (read) => {
    const found = new Map<string, ExportData>();
    for (const one of allExports.filter((_, place) => place % step === 0).reverse())
      found.set(one.path, deserializeExportData(structuredClone(serializeExportData(await read(one)))));
    return found;
  };
}

function toComparable({ groups, targets, ...rest }: ExportData) {
  const exactly = (numbers: Iterable<readonly [string, unknown]>) =>
    [...numbers].map(([column, value]) => [column, String(value)]).sort();
  return {
    ...rest,
    targets: targets.map(({ file, row }) => ({
      file,
      ...row,
      numbers: exactly(Object.entries(row.numbers)),
    })),
    groups: [...groups].map(([id, all]) => [
      id,
      all.map((group) => ({
        ...group,
        sums: exactly(group.sums),
        lines: [...group.lines].map(([path, lines]) => [
          path,
          lines.first,
          lines.last,
          lines.lines,
          [...lines],
        ]),
      })),
    ]),
  };
}

test.each([1, 2, 3])("one file of %i read ahead", async (step) => {
  const inTurn = await readAllExports(allExports, labourCatalogue, ninhBinhOffice);
  expect(inTurn.issues.length).toBeGreaterThan(2);
  expect(inTurn.incompleteExports.size).toBeGreaterThan(0);
  const ahead = await readAllExports(allExports, labourCatalogue, ninhBinhOffice, {
    ahead: createReadAheadOfEvery(step),
  });
  expect(toComparable(ahead)).toEqual(toComparable(inTurn));
});

test("a batch carries the groups without their lines", async () => {
  const gathered = await readAllExports(sampleExports, labourCatalogue, ninhBinhOffice);
  const carried = deserializeExportData(structuredClone(serializeExportData(omitLines(gathered))));
  const groups = [...carried.groups.values()].flat();
  expect(groups.length).toBeGreaterThan(100);
  expect(groups.every(({ lines }) => lines.size === 0)).toBe(true);
  expect(groups.map(({ rows }) => rows)).toEqual(
    [...gathered.groups.values()].flat().map(({ rows }) => rows),
  );
});
