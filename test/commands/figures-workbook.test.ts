/** `report figures --xlsx` and `report generate --xlsx`: which file is written, and which is left alone. */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { command as figures } from "../../src/commands/figures.ts";
import { command as generate } from "../../src/commands/generate.ts";
import { readWorkbook } from "../support/read-workbook.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

const period = "9m-2022";

/** The small workspace, its document with an annex. */
function copyWorkspaceWithAnnex(): string {
  const workspace = copySmallWorkspace();
  const lines = ["@annex TỔNG HỢP", "@indicators", "@annex THEO HUYỆN", "@localities jobs"];
  appendFileSync(join(workspace, "templates/documents/bao-cao.hbs"), `\n${lines.join("\n")}\n`);
  return workspace;
}

function listSheetNames(file: string): string[] {
  return readWorkbook(readFileSync(file)).map(({ name }) => name);
}

describe("figures --xlsx", () => {
  test.each([
    [{}, ["Số liệu", "Theo địa phương", "Theo tháng", "Nguồn"]],
    [{ by: "locality" }, ["Số liệu", "Theo địa phương", "Nguồn"]],
    [{ by: "month" }, ["Số liệu", "Theo tháng", "Nguồn"]],
  ])("%j writes the sheets %j", async (options, names) => {
    const workspace = copySmallWorkspace();
    const xlsx = join(workspace, "số liệu");
    const output = await runInWorkspace(workspace, figures, { period, xlsx, ...options });
    expect(output).toMatchObject({ status: 0, data: "./số liệu.xlsx", codes: [] });
    expect(listSheetNames(`${xlsx}.xlsx`)).toEqual(names);
  });

  test("the same figures give the same bytes, and are not written again", async () => {
    const workspace = copySmallWorkspace();
    const xlsx = join(workspace, "a.xlsx");
    await runInWorkspace(workspace, figures, { period, xlsx });
    const first = readFileSync(xlsx);
    rmSync(xlsx);
    await runInWorkspace(workspace, figures, { period, xlsx });
    expect(readFileSync(xlsx).equals(first)).toBe(true);
  });

  test("our own workbook is written over; one that was edited is not, unless --force is given", async () => {
    const workspace = copySmallWorkspace();
    const xlsx = join(workspace, "a.xlsx");
    await runInWorkspace(workspace, figures, { period, xlsx });
    expect(await runInWorkspace(workspace, figures, { period, xlsx, by: "month" })).toMatchObject({
      data: "./a.xlsx",
      codes: [],
    });
    appendFileSync(xlsx, " ");
    const edited = readFileSync(xlsx);
    expect(await runInWorkspace(workspace, figures, { period, xlsx })).toMatchObject({
      status: 0,
      data: "./a (2).xlsx",
      codes: ["workbook-edited"],
    });
    expect(readFileSync(xlsx).equals(edited)).toBe(true);
    expect(await runInWorkspace(workspace, figures, { period, xlsx, force: true })).toMatchObject({
      data: "./a.xlsx",
      codes: ["file-replaced"],
    });
    expect(readFileSync(join(workspace, "a (bản trước).xlsx")).equals(edited)).toBe(true);
  });

  test("a workbook that is open in Excel stays, and the new one gets a second name", async () => {
    const workspace = copySmallWorkspace();
    const xlsx = join(workspace, "a.xlsx");
    await runInWorkspace(workspace, figures, { period, xlsx });
    writeFileSync(join(workspace, "~$a.xlsx"), "");
    expect(await runInWorkspace(workspace, figures, { period, xlsx, by: "month" })).toMatchObject({
      data: "./a (2).xlsx",
      codes: ["workbook-open"],
    });
  });

  test.each([
    [{ xlsx: "a.xlsx", json: true }, "options-exclusive"],
    [{ xlsx: "a.xlsx", balance: true }, "options-exclusive"],
    [{ xlsx: "a.xls" }, "output-not-excel"],
    [{ xlsx: "a.csv" }, "output-not-excel"],
  ])("%j is wrong use", async (options, code) => {
    const output = await runInWorkspace(copySmallWorkspace(), figures, { period, ...options });
    expect(output).toMatchObject({ status: 2, codes: [code] });
  });

  test("nothing is written among the exports, also with --force", async () => {
    const workspace = copySmallWorkspace();
    const xlsx = join(workspace, "data/viec-lam-2022.xlsx");
    expect(await runInWorkspace(workspace, figures, { period, xlsx, force: true })).toMatchObject({
      status: 2,
      codes: ["output-among-data"],
    });
    expect(existsSync(xlsx)).toBe(false);
  });

  test("data with errors write nothing", async () => {
    const workspace = copySmallWorkspace();
    appendFileSync(join(workspace, "data/viec-lam.csv"), "13/2022;huyện Nho Quan;1\n");
    const xlsx = join(workspace, "a.xlsx");
    expect(await runInWorkspace(workspace, figures, { period, xlsx })).toMatchObject({ status: 1, data: "" });
    expect(existsSync(xlsx)).toBe(false);
  });
});

describe("generate --xlsx", () => {
  test.each([
    [{}, "bao-cao", ["Phụ lục I", "Phụ lục II", "Nguồn"]],
    [{ locality: "huyện Nho Quan" }, "bao-cao-372", ["Phụ lục", "Nguồn"]],
  ])("%j writes the annexes next to the document", async (options, name, sheets) => {
    const workspace = copyWorkspaceWithAnnex();
    const given = { period, document: "bao-cao", xlsx: true, ...options };
    const path = `out/9m-2022/${name}`;
    expect(await runInWorkspace(workspace, generate, given)).toMatchObject({
      status: 0,
      data: `./${path}.docx\n./${path}.xlsx`,
      codes: [],
    });
    expect(listSheetNames(join(workspace, `${path}.xlsx`))).toEqual(sheets);
  });

  test("--json names the workbook", async () => {
    const given = { period, document: "bao-cao", xlsx: true, json: true };
    const { data } = await runInWorkspace(copyWorkspaceWithAnnex(), generate, given);
    expect(JSON.parse(data)).toMatchObject({ xlsx: "./out/9m-2022/bao-cao.xlsx", issues: [] });
  });

  test("a document without annexes is written, its workbook is not", async () => {
    const workspace = copySmallWorkspace();
    const given = { period, document: "bao-cao", xlsx: true };
    expect(await runInWorkspace(workspace, generate, given)).toMatchObject({
      status: 1,
      data: "./out/9m-2022/bao-cao.docx",
      codes: ["annexes-without-table"],
    });
  });
});
