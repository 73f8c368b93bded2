/** The files of a pack: which of them the office has copied and changed, and what became of the originals since. */
import { toChangeFilePath } from "../../catalogue/changes/changed-file.ts";
import { computeOriginalHash, omitOriginLine, readOrigin } from "../../catalogue/origin-line.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { createNameIndex } from "../../exports/cells/name-index.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { exitStatus, UserFacingError } from "../../issues/user-facing-error.ts";
import type { PackTextFile } from "./overlay-pack.ts";

/**
 * built-in: the original counts; copied: the office's copy says the same; changed: the office's copy says something else; amended: the
 * office changes parts of the original; outdated: it has a copy or changes, and the original is another one since; own: there is no original.
 */
export type PackFileState = "built-in" | "copied" | "changed" | "amended" | "outdated" | "own";

export interface PackFile {
  /** "parts/employment.hbs". */
  readonly path: string;
  readonly state: PackFileState;
  /** The file of the program, or of the pack that several offices share. */
  readonly original?: PackTextFile;
  /** The office's file in its place. */
  readonly own?: TextFile;
  /** The office's file with changes to it. */
  readonly change?: TextFile;
  /** The file as it counts. */
  readonly counted: PackTextFile;
}

/** Lists the files of a pack, in the order of their paths: those below the office's own layer, and the office's. */
export function listPackFiles(
  originals: readonly PackTextFile[],
  ownFiles: readonly TextFile[],
  pack: readonly PackTextFile[],
): PackFile[] {
  const paths = pack.map(({ path }) => path).sort();
  return paths.map((path) => {
    const find = <File extends TextFile>(files: readonly File[], named = path) =>
      files.find((file) => file.path === named);
    const [original, counted] = [find(originals), find(pack) as PackTextFile];
    const [own, change] = [find(ownFiles), find(ownFiles, toChangeFilePath(path))];
    return {
      path,
      state: compareWithOriginal(original, own, change),
      counted,
      ...(original && { original }),
      ...(own && { own }),
      ...(change && { change }),
    };
  });
}

function compareWithOriginal(
  original: PackTextFile | undefined,
  own: TextFile | undefined,
  change: TextFile | undefined,
): PackFileState {
  const ofOffice = own ?? change;
  if (!ofOffice) return "built-in";
  if (!original) return "own";
  if (own && !change && useLineFeeds(omitOriginLine(own.text)) === useLineFeeds(original.text))
    return "copied";
  const origin = readOrigin(ofOffice.text);
  if (origin && origin.sha256 !== computeOriginalHash(original)) return "outdated";
  return own ? "changed" : "amended";
}

/** Notepad may save lines with CRLF. */
function useLineFeeds(text: string): string {
  return text.replace(/\r\n/g, "\n");
}

/** Warns of copies whose original has changed: a mended sentence of the program does not reach them. */
export function warnOfOutdatedCopies(files: readonly PackFile[]): Issue[] {
  return files.filter(({ state }) => state === "outdated").map(buildOutdatedIssue);
}

export function buildOutdatedIssue({ path, own, change }: PackFile): Issue {
  const file = `templates/${own ? path : (change?.path ?? path)}`;
  return buildIssue("pack-file-outdated", { path, isChange: own ? "" : "yes" }, { file, line: 1 });
}

/** Finds a file by path, name or name without ending: "employment". Throws UserFacingError. */
export function resolvePackFile(text: string, files: readonly PackFile[]): PackFile {
  const names = createNameIndex(
    files.flatMap((file) => {
      const name = file.path.slice(file.path.lastIndexOf("/") + 1);
      const named = [file.path, `templates/${file.path}`, name, name.replace(/\.\w+$/, "")];
      return [...new Set(named)].map((each) => [each, file] as const);
    }),
  );
  const typed = text.replaceAll("\\", "/").replace(/^\.\//, "");
  const matches = names.find(typed);
  const [file] = matches;
  if (file && matches.length === 1) return file;
  const candidates = matches.map(({ path }) => path).join(" hay ");
  const details = { text, candidates, nearest: names.findNearest(typed) ?? "" };
  throw new UserFacingError([buildIssue("pack-file-unknown", details)], exitStatus.wrongUse);
}
