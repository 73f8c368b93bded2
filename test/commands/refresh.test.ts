/** `report refresh`: today's figures in an edited report. */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { command as generateCommand } from "../../src/commands/generate.ts";
import { command } from "../../src/commands/refresh.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";
import { readWordText, typeOverText } from "../support/word/word-text.ts";

let workspace = "";
let argument = "";
beforeEach(async () => {
  workspace = copySmallWorkspace();
  argument = join(workspace, "out/9m-2022/bao-cao.docx");
  await runInWorkspace(workspace, generateCommand, { period: "9m-2022", document: "bao-cao" });
  appendFileSync(join(workspace, "data/qua.csv"), "20/2/2022;huyện Nho Quan;Tết;20;1000\n");
});

test("writes a second file with the new figure, and leaves the report", async () => {
  const before = readFileSync(argument);
  const { status, data, notes } = await runInWorkspace(workspace, command, { argument });
  expect({ status, data }).toEqual({ status: 0, data: "./out/9m-2022/bao-cao-cap-nhat.docx" });
  expect(notes.replaceAll("\u00A0", " ")).toContain("“180 suất quà” → “200 suất quà”");
  expect(readWordText(join(workspace, data))).toContain("Tặng 200 suất quà, việc làm 1.980 người.");
  expect(existsSync(join(workspace, "out/9m-2022/bao-cao-cap-nhat.figures.json"))).toBe(true);
  expect(readFileSync(argument)).toEqual(before);
});

test("--output may be the report itself", async () => {
  await runInWorkspace(workspace, command, { argument, output: argument });
  expect(readWordText(argument)).toContain("Tặng 200 suất quà");
});

test.each([
  [false, "Tặng 190 suất quà", "left"],
  [true, "Tặng 200 suất quà", "changed"],
])("a figure that was typed over, with force %s: %s", async (force, sentence, list) => {
  typeOverText(argument, "180 suất quà", "190 suất quà");
  const { data } = await runInWorkspace(workspace, command, { argument, force, json: true });
  expect(JSON.parse(data)[list]).toMatchObject([{ id: "gifts" }]);
  expect(readWordText(join(workspace, "out/9m-2022/bao-cao-cap-nhat.docx"))).toContain(sentence);
});

test("--track keeps the old figure as a deletion", async () => {
  await runInWorkspace(workspace, command, { argument, track: true });
  const text = readWordText(join(workspace, "out/9m-2022/bao-cao-cap-nhat.docx"));
  expect(text).toContain("180 suất quà");
  expect(text).toContain("200 suất quà");
});

test("data with errors refresh nothing", async () => {
  appendFileSync(join(workspace, "data/viec-lam.csv"), "13/2022;huyện Nho Quan;1\n");
  expect(await runInWorkspace(workspace, command, { argument })).toMatchObject({
    status: 1,
    data: "",
    codes: ["month-unreadable"],
  });
  expect(existsSync(join(workspace, "out/9m-2022/bao-cao-cap-nhat.docx"))).toBe(false);
});
