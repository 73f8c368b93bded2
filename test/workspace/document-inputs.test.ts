/** The inputs of a document as the options ask for them, and the files that its ledger names. */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { computeSha256 } from "../../src/hash.ts";
import { type DocumentOptions, loadDocumentInputs } from "../../src/workspace/document-inputs.ts";
import { createOriginBuilder } from "../../src/workspace/document-origin.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";
import { copySmallWorkspace } from "../support/run-command.ts";

const folder = copySmallWorkspace();
mkdirSync(join(folder, "narrative/9m-2022/372"), { recursive: true });
writeFileSync(join(folder, "narrative/9m-2022/chung.txt"), "Chung");
writeFileSync(join(folder, "narrative/9m-2022/372/rieng.txt"), "Riêng");
appendFileSync(join(folder, "report.yaml"), "dates: { 9m-2022: 2022-10-07 }\n");
const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };
const workspace = openWorkspace({ workspace: folder }, silentTerminal);
const options: DocumentOptions = { period: "9m-2022", document: "bao-cao" };

test.each<[Partial<DocumentOptions>, object]>([
  [{}, { date: { year: 2022, month: 10, day: 7 }, narrative: [{ text: "Chung" }] }],
  [{ date: "2022-10-09" }, { date: { year: 2022, month: 10, day: 9 } }],
  [{ locality: "huyện Nho Quan" }, { locality: { code: "372" }, narrative: [{ text: "Riêng" }] }],
  [{ period: "q1-2022" }, { period: { year: 2022, first: 1, last: 3 }, narrative: [] }],
])("%j gives %j", (more, inputs) => {
  expect(loadDocumentInputs({ ...options, ...more }, workspace)).toMatchObject(inputs);
});

test.each([
  ["the usual one of several", ["documents/bao-cao.hbs", "documents/thong-cao.hbs"], "bao-cao"],
  ["the only one of a pack", ["documents/bao-cao-y-te.hbs"], "bao-cao-y-te"],
])("without a document it is %s", (_, paths, document) => {
  const pack = paths.map((path) => ({ path, text: "" }));
  expect(loadDocumentInputs({ period: "9m-2022" }, { ...workspace, pack }).document).toBe(document);
});

test.each<[Partial<DocumentOptions>, string]>([
  [{ document: "thu-moi" }, "thu-moi"],
  [{ date: "7/10/2022" }, "7/10/2022"],
  [{ period: "9m" }, "9m"],
  [{ locality: "Hà Nội" }, "Hà Nội"],
])("%j is refused, and the message quotes it", (more, quoted) => {
  expect(() => loadDocumentInputs({ ...options, ...more }, workspace)).toThrow(quoted);
});

test("batch.yaml gives the conference to the department's documents of its periods; options replace it", () => {
  writeFileSync(
    join(folder, "batch.yaml"),
    "conference: { name: Hội nghị sơ kết, date: 2022-10-08, place: hội trường Sở }\nperiods: [9m-2022, q1-2022]\n",
  );
  const load = (more: Partial<DocumentOptions>) => loadDocumentInputs({ ...options, ...more }, workspace);
  const date = { year: 2022, month: 10, day: 8 };
  expect(load({}).conference).toEqual({ name: "Hội nghị sơ kết", date, place: "hội trường Sở" });
  expect(load({ conferencePlace: "hội trường tỉnh" }).conference?.place).toBe("hội trường tỉnh");
  expect(load({ period: "q1-2022" }).date).toEqual(date);
  expect(load({ period: "q3-2022" }).conference).toBeUndefined();
  expect(load({ locality: "372" }).conference).toBeUndefined();
  expect(load({ locality: "372", conference: "Hội nghị huyện" }).conference).toEqual({
    name: "Hội nghị huyện",
  });
  expect(() => load({ conferenceDate: "8/10" })).toThrow("8/10");
  expect(createOriginBuilder(workspace)(load({})).inputs.map(({ path }) => path)).toContain("batch.yaml");
  rmSync(join(folder, "batch.yaml"));
});

test("the origin names every file with its hash, the narrative of the document last", () => {
  const { inputs } = createOriginBuilder(workspace)(loadDocumentInputs(options, workspace));
  expect(inputs.map(({ path }) => path)).toEqual([
    "report.yaml",
    "data/qua.csv",
    "data/viec-lam.csv",
    "templates/documents/bao-cao.hbs",
    "templates/pack.yaml",
    "templates/sectors/gifts.yaml",
    "narrative/9m-2022/chung.txt",
  ]);
  expect(inputs.at(-1)?.sha256).toBe(computeSha256("Chung"));
});
