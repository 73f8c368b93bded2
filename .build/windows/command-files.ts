import { readFileSync } from "node:fs";
import type { PackedFile } from "./packed-file.ts";

/** Name in the archive → file of this folder. */
const commandFiles = {
  "report.cmd": "report.cmd",
  "Kiem tra tep.cmd": "check-files.cmd",
};

/** Reads the files that Windows starts by a double click. Its cmd needs the line ends of Windows: with others it misses labels. */
export function readCommandFiles(): PackedFile[] {
  return Object.entries(commandFiles).map(([path, source]) => {
    const text = readFileSync(new URL(source, import.meta.url), "utf8");
    return { path, bytes: Buffer.from(text.replaceAll(/\r?\n/g, "\r\n"), "latin1") };
  });
}
