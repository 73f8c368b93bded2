/** fixtures/broken: for every issue the smallest files that raise it, laid over a small sound workspace, and what is then printed. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { batch } from "../src/commands/batch.ts";
import { check } from "../src/commands/check.ts";
import { explain } from "../src/commands/explain.ts";
import { figures } from "../src/commands/figures.ts";
import { generate } from "../src/commands/generate.ts";
import type { CommonOptions } from "../src/commands/opening.ts";
import { run } from "../src/commands/run.ts";
import { verify } from "../src/commands/verify.ts";
import { type IssueCode, wordings } from "../src/issues/issue.ts";
import { issueText, type Terminal } from "../src/terminal.ts";

const root = "fixtures/broken";
const temporary = mkdtempSync(join(tmpdir(), "so-ket-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** What no file in a repository can show; the tests named here raise it. */
const shownElsewhere: Partial<Record<IssueCode, string>> = {
  "wrong-use": "test/cli.test.ts",
  "workspace-missing": "test/cli.test.ts",
  "file-not-regular": "test/workspace.test.ts",
  "pack-missing": "test/catalogue/catalogue.test.ts",
  "export-unreadable": "test/exports/issues.test.ts",
  "line-too-long": "test/exports/issues.test.ts",
  "columns-too-many": "test/exports/issues.test.ts",
  "years-differ": "test/exports/issues.test.ts",
  "indicator-unclear": "test/exports/issues.test.ts",
  "pdf-without-libreoffice": "test/acceptance/word-file.test.ts",
  "pdf-failed": "src/pdf.ts",
  "watch-stopped": "test/disk.test.ts",
  "document-fault": "src/commands/batch.ts",
  "document-edited": "test/batch.test.ts",
  "document-open": "test/disk.test.ts",
  "number-not-in-report": "test/edited-report.test.ts",
  "published-otherwise": "test/edited-report.test.ts",
  "publish-edited": "test/edited-report.test.ts",
  "words-value": "test/prose/words.test.ts",
  "words-option": "test/prose/words.test.ts",
  "words-too-coarse": "test/prose/words.test.ts",
  "heading-ends-page": "test/document/breaks.test.ts",
  "signature-alone": "test/document/breaks.test.ts",
  "signature-split": "test/document/breaks.test.ts",
  "table-header-ends-page": "test/document/breaks.test.ts",
  "group-title-ends-page": "test/document/breaks.test.ts",
  "page-empty": "test/document/breaks.test.ts",
  "pages-not-laid-out": "test/document/breaks.test.ts",
};

const codes = readdirSync(root)
  .filter((name) => name in wordings)
  .sort() as IssueCode[];

/** Lays the case over the sound workspace, runs its command (else a check of nine months), and keeps what it prints. */
async function printedFor(code: string): Promise<{ status: number; text: string }> {
  const workspace = join(temporary, code);
  cpSync(join(root, "base"), workspace, { recursive: true });
  if (code !== "base") cpSync(join(root, code), workspace, { recursive: true });
  const removed = join(root, code, "removed.txt");
  for (const path of existsSync(removed) ? readFileSync(removed, "utf8").trim().split("\n") : []) {
    rmSync(join(workspace, path));
  }
  const printed: string[] = [];
  const screen = {
    data: (text: string) => printed.push(text),
    note: () => undefined,
    issues: (issues: Parameters<typeof issueText>[0]) => printed.push(issueText(issues)),
  };
  const { command, options } = commandOf(code, workspace);
  const status = await run(command, options, screen);
  return { status, text: `${printed.join("\n").trim().replaceAll(workspace, "…")}\n` };
}

function commandOf(code: string, workspace: string) {
  const file = join(root, code, "command.txt");
  const [name = "check", ...words] = (
    existsSync(file) ? readFileSync(file, "utf8").trim() : "check --period 9m-2022"
  ).split(" ");
  const given: Record<string, string> = { document: "bao-cao", workspace };
  // The Word file of `verify FILE`, the indicator of `explain`.
  if (words.length % 2 === 1) {
    const argument = words.shift() ?? "";
    given.argument = name === "verify" ? join(workspace, argument) : argument;
  }
  for (let at = 0; at < words.length; at += 2) given[words[at]?.slice(2) ?? ""] = words[at + 1] ?? "";
  for (const key of ["workspace", "output"]) {
    if (words.includes(`--${key}`)) given[key] = join(workspace, given[key] ?? "");
  }
  // Each command takes what it knows of the words, as it does from the command line.
  const command = commands[name] ?? check;
  return {
    command: command as (options: CommonOptions, screen: Terminal) => Promise<number>,
    options: given,
  };
}

const commands: Readonly<Record<string, (options: never, screen: Terminal) => Promise<number>>> = {
  batch,
  generate,
  figures,
  explain,
  verify,
};

describe("fixtures/broken", () => {
  test("the workspace that the cases break is sound", async () => {
    expect(await printedFor("base")).toEqual({ status: 0, text: "Không có lỗi, không có cảnh báo.\n" });
  });

  test("every issue has its case, or a test that raises it", () => {
    const missing = Object.keys(wordings).filter(
      (code) => !codes.includes(code as IssueCode) && !(code in shownElsewhere),
    );
    expect(missing).toEqual([]);
    expect(
      readdirSync(root)
        .filter((name) => !(name in wordings))
        .sort(),
    ).toEqual(["README.md", "base"]);
  });

  test.each(codes)("%s", async (code) => {
    const { status, text } = await printedFor(code);
    expect(text).toContain(`[${code}]`);
    expect(status > 0).toBe(/^ *lỗi /m.test(text));
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    await expect(text).toMatchFileSnapshot(join("..", root, code, "expected.txt"));
  });

  test("the page that lists them all is up to date", async () => {
    await expect(page()).toMatchFileSnapshot(join("..", root, "README.md"));
  });
});

/** For a person who looks up a code: what is printed, and the remedy with it. */
function page(): string {
  const sections = codes.map((code) => {
    const printed = readFileSync(join(root, code, "expected.txt"), "utf8").trimEnd();
    return `## ${code}\n\n\`\`\`text\n${printed}\n\`\`\`\n`;
  });
  const elsewhere = Object.entries(shownElsewhere).map(([code, file]) => `- \`${code}\`: ${file}`);
  return [
    "# Các lỗi và cảnh báo\n",
    "Mỗi mục là một mã lỗi: thư mục cùng tên có tệp nhỏ nhất gây ra lỗi đó (đặt chồng lên thư mục `base`), dưới đây là điều chương trình in ra.",
    "Trang này được lập lại từ các thư mục bằng `npx vitest run test/broken.test.ts -u`.\n",
    ...sections,
    "## Không có tệp mẫu\n",
    "Những lỗi không thể để thành tệp trong kho mã; phép thử ghi bên cạnh gây ra chúng:\n",
    ...elsewhere,
    "",
  ].join("\n");
}
