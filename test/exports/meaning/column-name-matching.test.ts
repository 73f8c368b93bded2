import { describe, expect, test } from "vitest";
import type { Column } from "../../../src/catalogue/declaration.ts";
import { findHeader } from "../../../src/exports/table/header/find-header.ts";
import { buildColumn, jobsDeclaration } from "../../support/sample-export.ts";

/** Says as what the second column of a header is read: the declared one, with the words beside its name, or another. */
function readSecondColumn(header: string, declared: Column): string {
  const records = header.split("\n").map((text, index) => ({ line: index + 1, cells: text.split(";") }));
  const columns = [buildColumn("locality", "Huyện", "locality"), declared];
  const found = findHeader(records, { ...jobsDeclaration, columns });
  const other = found?.others[0];
  if (other) return `${other.meaning}: ${other.words}`;
  const matched = found?.columns.find(({ column }) => column === declared);
  if (!matched) return "no such column";
  const words = (matched.phrases ?? []).map(({ text, inBrackets, meaning }) => {
    const kind = meaning.kind === "year" ? meaning.year : meaning.kind;
    return inBrackets ? `(${text}) = ${kind}` : `${text} = ${kind}`;
  });
  return ["same", ...words].join(", ");
}

const people = buildColumn("people", "Số người", "count");

describe("a header with the name of the declared column “Số người”", () => {
  test.each([
    ["Số người", "same"],
    ["SO NGUOI", "same"],
    ["Số người (trong kỳ)", "same, (trong kỳ) = harmless"],
    ["Số người (nghìn người)", "same, (nghìn người) = unit"],
    ["Số người, nghìn người", "same, nghìn người = unit"],
    ["Số người - trong tháng", "same, trong tháng = harmless"],
    ["Số người (đợt hai)", "same, (đợt hai) = unknown"],
    ["Số người (triệu USD)", "same, (triệu USD) = unknown"],
    ["Số người, triệu USD", "same, triệu USD = unknown"],
    ["Số người năm 2021", "same, 2021 = 2021"],
    ["Số người (lũy kế)", "cumulative: lũy kế"],
    ["Số người (trong kỳ) (lũy kế)", "cumulative: lũy kế"],
    ["Số người: kế hoạch", "plan: kế hoạch"],
    ["Số người (%)", "share: %"],
    ["Số người sau điều chỉnh", "adjusted: Số người sau điều chỉnh"],
    ["Số người đợt 2", "batch: Số người đợt 2"],
    ["Số người 2", "batch: Số người 2"],
    ["Số người, chết", "no such column"],
    ["Số người chết", "no such column"],
    ["Số người được điều chỉnh", "no such column"],
    ["Tổng Số người đợt 2", "no such column"],
  ])("%s: %s", (name, expected) => expect(readSecondColumn(`Huyện;${name}`, people)).toBe(expected));
});

describe("words that make a column another one", () => {
  const words = {
    cumulative: "lũy kế",
    share: "tỷ lệ",
    "at a date": "tính đến 30/9",
    plan: "kế hoạch",
    "last year": "cùng kỳ",
    estimate: "ước",
    adjusted: "sau điều chỉnh",
    batch: "đợt 2",
    average: "bình quân",
    remaining: "còn lại",
    part: "trong đó",
  };
  const listOthers = (column: Column) =>
    Object.entries(words)
      .filter(
        ([, text]) => !readSecondColumn(`Huyện;${column.headers[0]} (${text})`, column).startsWith("same"),
      )
      .map(([meaning]) => meaning)
      .join(", ");
  const all = "cumulative, share, plan, last year, estimate, adjusted, batch, average, remaining, part";
  test.each([
    ["a count", people, all],
    ["an amount of money", buildColumn("money", "Kinh phí", "money"), all],
    [
      "an accumulated count",
      buildColumn("people", "Số người", "count", { cumulative: true }),
      all.replace("cumulative, ", ""),
    ],
    [
      "a share in a column of decimals",
      buildColumn("rate", "Mức (%)", "decimal"),
      all.replace("share, ", ""),
    ],
    ["a plan", buildColumn("plan", "Số giao kế hoạch", "count"), all.replace("plan, ", "")],
    ["a month", buildColumn("month", "Tháng", "month"), "plan, last year, estimate"],
    ["a date", buildColumn("date", "Ngày cấp", "date"), "plan, last year, estimate"],
    ["a text", buildColumn("text", "Nội dung", "text"), ""],
    ["a share", buildColumn("rate", "Mức hưởng", "percent"), ""],
  ])("%s is another one by the words of: %s", (_, column, expected) => {
    expect(listOthers(column)).toBe(expected);
  });

  test("what was done is no plan", () => {
    const plan = buildColumn("plan", "Số giao kế hoạch", "count");
    expect(readSecondColumn("Huyện;Số giao kế hoạch (đã thực hiện)", plan)).toBe("actual: đã thực hiện");
    expect(readSecondColumn("Huyện;Số người (đã thực hiện)", people)).toBe("same, (đã thực hiện) = harmless");
  });
});

describe("a merged cell above the name", () => {
  test.each([
    ["Huyện;Kết quả;\n;Số người;Số nữ", "same"],
    ["Huyện;Năm 2021;\n;Số người;Số nữ", "same, (Năm 2021) = 2021"],
    ["Huyện;Nghìn người;\n;Số người;Số nữ", "same, (Nghìn người) = unit"],
    ["Huyện;Triệu đồng;\n;Số người;Số nữ", "same, (Triệu đồng) = unit"],
    ["Huyện;Kinh phí (đồng);\n;Số người;Số nữ", "same, (Kinh phí (đồng)) = unit"],
    ["Huyện;Đơn vị tính: người;\n;Số người;Số nữ", "same"],
    ["Huyện;Năm 2021;\n;Số người (trong kỳ);Số nữ", "same, (trong kỳ) = harmless, (Năm 2021) = 2021"],
    ["Huyện;Kế hoạch;\n;Số người;Số nữ", "plan: Kế hoạch"],
    ["Huyện;Kế hoạch;\n;Số người (lũy kế);Số nữ", "cumulative: lũy kế"],
  ])("%s: %s", (header, expected) => expect(readSecondColumn(header, people)).toBe(expected));

  test("changes no text", () => {
    const text = buildColumn("text", "Nội dung", "text");
    expect(readSecondColumn("Huyện;Kế hoạch;\n;Nội dung;Số người", text)).toBe("same");
  });
});

describe("the best of several columns", () => {
  const pickColumn = (header: string) => {
    const columns = [buildColumn("locality", "Huyện", "locality"), people];
    const found = findHeader([{ line: 1, cells: header.split(";") }], { ...jobsDeclaration, columns });
    const doubtful = found?.ambiguous[0]?.headers.join(" or ");
    return doubtful ?? found?.columns.find(({ column }) => column === people)?.header;
  };
  test.each([
    ["Huyện;Số người (đợt hai);Số người", "Số người"],
    ["Huyện;Số người;Số người (đợt hai)", "Số người"],
    ["Huyện;Số người (trong kỳ);Số người", "Số người (trong kỳ) or Số người"],
    ["Huyện;Số người (kế hoạch);Số người", "Số người"],
    ["Huyện;Số người;Số người sau điều chỉnh", "Số người or Số người sau điều chỉnh"],
    ["Huyện;Số người;Số người đợt 2", "Số người or Số người đợt 2"],
    ["Huyện;Số người;Điều chỉnh", "Số người or Điều chỉnh"],
    ["Huyện;Điều chỉnh;Số người", "Số người"],
    ["Huyện;Số người;Số ngươi", "Số người"],
    ["Huyện;So nguoi;Số ngươi", "So nguoi or Số ngươi"],
  ])("%s: %s", (header, expected) => expect(pickColumn(header)).toBe(expected));
});
