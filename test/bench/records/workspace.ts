/** Creates a small workspace around the record-level exports: one sector that sums them by source. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchFolder, programFile } from "../bench-folder.ts";
import type { Program } from "../program.ts";
import { localities, sources, usualFiles, writeExports } from "./rows.ts";

const generatorSource = readFileSync(new URL("rows.ts", import.meta.url), "utf8");

/** Writes `times` the usual rows, unless this version of the generator has done so before. */
export function prepareRecordWorkspace(times: number): string {
  const root = resolveRecordWorkspace(times);
  const done = join(root, "made-by.ts");
  const isThere = existsSync(done) && readFileSync(done, "utf8") === generatorSource;
  mkdirSync(join(root, "templates/sectors"), { recursive: true });
  writeFileSync(join(root, "report.yaml"), renderReportYaml());
  writeFileSync(join(root, "templates/pack.yaml"), packYaml);
  writeFileSync(join(root, "templates/sectors/records.yaml"), renderSectorYaml());
  if (!isThere) writeExports(join(root, "data"), times);
  writeFileSync(done, generatorSource);
  return root;
}

export function removeRecordWorkspace(times: number): void {
  rmSync(resolveRecordWorkspace(times), { recursive: true, force: true });
}

function resolveRecordWorkspace(times: number): string {
  return join(benchFolder, `records-x${times}`);
}

/** Our command with --json, as a script calls it; its output goes to a file. */
export function buildFiguresJsonProgram(root: string): Program {
  return { args: [...figuresArguments, root, "--json"], output: resolveFiguresFile(root) };
}

/** The same as a clerk calls it: a table without the source lines of each figure. */
export function buildFiguresTableProgram(root: string): Program {
  return { args: [...figuresArguments, root] };
}

const figuresArguments = [programFile, ..."figures --period 9m-2022 --quiet --workspace".split(" ")];

export function resolveFiguresFile(root: string): string {
  return join(root, "figures.json");
}

/** Runs a peer that computes the same sums: node records-PEER.mjs DATA prints [locality, month, source, sum, count] for each group. */
export function buildPeerGroupsProgram(peer: string, root: string): Program {
  return { args: [join(benchFolder, "peers", `records-${peer}.mjs`), join(root, "data")] };
}

function renderReportYaml(): string {
  return `pack: records
organisation: { superior: Ủy ban nhân dân tỉnh Ninh Bình, name: Sở Thử nghiệm, symbol: BC-STN, place: Ninh Bình }
signatory: { head: Giám đốc }
recipients: [Lãnh đạo Sở]
archive: VT
territory: tỉnh Ninh Bình
localities:
${localities.map(({ code, name }) => `  - { code: "${code}", name: ${name} }`).join("\n")}
`;
}

const packYaml = `name: Chi trả
sectors: [records]
targets:
  name: Kế hoạch năm
  files: [ke-hoach]
  columns:
    year: { header: [Năm], type: year }
    indicator: { header: [Chỉ tiêu], type: indicator }
    plan: { header: [Kế hoạch], type: decimal }
`;

function renderSectorYaml(): string {
  const files = Object.keys(usualFiles);
  return `id: records
name: Chi trả cho từng người
exports:
${files.map(renderExportYaml).join("")}indicators:
${files.flatMap((file) => sources.map((source, index) => renderIndicatorYaml(file, source, index))).join("")}`;
}

function renderExportYaml(file: string): string {
  return `  ${file}:
    name: ${file}
    files: [${file}]
    columns:
      id: { header: [Mã hồ sơ], type: text }
      date: { header: [Ngày chi], type: date }
      locality: { header: [Địa phương], type: locality }
      person: { header: [Họ và tên], type: private }
      born: { header: [Ngày sinh], type: private }
      identity: { header: [Số CCCD], type: private }
      group: { header: [Đối tượng], type: text }
      source: { header: [Nguồn kinh phí], type: text }
      times: { header: [Số lượt], type: count }
      paid: { header: [Số tiền], type: money, unit: đồng, with: times }
`;
}

function renderIndicatorYaml(file: string, source: string, index: number): string {
  const where = `where: { source: [${source}] }`;
  return `  ${file}.rows-${index}: { name: Người nhận từ ${source} (${file}), unit: người, count: ${file}, ${where} }
  ${file}.paid-${index}: { name: Số tiền từ ${source} (${file}), unit: đồng, sum: ${file}.paid, ${where} }
`;
}
