/** `report` alone: from an empty folder to a report by choosing from lists, and the help where nobody can choose. */
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { showMenu } from "../../src/commands/menu.ts";
import type { CommandWords, MenuEntry } from "../../src/screen/menu/menu.ts";
import { copySmallWorkspace } from "../support/run-command.ts";
import { runCommandLineIn } from "../support/run-command-line.ts";

/** Chooses the entries of these beginnings in turn, in the folder; gives what was shown and the commands. */
async function choose(
  folder: string,
  labels: readonly string[],
  runCommand = async (words: CommandWords) => (await runCommandLineIn(folder, ...words)).status,
) {
  const commands: CommandWords[] = [];
  const notes: string[] = [];
  const codes: string[] = [];
  const waiting = [...labels];
  const formerFolder = process.cwd();
  process.chdir(folder);
  try {
    const status = await showMenu(
      async (words) => {
        commands.push(words);
        return runCommand(words);
      },
      {
        terminal: {
          data: () => undefined,
          note: (text) => notes.push(text),
          issues: (issues) => codes.push(...issues.map(({ code }) => code)),
        },
        askStep: async (_, entries: readonly MenuEntry[]) => {
          const label = waiting.shift() ?? "Thoát";
          const entry = entries.find((each) => each.label.startsWith(label));
          if (!entry) throw new Error(`no "${label}" among ${entries.map((each) => each.label)}`);
          return entry.step;
        },
      },
    );
    return { status, commands: commands.map((words) => words.join(" ")), notes: notes.join("\n"), codes };
  } finally {
    process.chdir(formerFolder);
  }
}

const doNothing = async () => 0;

test("from an empty folder to a report of the sample; each step says its command", async () => {
  const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
  const { status, commands, notes } = await choose(folder, ["Xem thử", "Lập báo cáo", "Thoát"]);
  expect(status).toBe(0);
  expect(commands).toEqual(["init so-lieu-mau --sample", "generate --period 9m-2022 -w so-lieu-mau"]);
  expect(existsSync(join(folder, "so-lieu-mau/out/9m-2022/bao-cao.docx"))).toBe(true);
  expect(notes).toContain("Lệnh: report generate --period 9m-2022 -w so-lieu-mau");
  expect(notes).toContain("Báo cáo    đã lập: bao-cao.docx");
});

test("another period is kept for the next step", async () => {
  const { commands } = await choose(
    copySmallWorkspace(),
    ["Chọn kỳ khác", "Quý I ", "Xem số liệu", "Thoát"],
    doNothing,
  );
  expect(commands).toEqual(["view --period q1-2022", "open q1-2022 --page"]);
});

test("a broken report.yaml is told, and opened to be mended", async () => {
  const workspace = copySmallWorkspace();
  writeFileSync(join(workspace, "report.yaml"), "organisation: [");
  const { commands, codes } = await choose(workspace, ["Mở report.yaml", "Đã sửa"], doNothing);
  expect(commands).toEqual(["open report.yaml"]);
  expect(codes.length).toBeGreaterThan(0);
});

test("a command that is refused stops the ones behind it", async () => {
  const { commands } = await choose(copySmallWorkspace(), ["Xem số liệu"], async () => 2);
  expect(commands).toHaveLength(1);
});

test("without a terminal there is no menu but the help", async () => {
  const { stdout, stderr } = await runCommandLineIn(mkdtempSync(join(tmpdir(), "so-ket-")));
  expect(stdout + stderr).toContain("Các lệnh:");
});
