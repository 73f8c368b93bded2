/** `report explain`: where a figure comes from, and which figure a number of a document is. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { command } from "../../src/commands/explain.ts";
import { command as generateCommand } from "../../src/commands/generate.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

const workspace = copySmallWorkspace();

describe("an indicator", () => {
  test.each([
    ["jobs", {}, "1.980 người"],
    ["Việc làm", {}, "1.980 người"],
    ["jobs", { locality: "huyện Nho Quan" }, "855 người"],
    ["gifts.value", {}, "90.000.000 đồng"],
  ])("%s with %j is explained as %s", async (argument, options, value) => {
    const { status, data } = await runInWorkspace(workspace, command, {
      argument,
      period: "9m-2022",
      ...options,
    });
    expect(status).toBe(0);
    expect(data.replaceAll("\u00A0", " ")).toMatch(
      new RegExp(`Thực hiện 9 tháng đầu năm 2022 +${value.replaceAll(".", "\\.")}$`, "m"),
    );
  });

  test("--json names the rows of the export", async () => {
    const options = { argument: "jobs", period: "m01-2022", json: true };
    const { data } = await runInWorkspace(workspace, command, options);
    const lines = JSON.parse(data).groups.map(({ file, lines }: { file: string; lines: unknown }) => [
      file,
      lines,
    ]);
    expect(lines).toEqual([
      ["data/viec-lam.csv", [[2, 2]]],
      ["data/viec-lam.csv", [[3, 3]]],
    ]);
  });

  test.each([
    [{ argument: "jobs" }, "period-not-given"],
    [{ argument: "jobs", period: "9m" }, "period-unknown"],
    [{ argument: "jbos", period: "9m-2022" }, "indicator-not-listed"],
    [{ argument: "jobs", period: "9m-2022", locality: "Hà Nội" }, "locality-not-listed"],
  ])("%j is wrong use", async (options, code) => {
    const output = await runInWorkspace(workspace, command, options);
    expect(output).toMatchObject({ status: 2, data: "", codes: [code] });
  });

  test("is not explained if the data have errors", async () => {
    const broken = copySmallWorkspace();
    appendFileSync(join(broken, "data/qua.csv"), "20/13/2022;huyện Nho Quan;Tết;1;1\n");
    const output = await runInWorkspace(broken, command, { argument: "jobs", period: "9m-2022" });
    expect(output).toMatchObject({ status: 1, data: "" });
  });
});

describe("a number of a document", () => {
  test("is found, also after the data have changed", async () => {
    const generated = copySmallWorkspace();
    await runInWorkspace(generated, generateCommand, { period: "9m-2022", document: "bao-cao" });
    appendFileSync(join(generated, "data/qua.csv"), "20/2/2022;huyện Nho Quan;Tết;1;1\n");
    const file = join(generated, "out/9m-2022/bao-cao.docx");
    const found = await runInWorkspace(generated, command, { argument: "1.980", in: file, json: true });
    expect(found.status).toBe(0);
    expect(JSON.parse(found.data)).toMatchObject([
      { id: "jobs", name: "Việc làm, thực hiện", aspect: "actual", period: "9m-2022", document: "bao-cao" },
    ]);
    const shown = await runInWorkspace(generated, command, { argument: "180", in: file });
    expect(shown.data).toContain("report explain gifts --period 9m-2022");
    const missing = await runInWorkspace(generated, command, { argument: "987", in: file });
    expect(missing).toMatchObject({ status: 1, data: "", codes: ["number-not-in-report"] });
  });
});
