/** fixtures/broken has for every issue the smallest files that raise it, copied over a small correct workspace, and the expected output. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { generateBatch } from "../../src/commands/batch.ts";
import { checkReport } from "../../src/commands/check.ts";
import { explainIndicatorOrNumber } from "../../src/commands/explain.ts";
import { showExports } from "../../src/commands/exports.ts";
import { showFigures } from "../../src/commands/figures.ts";
import { generateReport } from "../../src/commands/generate.ts";
import { runTemplateTask } from "../../src/commands/template.ts";
import { verifyReport } from "../../src/commands/verify.ts";
import { type IssueCode, issueWordings } from "../../src/issues/issue-wordings.ts";
import type { CommonOptions } from "../../src/screen/command-definition.ts";
import { renderIssues } from "../../src/screen/issues/render-issues.ts";
import { runCommandAndShowErrors } from "../../src/screen/run-command.ts";
import type { Terminal } from "../../src/screen/terminal.ts";
import { hideFolder } from "../support/run-command.ts";

const brokenRoot = "fixtures/broken";
const temporaryFolder = mkdtempSync(join(tmpdir(), "so-ket-"));
afterAll(() => rmSync(temporaryFolder, { recursive: true, force: true }));

/** Issues that no file in a repository can raise, with the tests that raise them. */
const testsOfOtherIssues: Partial<Record<IssueCode, string>> = {
  "wrong-use": "test/cli.test.ts",
  "workspace-missing": "test/cli.test.ts",
  "answer-missing": "test/commands/init.test.ts",
  "answer-unknown": "test/commands/init.test.ts",
  "sample-folder-used": "test/commands/init-sample.test.ts",
  "open-not-there": "test/commands/open.test.ts",
  "open-not-document": "test/commands/open.test.ts",
  "open-failed": "test/commands/open.test.ts",
  "workspace-around": "test/commands/init.test.ts",
  "from-not-there": "test/commands/init-from.test.ts",
  "from-without-csv": "test/commands/init-from.test.ts",
  "from-unasked": "test/commands/init-from.test.ts",
  "file-not-regular": "test/workspace/workspace-folder.test.ts",
  "pack-missing": "test/catalogue/read-catalogue.test.ts",
  "pack-link-outside": "test/workspace/packs/shared-pack.test.ts",
  "pack-version-new": "test/commands/shared-pack.test.ts",
  "export-unreadable": "test/exports/issues.test.ts",
  "line-too-long": "test/exports/issues.test.ts",
  "columns-too-many": "test/exports/issues.test.ts",
  "cell-too-long": "test/exports/csv/cell-length.test.ts",
  "years-differ": "test/exports/issues.test.ts",
  "indicator-unclear": "test/exports/issues.test.ts",
  "pdf-without-libreoffice": "test/acceptance/word-file.test.ts",
  "pdf-failed": "src/libreoffice/convert-files.ts",
  "watch-stopped": "test/workspace/files/disk.test.ts",
  "document-fault": "src/batch/build-documents.ts",
  "document-edited": "test/commands/batch.test.ts",
  "document-open": "test/workspace/files/disk.test.ts",
  "workbook-open": "test/commands/figures-workbook.test.ts",
  "page-open": "test/commands/view.test.ts",
  "file-read-only": "test/workspace/files/safe-write.test.ts",
  "file-replaced": "test/workspace/files/safe-write.test.ts",
  "output-not-zip": "test/commands/archive.test.ts",
  "archive-there": "test/commands/archive.test.ts",
  "archive-signed-missing": "test/commands/archive.test.ts",
  "archive-other-period": "test/commands/archive.test.ts",
  "path-outside": "test/workspace/files/path-below.test.ts",
  "output-not-shown": "test/cli.test.ts",
  "current-folder-gone": "test/loops/short-loops.test.ts",
  "pdf-word-several": "test/commands/pdf-of-report.test.ts",
  "pdf-word-newer": "test/commands/pdf-of-report.test.ts",
  "publish-nothing-to-undo": "test/commands/publish.test.ts",
  "publish-form-there": "test/commands/publish-form.test.ts",
  "publish-undo-other": "test/commands/publish-undo.test.ts",
  "publish-earlier-unusable": "test/commands/publish-undo.test.ts",
  "number-not-in-report": "test/commands/edited-report.test.ts",
  "published-otherwise": "test/commands/edited-report.test.ts",
  "word-file-unwritable": "test/audit/package-changes.test.ts",
  "refresh-untracked": "test/audit/refresh.test.ts",
  "publish-context": "test/audit/publish.test.ts",
  "publish-unsourced": "test/commands/publish.test.ts",
  "publish-merged": "test/audit/publish.test.ts",
  "publish-edited": "test/commands/edited-report.test.ts",
  "publish-partial": "test/commands/publish-partial.test.ts",
  "words-value": "test/language/value-phrase.test.ts",
  "words-fraction": "test/language/value-phrase.test.ts",
  "words-option": "test/language/value-phrase.test.ts",
  "words-too-coarse": "test/language/value-phrase.test.ts",
  "heading-ends-page": "test/document/page/page-breaks.test.ts",
  "signature-alone": "test/document/page/page-breaks.test.ts",
  "signature-split": "test/document/page/page-breaks.test.ts",
  "table-header-ends-page": "test/document/page/page-breaks.test.ts",
  "group-title-ends-page": "test/document/page/page-breaks.test.ts",
  "page-empty": "test/document/page/page-breaks.test.ts",
  "pages-not-laid-out": "test/document/page/page-breaks.test.ts",
};

const brokenCodes = readdirSync(brokenRoot)
  .filter((name) => name in issueWordings)
  .sort() as IssueCode[];

/** Copies the case over the correct workspace, runs its command (by default a check of nine months) and returns its output. */
async function printIssueCase(code: string): Promise<{ status: number; text: string }> {
  const workspace = join(temporaryFolder, code);
  cpSync(join(brokenRoot, "base"), workspace, { recursive: true });
  if (code !== "base") cpSync(join(brokenRoot, code), workspace, { recursive: true });
  const removed = join(brokenRoot, code, "removed.txt");
  for (const path of existsSync(removed) ? readFileSync(removed, "utf8").trim().split("\n") : []) {
    rmSync(join(workspace, path));
  }
  const printed: string[] = [];
  const screen = {
    // The balance below the issues has tests of its own.
    data: (text: string) => /^\s*ĐỐI CHIẾU/.test(text) || printed.push(text),
    note: () => undefined,
    issues: (issues: Parameters<typeof renderIssues>[0]) => printed.push(renderIssues(issues)),
  };
  const { command, options } = readCommand(code, workspace);
  const status = await runCommandAndShowErrors(command, options, screen);
  return { status, text: `${hideFolder(printed.join("\n").trim(), workspace, "…")}\n` };
}

function readCommand(code: string, workspace: string) {
  const file = join(brokenRoot, code, "command.txt");
  const [name = "check", ...words] = (
    existsSync(file) ? readFileSync(file, "utf8").trim() : "check --period 9m-2022"
  ).split(" ");
  const given: Record<string, string> = { document: "bao-cao", workspace };
  // The task of `template` and its file.
  if (name === "template") {
    const [task = "", packFile] = words.splice(0);
    Object.assign(given, { argument: task, ...(packFile && { secondArgument: packFile }) });
  }
  // The Word file of `verify FILE`, the indicator of `explain`, the export of `exports`.
  if (words.length % 2 === 1) {
    const argument = words.shift() ?? "";
    given.argument = name === "verify" ? join(workspace, argument) : argument;
  }
  for (let at = 0; at < words.length; at += 2) given[words[at]?.slice(2) ?? ""] = words[at + 1] ?? "";
  for (const key of ["workspace", "output", "xlsx"]) {
    if (words.includes(`--${key}`)) given[key] = join(workspace, given[key] ?? "");
  }
  // Each command takes the options that it knows, as from the command line.
  const command = commands[name] ?? checkReport;
  return {
    command: command as (options: CommonOptions, screen: Terminal) => Promise<number>,
    options: given,
  };
}

const commands: Readonly<Record<string, (options: never, screen: Terminal) => Promise<number>>> = {
  batch: generateBatch,
  generate: generateReport,
  figures: showFigures,
  explain: explainIndicatorOrNumber,
  exports: showExports,
  template: runTemplateTask,
  verify: verifyReport,
};

describe("fixtures/broken", () => {
  test("the workspace under the cases is correct", async () => {
    expect(await printIssueCase("base")).toEqual({ status: 0, text: "Không có lỗi, không có cảnh báo.\n" });
  });

  test("every issue has a case or a test that raises it", () => {
    const missing = Object.keys(issueWordings).filter(
      (code) => !brokenCodes.includes(code as IssueCode) && !(code in testsOfOtherIssues),
    );
    expect(missing).toEqual([]);
    expect(
      readdirSync(brokenRoot)
        .filter((name) => !(name in issueWordings))
        .sort(),
    ).toEqual(["README.md", "base"]);
  });

  test.each(brokenCodes)("%s", async (code) => {
    const { status, text } = await printIssueCase(code);
    expect(text).toContain(`[${code}]`);
    expect(status > 0).toBe(/^ *lỗi /m.test(text));
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    await expect(text).toMatchFileSnapshot(join("../..", brokenRoot, code, "expected.txt"));
  });

  test("the page of all issues is up to date", async () => {
    await expect(renderIssuePage()).toMatchFileSnapshot(join("../..", brokenRoot, "README.md"));
  });
});

/** The page for people who look up a code: the printed message with its remedy. */
function renderIssuePage(): string {
  const sections = brokenCodes.map((code) => {
    const printed = readFileSync(join(brokenRoot, code, "expected.txt"), "utf8").trimEnd();
    return `## ${code}\n\n\`\`\`text\n${printed}\n\`\`\`\n`;
  });
  const elsewhere = Object.entries(testsOfOtherIssues).map(([code, file]) => `- \`${code}\`: ${file}`);
  return [
    "# Các lỗi và cảnh báo\n",
    "Mỗi mục là một mã lỗi: thư mục cùng tên có tệp nhỏ nhất gây ra lỗi đó (đặt chồng lên thư mục `base`), dưới đây là điều chương trình in ra.",
    "Trang này được lập lại từ các thư mục bằng `npx vitest run test/issues/broken-workspaces.test.ts -u`.\n",
    ...sections,
    "## Không có tệp mẫu\n",
    "Những lỗi không thể để thành tệp trong kho mã; phép thử ghi bên cạnh gây ra chúng:\n",
    ...elsewhere,
    "",
  ].join("\n");
}
