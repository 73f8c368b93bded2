/** The command files of the archive for Windows: what cmd needs, by rule; and which files are meant by what is dropped on one of them. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCommandFiles } from "../../.build/windows/command-files.ts";
import { createEmptyFolder } from "../support/run-program.ts";

const files = readCommandFiles().map(
  ({ path, bytes }) => [path, Buffer.from(bytes).toString("latin1")] as const,
);

/** The lines at which "!name!" is replaced, and "%" must not be: it would lose the exclamation marks of a path. */
function listLinesWithDelayedExpansion(text: string): string[] {
  const [, ...blocks] = text.split("setlocal EnableDelayedExpansion");
  return blocks.flatMap((block) => (block.split("setlocal DisableDelayedExpansion")[0] ?? "").split("\r\n"));
}

describe.each(files)("%s", (path, text) => {
  const lines = text.split("\r\n");

  test("has a name and a text in ASCII, and line ends of Windows", () => {
    expect(path).toMatch(/^[\w .]+\.cmd$/);
    expect(text).toMatch(/^[\x20-\x7E\r\n]+$/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(lines[0]).toBe("@echo off");
  });

  test("replaces no exclamation mark of a path", () => {
    expect(lines.find((line) => !/^(?:@echo|rem) /.test(line))).toBe("setlocal DisableDelayedExpansion");
    expect(listLinesWithDelayedExpansion(text).filter((line) => line.includes("%"))).toEqual([]);
  });

  test("puts each path into quotation marks, for blanks and “&”", () => {
    const unquoted = text.replaceAll(/"[^"\r\n]*"/g, "");
    expect(unquoted.match(/%~\w+|%CD%|%PATH%|%USERPROFILE%/g)).toBe(null);
  });

  test("sets the code page and brings the one before back", () => {
    const codePages = [...text.matchAll(/\bchcp (\S+) >nul/g)].map(([, codePage]) => codePage);
    expect(codePages).toEqual(["65001", "%SO_KET_CODE_PAGE%"]);
    expect(text.indexOf("chcp 65001")).toBeLessThan(text.indexOf("node.exe"));
    expect(text.indexOf("chcp %SO_KET_CODE_PAGE%")).toBeGreaterThan(text.indexOf("node.exe"));
  });

  test("leaves its window open, and ends with the program's status", () => {
    expect(text).toMatch(/\r\n(?:pause|if defined SO_KET_WINDOW cmd \/k)\r\n/);
    expect(lines.filter((line) => /^(?:exit \/b|%SO_KET_LEAVE%) %SO_KET_STATUS%$/.test(line))).toHaveLength(
      1,
    );
  });
});

/** A folder like that of the unpacked program, whose program only prints what it was asked. */
const folder = createEmptyFolder();
cpSync(".build/windows/check-dropped.mjs", join(folder, "program/windows/check-dropped.mjs"));
mkdirSync(join(folder, "program/bin"));
writeFileSync(
  join(folder, "program/bin/report.js"),
  'console.log("> " + process.argv.slice(2).join(" | "));',
);
const office = join(folder, "office").replaceAll("\\", "/");
mkdirSync(join(office, "data/sub"), { recursive: true });
for (const path of ["report.yaml", "data/a.csv", "data/sub/b.xlsx", "data/ghi-chu.txt", "bao-cao.docx"])
  writeFileSync(join(office, path), "");

function dropOnCommandFile(commandLine: string, ...words: readonly string[]) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(folder, "program/windows/check-dropped.mjs"), ...words],
    { encoding: "utf8", env: { SO_KET_COMMAND_LINE: commandLine } },
  );
  const asked = stdout.split("\n").filter((line) => line.startsWith("> "));
  return {
    status,
    stdout,
    asked: asked.map((line) => line.slice(2).replaceAll("\\", "/").replaceAll(office, "OFFICE")),
  };
}

const explorerLine = (dropped: string) =>
  String.raw`C:\Windows\system32\cmd.exe /c ""D:\so-ket & moi\Kiem tra tep.cmd" ${dropped}"`;

test.each([
  ["a table", "OFFICE/data/a.csv", ["check | OFFICE/data/a.csv"]],
  ["a name with “&”", "OFFICE/data/a&b.csv", ["check | OFFICE/data/a&b.csv"]],
  ["“%”, “^” and “!”", "OFFICE/50%PATH%^!.csv", ["check | OFFICE/50%PATH%^!.csv"]],
  [
    "blanks, and several",
    '"OFFICE/Việc làm & nghề.xlsx" OFFICE/x.csv',
    ["check | OFFICE/Việc làm & nghề.xlsx", "check | OFFICE/x.csv"],
  ],
  ["a Word file", "OFFICE/bao-cao.docx", ["verify | OFFICE/bao-cao.docx"]],
  ["the workspace", "OFFICE", ["check | OFFICE/data/a.csv", "check | OFFICE/data/sub/b.xlsx"]],
  ["a folder in it", "OFFICE/data/sub", ["check | OFFICE/data/sub/b.xlsx"]],
])("dropped: %s", (_, dropped, expected) => {
  const { asked } = dropOnCommandFile(explorerLine(dropped.replaceAll("OFFICE", office)));
  expect(asked).toEqual(expected.map((words) => `${words} | --workspace | OFFICE`));
});

test("in a window that was open before, the typed words are meant", () => {
  const line = String.raw`"C:\Windows\system32\cmd.exe" `;
  expect(dropOnCommandFile(line, join(office, "data/a.csv")).asked).toHaveLength(1);
});

test("nothing dropped, and a file or a folder outside a workspace, are answered with what to do", () => {
  expect(dropOnCommandFile(explorerLine(""))).toMatchObject({ status: 2, asked: [] });
  const outside = dropOnCommandFile(explorerLine(join(folder, "x.csv")));
  expect(outside).toMatchObject({ status: 2, asked: [] });
  expect(outside.stdout).toContain("report init so-ket;");
  const program = join(folder, "program");
  expect(dropOnCommandFile(explorerLine(program)).stdout).toContain(`report init so-ket --from "${program}"`);
});
