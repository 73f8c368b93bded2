/** `report doctor`: a page that may be sent to anybody, also where a person's name stands in paths and texts. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { command } from "../../src/commands/doctor.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

const formerHome = process.env.HOME;
afterEach(() => {
  process.env.HOME = formerHome;
});

const person = "Trần Thị Mẫu Hoa";

/** A workspace below a home that bears the person's name, who is named in its texts too. */
function plantPerson(): string {
  const home = join(mkdtempSync(join(tmpdir(), "so-ket-")), person);
  const workspace = join(home, `Số liệu ${person}`);
  mkdirSync(home);
  cpSync(copySmallWorkspace(), workspace, { recursive: true });
  mkdirSync(join(workspace, "narrative/9m-2022"), { recursive: true });
  writeFileSync(join(workspace, "narrative/9m-2022/uu-diem.txt"), `${person} đã nộp đủ số liệu.\n`);
  process.env.HOME = home;
  return workspace;
}

test.each([true, false])("no name of a person is on it; --json is %j", async (json) => {
  const workspace = plantPerson();
  const { status, data } = await runInWorkspace(workspace, command, { json });
  expect(status).toBe(0);
  expect(data).not.toMatch(/Trần|Mẫu|Hoa/u);
  expect(data).toContain("~/…");
});

test("a workspace that cannot be opened is told by codes, without what stands in it", async () => {
  const workspace = copySmallWorkspace();
  writeFileSync(join(workspace, "report.yaml"), `organisation: ${person}\n`);
  const { data } = await runInWorkspace(workspace, command, {});
  expect(data).toMatch(/chưa mở được: [a-z-]+/);
  expect(data).not.toContain("Trần");
});
