import { describe, expect, test } from "vitest";
import type { Office } from "../../../../src/catalogue/office/office.ts";
import { readExport } from "../../../../src/exports/read-export.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  jobsDeclaration,
  sampleCatalogue,
} from "../../../support/sample-export.ts";

const declaration = {
  ...jobsDeclaration,
  columns: [
    buildColumn("month", "Tháng", "month"),
    buildColumn("people", "Số người", "count", { optional: true }),
    buildColumn("households", "Số hộ", "count", { optional: true }),
    buildColumn("money", "Kinh phí", "money", { unit: "đồng", optional: true }),
  ],
};

/** The numbers of the only row, or the codes of the errors with their lines. */
async function read(
  lines: readonly string[],
  units?: Record<string, { unit: string }>,
  files?: Office["files"],
): Promise<string> {
  const results: string[] = [];
  const office = { ...buildOffice(), ...(units && { units }), ...(files && { files }) };
  await readExport(
    createExportFile(lines.join("\n"), "data/viec-lam-2022.csv"),
    declaration,
    { office, catalogue: sampleCatalogue },
    {
      row: ({ numbers }) =>
        results.push(
          Object.entries(numbers)
            .map(([id, value]) => `${id} ${value}`)
            .join(", "),
        ),
      issue: ({ code, line, severity }) => severity === "error" && results.push(`${code}:${line}`),
    },
  );
  return results
    .filter((result, _, all) => !all.some((other) => other.includes(":")) || result.includes(":"))
    .join(" ");
}

const table = (header: string, row: string) => [`Tháng;${header}`, `9/2022;${row}`];
const money = table("Kinh phí", "1500");

describe("the unit of money", () => {
  test.each([
    ["the header", table("Kinh phí (triệu đồng)", "1500"), "money 1500000000"],
    ["a title", ["Đơn vị tính: nghìn đồng;", ...money], "money 1500000"],
    ["a line below", [...money, "ĐVT: triệu đồng;"], "money 1500000000"],
    ["a column of units", table("Kinh phí;ĐVT", "1500;nghìn đồng"), "money 1500000"],
    ["a bare multiple in a column of units", table("Kinh phí;Đơn vị tính", "1500;triệu"), "money 1500000000"],
    ["the cell", table("Kinh phí", "1,5 triệu đồng"), "money 1500000"],
    [
      "the header and the same title",
      ["ĐVT: triệu đồng;", ...table("Kinh phí (triệu)", "2")],
      "money 2000000",
    ],
    [
      "one of two units of a title",
      ["ĐVT: đồng, triệu đồng;", ...table("Kinh phí (triệu đồng)", "2")],
      "money 2000000",
    ],
    ["nothing", money, "unit-missing:1"],
    ["nothing, but there is none", table("Kinh phí", "0"), "money 0"],
    ["header and title differ", ["ĐVT: đồng;", ...table("Kinh phí (triệu đồng)", "2")], "unit-unclear:2"],
    ["two titles differ", ["ĐVT: đồng;", "ĐVT: triệu đồng;", ...money], "unit-unclear:3"],
    [
      "header and line below differ",
      [...table("Kinh phí (đồng)", "2"), "ĐVT: triệu đồng;"],
      "unit-unclear:3",
    ],
    ["header and column of units differ", table("Kinh phí (đồng);ĐVT", "2;triệu đồng"), "unit-unclear:2"],
    ["header and cell differ", table("Kinh phí (đồng)", "2 triệu đồng"), "unit-unclear:2"],
    [
      "header repeated in another unit",
      [...table("Số người;Kinh phí (đồng)", "1;2"), "Tháng;Số người;Kinh phí (triệu đồng)", "8/2022;1;3"],
      "table-second:3",
    ],
    ["a unit of people", table("Kinh phí (nghìn người)", "2"), "unit-unfit:1"],
    ["not understood in the header", table("Kinh phí (triệu USD)", "2"), "unit-unknown:1 unit-missing:1"],
    ["not understood in a title", ["ĐVT: triệu USD;", ...table("Kinh phí (đồng)", "2")], "unit-unknown:1"],
    ["not understood in a column of units", table("Kinh phí;ĐVT", "2;triệu USD"), "unit-unknown:2"],
  ])("%s", async (_, lines, expected) =>
    expect(await read(lines)).toBe(expected.replace(" unit-missing:1", "")),
  );

  test("what the office confirmed answers a silent sheet and yields to any other", async () => {
    const confirmed = { "jobs.money": { unit: "triệu đồng" } };
    expect(await read(money, confirmed)).toBe("money 1500000000");
    expect(await read(table("Kinh phí (nghìn đồng)", "1500"), confirmed)).toBe("money 1500000");
    expect(await read(money, { "jobs.people": { unit: "triệu đồng" } })).toBe("unit-missing:1");
  });

  test("what it confirmed for the file comes before what it confirmed for the export", async () => {
    const confirmed = { "jobs.money": { unit: "triệu đồng" } };
    const files = { "viec-lam-2022.csv": { units: { "jobs.money": { unit: "nghìn đồng" } } } };
    expect(await read(money, confirmed, files)).toBe("money 1500000");
    expect(await read(money, undefined, files)).toBe("money 1500000");
    expect(await read(table("Kinh phí (đồng)", "1500"), confirmed, files)).toBe("money 1500");
    expect(await read(money, confirmed, { "khac.csv": { units: confirmed } })).toBe("money 1500000000");
  });
});

describe("the unit of counts", () => {
  test.each([
    ["the header", table("Số người (nghìn người)", "120,5"), "people 120500"],
    ["a title", ["Đơn vị tính: nghìn người;", ...table("Số người", "120")], "people 120000"],
    ["a bare multiple", ["ĐVT: nghìn;", ...table("Số người", "120")], "people 120000"],
    [
      "a bare multiple beside money is meant for money",
      ["ĐVT: triệu;;", ...table("Số người;Kinh phí", "5;2")],
      "people 5, money 2000000",
    ],
    [
      "of the column that it names",
      ["ĐVT: nghìn người;;", ...table("Số người;Số hộ", "5;2")],
      "people 5000, households 2",
    ],
    ["a column of units", table("Số người;ĐVT", "5;nghìn người"), "people 5000"],
    ["a column of plain units", table("Số người;ĐVT", "5;người"), "people 5"],
    [
      "a column of units that are meant for money",
      table("Số người;Kinh phí;ĐVT", "5;2;triệu đồng"),
      "people 5, money 2000000",
    ],
    ["nothing", table("Số người", "120"), "people 120"],
    ["a line below, too late", [...table("Số người", "120"), "ĐVT: nghìn người;"], "unit-unclear:3"],
    ["money in the header", table("Số người (triệu đồng)", "5"), "unit-unfit:1"],
    ["money in the column of units", table("Số người;ĐVT", "5;triệu đồng"), "unit-unfit:2"],
  ])("%s", async (_, lines, expected) => expect(await read(lines)).toBe(expected));
});

test("the unit of one cell of people before what the office confirmed, and against what the sheet says", async () => {
  const confirmed = { "jobs.people": { unit: "nghìn người" } };
  expect(await read(table("Số người", "12"), confirmed)).toBe("people 12000");
  expect(await read(table("Số người", "12 người"), confirmed)).toBe("people 12");
  expect(await read(["Đơn vị tính: nghìn người;", ...table("Số người", "12 người")])).toBe("unit-unclear:3");
});

test("other meanings of the table and of a column's words", async () => {
  const people = table("Số người", "5");
  expect(await read([...people, "Ghi chú: số liệu lũy kế từ đầu năm;"])).toBe("title-other-meaning:3");
  expect(await read(["SỐ LIỆU THÁNG VÀ LŨY KẾ;;", ...table("Số người;Số người (lũy kế)", "5;9")])).toBe(
    "people 5",
  );
  expect(await read(table("Số người (năm 2021)", "5"))).toBe("column-other-meaning:1");
  expect(await read(table("Số người (năm 2022)", "5"))).toBe("people 5");
  expect(await read(table("Số người (tính đến 30/9)", "5"))).toBe("column-other-meaning:1");
});
