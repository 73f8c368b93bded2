/** `report open`: what it hands to the system, here to a program that writes down what it was given. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { command } from "../../src/commands/open.ts";
import { installFakeOpener } from "../support/fake-opener.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

function createWorkspaceWithDocuments(): string {
  const workspace = copySmallWorkspace();
  mkdirSync(join(workspace, "out/9m-2022"), { recursive: true });
  for (const name of ["bao-cao.docx", "thong-cao.docx", "so-lieu.html", "$(touch x); báo cáo.docx", "a.exe"])
    writeFileSync(join(workspace, "out/9m-2022", name), "");
  return workspace;
}

describe.skipIf(process.platform === "win32")("report open", () => {
  test.each([
    [{}, "./out"],
    [{ argument: "9m-2022" }, "./out/9m-2022/bao-cao.docx"],
    [{ argument: "9 tháng 2022" }, "./out/9m-2022/bao-cao.docx"],
    [{ argument: "9m-2022", document: "thong-cao" }, "./out/9m-2022/thong-cao.docx"],
    [{ argument: "9m-2022", page: true }, "./out/9m-2022/so-lieu.html"],
    [{ argument: "9m-2022", folder: true }, "./out/9m-2022"],
    [{ argument: "report.yaml" }, "./report.yaml"],
    [{ argument: "out/9m-2022/$(touch x); báo cáo.docx" }, "./out/9m-2022/$(touch x); báo cáo.docx"],
  ])("%j opens %s", async (options, path) => {
    const opener = installFakeOpener();
    onTestFinished(opener.remove);
    const workspace = createWorkspaceWithDocuments();
    expect(await runInWorkspace(workspace, command, options)).toMatchObject({ status: 0, data: path });
    expect(opener.readOpened().at(-1)).toBe(join(workspace, path));
  });

  test.each([
    [{ argument: "6m-2022" }, "open-not-there"],
    [{ argument: "la.docx" }, "open-not-there"],
    [{ argument: "out/9m-2022/a.exe" }, "open-not-document"],
  ])("%j is refused: %s", async (options, code) => {
    const output = await runInWorkspace(createWorkspaceWithDocuments(), command, options);
    expect(output).toMatchObject({ status: 1, data: "", codes: [code] });
  });

  test("a system without a program for it, or whose program fails, is told", async () => {
    const workspace = createWorkspaceWithDocuments();
    const opener = installFakeOpener(3);
    onTestFinished(opener.remove);
    const open = () => runInWorkspace(workspace, command, {});
    expect(await open()).toMatchObject({ status: 1, data: "", codes: ["open-failed"] });
    process.env.PATH = workspace;
    expect(await open()).toMatchObject({ status: 1, data: "", codes: ["open-failed"] });
  });
});
