/** Generates our report once and derives the peers' input from it: templates, data, a copy of the sample's exports. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { benchFolder, programFile, projectFolder } from "../bench-folder.ts";
import { measureRun } from "../measure.ts";
import { findPython, type Program } from "../program.ts";
import { type ColumnSums, checkSameSums } from "./peer-sums.ts";
import { buildTemplateData, buildTemplateFile } from "./templates.ts";
import { buildTextTemplate } from "./text-template.ts";
import { readBlocks, readBodyText, readBodyTextOfXml, readPart } from "./word-content.ts";

export const sampleFolder = join(benchFolder, "sample");
export const preparedFolder = join(benchFolder, "prepared");
const peersWithTemplate = ["carbone", "docxtemplater", "docxtpl"] as const;
export type DocumentPeer = (typeof peersWithTemplate)[number] | "docx";

const ourReport = join(benchFolder, "report.docx");

/** Runs the README's main job on the copy. */
export const generateReport: Program = {
  args: [
    programFile,
    ..."generate --period 9m-2022 --quiet --workspace".split(" "),
    sampleFolder,
    "-o",
    ourReport,
  ],
};

/** Looks for every issue of the same report, and writes nothing. */
export const checkReport: Program = {
  args: [programFile, ..."check --period 9m-2022 --quiet --workspace".split(" "), sampleFolder],
};

/** Runs a peer's whole job: reads all exports and sums their columns, then writes the prepared content. */
function buildPeerProgram(peer: DocumentPeer): Program {
  const folders = [join(sampleFolder, "data"), preparedFolder, resolvePeerOutput(peer)];
  return peer === "docxtpl"
    ? { interpreter: "python", args: [join(benchFolder, "peers/office-script.py"), ...folders] }
    : { args: [join(benchFolder, "peers/report.mjs"), peer, ...folders] };
}

function resolvePeerOutput(peer: DocumentPeer | "limit"): string {
  return join(benchFolder, `${peer}.docx`);
}

/** Writes only the text of the document, compressed, and its records. */
const limitProgram: Program = {
  args: [
    join(benchFolder, "peers/limit.mjs"),
    join(sampleFolder, "data"),
    preparedFolder,
    resolvePeerOutput("limit"),
  ],
};

/** The programs that write the same text; undefined for one that cannot run here. */
export type PeerPrograms = Readonly<Record<DocumentPeer | "limit", Program | undefined>>;

/** Throws where a peer reads other numbers than the others, or where the text of its document differs from ours. */
export function preparePeerPrograms(): PeerPrograms {
  for (const folder of [sampleFolder, preparedFolder]) rmSync(folder, { recursive: true, force: true });
  cpSync(join(projectFolder, "fixtures/ninh-binh"), sampleFolder, { recursive: true });
  mkdirSync(preparedFolder);
  measureRun(generateReport);
  const report = readFileSync(ourReport);
  writePreparedContent(report);
  const programs = {
    carbone: buildPeerProgram("carbone"),
    docxtemplater: buildPeerProgram("docxtemplater"),
    docx: buildPeerProgram("docx"),
    docxtpl: findPython() === undefined ? undefined : buildPeerProgram("docxtpl"),
    limit: limitProgram,
  };
  checkPeers(programs, readBodyText(report));
  return programs;
}

function writePreparedContent(report: Uint8Array): void {
  const blocks = readBlocks(report);
  for (const peer of peersWithTemplate)
    writeFileSync(join(preparedFolder, `${peer}.docx`), buildTemplateFile(peer, blocks, report));
  writeFileSync(join(preparedFolder, "content.json"), JSON.stringify(buildTemplateData(blocks)));
  const { template, numbers } = buildTextTemplate(blocks);
  writeFileSync(join(preparedFolder, "report.hbs"), template);
  writeFileSync(join(preparedFolder, "numbers.json"), JSON.stringify({ numbers }));
  writeFileSync(join(preparedFolder, "document.xml"), readPart(report, "word/document.xml"));
  cpSync(ourReport.replace(/docx$/, "figures.json"), join(preparedFolder, "records.json"));
}

function checkPeers(programs: PeerPrograms, ourText: string): void {
  let expectedSums: ColumnSums | undefined;
  for (const peer of Object.keys(programs) as (keyof PeerPrograms)[]) {
    const program = programs[peer];
    if (!program) continue;
    const sums = JSON.parse(measureRun(program).printed) as ColumnSums;
    expectedSums ??= sums;
    checkSameSums(expectedSums, sums, peer);
    const written = readFileSync(resolvePeerOutput(peer));
    const text =
      peer === "limit" ? readBodyTextOfXml(inflateRawSync(written).toString("utf8")) : readBodyText(written);
    checkSameText(ourText, text, peer);
  }
}

function checkSameText(ours: string, theirs: string, peer: string): void {
  if (ours === theirs) return;
  const firstDifference = [...ours].findIndex((sign, index) => sign !== theirs[index]);
  const quoteAround = (text: string) => text.slice(Math.max(0, firstDifference - 30), firstDifference + 30);
  throw new Error(`${peer} writes other text: ours “${quoteAround(ours)}”, theirs “${quoteAround(theirs)}”`);
}
