/** The samples of other offices: each workspace is opened once, and its documents are written from one review. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Office } from "../../src/catalogue/office/office.ts";
import type { Letterhead } from "../../src/document/document-content.ts";
import { buildFilledContent } from "../../src/document/review-content.ts";
import type { Review } from "../../src/figures/review-data.ts";
import { replaceTokensWithWords } from "../../src/language/figure-mention.ts";
import { computeReviewOfExports, renderReviewTextAndBlocks } from "../../src/review.ts";
import { buildAnnexWorkbook } from "../../src/spreadsheet/annex-workbook.ts";
import { loadDocumentInputs } from "../../src/workspace/document-inputs.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";
import { listWorkbook } from "./list-workbook.ts";

const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };

export interface OfficeSample {
  readonly office: Office;
  readonly review: Review;
  /** Writes a document: its title, its lines, its annexes, and the codes of what was told. */
  readonly writeDocument: (document: string) => { readonly text: string; readonly codes: readonly string[] };
}

/** Computes the figures of a period of a workspace. */
export async function openOfficeSample(workspace: string, period: string): Promise<OfficeSample> {
  const opened = openWorkspace({ workspace }, silentTerminal);
  const review = await computeReviewOfExports(loadDocumentInputs({ period, document: "bao-cao" }, opened));
  const writeDocument = (document: string) => {
    const inputs = loadDocumentInputs({ period, document }, opened);
    const written = renderReviewTextAndBlocks(review, inputs);
    const content = buildFilledContent(written, inputs, {});
    const { mentions } = content;
    const lines = [written.head.title, ...written.prose.lines.map(({ text }) => text)];
    const annexes = buildAnnexWorkbook(content, written.figureInputs);
    const sheets = annexes?.sheets.filter(({ name }) => name.startsWith("Phụ lục")) ?? [];
    const letterhead = content.withLetterhead ? listLetterheadLines(content.letterhead) : [];
    const parts = [
      ...letterhead,
      ...lines.map((line) => replaceTokensWithWords(line, mentions)),
      ...(annexes ? [listWorkbook({ ...annexes, sheets })] : []),
    ];
    return {
      text: parts.join("\n").replaceAll("\u00A0", " "),
      codes: written.issues.map(({ code }) => code),
    };
  };
  return { office: opened.office, review, writeDocument };
}

/** Who sends the document to whom. */
function listLetterheadLines(letterhead: Letterhead) {
  const { organisation, symbol, signatory, addressees, recipients, archive } = letterhead;
  const { superior, superiorShort = superior, name, place } = organisation;
  const signer = [signatory.form, signatory.head, signatory.title, signatory.name].filter(Boolean);
  return [
    `${superiorShort}, ${name} (Số: …/${symbol}, ${place})`,
    `Kính gửi: ${addressees.join("; ")}`,
    `Nơi nhận: ${recipients.join("; ")}; Lưu: ${archive}`,
    signer.join(", "),
    "",
  ];
}

/** Reads all files below a folder, by their paths. */
export function readFolder(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.filter((path) => statSync(`${folder}/${path}`).isFile());
  return new Map(files.map((path) => [path, readFileSync(`${folder}/${path}`)]));
}
