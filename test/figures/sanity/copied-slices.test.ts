import { expect, test } from "vitest";
import { checkCopiedSlicesAndZeroMonths } from "../../../src/figures/sanity/copied-slices.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";
import { buildColumn, buildExport, buildRow, groupRows } from "../../support/row-groups.ts";

const declaration = buildExport("jobs", [buildColumn("month", "month"), buildColumn("people", "count")]);
const places = ["372", "373", "374", "375"];

/** One row a place and month; the values are listed by month, then by place. */
function listMessages(values: readonly (readonly number[])[], year = 2022) {
  const rows = values.flatMap((ofMonth, month) =>
    ofMonth.map(
      (people, place) =>
        [
          "a.csv",
          buildRow(2, year * 100 + month + 1, { people }, { locality: places[place] ?? "" }),
        ] as const,
    ),
  );
  return checkCopiedSlicesAndZeroMonths(
    declaration,
    groupRows(rows),
    ninhBinhOffice,
    (column) => column !== "stock",
  ).map(({ code, message }) => `${code} ${message}`);
}

test.each([
  [
    "a month is the one before",
    [
      [11, 12, 13, 14],
      [21, 22, 23, 24],
      [21, 22, 23, 24],
    ],
    [`values-copied Biểu "Biểu jobs": mọi số liệu của tháng 3/2022 giống hệt của tháng 2/2022.`],
  ],
  [
    "a month but for one place",
    [
      [11, 12, 13, 14],
      [11, 12, 13, 15],
    ],
    [],
  ],
  [
    "small numbers",
    [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ],
    [],
  ],
  [
    "a place is another",
    [
      [11, 11],
      [12, 12],
      [13, 13],
      [14, 14],
    ],
    [
      `values-copied Biểu "Biểu jobs": mọi số liệu của huyện Gia Viễn năm 2022 giống hệt của huyện Nho Quan năm 2022.`,
    ],
  ],
  [
    "zeros of a month that was not reported",
    [
      [11, 12],
      [13, 14],
      [15, 16],
      [0, 0],
    ],
    [
      `month-of-zeros Biểu "Biểu jobs": mọi số phát sinh của tháng 4/2022 đều ghi 0, trong khi các tháng khác có số liệu.`,
    ],
  ],
  [
    "zeros among small numbers",
    [
      [11, 12],
      [1, 2],
      [15, 16],
      [0, 0],
    ],
    [],
  ],
])("%s", (_, values, expected) => expect(listMessages(values)).toEqual(expected));
