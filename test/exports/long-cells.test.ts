/** Cells as long as Excel allows, of letters that harm, in each kind of column: no file keeps the program busy. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { labourCatalogue } from "../support/labour-pack.ts";
import { readExportBack } from "../support/sample-export.ts";

const declaration = labourCatalogue.sectors.flatMap(({ exports }) => exports).find(({ id }) => id === "jobs");
const lines = readFileSync("fixtures/ninh-binh/data/viec-lam/viec-lam-2022.csv", "utf8").split(/\r?\n/);
const width = Math.max(...lines.map((line) => line.split(";").length));
const head = lines.findIndex((line) => line.split(";").length === width);
const longestMs = 3_000;

test.each([
  ["tabs", "\t"],
  ["blanks", " "],
  ["blanks that do not break", "\u00A0"],
  ["zeros", "0"],
  ["a bracket and blanks", "( "],
  ["words before a number", "tổng "],
])("cells of %s", async (_, piece) => {
  const harmful = `${piece.repeat(Math.floor(32_000 / piece.length))}!`;
  for (let column = 0; column < width; column += 2) {
    const content = lines
      .map((line, at) =>
        at > head && at <= head + 5 ? line.split(";").with(column, harmful).join(";") : line,
      )
      .join("\n");
    const before = process.cpuUsage();
    await readExportBack(content, { ...(declaration && { declaration }), path: "data/viec-lam-2022.csv" });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(longestMs);
  }
});
