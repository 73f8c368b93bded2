/** Years, months and dates that say another time, or the same in an unusual form. */
import type { IssueCode } from "../../../src/issues/issue.ts";
import {
  appendColumn,
  type Cells,
  findColumn,
  formatTable,
  mapColumn,
  replaceCell,
  type SampleTable,
  type TableColumn,
} from "./sample-table.ts";
import { changeFile, type SemanticKind } from "./semantic-kind.ts";

/** Builds a kind that writes the times of all rows otherwise. */
function defineTimes(
  name: string,
  type: "month" | "date",
  causes: readonly IssueCode[],
  change: (text: string, row: number) => string,
): SemanticKind {
  return {
    name,
    wanted: causes.length > 0 ? "told" : "right",
    causes,
    build(table) {
      const column = findColumn(table, type);
      return column && changeFile(mapColumn(table, column.index, change));
    },
  };
}

const replaceYear = (year: string) => (text: string) => text.replace(/\d{4}$/, year);

function defineYearSlip(year: string): SemanticKind {
  return {
    name: `one row dated ${year}`,
    wanted: "told",
    causes: ["year-stray"],
    build(table) {
      const column = findColumn(table, "month", "date");
      const at = Math.floor(table.rows.length / 2);
      if (!column || table.rows.length < 5) return undefined;
      const rows = table.rows.map((cells, row) =>
        row === at ? replaceCell(cells, column.index, replaceYear(year)(cells[column.index] ?? "")) : cells,
      );
      return changeFile({ ...table, total: undefined, rows });
    },
  };
}

/** "Tháng 9/2022" and "9/2022" → "9" */
function removeYear(table: SampleTable, { index }: TableColumn): SampleTable {
  return mapColumn(table, index, (text) => text.replace(/^Tháng /, "").replace(/\/\d{4}$/, ""));
}

/** The table of last year with this year's columns, of the same files. */
function reorderLike(table: SampleTable, other: SampleTable): Cells[] {
  return other.rows.map((cells) =>
    table.header.map((_, index) => {
      const id = table.columns.find((column) => column.index === index)?.id;
      const source = other.columns.find((column) => column.id === id);
      return source ? (cells[source.index] ?? "") : "";
    }),
  );
}

const yearColumn: SemanticKind = {
  name: "two years in one file, year in a column",
  wanted: "right",
  causes: [],
  build(table, lastYear) {
    const month = findColumn(table, "month");
    if (!month || !lastYear) return undefined;
    const lastRows = reorderLike(table, lastYear);
    const both = { ...table, total: undefined, rows: [...lastRows, ...table.rows] };
    const withYear = appendColumn(both, "Năm", (_, row) => (row < lastRows.length ? "2021" : "2022"));
    return { ...changeFile(removeYear(withYear, month)), [lastYear.path]: undefined };
  },
};

const renamedLastYear: SemanticKind = {
  name: "last year's file renamed and redated",
  wanted: "told",
  causes: ["year-copied"],
  build(table, lastYear) {
    if (!lastYear) return undefined;
    const titles = lastYear.titles.map((cells) => cells.map((cell) => cell.replace("2021", "2022")));
    const redated = lastYear.columns
      .filter(({ type }) => type === "month" || type === "date")
      .reduce<SampleTable>((changed, { index }) => mapColumn(changed, index, replaceYear("2022")), {
        ...lastYear,
        titles,
      });
    return { [table.path]: formatTable(redated) };
  },
};

const titleAgainstName: SemanticKind = {
  name: "title says 2021, file name 2022, months without year",
  wanted: "told",
  causes: ["file-years-differ"],
  build(table) {
    const month = findColumn(table, "month");
    if (!month) return undefined;
    const titles = [["BIỂU TỔNG HỢP KẾT QUẢ NĂM 2021"], ["Số liệu mẫu – không phải số liệu thật"]];
    return changeFile({ ...removeYear(table, month), titles });
  },
};

function pad(text: string): string {
  return text.padStart(2, "0");
}

/** "7/9/2022" → "9/7/2022" where a program for English would take it so; other dates stay text. */
function flipDate(text: string): string {
  const [day = "", month = "", year = ""] = text.split("/");
  return Number(day) <= 12 && day !== month ? `${month}/${day}/${year}` : text;
}

/** The dates of one day in the first half of a month, flipped by a program set to English. */
const flippedDates: SemanticKind = {
  name: "dates flipped where the day is at most 12",
  wanted: "told",
  causes: ["dates-swapped", "date-doubtful", "completed-too-early"],
  build(table) {
    const column = findColumn(table, "date");
    if (!column) return undefined;
    const flipped = mapColumn(table, column.index, flipDate);
    return formatTable(flipped) === formatTable(table)
      ? undefined
      : changeFile({ ...flipped, total: undefined });
  },
};

/** Midnight in Vietnam is 17:00 of the day before in UTC. */
function toUtc(text: string): string {
  const [day, month, year] = text.split("/").map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, -7)).toISOString();
}

const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const spoken = [
  "",
  "Một",
  "Hai",
  "Ba",
  "Tư",
  "Năm",
  "Sáu",
  "Bảy",
  "Tám",
  "Chín",
  "Mười",
  "Mười một",
  "Mười hai",
];

function splitMonth(text: string): [month: number, year: string] {
  const [month = "", year = ""] = text.replace(/^Tháng /, "").split("/");
  return [Number(month), year];
}

export const timeKinds: readonly SemanticKind[] = [
  yearColumn,
  renamedLastYear,
  titleAgainstName,
  defineYearSlip("2012"),
  defineYearSlip("2002"),
  defineYearSlip("2023"),
  ...(["month", "date"] as const).flatMap((type) => [
    defineTimes(
      `all rows of 2018 (${type})`,
      type,
      ["file-year-unmet", "export-silent"],
      replaceYear("2018"),
    ),
    defineTimes(`two-digit years (${type})`, type, ["year-two-digits"], replaceYear("22")),
  ]),
  defineTimes("months as 9/1/2022 … 9/9/2022", "month", ["month-unclear"], (text) => {
    const [month, year] = splitMonth(text);
    return `9/${month}/${year}`;
  }),
  flippedDates,
  defineTimes("dates in UTC", "date", [], toUtc),
  defineTimes("dates as 26-Thg7-2022", "date", [], (text) => {
    const [day = "", month = "", year = ""] = text.split("/");
    return text === "" ? "" : `${pad(day)}-Thg${month}-${year}`;
  }),
  defineTimes("months as Thg9-22", "month", [], (text) => {
    const [month, year] = splitMonth(text);
    return `Thg${month}-${year.slice(2)}`;
  }),
  defineTimes("months as IX/2022", "month", [], (text) => {
    const [month, year] = splitMonth(text);
    return `${roman[month]}/${year}`;
  }),
  defineTimes("months as Tháng Chín", "month", [], (text) => `Tháng ${spoken[splitMonth(text)[0]]}`),
  defineTimes("months as 2022M09", "month", [], (text) => {
    const [month, year] = splitMonth(text);
    return `${year}M${pad(String(month))}`;
  }),
];
