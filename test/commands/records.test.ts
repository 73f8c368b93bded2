/** Which records belong to a Word file: beside it, or kept in the workspace by run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Ledger } from "../../src/audit/ledger.ts";
import { findRecords, keep, putBeside, sideFile, writeOut } from "../../src/commands/records.ts";

const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
const workspace = { root: join(folder, "workspace"), foundBy: "option" } as const;
const docx = join(folder, "sent", "bao-cao.docx");
const own = ledgerOf("run1");
const other = ledgerOf("run2");

function ledgerOf(run: string): Ledger {
  const figure = {
    ...{ mark: `_so_${run}`, id: "jobs", name: "Việc làm", unit: "người", aspect: "actual" as const },
    ...{ value: 1, shown: "01", format: "count", before: "", after: "" },
    place: { file: "documents/bao-cao.hbs", line: 1, in: "text" as const },
  };
  const head = { version: 1 as const, program: "0", run, document: "bao-cao", period: "9m-2022" };
  return { ...head, sha256: "", inputs: [], figures: [figure], own: [] };
}

function find(identity: Parameters<typeof findRecords>[2], marks: string[] = []) {
  const found = findRecords(workspace, docx, identity, new Set(marks));
  return "code" in found ? found.code : found.run;
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(docx), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const identity = { run: "run1", period: "9m-2022" };

test("those beside the file, wherever it lies", () => {
  putBeside(docx, own);
  expect(find(identity)).toBe("run1");
});

test("those of the workspace, where none or foreign ones lie beside it", () => {
  keep(workspace, own);
  expect(find(identity)).toBe("run1");
  putBeside(docx, other);
  expect(find(identity)).toBe("run1");
});

test("those of the workspace, where broken ones lie beside it", () => {
  keep(workspace, own);
  writeFileSync(sideFile(docx), "{");
  expect(find(identity)).toBe("run1");
});

test("those of the workspace, where a folder lies in the place of the others; else it is told", () => {
  mkdirSync(sideFile(docx));
  expect(find(identity)).toBe("export-unreadable");
  keep(workspace, own);
  expect(find(identity)).toBe("run1");
});

test("broken ones are told where there are no others", () => {
  writeFileSync(sideFile(docx), "{");
  expect(find(identity)).toBe("ledger-broken");
});

test("foreign ones are none", () => {
  putBeside(docx, other);
  expect(find(identity)).toBe("ledger-missing");
});

test("a file without properties is known by its marks, with the records beside it only", () => {
  keep(workspace, own);
  expect(find({}, ["_so_run1"])).toBe("ledger-missing");
  putBeside(docx, own);
  expect(find({}, ["_so_run1"])).toBe("run1");
  expect(find({}, ["_so_another"])).toBe("ledger-missing");
});

test.each(["../../x", "..", "a/b", "a\\b", "", "\u0000"])("a run called %j leads out of no folder", (run) => {
  const outside = join(workspace.root, "out", "9m-2022", ".figures", `${run.replace("\u0000", "")}.json`);
  mkdirSync(dirname(outside), { recursive: true });
  writeFileSync(outside, JSON.stringify(ledgerOf(run)));
  expect(find({ run, period: "9m-2022" })).toBe("ledger-missing");
});

test("a message quotes a run without control characters, and not without end", () => {
  const found = findRecords(
    workspace,
    docx,
    { run: `\u001b[31m${"x".repeat(500)}`, period: "9m-2022" },
    new Set(),
  );
  expect("code" in found && found.message).toMatch(/^[^\p{Cc}]{1,200}$/u);
});

test("what the disk refuses is told; a fault of the program is none of its", async () => {
  const fault = new TypeError("x is not a function");
  const full = Object.assign(new Error("full"), { code: "ENOSPC" });
  await expect(writeOut("a.docx", () => Promise.reject(fault))).rejects.toBe(fault);
  await expect(writeOut("a.docx", () => Promise.reject(full))).rejects.toMatchObject({
    issues: [{ code: "not-written", message: expect.stringContaining("đĩa đầy") }],
  });
});
