/** `report explain` and `report figures` on the sample. */
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommandLineIn } from "../support/run-command-line.ts";
import { copySample, findExport } from "../support/run-program.ts";

test("figures are right-aligned Vietnamese numbers, grouped by sector", async () => {
  const { status, stdout } = await runCommandLineIn(".", "figures", "-p", "9m-2022");
  expect(status).toBe(0);
  expect(stdout).toMatch(/LAO ĐỘNG, VIỆC LÀM/);
  expect(stdout).toMatch(/Suất quà thăm, tặng người có công +suất quà .* 199\.120/);
});

describe("report explain", () => {
  test("names lines of the files that have the values it shows", async () => {
    const folder = copySample();
    const { status, stdout } = await runCommandLineIn(
      folder,
      "explain",
      "jobs",
      "-p",
      "9m-2022",
      "--locality",
      "Kim Sơn",
      "--json",
    );
    expect(status).toBe(0);
    const { figure, groups, plan, samePeriodLastYear } = JSON.parse(stdout);
    const sum = (rows: { value: number }[]) => rows.reduce((total, { value }) => total + value, 0);
    expect([sum(groups), sum(samePeriodLastYear.groups)]).toEqual([figure.actual, figure.samePeriodLastYear]);
    const [{ file, lines, value }] = groups;
    expect(readFileSync(join(folder, file), "utf8").split("\r\n")[lines[0][0] - 1]).toContain(
      `huyện Kim Sơn;${value};`,
    );
    const [source] = plan.sources;
    const target = readFileSync(join(folder, source.file), "utf8").split("\r\n")[source.line - 1];
    expect(target?.replaceAll(".", "")).toContain(`huyện Kim Sơn;lao động;${plan.value}`);
  });

  test("takes the Vietnamese name with or without diacritics", async () => {
    const byId = await runCommandLineIn(".", "explain", "poverty.poor", "-p", "12m-2021");
    expect((await runCommandLineIn(".", "explain", "ho ngheo", "-p", "12m-2021")).stdout).toBe(byId.stdout);
  });

  test("shows a ratio with its two numbers", async () => {
    const { status, stdout } = await runCommandLineIn(".", "explain", "poverty.poorShare", "-p", "12m-2021");
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/undefined|NaN|\[object|null/);
    await expect(stdout).toMatchFileSnapshot("../explained/poverty.poorShare.txt");
  });

  test("shows a filtered flow with the lines left out", async () => {
    const { stdout } = await runCommandLineIn(".", "explain", "centre.fairs", "-p", "q3-2022");
    await expect(stdout).toMatchFileSnapshot("../explained/centre.fairs.txt");
  });

  test("refuses data with errors", async () => {
    const folder = copySample();
    appendFileSync(
      join(folder, "data", findExport(folder, "viec-lam-2022")),
      "1;13/2022;huyện Kim Sơn;1;1;1;1\r\n",
    );
    const { status, stdout, stderr } = await runCommandLineIn(
      folder,
      "explain",
      "merit.gifts",
      "-p",
      "9m-2022",
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("13/2022");
  });
});
