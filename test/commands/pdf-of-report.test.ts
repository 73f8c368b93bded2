/** A PDF in the place of its Word file: the run that both name leads from one to the other, or it is said why not. */
import { copyFileSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { command as explain } from "../../src/commands/explain.ts";
import { command as generate } from "../../src/commands/generate.ts";
import { command as publish } from "../../src/commands/publish.ts";
import { openWordPackageOrIssue } from "../../src/wordml/package.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

let workspace = "";
let word = "";
beforeEach(async () => {
  workspace = copySmallWorkspace();
  await runInWorkspace(workspace, generate, { period: "9m-2022" });
  word = join(workspace, "out/9m-2022/bao-cao.docx");
});

/** As a program that prints to PDF writes it: with the keywords of the Word file, and the time. */
function printPdf(path: string, time = new Date()): string {
  const opened = openWordPackageOrIssue(readFileSync(word));
  const core = "code" in opened ? undefined : opened.parts.get("docProps/core.xml");
  const [, keywords] = /<cp:keywords>([^<]+)</.exec(new TextDecoder().decode(core)) ?? [];
  const created = time.toISOString().replace(/[-:T]/g, "").slice(0, 14);
  writeFileSync(path, `%PDF-1.6\n1 0 obj\n<</Keywords(${keywords})/CreationDate(D:${created}Z)>>\nendobj\n`);
  return path;
}

test("next to its Word file, also among copies, and sent back from elsewhere", async () => {
  const beside = printPdf(join(workspace, "out/9m-2022/bao-cao.pdf"));
  copyFileSync(word, join(workspace, "out/9m-2022/bản khác.docx"));
  const text = "không có số này";
  const output = await runInWorkspace(workspace, explain, { argument: text, in: beside });
  expect(output.codes).toEqual(["number-not-in-report"]);
  expect(output.notes).toContain("PDF này lập từ tệp Word ./out/9m-2022/bao-cao.docx");
  mkdirSync(join(workspace, "da-ky"));
  const signed = printPdf(join(workspace, "da-ky/Báo cáo đã ký.pdf"));
  const published = await runInWorkspace(workspace, publish, { argument: signed });
  expect(published).toMatchObject({ status: 0, data: "./published/9m-2022.json", codes: [] });
});

test("a Word file that was edited later is not taken for what was signed", async () => {
  const pdf = printPdf(join(workspace, "out/9m-2022/bao-cao.pdf"), new Date("2022-10-07T08:00:00Z"));
  expect(await runInWorkspace(workspace, publish, { argument: pdf })).toMatchObject({
    status: 1,
    codes: ["pdf-word-newer"],
  });
  utimesSync(word, new Date("2022-10-07T07:00:00Z"), new Date("2022-10-07T07:00:00Z"));
  expect(await runInWorkspace(workspace, publish, { argument: pdf })).toMatchObject({ status: 0, codes: [] });
});

test("of several different Word files none is taken", async () => {
  mkdirSync(join(workspace, "da-ky"));
  const pdf = printPdf(join(workspace, "da-ky/ky.pdf"));
  const bytes = readFileSync(word);
  // What stands behind the end of a ZIP archive is its comment.
  const commented = Buffer.concat([bytes, Buffer.from("x")]);
  commented.writeUInt16LE(1, bytes.length - 2);
  writeFileSync(join(workspace, "da-ky/a.docx"), commented);
  expect(await runInWorkspace(workspace, publish, { argument: pdf })).toMatchObject({
    status: 1,
    codes: ["pdf-word-several"],
  });
});
