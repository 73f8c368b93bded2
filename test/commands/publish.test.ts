/** `report publish`: the figures of a signed report are recorded. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { command as generateCommand } from "../../src/commands/generate.ts";
import { command } from "../../src/commands/publish.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";
import { typeOverText } from "../support/word/word-text.ts";

let workspace = "";
let argument = "";
beforeEach(async () => {
  workspace = copySmallWorkspace();
  argument = join(workspace, "out/9m-2022/bao-cao.docx");
  await runInWorkspace(workspace, generateCommand, { period: "9m-2022", document: "bao-cao" });
});

function readPublished(): unknown {
  return JSON.parse(readFileSync(join(workspace, "published/9m-2022.json"), "utf8"));
}

test("writes the figures of the report", async () => {
  expect(await runInWorkspace(workspace, command, { argument })).toMatchObject({
    status: 0,
    data: "./published/9m-2022.json",
  });
  expect(readPublished()).toMatchObject({
    version: 1,
    period: "9m-2022",
    figures: [
      { id: "gifts", value: 180 },
      { id: "jobs", value: 1980 },
    ],
  });
});

test("refuses a report in which a figure was typed over", async () => {
  typeOverText(argument, "1.980 người", "2.000 người");
  const output = await runInWorkspace(workspace, command, { argument });
  expect(output).toMatchObject({ status: 1, codes: ["publish-edited"] });
  expect(existsSync(join(workspace, "published"))).toBe(false);
});

test("replaces published figures only with --force", async () => {
  await runInWorkspace(workspace, command, { argument });
  const path = join(workspace, "published/9m-2022.json");
  writeFileSync(path, readFileSync(path, "utf8").replace("1980", "1970"));
  const refused = await runInWorkspace(workspace, command, { argument });
  expect(refused).toMatchObject({ status: 1, codes: ["published-otherwise"] });
  expect(readPublished()).toMatchObject({ figures: [{}, { value: 1970 }] });
  const forced = await runInWorkspace(workspace, command, { argument, force: true });
  expect(forced.status).toBe(0);
  expect(readPublished()).toMatchObject({ figures: [{}, { value: 1980 }] });
});

test("refuses a report with a number without a source, and records it with --force", async () => {
  typeOverText(argument, ", việc làm ", " cho 77 người nghèo, việc làm ");
  const refused = await runInWorkspace(workspace, command, { argument });
  expect(refused).toMatchObject({ status: 1, codes: ["publish-unsourced"] });
  expect(refused.data).toContain("77");
  expect(existsSync(join(workspace, "published"))).toBe(false);
  const forced = await runInWorkspace(workspace, command, { argument, force: true });
  expect(forced.status).toBe(0);
});

test("--undo brings back the record before, then leaves none, then says that there is none", async () => {
  await runInWorkspace(workspace, command, { argument });
  const path = join(workspace, "published/9m-2022.json");
  const wrong = readFileSync(path, "utf8").replace("1980", "1970");
  writeFileSync(path, wrong);
  const forced = await runInWorkspace(workspace, command, { argument, force: true });
  expect(forced.notes).toContain("report publish 9m-2022 --undo");
  writeFileSync(path, "{");
  expect(await runInWorkspace(workspace, command, { argument: "9m-2022", undo: true })).toMatchObject({
    status: 0,
    notes: "Đã lấy lại số liệu công bố trước đó của 9 tháng đầu năm 2022.",
  });
  expect(readFileSync(path, "utf8")).toBe(wrong);
  const last = await runInWorkspace(workspace, command, { argument, undo: true, json: true });
  expect(JSON.parse(last.data)).toEqual({ period: "9m-2022", undo: "removed" });
  expect(existsSync(path)).toBe(false);
  expect(await runInWorkspace(workspace, command, { argument, undo: true })).toMatchObject({
    status: 1,
    codes: ["publish-nothing-to-undo"],
  });
});

test("publishing the same figures again keeps no earlier record", async () => {
  await runInWorkspace(workspace, command, { argument });
  await runInWorkspace(workspace, command, { argument });
  expect(existsSync(join(workspace, "published/.truoc"))).toBe(false);
});

test("a run that was killed after keeping the record before does not make it be kept twice", async () => {
  await runInWorkspace(workspace, command, { argument });
  const path = join(workspace, "published/9m-2022.json");
  writeFileSync(path, readFileSync(path, "utf8").replace("1980", "1970"));
  mkdirSync(join(workspace, "published/.truoc"));
  copyFileSync(path, join(workspace, "published/.truoc/9m-2022.1.json"));
  await runInWorkspace(workspace, command, { argument, force: true });
  expect(readdirSync(join(workspace, "published/.truoc"))).toEqual(["9m-2022.1.json"]);
});

test("a folder in the place of the record is no fault of the program", async () => {
  mkdirSync(join(workspace, "published/9m-2022.json"), { recursive: true });
  expect(await runInWorkspace(workspace, command, { argument: "9m-2022", undo: true })).toMatchObject({
    status: 1,
    codes: ["not-written"],
  });
});
