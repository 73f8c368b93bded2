/** Checks a Word file by an independent program (schemas, Decree 30, LibreOffice, other readers), where that program is at hand. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { libreOfficeSkipReason } from "../libreoffice.ts";
import { officeDocumentNames } from "../office-documents.ts";

const checkerPath = "../shared/tools/docx-check";

interface CheckResult {
  readonly id: string;
  readonly status: "pass" | "fail" | "warn" | "notrun";
  readonly message?: string;
  readonly details: readonly string[];
}

export function hasDocxCheck(): boolean {
  return existsSync(checkerPath) && libreOfficeSkipReason === "";
}

/** The layout that a document of this kind must keep: a brief and charts bear no letterhead, so Decree 30 does not rule them. */
function findProfile(document: string): "nd30" | "generic" {
  return document === "bao-cao" || officeDocumentNames.includes(document) ? "nd30" : "generic";
}

/** The program knows reports alone: their title, and it warns of symbols with small letters ("TTr-") and of no addressees. */
function isOfReportsAlone({ id, status }: CheckResult, document: string): boolean {
  return officeDocumentNames.includes(document) && (status === "warn" || id === "nd.title");
}

/** What the program finds, warnings too; empty for a sound file. Opening the file in LibreOffice takes most of its time. */
export function findDocxCheckFaults(file: string, document: string, { opens = true } = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
  const resultFile = join(folder, "result.json");
  const strictness = officeDocumentNames.includes(document) ? [] : ["--strict"];
  const leftOut = opens ? [] : ["--without", "lo"];
  const words = [
    ...strictness,
    ...leftOut,
    "--quiet",
    "--profile",
    findProfile(document),
    "--json",
    resultFile,
    file,
  ];
  const { stdout, stderr } = spawnSync(checkerPath, words, { encoding: "utf8" });
  const checked: { results: CheckResult[] }[] = existsSync(resultFile)
    ? JSON.parse(readFileSync(resultFile, "utf8"))
    : [];
  rmSync(folder, { recursive: true, force: true });
  const results = checked.flatMap((one) => one.results);
  if (results.length === 0) return [`docx-check did not run: ${stdout}${stderr}`];
  return results
    .filter((result) => result.status !== "pass" && !isOfReportsAlone(result, document))
    .filter((result) => result.id !== "pkg.active" || !hasOnlyWorkbooksOfCharts(result.details, file))
    .map(({ id, details }) => `${id}: ${details.slice(0, 3).join("; ")}`);
}

/**
 * The program calls every part in word/embeddings/ active content. A native chart keeps its numbers there, in a workbook,
 * so that Word can edit them: such a workbook is allowed where a chart alone names it, as a package, and it holds no macro.
 */
function hasOnlyWorkbooksOfCharts(names: readonly string[], file: string): boolean {
  const parts = unzipSync(readFileSync(file));
  const readText = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const relationshipParts = Object.keys(parts).filter((name) => name.endsWith(".rels"));
  return names.every((name) => {
    const workbook = parts[name.slice(1)];
    const naming = relationshipParts.filter((part) =>
      readText(part).includes(name.split("/").at(-1) ?? name),
    );
    return (
      /\.xlsx$/.test(name) &&
      readText("[Content_Types].xml").includes(
        `ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" PartName="${name}"`,
      ) &&
      naming.length === 1 &&
      naming.every(
        (part) => /^word\/charts\/_rels\//.test(part) && /relationships\/package"/.test(readText(part)),
      ) &&
      Object.keys(unzipSync(workbook ?? new Uint8Array())).every(
        (part) => !/vbaProject|externalLink|\.bin$/i.test(part),
      )
    );
  });
}
