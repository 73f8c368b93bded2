/** What surrounds each figure of a text: its sentence, statement, list, headings, and the heads of its cell. */
import { describe, expect, test } from "vitest";
import {
  collectFigurePlaces,
  type FigurePlace,
  formatSlotKey,
} from "../../../src/audit/context/figure-places.ts";
import { readRecordedParagraphs } from "../../../src/audit/context/marked-paragraphs.ts";
import type { RecordedCell, RecordedText } from "../../../src/ledger/recorded-text.ts";
import { createMarkName } from "../../support/word/stories.ts";

const fillMarks = (text: string) => text.replace(/\{(\w)\}/g, (_, letter) => `{${createMarkName(letter)}}`);
const fillCell = (cell: RecordedCell): RecordedCell =>
  typeof cell === "string" ? fillMarks(cell) : { ...cell, text: fillMarks(cell.text) };
const fillItem = (item: RecordedText[number]): RecordedText[number] => {
  if (typeof item === "string") return fillMarks(item);
  return "heading" in item
    ? { heading: fillMarks(item.heading) }
    : { rows: item.rows.map((cells) => cells.map(fillCell)) };
};

/** "{a}" stands for a figure; in the result a figure is "#". */
function collect(...text: RecordedText) {
  return collectFigurePlaces(readRecordedParagraphs(text.map(fillItem)));
}

function findPlace(letter: string, ...text: RecordedText): FigurePlace {
  const place = collect(...text).places.find(({ mark }) => mark === createMarkName(letter));
  if (!place) throw new Error(`no figure ${letter}`);
  return place;
}

const showFigures = (text: string) => text.replaceAll("\uFFFC", "#");

describe("the words around a figure", () => {
  const pick = ({
    before,
    after,
    lead,
    around,
    sentence,
    order,
    inheritedSubject,
    previousMark,
  }: FigurePlace) => ({
    ...{ before, after, lead, order, inheritedSubject },
    ...{ around: showFigures(around), sentence: showFigures(sentence) },
    follows: previousMark?.at(-1),
  });
  const text = "Tỉnh có {a} hộ nghèo (tăng {b}), trong đó {c} hộ; vay vốn: {d} hộ.";

  test.each([
    [
      "a",
      {
        ...{ before: "Tỉnh có ", after: " hộ nghèo ", lead: "Tỉnh có ", order: 0, inheritedSubject: "" },
        ...{ around: "Tỉnh có # hộ nghèo (tăng ", follows: undefined },
      },
    ],
    [
      "b",
      {
        ...{
          before: " hộ nghèo (tăng ",
          after: "",
          lead: "Tỉnh có ",
          order: 1,
          inheritedSubject: "Tỉnh có ",
        },
        ...{ around: " hộ nghèo (tăng #), trong đó ", follows: "a" },
      },
    ],
    [
      "c",
      {
        ...{ before: "), trong đó ", after: " hộ", lead: "Tỉnh có ", order: 2 },
        ...{ inheritedSubject: " hộ nghèo (tăng ", around: "), trong đó # hộ; vay vốn: ", follows: "b" },
      },
    ],
    [
      "d",
      {
        ...{ before: " vay vốn: ", after: " hộ", lead: "Tỉnh có ", order: 3, inheritedSubject: "" },
        ...{ around: " hộ; vay vốn: # hộ.", follows: undefined },
      },
    ],
  ])("%s", (letter, expected) => {
    expect(pick(findPlace(letter, text))).toEqual({
      ...expected,
      sentence: "Tỉnh có # hộ nghèo (tăng #), trong đó # hộ; vay vốn: # hộ.",
    });
  });

  test("begin behind the statement before, also right behind its mark", () => {
    expect(findPlace("b", "Có {a} hộ; {b} người").before).toBe(" ");
    expect(findPlace("b", "Có {a} hộ: vay: {b} người").before).toBe(" vay: ");
  });

  test("of a very long sentence are cut", () => {
    const place = findPlace("a", `${"a ".repeat(1_500)}{a}${" b".repeat(1_500)}`);
    expect([place.lead.length, place.before.length, place.sentence.length]).toEqual([1_000, 1_000, 2_000]);
  });

  test("of other sentences of its paragraph are those before", () => {
    const place = findPlace("b", "Có {a} hộ. Tỉnh giao {b} hộ. Còn {c} hộ.");
    expect([place.order, place.lead, showFigures(place.sentence), showFigures(place.earlier)]).toEqual([
      ...[0, " Tỉnh giao ", " Tỉnh giao # hộ."],
      "Có # hộ.",
    ]);
  });

  test("a number with a point inside, or a line break, divides sentences where a reader does", () => {
    expect(findPlace("b", "Số 1.250 của {a} hộ.\nXã {b} hộ").lead).toBe("Xã ");
    expect(findPlace("a", "Số 1.250 của {a} hộ.\nXã {b} hộ").lead).toBe("Số 1.250 của ");
  });

  test.each([
    ["{a} hộ", "| hộ"],
    ["Có {a}", "có |"],
    ["Có {a}, {b} hộ", "có |"],
    ["{a}", ""],
    ["({a})", ""],
  ])("%j has the key %j", (recorded, key) => {
    const ownKey = formatSlotKey(findPlace("a", recorded));
    expect(ownKey.normalize("NFC").replace(/\s+/gu, " ").trim()).toBe(key);
  });
});

describe("what stands above a figure", () => {
  test("the headings, the nearest first", () => {
    const place = findPlace(
      "a",
      { heading: "I. Việc làm" },
      "Chung",
      { heading: "1. Đào tạo" },
      "Có {a} người.",
    );
    expect(place.headings).toEqual({
      texts: ["1. Đào tạo", "I. Việc làm"],
      joined: "1. Đào tạo\nI. Việc làm",
    });
  });

  test("a figure of a heading does not stand below it", () => {
    expect(findPlace("a", { heading: "Có {a} người" }).headings.texts).toEqual([]);
  });

  test.each<[name: string, text: RecordedText, expected: string]>([
    ["the line above a list", ["Chỉ tiêu năm 2022:", "- Có {a} hộ"], "Chỉ tiêu năm 2022:"],
    ["for each item", ["Chỉ tiêu năm 2022: ", "– Một", "+ Có {a} hộ"], "Chỉ tiêu năm 2022: "],
    ["none without a colon", ["Chỉ tiêu năm 2022.", "- Có {a} hộ"], ""],
    ["none behind other text", ["Chỉ tiêu:", "Đoạn khác", "- Có {a} hộ"], ""],
    ["none at the beginning", ["- Có {a} hộ"], ""],
    ["none for a dash inside a word", ["Chỉ tiêu:", "-5 và {a} hộ"], ""],
  ])("%s", (_, text, expected) => expect(findPlace("a", ...text).introduction).toBe(expected));
});

describe("the heads of a cell", () => {
  const wide = (text: string, columns: number): RecordedCell => ({ text, columns });
  const rows: RecordedCell[][] = [
    ["TT", "Chỉ tiêu", wide("Năm 2021", 1), wide("Năm 2022", 2)],
    [
      { text: "", columns: 1, isContinued: true },
      { text: "", columns: 1, isContinued: true },
      ...["Thực hiện", "Kế hoạch", "Thực hiện"],
    ],
    ["A", "B", "1", "2", "3=2/1"],
    ["I", wide("Lao động", 4)],
    ["1", "Việc làm mới", "{a}", "{b}", "{c}"],
    ["II", wide("Người có công", 4)],
    ["2", "Nhà ở", "{d}", "{e}", "{f}"],
    ["Tổng cộng", "", "{g}", "{h}", "{i}"],
  ];
  const find = (letter: string, ...above: RecordedText) => findPlace(letter, ...above, { rows }).cell;

  test.each([
    ["a", { row: ["Việc làm mới"], column: ["Năm 2021", "Thực hiện"], group: "Lao động" }],
    ["b", { row: ["Việc làm mới"], column: ["Năm 2022", "Kế hoạch"], group: "Lao động" }],
    ["c", { row: ["Việc làm mới"], column: ["Năm 2022", "Thực hiện"], group: "Lao động" }],
    ["f", { row: ["Nhà ở"], column: ["Năm 2022", "Thực hiện"], group: "Người có công" }],
    ["g", { row: ["Tổng cộng"], column: ["Năm 2021", "Thực hiện"], group: "Người có công" }],
  ])("%s", (letter, expected) => expect(find(letter)).toEqual(expected));

  test.each([
    ["(Đơn vị tính: triệu đồng)", true],
    ["ĐVT: người", true],
    ["Các đơn vị sau", false],
    [`Đơn vị tính ${"và ".repeat(30)}`, false],
  ])("a line above the table is a line of units: %s", (line, isUnitLine) => {
    expect(find("a", line)?.column).toEqual([...(isUnitLine ? [line] : []), "Năm 2021", "Thực hiện"]);
  });

  test("a line of units stands for one table, right above it, empty lines between", () => {
    const table = {
      rows: [
        ["Huyện", "Người"],
        ["Kim Sơn", "{b}"],
      ],
    };
    expect(findPlace("a", "ĐVT: người", "", { rows }).cell?.column[0]).toBe("ĐVT: người");
    expect(findPlace("b", "ĐVT: hộ", "Khác", table).cell?.column).toEqual(["Người"]);
  });

  test("a row of one short text is a head, not a title", () => {
    const narrow: RecordedCell[][] = [
      ["Huyện", "Người", "Hộ", "Nhà"],
      ["", "Năm", "", ""],
      ["Kim Sơn", "{a}", "{b}", "{c}"],
    ];
    expect(findPlace("a", { rows: narrow }).cell).toEqual({
      ...{ row: ["Kim Sơn"], column: ["Người", "Năm"], group: "" },
    });
  });

  test("a row without figures below the first figure is no head", () => {
    const broken: RecordedCell[][] = [
      ["Huyện", "Người"],
      ["Kim Sơn", "{a}"],
      ["Xã", "Nữ"],
      ["Yên Mô", "{b}"],
    ];
    expect(findPlace("b", { rows: broken }).cell?.column).toEqual(["Người"]);
  });

  test("a head that goes on in the row below is said once, and stands for that row too", () => {
    const merged: RecordedCell[][] = [
      ["Huyện", "Người"],
      ["Kim Sơn", "{a}"],
      [{ text: "", columns: 1, isContinued: true }, "{b}"],
    ];
    expect(findPlace("b", { rows: merged }).cell).toEqual({ row: ["Kim Sơn"], column: ["Người"], group: "" });
  });

  test("a figure is no head of those to its right, and text is in no cell", () => {
    const texts: RecordedCell[][] = [
      ["Huyện", "Người", "Hộ"],
      ["Kim Sơn", "trên {a} người", "{b}"],
    ];
    expect(findPlace("b", { rows: texts }).cell?.row).toEqual(["Kim Sơn"]);
    expect(findPlace("c", { rows: texts }, "Có {c}").cell).toBeUndefined();
  });

  test("the titles of all tables with figures are known", () => {
    const without: RecordedCell[][] = [[wide("Lịch họp", 2)], ["Ngày", "Phòng"]];
    expect([...collect({ rows }, { rows: without }).groups].sort()).toEqual([
      ...["", "Lao động", "Người có công"],
    ]);
  });
});
