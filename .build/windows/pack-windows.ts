/** Makes so-ket-windows.zip: Node, the program, the sample and the guide, for computers on which nobody may install anything. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { zipSync } from "fflate";
import { listPackedFiles } from "../release/packed-files.ts";
import { readCommandFiles } from "./command-files.ts";
import { renderGuidePages } from "./guide-pages.ts";
import { fetchNodeForWindows } from "./node-binary.ts";
import type { PackedFile } from "./packed-file.ts";

const [path = "release/so-ket-windows.zip"] = process.argv.slice(2);

/** A time without a zone, the same on every machine: the first that an archive can hold. */
const fixedTime = new Date(1980, 0, 1);

const readFileOfProject = (source: string, target: string): PackedFile => ({
  path: target,
  bytes: readFileSync(source),
});

/** Without the workspace that the repository names: a command typed in the folder of the program must not take the sample for an office's data. */
function writePackageJson(): PackedFile {
  const { name, version, license, type } = JSON.parse(readFileSync("package.json", "utf8"));
  const text = JSON.stringify({ name, version, license, type }, null, 2);
  return { path: "program/package.json", bytes: Buffer.from(`${text}\n`) };
}

const node = fetchNodeForWindows();
const files: PackedFile[] = [
  ...readCommandFiles(),
  ...renderGuidePages(),
  { path: "program/node.exe", bytes: node.program },
  { path: "program/NODE-LICENSE.txt", bytes: node.licence },
  readFileOfProject(".build/windows/check-dropped.mjs", "program/windows/check-dropped.mjs"),
  ...listPackedFiles().map((file) =>
    file === "package.json" ? writePackageJson() : readFileOfProject(file, `program/${file}`),
  ),
];
const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
const bytes = zipSync(Object.fromEntries(sorted.map((file) => [`so-ket-windows/${file.path}`, file.bytes])), {
  mtime: fixedTime,
  level: 6,
});
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, bytes);
console.log(`${path}: ${files.length} files, ${(bytes.length / 1e6).toFixed(1)} MB, Node ${node.version}`);
