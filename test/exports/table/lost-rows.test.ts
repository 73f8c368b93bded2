import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import {
  buildColumn,
  jobsDeclaration,
  readExportBack,
  tableDeclaration,
} from "../../support/sample-export.ts";

const tasksDeclaration: ExportDeclaration = {
  ...jobsDeclaration,
  columns: [buildColumn("assigned", "Ngày giao", "date")],
};

async function listCodes(content: string): Promise<string[]> {
  const { issues } = await readExportBack(content, {
    declaration: tasksDeclaration,
    path: "data/nhiem-vu-2022.csv",
  });
  return issues.map(({ code, line }) => `${code}:${line}`);
}

describe("the end of a file without a last line break", () => {
  const header = "STT,Ngày giao,Nội dung\n";
  const buildList = (texts: readonly string[]) =>
    header + texts.map((text, index) => `${index + 1},${index + 1}/9/2022,${text}`).join("\n");
  const plans = [
    "Kế hoạch việc làm",
    "Kế hoạch đào tạo nghề",
    "Kế hoạch chi trả trợ cấp",
    "Kế hoạch tặng quà",
  ];
  test.each([
    ["cut inside a word", buildList([...plans, "Quyết định về việ"]), ["file-cut:6"]],
    ["cut inside the first word", buildList([...plans, "Q"]), ["file-cut:6"]],
    ["the beginning of another text", buildList(["Đã hoàn thành", "Đã hoàn thành", "Đã ho"]), ["file-cut:4"]],
    ["far shorter than all others", buildList([...plans, "Kế hoạch tập huấn", "Kế hoạch"]), ["file-cut:7"]],
    ["a text like the others", buildList([...plans, "Quyết định về việc làm"]), []],
    ["a text that other rows have", buildList(["Xong", "Xong", "Đang làm", "Xong"]), []],
    ["an abbreviation", buildList([...plans, "Kế hoạch của UBND"]), []],
    ["with its line break", `${buildList([...plans, "Quyết định về việ"])}\n`, []],
    ["with a carriage return", `${buildList([...plans, "Quyết định về việ"])}\r`, []],
    [
      "numbers, one with far fewer digits",
      buildList(["1562", "1509", "593", "1410", "2019", "2"]),
      ["file-cut:7"],
    ],
    ["four numbers, one with far fewer digits", buildList(["1562", "1509", "593", "1410", "2"]), []],
    [
      "numbers, one with two digits fewer",
      buildList(["1562", "1509", "5931", "1410", "2019", "20"]),
      ["file-cut:7"],
    ],
    ["numbers, one a little smaller", buildList(["1562", "1509", "593", "1410", "2019", "98"]), []],
    ["two numbers only", buildList(["1562", "1509", "2"]), []],
    ["cut in the number of the row", `${buildList(plans)}\n5`, ["row-ragged:6"]],
    ["cut in a date at the beginning", "Ngày giao,Nội dung\n1/9/2022,Xong\n2", ["row-ragged:3"]],
    ["cut in a word at the beginning", `${buildList(plans)}\nN`, ["row-ragged:6"]],
    ["a note", `${buildList(plans)}\nNgười lập biểu`, []],
  ])("%s", async (_, content, codes) => expect(await listCodes(content)).toEqual(codes));
});

describe("a file cut inside its last number", () => {
  const places = ["Nho Quan", "Gia Viễn", "Hoa Lư", "Yên Khánh", "Kim Sơn"];
  const rows = places.map((place, index) => `${place};9/2022;134${index}`);
  const shapes: ExportDeclaration["shapes"] = [{ across: ["time"], measure: "people" }];
  const across = ["Huyện;Tháng 8;Tháng 9", ...places.map((place, index) => `${place};1245;134${index}`)];
  const ofOnePlace = ["1", "2", "3", "4", "5"].map((month) => `${month}/2022;134${month}`);
  test.each([
    ["in the standard shape", ["Huyện;Tháng;Số người", ...rows, "Yên Mô;9/2022;1"], {}, ["file-cut:7"]],
    [
      "with marks for missing numbers",
      ["Huyện;Tháng;Số người", ...rows, "Yên Mô;9/2022;1"],
      { missing: ["KCSL"] },
      ["file-cut:7"],
    ],
    [
      "with its place in the title",
      ["HUYỆN NHO QUAN", "Tháng;Số người", ...ofOnePlace, "6/2022;1"],
      {},
      ["file-cut:8"],
    ],
    ["with months across", [...across, "Yên Mô;1245;1"], { shapes }, ["file-cut:7"]],
    ["before the last month across", [...across, "Yên Mô;12"], { shapes }, ["file-cut:7"]],
    ["nowhere", [...across, "Yên Mô;1245;1346"], { shapes }, []],
    ["nowhere, with its line break", [...across, "Yên Mô;1245;1", ""], { shapes }, []],
  ])("%s", async (_, lines, more, codes) => {
    const declaration = { ...tableDeclaration, ...more };
    const { issues } = await readExportBack(lines.join("\n"), { declaration });
    expect(issues.map(({ code, line }) => `${code}:${line}`)).toEqual(codes);
  });
});

describe("numbers that the rows skip or repeat", () => {
  const buildRows = (numbers: readonly (number | string)[]) =>
    `STT,Ngày giao,Nội dung\n${numbers.map((number, index) => `${number},${index + 1}/9/2022,Việc ${index}\n`).join("")}`;
  test.each([
    ["none", [1, 2, 3, 4], []],
    ["one", [1, 2, 4, 5], ["row-number-missing:4"]],
    ["one of three rows", [1, 3, 4], ["row-number-missing:3"]],
    ["one of two rows", [1, 3], []],
    ["more than one of three rows", [1, 3, 5, 6, 7], []],
    ["the first", [2, 3, 4], ["row-number-missing:2"]],
    ["several in one place", [1, 2, 3, 9], ["row-number-missing:5"]],
    ["rows in another order", [3, 1, 4, 2], []],
    ["rows in another order, one lost", [5, 1, 4, 2], ["row-number-missing:2"]],
    ["a part of a longer list", [35, 36, 37], []],
    ["a selection from a longer list", [1, 4, 9, 12, 30], []],
    ["numbers that begin again", [1, 2, 4, 1, 2, 3], []],
    ["numbers that begin again once", [1, 2, 3, 4, 1], []],
    ["a copied row", [1, 2, 3, 4, 2, 5], ["row-number-twice:6"]],
    ["a copied row and another one lost", [1, 2, 3, 5, 2], []],
    ["two lines of one thing", [1, 2, 3, 3, 4, 5], []],
    ["a short list", [1, 2, 3, 2], []],
    ["a list that is just not short", [1, 2, 3, 4, 2], ["row-number-twice:6"]],
    ["a row whose number cannot be read", [1, 2, "3*", 4, 5], []],
    ["a row without a number", [1, 2, "", 4, 5], []],
    ["Roman numbers between them", ["I", 1, 2, "II", 3, 4], []],
  ])("%s", async (_, numbers, codes) => expect(await listCodes(buildRows(numbers))).toEqual(codes));

  test("the message names the numbers", async () => {
    const { issues } = await readExportBack(buildRows([1, 2, 3, 9]), {
      declaration: tasksDeclaration,
      path: "data/nhiem-vu-2022.csv",
    });
    expect(issues[0]?.message).toContain("thiếu số 4 đến 8 ngay trước dòng này");
  });
});
