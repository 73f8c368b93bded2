/** The files of a pack: which of them the office has copied and changed, and what became of the originals since. */
import { omitOriginLine, readOrigin } from "../catalogue/origin-line.ts";
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import { createNameIndex } from "../exports/cells/name-index.ts";
import { computeSha256 } from "../hash.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";

/**
 * built-in: the program's own file counts; copied: the office's copy says the same; changed: the office's copy says something else;
 * outdated: the same, and the original is another one since it was copied; own: the program has no such file.
 */
export type PackFileState = "built-in" | "copied" | "changed" | "outdated" | "own";

export interface PackFile {
  /** "parts/employment.hbs". */
  readonly path: string;
  readonly state: PackFileState;
  /** The program's own file. */
  readonly original?: TextFile;
  /** The office's file. */
  readonly own?: TextFile;
}

/** Lists the files of a pack, in the order of their paths. */
export function listPackFiles(originals: readonly TextFile[], ownFiles: readonly TextFile[]): PackFile[] {
  const paths = [...new Set([...originals, ...ownFiles].map(({ path }) => path))].sort();
  return paths.map((path) => {
    const [original, own] = [originals, ownFiles].map((files) => files.find((file) => file.path === path));
    return {
      path,
      state: compareWithOriginal(original, own),
      ...(original && { original }),
      ...(own && { own }),
    };
  });
}

function compareWithOriginal(original: TextFile | undefined, own: TextFile | undefined): PackFileState {
  if (!own) return "built-in";
  if (!original) return "own";
  if (useLineFeeds(omitOriginLine(own.text)) === useLineFeeds(original.text)) return "copied";
  const origin = readOrigin(own.text);
  return origin && origin.sha256 !== computeSha256(original.text) ? "outdated" : "changed";
}

/** Notepad may save lines with CRLF. */
function useLineFeeds(text: string): string {
  return text.replace(/\r\n/g, "\n");
}

/** Warns of copies whose original has changed: a mended sentence of the program does not reach them. */
export function warnOfOutdatedCopies(files: readonly PackFile[]): Issue[] {
  return files
    .filter(({ state }) => state === "outdated")
    .map(({ path }) => buildIssue("pack-file-outdated", { path }, { file: `templates/${path}` }));
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
