/** What is said of a table that its declared shape does not read: which cell, what stands there, why, and what to do. */
import { describe, expect, test } from "vitest";
import { buildIssue } from "../../../../src/issues/issue.ts";
import { leftOverReasons, shapeFailures } from "../../../../src/issues/shape-obstacles.ts";
import { readSheet } from "../../../support/shapes/read-sheet.ts";

const months = { across: ["time"], measure: "people" };
const inUnits = { down: "measure", across: ["locality"] };

describe("a number without a place", () => {
  test.each([
    [
      "under an undeclared head",
      months,
      ["Huyện;T1;T2;Số hộ", "Nho Quan;10;20;7", "Gia Viễn;5;6;8"],
      "dòng 2, cột thứ 4 “Số hộ” ghi “7” không biết thuộc về đâu, vì cột ấy không mang tên số liệu hay giá trị nào của biểu, và 1 ô khác.",
    ],
    [
      "with a blank unit below thousands",
      inUnits,
      [
        "KẾT QUẢ THÁNG 9 NĂM 2022;;;",
        "Nội dung;ĐVT;Nho Quan;Gia Viễn",
        "Kinh phí;triệu đồng;1;2",
        "Số người;;10;5",
      ],
      "dòng 4, cột thứ 3 “Nho Quan” ghi “10” không biết thuộc về đâu, vì ô đơn vị tính của dòng để trống, không rõ có theo dòng trên không, và 1 ô khác.",
    ],
    [
      "before the first group",
      { groups: "time" },
      ["Huyện;Số người", "Nho Quan;1", "Tháng 1/2022;", "Nho Quan;2"],
      "dòng 2, cột thứ 2 “Số người” ghi “1” không biết thuộc về đâu, vì dòng đứng trước đề mục đầu tiên của bảng.",
    ],
    [
      "below a sum since January that is another one",
      months,
      ["Huyện;T1;T2;Lũy kế", "Nho Quan;10;20;31"],
      "dòng 2, cột thứ 4 “Lũy kế” ghi “31” không biết thuộc về đâu, vì cột lũy kế không bằng tổng các tháng trong bảng.",
    ],
    [
      "with a telephone number, which is not quoted",
      months,
      ["Huyện;T1;T2;Điện thoại", "Nho Quan;10;20;0912345678"],
      "dòng 2, cột thứ 4 “Điện thoại” ghi “…” không biết thuộc về đâu, vì cột ấy không mang tên số liệu hay giá trị nào của biểu.",
    ],
  ])("%s", async (_, shape, lines, ending) => {
    const { messages } = await readSheet({ lines, shapes: [shape] });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`, nhưng ${ending}`);
  });
});

describe("a table that lacks what its shape needs", () => {
  test.each([
    ["a head", months, ["Huyện;Số người", "Nho Quan;10"], "không hàng nào có tiêu đề như dạng ấy cần."],
    [
      "its places",
      months,
      ["Xã;T1;T2", "Yên Thắng;10;20"],
      "hàng tiêu đề đã rõ, nhưng thiếu thời gian, địa phương hoặc cột chữ mà biểu cần.",
    ],
    [
      "one unit of the whole column",
      months,
      ["Huyện;ĐVT;T1;T2", "Nho Quan;hộ;10;20"],
      "bỏ cột này thì số mất nghĩa (“ĐVT”).",
    ],
  ])("%s", async (_, shape, lines, ending) => {
    const { messages } = await readSheet({ lines, shapes: [shape] });
    expect(messages).toEqual([expect.stringContaining(`vì ${ending}`)]);
  });
});

test("in a workbook the address of the cell is said", () => {
  const details = { shapes: "{ across: time }", cell: "ô D7 (cột “Số hộ”)", text: "7", count: 1, name: "" };
  const { message, remedy } = buildIssue("shape-unknown", { ...details, reason: "undeclared-column" });
  expect(message).toContain("nhưng ô D7 (cột “Số hộ”) ghi “7” không biết");
  expect(remedy).toBe(leftOverReasons["undeclared-column"].remedy);
});

test("every reason has its own remedy", () => {
  const remedies = Object.values({ ...leftOverReasons, ...shapeFailures }).map(({ reason }) => reason);
  expect(new Set(remedies).size).toBe(remedies.length);
});

test("columns that differ in merged cells alone are named by these", async () => {
  const lines = [
    "Tháng;Huyện;Tết;;Ngày 27/7;",
    ";;Số người;Kinh phí;Số người;Kinh phí",
    "9/2022;Nho Quan;1;2;3;4",
  ];
  const reading = await readSheet({ lines });
  expect(reading.codes).toContain("2: column-twice");
  const details = { wanted: "Số người", found: "", groups: "“Tết”, “Ngày 27/7”" };
  expect(buildIssue("column-twice", details).remedy).toContain(
    "chỉ khác nhau ở tiêu đề gộp: “Tết”, “Ngày 27/7”.",
  );
});

test("all declared shapes are named that do not read a table", async () => {
  const { messages } = await readSheet({ lines: ["Họ tên;Số", "a;5"], shapes: [inUnits, months] });
  expect(messages).toEqual([
    expect.stringContaining("{ across: locality, down: measure }, { across: time, measure: people }"),
  ]);
});

test("a blank text of a number is not quoted where its shape is undeclared", async () => {
  const lines = ["Huyện;Giới tính;Tháng 1;Tháng 2;Tháng 3", "Nho Quan;;10;20;30", "Gia Viễn;;5;6;7"];
  const { messages } = await readSheet({ lines });
  expect(messages).toEqual([
    expect.stringContaining(
      "“10” (dòng 2, cột “Tháng 1”): Nho Quan, Tháng 1; “5” (dòng 3, cột “Tháng 1”): Gia Viễn, Tháng 1; “7” (dòng 3, cột “Tháng 3”): Gia Viễn, Tháng 3",
    ),
  ]);
});
