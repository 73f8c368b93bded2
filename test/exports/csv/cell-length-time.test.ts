/** Apart from the other tests of long cells, because mutants and coverage make every program slower than this one allows. */
import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { readExportBack } from "../../support/sample-export.ts";

const header =
  "Huyện, thị xã, thành phố;Tháng;Số người được giải quyết việc làm;Kinh phí (đồng);Diện tích;Ngày chốt số liệu;Ghi chú\n";
const formatRow = (note: string) => `huyện Nho Quan;9/2022;10;1000000;1,5;30/9/2022;${note}\n`;

test("ten times as many invisible letters take about ten times as long", async () => {
  const measure = async (count: number) => {
    const begin = performance.now();
    await readExportBack(header + formatRow("\u200B".repeat(count)));
    return performance.now() - begin;
  };
  await measure(1_000);
  // The square of ten would be a hundred: seconds instead of milliseconds.
  expect(await measure(32_000)).toBeLessThan(500);
});
