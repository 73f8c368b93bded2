/** What is read ahead, by threads or otherwise, comes to the same as what is read in turn. */
import { expect, test } from "vitest";
import type { ExportFile } from "../../src/exports/row.ts";
import { type Gathered, gather, type ReadAhead } from "../../src/figures/gather.ts";
import { packed, unpacked, withoutLines } from "../../src/figures/packed.ts";
import { openExports } from "../../src/workspace.ts";
import { labour, ninhBinh } from "../catalogue/labour.ts";

const sample = openExports({ root: "fixtures/ninh-binh", foundBy: "option" }).exports;

function file(path: string, ...lines: string[]): ExportFile {
  return { path, chunks: () => [new TextEncoder().encode(lines.join("\n"))] };
}

/** Files with something to tell: an unknown place, a row twice, a total that is none, no export at all. */
const faulty = [
  file(
    "data/a/viec-lam-x.csv",
    "Tháng;Huyện/Thành phố;Số lao động được giải quyết việc làm",
    "1/2022;Ở đâu;3",
  ),
  file(
    "data/b/viec-lam-y.csv",
    "Tháng;Huyện/Thành phố;Số lao động được giải quyết việc làm",
    "1/2022;Nho Quan;9007199254740993",
    "1/2022;Nho Quan;9007199254740993",
    "Tổng cộng;;7",
  ),
  file("data/c/khong-biet.csv", "a;b", "1;2"),
];

const exports = [...sample, ...faulty].sort((a, b) => (a.path < b.path ? -1 : 1));

/** Reads those whose place is divisible by a number, the last one first, and hands them over as a thread does. */
function everyOf(step: number): ReadAhead {
  return async (read) => {
    const found = new Map<string, Gathered>();
    for (const one of exports.filter((_, place) => place % step === 0).reverse())
      found.set(one.path, unpacked(structuredClone(packed(await read(one)))));
    return found;
  };
}

function shown({ groups, targets, ...rest }: Gathered) {
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
  const inTurn = await gather(exports, labour, ninhBinh);
  expect(inTurn.issues.length).toBeGreaterThan(2);
  expect(inTurn.doubtful.size).toBeGreaterThan(0);
  const ahead = await gather(exports, labour, ninhBinh, { ahead: everyOf(step) });
  expect(shown(ahead)).toEqual(shown(inTurn));
});

test("a batch carries the groups without their lines", async () => {
  const gathered = await gather(sample, labour, ninhBinh);
  const carried = unpacked(structuredClone(packed(withoutLines(gathered))));
  const groups = [...carried.groups.values()].flat();
  expect(groups.length).toBeGreaterThan(100);
  expect(groups.every(({ lines }) => lines.size === 0)).toBe(true);
  expect(groups.map(({ rows }) => rows)).toEqual(
    [...gathered.groups.values()].flat().map(({ rows }) => rows),
  );
});
