/** Checks the Word files by an independent checker (schema, Decree 30, LibreOffice, other readers), where it is available. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { convertFiles, libreOfficeSkipReason } from "../support/libreoffice.ts";
import { findDocxCheckFaults, hasDocxCheck } from "../support/word/docx-check.ts";

const folder = mkdtempSync(join(tmpdir(), "so-ket-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * A document of each kind, of the province and of a district: the province's are also opened in LibreOffice. `.ci/deep` checks and
 * opens those of every period and locality.
 */
const cases: [document: string, period: string, locality?: string][] = [
  ["bao-cao", "9m-2022"],
  ["bao-cao", "q3-2022", "376"],
  ["thong-cao", "6m-2022", "372"],
  ["bieu-do", "9m-2022"],
];

// Registered only where the checker is; the structure is always checked in test/acceptance/word-file-structure.test.ts.
const describeWithChecker = hasDocxCheck() ? describe : () => undefined;
describeWithChecker("docx-check", () => {
  test.each(cases)("passes %s of %s (locality %s)", { timeout: 180_000 }, (document, period, locality) => {
    const file = join(folder, `${document}-${period}-${locality}.docx`);
    const words = ["-d", document, "-p", period, "-o", file, ...(locality ? ["-l", locality] : [])];
    const program = ["bin/report.js", "generate", ...words];
    const result = spawnSync(process.execPath, program, { encoding: "utf8" });
    expect(result.status, result.stderr).toBe(0);
    expect(findDocxCheckFaults(file, document, { opens: locality === undefined })).toEqual([]);
  });
});

describe.skipIf(libreOfficeSkipReason)("--pdf", () => {
  test("writes a PDF next to the Word file", { timeout: 120_000 }, () => {
    const file = join(folder, "báo cáo.docx");
    const words = ["generate", "-d", "thong-cao", "-p", "9m-2022", "--pdf", "-o", file];
    const { status, stdout } = spawnSync(process.execPath, ["bin/report.js", ...words], { encoding: "utf8" });
    expect(status).toBe(0);
    expect(stdout).toContain("báo cáo.pdf");
    expect(readFileSync(join(folder, "báo cáo.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

describe.skipIf(libreOfficeSkipReason)("a round trip through LibreOffice (docx → docx)", () => {
  test.each(["bao-cao", "bieu-do"])(
    "keeps text, tables and charts of %s",
    { timeout: 120_000 },
    async (document) => {
      const file = join(folder, `${document}.docx`);
      const words = ["generate", "-d", document, "-p", "9m-2022", "-o", file];
      spawnSync(process.execPath, ["bin/report.js", ...words]);
      const [back = ""] = await convertFiles([file], { form: "docx", folder: join(folder, "back") });
      expect(readPartTexts(back)).toEqual(readPartTexts(file));
    },
  );
});

function readPartTexts(file: string) {
  const parts = unzipSync(readFileSync(file));
  const xml = new TextDecoder().decode(parts["word/document.xml"]);
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text);
  return {
    text: texts.join("").replace(/\s+/g, ""),
    tables: xml.split("<w:tbl>").length - 1,
    charts: Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name)).length,
  };
}

test("without LibreOffice the Word file is written and the message names LibreOffice", () => {
  const file = join(folder, "a.docx");
  const words = ["bin/report.js", "generate", "-d", "thong-cao", "-p", "9m-2022", "--pdf", "-o", file];
  const places = [
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
  ];
  const env = { PATH: folder };
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8", env });
  expect(existsSync(file)).toBe(true);
  if (places.some((place) => existsSync(place))) return;
  expect(status).toBe(1);
  expect(stderr).toContain("LibreOffice");
});
