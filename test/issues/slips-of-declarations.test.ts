/**
 * Slips of people who write declarations and templates in Notepad: each is the smallest change of a correct workspace, and the golden
 * file says what they read, with file, line and remedy. No slip may pass in silence.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { command } from "../../src/commands/template.ts";
import { renderIssues } from "../../src/screen/issues/render-issues.ts";
import { runCommandAndShowErrors } from "../../src/screen/run-command.ts";
import { copySmallWorkspace, hideFolder } from "../support/run-command.ts";
import type { Slip } from "./slips/slip.ts";
import { slipsOfChanges, slipsOfFiles, slipsOfTemplates } from "./slips/slips-of-templates.ts";
import { slipsOfKeys, slipsOfWriting } from "./slips/slips-of-yaml.ts";

const slips = [...slipsOfWriting, ...slipsOfKeys, ...slipsOfTemplates, ...slipsOfFiles, ...slipsOfChanges];

const workspace = copySmallWorkspace();

function makeSlip({ file, from, to, movedTo }: Slip): void {
  const path = join(workspace, file);
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (from !== undefined && before.split(from).length !== 2)
    throw new Error(`"${from}" is not once in ${file}`);
  mkdirSync(dirname(path), { recursive: true });
  if (to !== undefined)
    writeFileSync(path, from === undefined ? `${before}${to}` : before.replace(from, () => to));
  if (movedTo === undefined) return;
  mkdirSync(dirname(join(workspace, movedTo)), { recursive: true });
  renameSync(path, join(workspace, movedTo));
}

function restoreWorkspace(): void {
  rmSync(workspace, { recursive: true });
  cpSync("fixtures/broken/base", workspace, { recursive: true });
}

async function printCheck(): Promise<string> {
  const printed: string[] = [];
  const terminal = {
    data: (text: string) => printed.push(text),
    note: () => undefined,
    issues: (issues: Parameters<typeof renderIssues>[0]) => printed.push(renderIssues(issues)),
  };
  const options = { workspace, argument: "check" };
  await runCommandAndShowErrors((chosen: typeof options) => command.run(chosen, terminal), options, terminal);
  const text = hideFolder(printed.join("\n"), workspace, "…").trim();
  return text.replace(/\n\n\d+ (?:lỗi|cảnh báo).*$/, "");
}

test("every slip is told, with its line and a remedy", async () => {
  expect(await printCheck()).toBe("Các mẫu không có lỗi.");
  const sections: string[] = [];
  for (const slip of slips) {
    makeSlip(slip);
    const text = await printCheck();
    restoreWorkspace();
    expect([slip.what, text]).not.toEqual([slip.what, "Các mẫu không có lỗi."]);
    expect([slip.what, text]).not.toEqual([slip.what, expect.stringMatching(/undefined|NaN|\[object/)]);
    expect([slip.what, text]).toEqual([slip.what, expect.stringContaining("→ ")]);
    sections.push(`${slip.what}\n\n${text.replace(/^/gm, "    ").replace(/ +$/gm, "")}\n`);
  }
  await expect(sections.join("\n")).toMatchFileSnapshot("slips/expected.txt");
}, 120_000);
