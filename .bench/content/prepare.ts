/** Makes our report once, and from it all that the peers read: templates, data, a copy of the sample's exports. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cache, program, project } from "../cache.ts";
import { measure, type Program } from "../measure.ts";
import { textTemplateOf } from "./handlebars.ts";
import { blocksOf, textOf } from "./model.ts";
import { dataFor, templateFor } from "./templates.ts";

export const sample = join(cache, "sample");
export const prepared = join(cache, "prepared");
export const documentPeers = ["carbone", "docxtemplater", "docx"] as const;
export type DocumentPeer = (typeof documentPeers)[number];

const ourReport = join(cache, "report.docx");

/** What the README calls the main job, on the copy. */
export const generate: Program = {
  args: [program, ..."generate --period 9m-2022 --quiet --workspace".split(" "), sample, "-o", ourReport],
};

/** A peer's whole job: reads all exports and sums their columns, then writes the prepared content. */
export function peerReport(peer: DocumentPeer): Program {
  return {
    args: [join(cache, "peers/report.mjs"), peer, join(sample, "data"), prepared, peerOutput(peer)],
  };
}

function peerOutput(peer: DocumentPeer): string {
  return join(cache, `${peer}.docx`);
}

/** Throws where a peer's document does not say what ours says. */
export function prepareDocuments(): void {
  for (const folder of [sample, prepared]) rmSync(folder, { recursive: true, force: true });
  cpSync(join(project, "fixtures/ninh-binh"), sample, { recursive: true });
  mkdirSync(prepared);
  measure(generate);
  const report = readFileSync(ourReport);
  const blocks = blocksOf(report);
  for (const peer of ["carbone", "docxtemplater"] as const)
    writeFileSync(join(prepared, `${peer}.docx`), templateFor(peer, blocks, report));
  writeFileSync(join(prepared, "content.json"), JSON.stringify(dataFor(blocks)));
  const { template, numbers } = textTemplateOf(blocks);
  writeFileSync(join(prepared, "report.hbs"), template);
  writeFileSync(join(prepared, "numbers.json"), JSON.stringify({ numbers }));
  for (const peer of documentPeers) {
    measure(peerReport(peer));
    sameText(textOf(report), textOf(readFileSync(peerOutput(peer))), peer);
  }
}

function sameText(ours: string, theirs: string, peer: string): void {
  if (ours === theirs) return;
  const at = [...ours].findIndex((sign, index) => sign !== theirs[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 30), at + 30);
  throw new Error(`${peer} writes other text: ours “${around(ours)}”, theirs “${around(theirs)}”`);
}
