/** The ledger of a Word file is found next to it, or in the workspace's archive by run id. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Ledger } from "../../src/ledger/ledger.ts";
import {
  archiveLedger,
  encodeLedger,
  formatLedgerPath,
  readLedgerOfReport,
  writeLedgerNextTo,
  writeOrThrowUserFacingError,
} from "../../src/workspace/ledger-files.ts";

const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
const workspace = { root: join(folder, "workspace"), foundBy: "option" } as const;
const docxFile = join(folder, "sent", "bao-cao.docx");
const ownLedger = buildLedger("run1");
const foreignLedger = buildLedger("run2");

function buildLedger(run: string): Ledger {
  const figure = {
    ...{ mark: `_so_${run}`, id: "jobs", name: "Việc làm", unit: "người", aspect: "actual" as const },
    ...{ value: 1, shown: "01", format: "count", before: "", after: "" },
    place: { file: "documents/bao-cao.hbs", line: 1, in: "text" as const },
  };
  const head = { version: 1 as const, program: "0", run, document: "bao-cao", period: "9m-2022" };
  return { ...head, sha256: "", inputs: [], figures: [figure], own: [] };
}

function findLedgerFor(identity: Parameters<typeof readLedgerOfReport>[2], marks: string[] = []) {
  const { ledger, issues } = readLedgerOfReport(workspace, docxFile, identity, new Set(marks));
  return ledger?.run ?? issues[0]?.code;
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(docxFile), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const identity = { run: "run1", period: "9m-2022" };

test("a ledger next to the file is found wherever the file lies", () => {
  writeLedgerNextTo(docxFile, encodeLedger(ownLedger));
  expect(findLedgerFor(identity)).toBe("run1");
});

test("the archived ledger is found if none, or a foreign one, lies next to the file", () => {
  archiveLedger(workspace, ownLedger, encodeLedger(ownLedger));
  expect(findLedgerFor(identity)).toBe("run1");
  writeLedgerNextTo(docxFile, encodeLedger(foreignLedger));
  expect(findLedgerFor(identity)).toBe("run1");
});

test("the archived ledger is found if a broken one lies next to the file", () => {
  archiveLedger(workspace, ownLedger, encodeLedger(ownLedger));
  writeFileSync(formatLedgerPath(docxFile), "{");
  expect(findLedgerFor(identity)).toBe("run1");
});

test("the archived ledger is found if a folder has the ledger's name; without an archive the folder is reported", () => {
  mkdirSync(formatLedgerPath(docxFile));
  expect(findLedgerFor(identity)).toBe("export-unreadable");
  archiveLedger(workspace, ownLedger, encodeLedger(ownLedger));
  expect(findLedgerFor(identity)).toBe("run1");
});

test.skipIf(process.platform === "win32")("a pipe in place of the ledger is reported, not waited for", () => {
  spawnSync("mkfifo", [formatLedgerPath(docxFile)]);
  expect(findLedgerFor(identity)).toBe("export-unreadable");
});

test.each([
  ["period", "../../evil"],
  ["period", "13m-2022"],
  ["period", "__proto__"],
  ["locality", "../../../secret"],
  ["locality", "__proto__"],
  ["document", "../bao-cao"],
  ["document", "C:bao-cao"],
  ["run", "../run1"],
])("a ledger whose %s is %j is broken", (key, value) => {
  writeFileSync(formatLedgerPath(docxFile), JSON.stringify({ ...ownLedger, [key]: value }));
  expect(findLedgerFor(identity)).toBe("ledger-broken");
});

test("a broken ledger is reported if there is no other", () => {
  writeFileSync(formatLedgerPath(docxFile), "{");
  expect(findLedgerFor(identity)).toBe("ledger-broken");
});

test("a foreign ledger is not used", () => {
  writeLedgerNextTo(docxFile, encodeLedger(foreignLedger));
  expect(findLedgerFor(identity)).toBe("ledger-missing");
});

test("a file without properties is recognised by its marks, but only with a ledger next to it", () => {
  archiveLedger(workspace, ownLedger, encodeLedger(ownLedger));
  expect(findLedgerFor({}, ["_so_run1"])).toBe("ledger-missing");
  writeLedgerNextTo(docxFile, encodeLedger(ownLedger));
  expect(findLedgerFor({}, ["_so_run1"])).toBe("run1");
  expect(findLedgerFor({}, ["_so_another"])).toBe("ledger-missing");
});

test.each(["../../x", "..", "a/b", "a\\b", "", "\u0000"])(
  "the run id %j does not lead out of the archive",
  (run) => {
    const outside = join(workspace.root, "out", "9m-2022", ".figures", `${run.replace("\u0000", "")}.json`);
    mkdirSync(dirname(outside), { recursive: true });
    writeFileSync(outside, JSON.stringify(buildLedger(run)));
    expect(findLedgerFor({ run, period: "9m-2022" })).toBe("ledger-missing");
  },
);

test("a message quotes a run id without control characters, and shortened", () => {
  const { issues } = readLedgerOfReport(
    workspace,
    docxFile,
    { run: `\u001b[31m${"x".repeat(500)}`, period: "9m-2022" },
    new Set(),
  );
  expect(issues[0]?.message).toMatch(/^[^\p{Cc}]{1,200}$/u);
});

test("an error of the disk becomes an issue; a bug of the program is rethrown", async () => {
  const bug = new TypeError("x is not a function");
  const full = Object.assign(new Error("full"), { code: "ENOSPC" });
  await expect(writeOrThrowUserFacingError("a.docx", () => Promise.reject(bug))).rejects.toBe(bug);
  await expect(writeOrThrowUserFacingError("a.docx", () => Promise.reject(full))).rejects.toMatchObject({
    issues: [{ code: "not-written", message: expect.stringContaining("đĩa đầy") }],
  });
});
