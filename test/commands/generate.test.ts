/** `report generate`: one document with its ledger. */
import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command } from "../../src/commands/generate.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";
import { readWordText } from "../support/word/word-text.ts";

const options = { period: "9m-2022", document: "bao-cao" };

test.each([
  [options, "out/9m-2022/bao-cao.docx", "Tặng 180 suất quà, việc làm 1.980 người."],
  [
    { ...options, locality: "huyện Nho Quan" },
    "out/9m-2022/bao-cao-372.docx",
    "Tặng 80 suất quà, việc làm 855 người.",
  ],
  [{ ...options, period: "q1-2022" }, "out/q1-2022/bao-cao.docx", "việc làm 642 người."],
])("%j writes %s", async (chosen, path, sentence) => {
  const workspace = copySmallWorkspace();
  expect(await runInWorkspace(workspace, command, chosen)).toMatchObject({
    status: 0,
    data: `./${path}`,
    codes: [],
  });
  const file = join(workspace, path);
  expect(readWordText(file)).toContain(sentence);
  const ledger = JSON.parse(readFileSync(file.replace(/docx$/, "figures.json"), "utf8"));
  expect(ledger.figures.map(({ id }: { id: string }) => id)).toEqual(["gifts", "jobs"]);
});

test("--output names the file; the same figures are printed with --json", async () => {
  const workspace = copySmallWorkspace();
  const output = join(workspace, "bản mới");
  const { data } = await runInWorkspace(workspace, command, { ...options, output, json: true });
  expect(JSON.parse(data)).toMatchObject({
    path: "./bản mới.docx",
    figures: [{ shown: "180\u00A0suất quà" }, {}],
  });
  expect(existsSync(`${output}.docx`)).toBe(true);
});

test("--date is the date of the document", async () => {
  const workspace = copySmallWorkspace();
  await runInWorkspace(workspace, command, { ...options, date: "2022-10-07" });
  expect(readWordText(join(workspace, "out/9m-2022/bao-cao.docx"))).toContain("ngày 07 tháng 10 năm 2022");
});

test("data with errors write nothing", async () => {
  const workspace = copySmallWorkspace();
  appendFileSync(join(workspace, "data/viec-lam.csv"), "13/2022;huyện Nho Quan;1\n");
  const { status, data, codes } = await runInWorkspace(workspace, command, { ...options, json: true });
  expect({ status, codes }).toEqual({ status: 1, codes: ["month-unreadable"] });
  expect(JSON.parse(data)).toMatchObject({ path: null, issues: [{ code: "month-unreadable" }] });
  expect(existsSync(join(workspace, "out"))).toBe(false);
});

test("an edited document keeps its name and bytes unless --force is given", async () => {
  const workspace = copySmallWorkspace();
  const file = join(workspace, "out/9m-2022/bao-cao.docx");
  await runInWorkspace(workspace, command, options);
  appendFileSync(file, " ");
  const edited = readFileSync(file);
  expect(await runInWorkspace(workspace, command, options)).toMatchObject({
    status: 0,
    data: "./out/9m-2022/bao-cao (2).docx",
    codes: ["document-edited"],
  });
  expect(readFileSync(file)).toEqual(edited);
  await runInWorkspace(workspace, command, { ...options, force: true });
  expect(readFileSync(file)).not.toEqual(edited);
  expect(readdirSync(join(workspace, "out/9m-2022")).filter((name) => name.endsWith(".half"))).toEqual([]);
});

test.each([
  [{ ...options, date: "7/10/2022" }, "date-unknown"],
  [{ ...options, document: "thu-moi" }, "document-unknown"],
  [{ ...options, output: "a.pdf" }, "output-not-word"],
])("%j is wrong use", async (wrongOptions, code) => {
  const output = await runInWorkspace(copySmallWorkspace(), command, wrongOptions);
  expect(output).toMatchObject({ status: 2, data: "", codes: [code] });
});
