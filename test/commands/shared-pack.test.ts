/** A pack in a folder that several offices share: its versions are told once, and the archive of an office has it. */
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { command as archive } from "../../src/commands/archive.ts";
import { command as check } from "../../src/commands/check.ts";
import { command as generate } from "../../src/commands/generate.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

const period = "9m-2022";
const document = "bao-cao";
let workspace = "";
let pack = "";

/** The small workspace, with its templates beside it. */
beforeAll(() => {
  workspace = copySmallWorkspace();
  pack = join(workspace, "../chung/bo-mau");
  cpSync(join(workspace, "templates"), pack, { recursive: true });
  rmSync(join(workspace, "templates"), { recursive: true });
  const reportYaml = join(workspace, "report.yaml");
  writeFileSync(reportYaml, readFileSync(reportYaml, "utf8").replace("pack: small", "pack: ../chung/bo-mau"));
  appendFileSync(join(pack, "pack.yaml"), "version: 2025.1\n");
});

function writeVersion(version: string): void {
  const text = readFileSync(join(pack, "pack.yaml"), "utf8").replace(/^version:[\s\S]*/m, "");
  const changes = `changes:\n  2025.3: Thêm phụ lục\n  2025.2: Bỏ chỉ tiêu cũ\n  2025.1: Bản đầu\n`;
  writeFileSync(join(pack, "pack.yaml"), `${text}version: ${version}\n${changes}`);
}

test("what versions changed is told until the next document is written", async () => {
  const first = await runInWorkspace(workspace, generate, { period, document });
  expect(first).toMatchObject({ status: 0, codes: [] });
  expect(await runInWorkspace(workspace, check, { period, document })).toMatchObject({
    status: 0,
    codes: [],
  });

  writeVersion("2025.3");
  const told = await runInWorkspace(workspace, check, { period, document });
  expect(told.data).toContain(
    "Bộ mẫu ../chung/bo-mau nay là bản 2025.3; văn bản lập gần nhất theo bản 2025.1. Đã đổi: 2025.3: Thêm phụ lục; 2025.2: Bỏ chỉ tiêu cũ.",
  );
  const second = await runInWorkspace(workspace, generate, { period, document });
  expect(second).toMatchObject({ status: 0, codes: ["pack-version-new"] });
  const third = await runInWorkspace(workspace, generate, { period, document });
  expect(third).toMatchObject({ status: 0, codes: [] });
});

test("the archive has the pack beside the workspace, where report.yaml names it", async () => {
  const { data } = await runInWorkspace(workspace, archive, { period });
  const names = Object.keys(unzipSync(readFileSync(join(workspace, data.replace(/^\.\//, "")))));
  expect(names).toContain("chung/bo-mau/sectors/gifts.yaml");
  expect(names).toContain("luu-tru-9m-2022/report.yaml");
});

test("a folder that is not there any more is told by its name", async () => {
  renameSync(pack, `${pack} cũ`);
  const { status, data } = await runInWorkspace(workspace, check, { period, document });
  expect(status).toBe(1);
  expect(data).toContain('Không mở được thư mục bộ mẫu "../chung/bo-mau" nêu ở mục "pack".');
});
