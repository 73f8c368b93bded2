/** Generates our report once and derives the peers' input from it: templates, data, a copy of the sample's exports. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchFolder, programFile, projectFolder } from "../bench-folder.ts";
import { measureRun, type Program } from "../measure.ts";
import { buildTemplateData, buildTemplateFile } from "./templates.ts";
import { buildTextTemplate } from "./text-template.ts";
import { readBlocks, readBodyText } from "./word-content.ts";

export const sampleFolder = join(benchFolder, "sample");
export const preparedFolder = join(benchFolder, "prepared");
export const documentPeers = ["carbone", "docxtemplater", "docx"] as const;
export type DocumentPeer = (typeof documentPeers)[number];

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

/** Runs a peer's whole job: reads all exports and sums their columns, then writes the prepared content. */
export function buildPeerProgram(peer: DocumentPeer): Program {
  return {
    args: [
      join(benchFolder, "peers/report.mjs"),
      peer,
      join(sampleFolder, "data"),
      preparedFolder,
      resolvePeerOutput(peer),
    ],
  };
}

function resolvePeerOutput(peer: DocumentPeer): string {
  return join(benchFolder, `${peer}.docx`);
}

/** Throws where the text of a peer's document differs from ours. */
export function prepareDocuments(): void {
  for (const folder of [sampleFolder, preparedFolder]) rmSync(folder, { recursive: true, force: true });
  cpSync(join(projectFolder, "fixtures/ninh-binh"), sampleFolder, { recursive: true });
  mkdirSync(preparedFolder);
  measureRun(generateReport);
  const report = readFileSync(ourReport);
  const blocks = readBlocks(report);
  for (const peer of ["carbone", "docxtemplater"] as const)
    writeFileSync(join(preparedFolder, `${peer}.docx`), buildTemplateFile(peer, blocks, report));
  writeFileSync(join(preparedFolder, "content.json"), JSON.stringify(buildTemplateData(blocks)));
  const { template, numbers } = buildTextTemplate(blocks);
  writeFileSync(join(preparedFolder, "report.hbs"), template);
  writeFileSync(join(preparedFolder, "numbers.json"), JSON.stringify({ numbers }));
  for (const peer of documentPeers) {
    measureRun(buildPeerProgram(peer));
    checkSameText(readBodyText(report), readBodyText(readFileSync(resolvePeerOutput(peer))), peer);
  }
}

function checkSameText(ours: string, theirs: string, peer: string): void {
  if (ours === theirs) return;
  const firstDifference = [...ours].findIndex((sign, index) => sign !== theirs[index]);
  const quoteAround = (text: string) => text.slice(Math.max(0, firstDifference - 30), firstDifference + 30);
  throw new Error(`${peer} writes other text: ours “${quoteAround(ours)}”, theirs “${quoteAround(theirs)}”`);
}
