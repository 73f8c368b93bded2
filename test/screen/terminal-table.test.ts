import { expect, test } from "vitest";
import { renderTerminalTable } from "../../src/screen/terminal-table.ts";

const columns = [
  { title: "Chỉ tiêu", align: "left" },
  { title: "Số", align: "right" },
] as const;

test("numbers are aligned to the right and no line ends with blanks", () => {
  const rows = [
    ["Việc làm", "14.278"],
    ["Nữ", "8"],
  ];
  expect(renderTerminalTable(columns, rows)).toBe(
    ["Chỉ tiêu      Số", "Việc làm  14.278", "Nữ             8"].join("\n"),
  );
});

test("a group has a blank line before it and spans the table", () => {
  const rows = [{ group: "VIỆC LÀM" }, ["Nữ", "8"]];
  expect(renderTerminalTable(columns, rows)).toBe("Chỉ tiêu  Số\n\nVIỆC LÀM\nNữ         8");
});

test("a name longer than its column is wrapped between words", () => {
  const text = renderTerminalTable(columns, [["Lao động được giải quyết", "8"]], 12);
  expect(
    text
      .split("\n")
      .slice(1)
      .map((line) => line.trim()),
  ).toEqual(["Lao động       8", "được giải", "quyết"]);
});
