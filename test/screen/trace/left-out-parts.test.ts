import { expect, test } from "vitest";
import type { LeftOutLines } from "../../../src/figures/trace/left-out-lines.ts";
import { buildLeftOutSectionParts } from "../../../src/screen/trace/left-out-parts.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";

const declaration = {
  id: "jobs",
  name: "Việc làm",
  files: ["viec-lam"],
  columns: [{ id: "kind", headers: ["Nội dung"], type: "text", optional: false }],
} as never;
const context = { declaration, office: ninhBinhOffice, period: requirePeriod("9m-2022") };

function listItems(leftOut: readonly Omit<LeftOutLines, "file">[]): readonly string[] {
  const [part] = buildLeftOutSectionParts(
    leftOut.map((lines) => ({ ...lines, file: "a.csv" }) as LeftOutLines),
    context,
  );
  if (part === undefined || typeof part === "string" || !("items" in part)) throw new Error("no list");
  return part.items;
}

test.each([
  [{ why: "last-year" }, undefined, "thuộc 9 tháng đầu năm 2021; đã tính vào số cùng kỳ"],
  [{ why: "before-period" }, [202010, 202012], "trước kỳ báo cáo (tháng 10/2020 đến tháng 12/2020)"],
  [{ why: "after-period" }, [202210, 202210], "sau kỳ báo cáo (tháng 10/2022)"],
  [{ why: "earlier-month" }, [202208, 202208], "tháng 8/2022; chỉ tiêu này chỉ lấy tháng 9/2022"],
  [{ why: "other-locality", locality: null }, undefined, "không ghi địa phương"],
  [{ why: "other-locality", locality: "372" }, undefined, "của địa phương khác (huyện Nho Quan)"],
  [{ why: "filter", column: "kind", value: "Khác" }, undefined, 'cột "Nội dung" ghi "Khác"'],
  [{ why: "filter", column: "kind", value: null }, undefined, 'cột "Nội dung" để trống'],
  [
    { why: "cell-unreported", column: "kind" },
    undefined,
    'ô của cột "Nội dung" để trống hoặc ghi dấu "-"; coi là chưa báo cáo, không phải bằng 0',
  ],
  [{ why: "blank" }, undefined, "dòng trống"],
  [
    { why: "total" },
    undefined,
    "dòng tổng; chương trình tự cộng từ các dòng, chỉ dùng dòng này để đối chiếu",
  ],
] as [LeftOutLines["reason"], [number, number] | undefined, string][])(
  "%o in %o: %s",
  (reason, months, expected) => {
    expect(listItems([{ lines: [[2, 5]], reason, ...(months ? { months } : {}) }])).toEqual([
      `Dòng 2–5: ${expected}.`,
    ]);
  },
);

test("rows of other localities form one item, rows without locality another", () => {
  const leftOut = ["372", "376", null].map((locality, index) => ({
    lines: [[index + 2, index + 2]] as const,
    reason: { why: "other-locality", locality } as const,
  }));
  expect(listItems(leftOut)).toEqual([
    "Dòng 2–3: của địa phương khác (huyện Nho Quan, huyện Kim Sơn).",
    "Dòng 4: không ghi địa phương.",
  ]);
});
