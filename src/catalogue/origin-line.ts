/** The first line of a pack's file that an office has copied: which pack and version the original is of, and its hash. */
import { computeSha256 } from "../hash.ts";
import type { ChangedFile } from "./changes/changed-file.ts";

/** Where a copied file comes from. */
export interface Origin {
  /** The pack: "labour", "../chung/bo-mau". */
  readonly pack: string;
  /** The version of the program that had the original. */
  readonly version: string;
  /** The SHA-256 of the original. */
  readonly sha256: string;
}

const originLine =
  /^(?:#|\{\{!--) so-ket (\S{1,40}), bộ mẫu (\S.{0,199}?), bản gốc ([0-9a-f]{64})(?: --\}\})?\r?$/u;

/** Reads the first line of a file; undefined for a file that was not copied by the program. */
export function readOrigin(text: string): Origin | undefined {
  const [, version, pack, sha256] = originLine.exec(text.split("\n", 1)[0] ?? "") ?? [];
  return version && pack && sha256 ? { version, pack, sha256 } : undefined;
}

/** Formats the line as a comment of templates or of YAML. */
export function formatOriginLine(file: ChangedFile, source: Pick<Origin, "pack" | "version">): string {
  const line = `so-ket ${source.version}, bộ mẫu ${source.pack}, bản gốc ${computeOriginalHash(file)}`;
  return file.path.endsWith(".hbs") ? `{{!-- ${line} --}}` : `# ${line}`;
}

/** The hash of an original, with what other packs change in it. */
export function computeOriginalHash({ text, changes = [] }: ChangedFile): string {
  return computeSha256([text, ...changes.map((change) => change.text)].join(""));
}

/** Removes the line of the origin, and the one by which an editor finds the schema. */
export function omitOriginLine(text: string): string {
  return readOrigin(text)
    ? text.slice(text.indexOf("\n") + 1).replace(/^# yaml-language-server:.*\n/, "")
    : text;
}
