/** Which records belong to a Word file: beside it, or kept in the workspace by run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Ledger } from "../../src/ledger/ledger.ts";
import {
  archiveLedger,
  findLedger,
  formatLedgerPath,
  refuseOnDiskError,
  writeLedgerNextTo,
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

function findLedgerFor(identity: Parameters<typeof findLedger>[2], marks: string[] = []) {
  const found = findLedger(workspace, docxFile, identity, new Set(marks));
  return "code" in found ? found.code : found.run;
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(docxFile), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const identity = { run: "run1", period: "9m-2022" };

test("those beside the file, wherever it lies", () => {
  writeLedgerNextTo(docxFile, ownLedger);
  expect(findLedgerFor(identity)).toBe("run1");
});

test("those of the workspace, where none or foreign ones lie beside it", () => {
  archiveLedger(workspace, ownLedger);
  expect(findLedgerFor(identity)).toBe("run1");
  writeLedgerNextTo(docxFile, foreignLedger);
  expect(findLedgerFor(identity)).toBe("run1");
});

test("those of the workspace, where broken ones lie beside it", () => {
  archiveLedger(workspace, ownLedger);
  writeFileSync(formatLedgerPath(docxFile), "{");
  expect(findLedgerFor(identity)).toBe("run1");
});

test("those of the workspace, where a folder lies in the place of the others; else it is told", () => {
  mkdirSync(formatLedgerPath(docxFile));
  expect(findLedgerFor(identity)).toBe("export-unreadable");
  archiveLedger(workspace, ownLedger);
  expect(findLedgerFor(identity)).toBe("run1");
});

test("broken ones are told where there are no others", () => {
  writeFileSync(formatLedgerPath(docxFile), "{");
  expect(findLedgerFor(identity)).toBe("ledger-broken");
});

test("foreign ones are none", () => {
  writeLedgerNextTo(docxFile, foreignLedger);
  expect(findLedgerFor(identity)).toBe("ledger-missing");
});

test("a file without properties is known by its marks, with the records beside it only", () => {
  archiveLedger(workspace, ownLedger);
  expect(findLedgerFor({}, ["_so_run1"])).toBe("ledger-missing");
  writeLedgerNextTo(docxFile, ownLedger);
  expect(findLedgerFor({}, ["_so_run1"])).toBe("run1");
  expect(findLedgerFor({}, ["_so_another"])).toBe("ledger-missing");
});

test.each(["../../x", "..", "a/b", "a\\b", "", "\u0000"])("a run called %j leads out of no folder", (run) => {
  const outside = join(workspace.root, "out", "9m-2022", ".figures", `${run.replace("\u0000", "")}.json`);
  mkdirSync(dirname(outside), { recursive: true });
  writeFileSync(outside, JSON.stringify(buildLedger(run)));
  expect(findLedgerFor({ run, period: "9m-2022" })).toBe("ledger-missing");
});

test("a message quotes a run without control characters, and not without end", () => {
  const found = findLedger(
    workspace,
    docxFile,
    { run: `\u001b[31m${"x".repeat(500)}`, period: "9m-2022" },
    new Set(),
  );
  expect("code" in found && found.message).toMatch(/^[^\p{Cc}]{1,200}$/u);
});

test("what the disk refuses is told; a fault of the program is none of its", async () => {
  const fault = new TypeError("x is not a function");
  const full = Object.assign(new Error("full"), { code: "ENOSPC" });
  await expect(refuseOnDiskError("a.docx", () => Promise.reject(fault))).rejects.toBe(fault);
  await expect(refuseOnDiskError("a.docx", () => Promise.reject(full))).rejects.toMatchObject({
    issues: [{ code: "not-written", message: expect.stringContaining("đĩa đầy") }],
  });
});
