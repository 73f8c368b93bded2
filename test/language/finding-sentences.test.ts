import { expect, test } from "vitest";
import { describeFinding } from "../../src/language/finding-sentences.ts";

const texts = { found: "15", written: "14", today: "16" };

test.each([
  ["agrees", [], "Khớp với số liệu."],
  ["agrees", ["unmarked"], "Khớp với số liệu (mất dấu)."],
  ["typed-over", [], "Đã sửa tay: văn bản ghi “15”, khi lập là “14”. Theo số liệu hiện nay: “16”."],
  [
    "stale",
    ["drawn", "label"],
    "Số liệu đã đổi: văn bản còn ghi “15” (cột trong biểu đồ khác số liệu; nhãn trong biểu đồ khác số liệu). Theo số liệu hiện nay: “16”.",
  ],
  [
    "copies-differ",
    [],
    "Số liệu này được chép thành nhiều bản không giống nhau; ở đây ghi “15”. Theo số liệu hiện nay: “16”.",
  ],
  ["no-source", [], "Số “15” không có trong số liệu mà báo cáo được lập; cần kiểm tra và dẫn nguồn."],
  ["lost", [], "Số liệu này mất dấu của chương trình nhưng chữ vẫn đúng."],
  ["deleted", [], "Không còn thấy số liệu “14” trong văn bản. Theo số liệu hiện nay: “16”."],
] as const)("%s with %o", (state, details, expected) => {
  expect(describeFinding({ state, details, ...texts })).toBe(expected);
});

test("a number that was typed before the report was made is named with its place", () => {
  const typedIn = { file: "narrative/9m-2022/uu-diem.txt", line: 2 };
  expect(describeFinding({ state: "hand-typed", details: [], ...texts, typedIn })).toBe(
    "Số “15” gõ tay, không có nguồn (narrative/9m-2022/uu-diem.txt, dòng 2); cần đối chiếu trước khi ký.",
  );
});

test("an unreported figure is stated once", () => {
  expect(describeFinding({ state: "stale", details: ["unreported"], ...texts, today: null })).toBe(
    "Số liệu đã đổi: văn bản còn ghi “15”. Hiện nay không có số liệu này.",
  );
});
