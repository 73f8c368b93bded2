/** `report template list`, `eject`, `diff`: the files of the pack, those that the office copies, and what it changes in them. */
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command } from "../../src/commands/template.ts";
import { runInWorkspace } from "../support/run-command.ts";

const path = "parts/jobs-abroad.hbs";

function createOffice(): string {
  const workspace = mkdtempSync(join(tmpdir(), "so-ket-"));
  writeFileSync(
    join(workspace, "report.yaml"),
    readFileSync("fixtures/broken/base/report.yaml", "utf8").replace("pack: small", "pack: labour"),
  );
  return workspace;
}

async function findListedFile(workspace: string, listedPath: string) {
  const { data } = await runInWorkspace(workspace, command, { argument: "list", json: true });
  return JSON.parse(data).find((file: { path: string }) => file.path === listedPath);
}

test("a copied file says the same as its original until somebody changes it", async () => {
  const workspace = createOffice();
  expect(await findListedFile(workspace, path)).toEqual({ path, state: "built-in", isUsed: true });

  const ejected = await runInWorkspace(workspace, command, { argument: "eject", secondArgument: path });
  expect(ejected).toMatchObject({ status: 0, data: `./templates/${path}` });
  expect(await findListedFile(workspace, path)).toEqual({ path, state: "copied", isUsed: true });
  const same = await runInWorkspace(workspace, command, { argument: "diff", secondArgument: path });
  expect(same).toMatchObject({ status: 0, data: "Tệp này giống bản gốc.", codes: [] });

  appendFileSync(join(workspace, "templates", path), "Thị trường Nhật Bản đứng đầu.\n");
  expect(await findListedFile(workspace, path)).toEqual({ path, state: "changed", isUsed: true });
  const changed = await runInWorkspace(workspace, command, { argument: "diff", secondArgument: path });
  expect(changed.data).toContain("\n+ Thị trường Nhật Bản đứng đầu.");
  expect(changed.data).not.toMatch(/^[-+] .*so-ket/m);
});

test("lines that Notepad ends with CRLF are no change", async () => {
  const workspace = createOffice();
  await runInWorkspace(workspace, command, { argument: "eject", secondArgument: path });
  const file = join(workspace, "templates", path);
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
  expect(await findListedFile(workspace, path)).toMatchObject({ state: "copied" });
  const same = await runInWorkspace(workspace, command, { argument: "diff", secondArgument: path });
  expect(same.data).toBe("Tệp này giống bản gốc.");
});

test("a second copy never replaces the first", async () => {
  const workspace = createOffice();
  await runInWorkspace(workspace, command, { argument: "eject", secondArgument: path });
  const file = join(workspace, "templates", path);
  appendFileSync(file, "Câu của cơ quan.\n");
  const text = readFileSync(file, "utf8");
  const again = await runInWorkspace(workspace, command, { argument: "eject", secondArgument: path });
  expect(again).toMatchObject({ status: 2, codes: ["pack-file-there"] });
  expect(readFileSync(file, "utf8")).toBe(text);
});

test.each([
  [
    "parts/jobs-abroad.hbs",
    "parts/jobs-abroad.sua.hbs",
    "@find\nSố lao động đi làm việc\n@after\nMột câu.\n",
    "+ Một câu.",
  ],
  [
    "sectors/general.yaml",
    "sectors/general.sua.yaml",
    "indicators: { advice.plans: { name: Kế hoạch đã trình } }\n",
    "+ indicators.advice.plans.name: Kế hoạch đã trình",
  ],
])(
  "%s is changed without a copy, and an original that is another one since is told",
  async (file, changedBy, text, line) => {
    const workspace = createOffice();
    const started = await runInWorkspace(workspace, command, { argument: "change", secondArgument: file });
    expect(started).toMatchObject({ status: 0, data: `./templates/${changedBy}` });
    const again = await runInWorkspace(workspace, command, { argument: "change", secondArgument: file });
    expect(again).toMatchObject({ status: 2, codes: ["pack-file-there"] });
    const same = await runInWorkspace(workspace, command, { argument: "diff", secondArgument: file });
    expect(same).toMatchObject({ status: 0, data: "Tệp này giống bản gốc.", codes: [] });

    const target = join(workspace, "templates", changedBy);
    appendFileSync(target, text);
    expect(await findListedFile(workspace, file)).toEqual({
      path: file,
      state: "amended",
      isUsed: true,
      changedBy,
    });
    const changed = await runInWorkspace(workspace, command, { argument: "diff", secondArgument: file });
    expect(changed.data).toContain(line);

    writeFileSync(
      target,
      readFileSync(target, "utf8").replace(/bản gốc \w{64}/, `bản gốc ${"0".repeat(64)}`),
    );
    expect(await findListedFile(workspace, file)).toMatchObject({ state: "outdated", changedBy });
    const outdated = await runInWorkspace(workspace, command, { argument: "diff", secondArgument: file });
    expect(outdated.codes).toEqual(["pack-file-outdated"]);
  },
);

test("the schemas that copies and changes name lie in the workspace", async () => {
  const workspace = createOffice();
  for (const argument of ["change", "eject"])
    await runInWorkspace(workspace, command, { argument, secondArgument: "sectors/general.yaml" });
  for (const name of ["sectors/general.yaml", "sectors/general.sua.yaml"]) {
    const file = join(workspace, "templates", name);
    const [, path = ""] = /^# yaml-language-server: \$schema=(.*)$/m.exec(readFileSync(file, "utf8")) ?? [];
    expect(JSON.parse(readFileSync(join(file, "..", path), "utf8"))).toHaveProperty("$schema");
  }
});

test("an office's own part is listed, with whether a document includes it", async () => {
  const workspace = createOffice();
  await runInWorkspace(workspace, command, { argument: "eject", secondArgument: path });
  const part = join(workspace, "templates/parts/du-hoc.hbs");
  writeFileSync(part, "Du học.\n");
  expect(await findListedFile(workspace, "parts/du-hoc.hbs")).toMatchObject({ state: "own", isUsed: false });
  appendFileSync(join(workspace, "templates", path), "{{> du-hoc}}\n");
  expect(await findListedFile(workspace, "parts/du-hoc.hbs")).toMatchObject({ state: "own", isUsed: true });
});

test("a name that two files have is asked back", async () => {
  const { status, codes } = await runInWorkspace(createOffice(), command, {
    ...{ argument: "eject", secondArgument: "employment" },
  });
  expect([status, codes]).toEqual([2, ["pack-file-unknown"]]);
});

test.each([["sectors\\general.yaml"], ["templates/sectors/general.yaml"], ["jobs-abroad"], ["Bao-Cao.hbs"]])(
  "%s names one file",
  async (secondArgument) => {
    const { status } = await runInWorkspace(createOffice(), command, { argument: "eject", secondArgument });
    expect(status).toBe(0);
  },
);
