import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readOffice } from "../../src/catalogue/office/read-office.ts";
import { writeStarterReference } from "../../src/commands/template-reference.ts";
import { readFilesOfPeriod } from "../../src/workspace/archive/period-files.ts";
import { loadDocumentInputs } from "../../src/workspace/document-inputs.ts";
import { createOriginBuilder } from "../../src/workspace/document-origin.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";
import { listReferencePaths, loadReference } from "../../src/workspace/reference-file.ts";

const root = mkdtempSync(join(tmpdir(), "so-ket-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
cpSync("fixtures/broken/reference-against-decree", root, { recursive: true });
cpSync("fixtures/broken/base", root, { recursive: true, filter: (path) => !path.endsWith("report.yaml") });
const terminal = { data: () => undefined, note: () => undefined, issues: () => undefined };
const workspace = openWorkspace({ workspace: root }, terminal);
const document = "bao-cao";

test("the reference is an input of every document, by its hash, and kept by the archive", () => {
  const inputs = loadDocumentInputs({ period: "9m-2022" }, workspace);
  expect(inputs.reference?.look?.margins.left).toBe(1134);
  expect(createOriginBuilder(workspace)(inputs).inputs.map(({ path }) => path)).toContain("mau.docx");
  const kept = readFilesOfPeriod(root, { ...workspace, period: "9m-2022" });
  expect(kept.map(({ path }) => path)).toContain("mau.docx");
});

test("a document may have one of its own, and a locality's document too", async () => {
  const locality = {
    code: "369",
    name: "thành phố Ninh Bình",
    aliases: [],
    office: { documents: { [document]: { reference: "mau-thanh-pho.docx" } } },
  };
  const office = {
    reference: "mau.docx",
    documents: { [document]: { reference: "mau-rieng.docx" } },
    localities: [locality],
  };
  await writeStarterReference({ workspace: root, secondArgument: "mau-rieng.docx" }, terminal);
  const loadIssueCodes = (subject: Parameters<typeof loadReference>[1]) => {
    const { path, issues } = loadReference({ folder: workspace.folder, office }, subject) ?? {};
    return [path, ...new Set(issues?.map(({ code }) => code))];
  };
  expect(loadIssueCodes({ document: "thong-cao" })).toEqual(["mau.docx", "reference-against-decree"]);
  expect(loadIssueCodes({ document })).toEqual(["mau-rieng.docx"]);
  expect(loadIssueCodes({ document, locality })).toEqual(["mau-thanh-pho.docx", "reference-unreadable"]);
  expect(listReferencePaths(office)).toEqual(["mau.docx", "mau-rieng.docx", "mau-thanh-pho.docx"]);
});

test.each(["../mau.docx", "C:\\mau.docx"])("%s outside the workspace is refused", (reference) => {
  const office = { reference, localities: [] };
  expect(() => loadReference({ folder: workspace.folder, office }, { document })).toThrow(/thư mục/);
});

test.each([
  ["mau.docx", true],
  ["mau/Mẫu.DOTX", true],
  ["../mau.docx", false],
  ["mau/../../mau.docx", false],
  ["/mau.docx", false],
  ["D:\\mau.docx", false],
  ["mau.doc", false],
])("report.yaml may name %s: %s", (reference, isAccepted) => {
  const text = `${workspace.declaration.text.replace(/^reference:.*$/m, "")}\nreference: ${JSON.stringify(reference)}\n`;
  const { office, issues } = readOffice({ path: "report.yaml", text });
  expect(office?.reference).toBe(isAccepted ? reference : undefined);
  expect(issues.map(({ message }) => message).join()).toContain(isAccepted ? "" : "thư mục làm việc");
});

test("a file that is there is not written over", async () => {
  writeFileSync(join(root, "co-san.docx"), "");
  const options = { workspace: root, secondArgument: "co-san.docx" };
  await expect(writeStarterReference(options, terminal)).rejects.toThrow(/co-san.docx/);
});
