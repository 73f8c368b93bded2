/** Everything that a released version wrote or read is read for ever: test/fixtures/versions holds one workspace of each. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBatchPlan } from "../../src/catalogue/batch-plan.ts";
import { readOffice } from "../../src/catalogue/office/read-office.ts";
import { readPublishedPeriods } from "../../src/catalogue/published-periods.ts";
import { verifyReport } from "../../src/commands/verify.ts";
import { readLedgerOrIssue } from "../../src/ledger/read-ledger.ts";
import { runCommandAndShowErrors } from "../../src/screen/run-command.ts";
import { formatLedgerPath } from "../../src/workspace/ledger-files.ts";

const versionsFolder = "test/fixtures/versions";
const versions = readdirSync(versionsFolder);

test("every version of the changelog has its workspace", () => {
  const changelog = readFileSync("CHANGELOG.md", "utf8");
  expect(versions).toEqual(
    [...changelog.matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(([, version]) => version).sort(),
  );
});

describe.each(versions)("version %s", (version) => {
  const folder = join(versionsFolder, version);
  const readFileOfVersion = (path: string) => ({ path, text: readFileSync(join(folder, path), "utf8") });

  test("report.yaml", () => {
    const { office, issues } = readOffice(readFileOfVersion("report.yaml"));
    expect(issues).toEqual([]);
    expect(office?.localities.map(({ code }) => code)).toEqual(["369", "372"]);
  });

  test("batch.yaml", () => {
    const { declared, issues } = readBatchPlan(readFileOfVersion("batch.yaml"));
    expect(issues).toEqual([]);
    expect(declared?.value.periods).toEqual(["9m-2022", "2022"]);
  });

  test("published/*.json: nothing in it is lost", () => {
    const files = readdirSync(join(folder, "published")).map((name) =>
      readFileOfVersion(`published/${name}`),
    );
    expect(files).not.toEqual([]);
    const { published, issues } = readPublishedPeriods(files);
    expect(issues).toEqual([]);
    expect(published).toMatchObject(files.map(({ text }) => JSON.parse(text)));
  });

  test("*.figures.json: nothing in it is lost", () => {
    const { path, text } = readFileOfVersion("bao-cao.figures.json");
    expect(readLedgerOrIssue(text, path)).toEqual(JSON.parse(text));
  });

  /** Withdrawn since: completed tasks of two years are of other tasks, so that 2/3 is not "200,0" of 1/1. */
  const withdrawn = ["tasks change 200,0"];

  test("bao-cao.docx: every figure in it is found and agrees, but for a comparison that is no longer made", async () => {
    const docx = join(folder, "bao-cao.docx");
    const printed: string[] = [];
    const terminal = {
      data: (text: string) => printed.push(text),
      note: () => undefined,
      issues: (issues: readonly unknown[]) => printed.push(JSON.stringify(issues)),
    };
    const options = { argument: docx, workspace: folder, json: true };
    expect(await runCommandAndShowErrors(verifyReport, options, terminal)).toBe(1);
    const [, findings = "[]"] = printed;
    const { figures } = JSON.parse(readFileSync(formatLedgerPath(docx), "utf8"));
    const found: { state: string; id: string; aspect: string; found: string }[] = JSON.parse(findings);
    expect(found).toHaveLength(figures.length);
    const others = found.filter(({ state }) => state !== "agrees");
    expect(others.map(({ id, aspect, found: text }) => `${id} ${aspect} ${text}`)).toEqual(withdrawn);
  });
});
