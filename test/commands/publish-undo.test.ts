/** `report publish --undo`: takes back one publishing, and never that of another document with it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { command as generateCommand } from "../../src/commands/generate.ts";
import { command } from "../../src/commands/publish.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

let workspace = "";
let first = "";
let second = "";
const resolveRecord = (...names: string[]) => join(workspace, "published", ...names);
const readRecord = () => readFileSync(resolveRecord("9m-2022.json"), "utf8");
const undo = (argument: string) => runInWorkspace(workspace, command, { argument, undo: true });

/** Two documents of one period, published one after the other. */
beforeEach(async () => {
  workspace = copySmallWorkspace();
  [first, second] = [join(workspace, "out/lan-1.docx"), join(workspace, "out/lan-2.docx")];
  mkdirSync(join(workspace, "out"));
  const options = { period: "9m-2022", document: "bao-cao" };
  await runInWorkspace(workspace, generateCommand, { ...options, output: first });
  const gifts = join(workspace, "data/qua.csv");
  writeFileSync(gifts, readFileSync(gifts, "utf8").replace(";100;", ";110;"));
  await runInWorkspace(workspace, generateCommand, { ...options, output: second });
  await runInWorkspace(workspace, command, { argument: first });
});

describe("two documents published", () => {
  let ofFirst = "";
  beforeEach(async () => {
    ofFirst = readRecord();
    await runInWorkspace(workspace, command, { argument: second, force: true });
    expect(readRecord()).not.toBe(ofFirst);
  });

  test("the earlier one is not taken back before the later one, which the message names", async () => {
    const both = readRecord();
    const refused = await undo(first);
    expect(refused).toMatchObject({ status: 1, codes: ["publish-undo-other"] });
    expect(readRecord()).toBe(both);
  });

  test("each is taken back by its file, the later one first", async () => {
    expect(await undo(second)).toMatchObject({ status: 0 });
    expect(readRecord()).toBe(ofFirst);
    expect(await undo(second)).toMatchObject({ status: 1, codes: ["publish-undo-other"] });
    expect(await undo(first)).toMatchObject({ status: 0 });
    expect(existsSync(resolveRecord("9m-2022.json"))).toBe(false);
  });

  test("by its period the last one is taken back, whatever it was of", async () => {
    expect(await undo("9m-2022")).toMatchObject({ status: 0 });
    expect(readRecord()).toBe(ofFirst);
  });

  const earlier = () => resolveRecord(".truoc", "9m-2022.1.json");
  test.each<[string, () => void]>([
    ["lost", () => rmSync(earlier())],
    ["broken", () => writeFileSync(earlier(), "{")],
    ["of another time", () => writeFileSync(earlier(), ofFirst.replace(/"run": "\w+"/, '"run": "0"'))],
  ])("nothing is taken back where the record before is %s", async (_, spoil) => {
    spoil();
    const both = readRecord();
    for (const argument of [second, "9m-2022"])
      expect(await undo(argument)).toMatchObject({ status: 1, codes: ["publish-earlier-unusable"] });
    expect(readRecord()).toBe(both);
  });

  test.each<[string, () => void]>([
    ["a folder that cannot be read", () => writeFileSync(resolveRecord(".truoc"), "")],
    ["a record that is a folder", () => mkdirSync(earlier(), { recursive: true })],
  ])("nothing is taken back where the disk has %s", async (_, spoil) => {
    rmSync(resolveRecord(".truoc"), { recursive: true });
    spoil();
    const both = readRecord();
    for (const argument of [second, "9m-2022"])
      expect(await undo(argument)).toMatchObject({ status: 1, codes: ["not-written"] });
    expect(readRecord()).toBe(both);
  });
});

test("a file is not taken back where the record is broken; the period is", async () => {
  writeFileSync(resolveRecord("9m-2022.json"), "{");
  expect((await undo(first)).status).not.toBe(0);
  expect(readRecord()).toBe("{");
  expect(await undo("9m-2022")).toMatchObject({ status: 0 });
  expect(existsSync(resolveRecord("9m-2022.json"))).toBe(false);
});
