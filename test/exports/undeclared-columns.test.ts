/** Names and identity numbers in columns that no declaration knows never reach a row or a message. */
import { describe, expect, test } from "vitest";
import { jobsDeclaration, readExportBack } from "../support/sample-export.ts";

const secrets = ["Nguyễn Thị Bí Mật", "037090000000", "Trần Kín"];
const header = jobsDeclaration.columns.map(({ headers: [name = ""], unit }) =>
  unit ? `${name} (${unit})` : name,
);
const row = ["huyện Nho Quan", "9/2022", "10", "1000000", "1,5", "30/9/2022", "đã đối chiếu"];
const otherRow = ["huyện Gia Viễn", "9/2022", "20", "2000000", "2,5", "30/9/2022", ""];

type Cells = readonly string[];

/** The faults that make a message of each kind, on rows that hold the names. */
const faults: readonly (readonly [name: string, damage: (rows: Cells[], at: number) => Cells[]])[] = [
  ["none", (rows) => rows],
  [
    "a faulty cell in each column",
    (rows) => [
      ...rows,
      ...row.map((_, index) => rows[0]?.map((cell, at) => (at === index ? "sai" : cell)) ?? []),
    ],
  ],
  [
    "an empty cell in each column",
    (rows) => [
      ...rows,
      ...row.map((_, index) => rows[0]?.map((cell, at) => (at === index ? "" : cell)) ?? []),
    ],
  ],
  ["a cell more at the left", (rows) => [...rows, ["x", ...(rows[1] ?? [])]]],
  ["a cell more at the right", (rows) => [...rows, [...(rows[1] ?? []), "Trần Kín"]]],
  ["a cell less", (rows) => [...rows, (rows[1] ?? []).slice(1)]],
  ["cells shifted left, as many as before", (rows) => [...rows, [...(rows[1] ?? []).slice(1), ""]]],
  ["cells shifted right, as many as before", (rows) => [...rows, ["", ...(rows[1] ?? []).slice(0, -1)]]],
  ["cells shifted by two", (rows) => [...rows, [...(rows[1] ?? []).slice(2), "", ""]]],
  ["the same row twice", (rows) => [...rows, rows[0] ?? []]],
  [
    "only the names of a row",
    (rows, at) => [
      ...rows,
      (rows[0] ?? []).map((cell, index) => (index === at || index === at + 1 ? cell : "")),
      rows[1] ?? [],
    ],
  ],
  [
    "a total that differs",
    (rows) => [...rows, (rows[0] ?? []).map((cell) => (cell === "huyện Nho Quan" ? "Tổng cộng" : cell))],
  ],
];

const positions = Array.from({ length: header.length + 1 }, (_, index) => index);

describe.each(faults)("%s", (_, damage) => {
  test.each(positions)("names before column %i", async (at) => {
    const insert = (cells: Cells, added: Cells) => [...cells.slice(0, at), ...added, ...cells.slice(at)];
    const rows = damage(
      [insert(row, secrets.slice(0, 2)), insert(otherRow, ["Trần Kín", "037090000000"])],
      at,
    );
    const lines = [insert(header, ["Họ và tên", "Số CCCD"]), ...rows].map((cells) => cells.join(";"));
    const text = JSON.stringify(await readExportBack(`${lines.join("\n")}\n`));
    for (const secret of secrets) expect(text).not.toContain(secret);
  });
});
