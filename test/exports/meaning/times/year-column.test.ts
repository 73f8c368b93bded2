import { describe, expect, test } from "vitest";
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
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("people", "Số người", "count"),
  ],
};

async function read(content: string, path = "data/a-2022.csv", columns = declaration.columns) {
  const events: string[] = [];
  await readExport(
    createExportFile(content, path),
    { ...declaration, columns },
    { office: buildOffice(), catalogue: sampleCatalogue },
    {
      row: ({ line, month }) => events.push(`${line}: ${month}`),
      issue: ({ line, code }) => events.push(`${line}: ${code}`),
    },
  );
  return events;
}

describe("a column of years that is not declared", () => {
  test.each([
    [
      "two years",
      "Năm;Tháng;Huyện;Số người\n2021;9;Nho Quan;8\n2022;9;Nho Quan;9\n",
      ["2: 202109", "3: 202209"],
    ],
    ["another name", "Năm báo cáo;Tháng;Huyện;Số người\n2022;9;Nho Quan;8\n", ["2: 202209"]],
    [
      "a month of another year",
      "Năm;Tháng;Huyện;Số người\n2021;9/2022;Nho Quan;8\n2022;9;Nho Quan;9\n",
      ["2: years-differ", "3: 202209"],
    ],
    [
      "a merged cell over the months of a place",
      "Năm;Tháng;Huyện;Số người\n2021;8;Nho Quan;8\n;9;Nho Quan;9\n2022;8;Nho Quan;7\n;9;Nho Quan;6\n",
      ["2: 202108", "3: 202109", "4: 202208", "5: 202209"],
    ],
    [
      "a merged cell over all places",
      "Năm;Tháng;Huyện;Số người\n2022;8;Nho Quan;8\n;9;Nho Quan;9\n;8;Gia Viễn;7\n",
      ["2: 202208", "3: 202209", "4: 202208"],
    ],
    [
      "months of a place that begin anew without a year",
      "Năm;Tháng;Huyện;Số người\n2022;8;Nho Quan;8\n;9;Nho Quan;9\n;1;Nho Quan;7\n",
      ["2: 202208", "3: 202209", "4: cell-needed"],
    ],
    ["a month with its own year", "Năm;Tháng;Huyện;Số người\n;9/2022;Nho Quan;8\n", ["2: 202209"]],
    ["no year in a row", "Năm;Tháng;Huyện;Số người\n;9;Nho Quan;8\n", ["2: cell-needed"]],
    ["no year at all", "Năm;Tháng;Huyện;Số người\nnay;9;Nho Quan;8\n", ["2: year-unreadable"]],
    [
      "a total row without a year",
      "Năm;Tháng;Huyện;Số người\n2022;9;Nho Quan;8\n;;Tổng cộng;8\n",
      ["2: 202209"],
    ],
    ["a year of birth", "Năm sinh;Tháng;Huyện;Số người\n1990;9;Nho Quan;8\n", ["2: 202209"]],
    [
      "only another year than the name says",
      "Năm;Tháng;Huyện;Số người\n2021;9;Nho Quan;8\n",
      ["2: 202109", "2: file-year-unmet"],
    ],
  ])("%s", async (_, content, expected) => expect(await read(content)).toEqual(expected));
});

describe("a column “Năm” that is not the year of the months", () => {
  const year = buildColumn("year", "Năm", "year");
  const birth = buildColumn("birth", "Năm", "text");
  const events = [buildColumn("date", "Ngày", "date"), ...declaration.columns.slice(1)];
  test.each([
    [
      "declared as a year",
      "Năm;Tháng;Huyện;Số người\n2021;9/2021;Nho Quan;8\n",
      [...declaration.columns, year],
    ],
    [
      "declared as a text",
      "Năm;Tháng;Huyện;Số người\n1990;9/2021;Nho Quan;8\n",
      [...declaration.columns, birth],
    ],
    ["beside dates", "Năm;Ngày;Huyện;Số người\n1990;1/9/2021;Nho Quan;8\n", events],
    [
      "beside another one",
      "Năm;Năm báo cáo;Tháng;Huyện;Số người\n1990;1991;9/2021;Nho Quan;8\n",
      declaration.columns,
    ],
    [
      "beside a declared year",
      "Năm;Năm báo cáo;Tháng;Huyện;Số người\n2021;1991;9/2021;Nho Quan;8\n",
      [...declaration.columns, year],
    ],
  ])("%s", async (_, content, columns) =>
    expect(await read(content, "data/a-2021.csv", columns)).toEqual(["2: 202109"]),
  );
});
