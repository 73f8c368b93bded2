/** Names and numbers of persons are hidden in messages, and names of places and contents are not. */
import { describe, expect, test } from "vitest";
import { buildIssue } from "../../src/issues/issue.ts";
import { hidePersonalDetails, isLikelyPersonal, isPersonName } from "../../src/issues/personal-data.ts";

const persons = [
  "Nguyễn Thị Bí Mật",
  "Nguyễn  Văn Mẫu",
  "Sùng Thị Mỷ",
  "Lò Văn Ín",
  "Trịnh Công Sơn",
  "NGUYỄN THỊ BÍ MẬT",
  "nguyễn thị bí mật",
  "Nguyen Thi Bi Mat",
  "Mật Bí Thị Nguyễn",
  "Nguyễn Thị Bí Mật".normalize("NFD"),
];

test.each(persons)("%s is the name of a person", (text) => {
  expect(isPersonName(text)).toBe(true);
  expect(isLikelyPersonal(text)).toBe(true);
  expect(isLikelyPersonal(`Trả lời đơn của ${text}, thôn 3`)).toBe(true);
});

test.each([
  "Đào Tạo Thường Xuyên",
  "Cao Đẳng Nghề",
  "Mai Táng Phí",
  "Hộ Cận Nghèo",
  "Tết Trung Thu",
  "Thương Binh Liệt Sĩ",
  "Bà Mẹ Việt Nam Anh Hùng",
  "LAO ĐỘNG VIỆC LÀM",
  "Thổ Nhĩ Kỳ",
  "Phan Rang Tháp Chàm",
  "Phan Rang - Tháp Chàm",
  "Hồ Chí Minh",
  "Lê Lợi",
  "phường Trần Hưng Đạo",
  "Trường Lê Hồng Phong",
  "Quỹ Nguyễn Thị Minh Khai",
])("%s is a place, a body or a content", (text) => {
  expect(isPersonName(text)).toBe(false);
  expect(isLikelyPersonal(text)).toBe(false);
});

test.each(["Trần Kín", "Đoàn Thanh Niên", "Vi Phạm Hành Chính"])(
  "%s may be a person: it is not quoted, and is no error among contents",
  (text) => {
    expect(isPersonName(text)).toBe(false);
    expect(isLikelyPersonal(text)).toBe(true);
  },
);

describe("hidePersonalDetails", () => {
  test.each([
    ["a name", { text: "Nguyễn Thị Bí Mật" }, { text: "…" }],
    ["a name in a sentence", { text: "Đơn của Nguyễn Thị Bí Mật (12)" }, { text: "Đơn của … (12)" }],
    ["an identity number", { text: "CCCD 037090000001" }, { text: "…" }],
    ["a name in the path of a file", { path: "Nguyễn Thị Mẫu/a.csv" }, { path: "Nguyễn Thị Mẫu/a.csv" }],
    [
      "a text near to a declared one",
      { text: "Nho Quann", nearest: "a" },
      { text: "Nho Quann", nearest: "a" },
    ],
  ])("%s", (_, details, shown) => expect(hidePersonalDetails(details)).toEqual(shown));

  test("a remedy has no line to paste for a text that is hidden", () => {
    const details = { text: "Trần Thị Kín", count: 1, reference: "advice.kind", wanted: "“Kế hoạch”" };
    expect(buildIssue("text-unknown", details).remedy).toBe(
      "Các nội dung được tính: “Kế hoạch”. Nếu đúng là nội dung khác, ghi nguyên nội dung của ô vào report.yaml, mục texts, dưới advice.kind.",
    );
  });
});
