import { expect, test } from "vitest";
import { readExportBack, tableDeclaration } from "../../support/sample-export.ts";

/** "8|12" is August with twelve people. */
async function read(...rows: string[]): Promise<string[]> {
  const lines = rows.map((row) => {
    const [month, people = "", place = "Gia Viễn"] = row.split("|");
    return `${place};${month}/2022;${people}`;
  });
  const { issues } = await readExportBack(["Huyện;Tháng;Số người", ...lines, ""].join("\n"), {
    declaration: tableDeclaration,
  });
  return issues.map(({ code, line }) => `${code}:${line}`);
}

test.each([
  ["the last months of a form", ["8|12", "9|13", "10|", "11|", "12|"], []],
  ["the same with dashes", ["9|13", "10|-", "11|–"], []],
  ["months to come above the others", ["12|", "9|13"], []],
  ["a month between others", ["8|12", "9|", "10|5"], ["row-without-numbers:3"]],
  ["a place without numbers where another has them", ["9|13", "9||Hoa Lư"], ["row-without-numbers:3"]],
])("%s", async (_, rows, expected) => expect(await read(...rows)).toEqual(expected));
