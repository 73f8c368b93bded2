/** Files of the office's `templates/` from which nothing is made: wrongly named, wrongly placed, included by nothing. */
import { findChangedPath, toChangeFilePath } from "../../catalogue/changes/changed-file.ts";
import type { Catalogue } from "../../catalogue/declaration.ts";
import { readFrontMatter } from "../../catalogue/front-matter.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { findNearestName } from "../../exports/cells/name-index.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { listUnusedPackFiles } from "../../templating/unused-files.ts";
import { listFilesRecursively, toForwardSlashes } from "../files/disk.ts";
import { packFilePattern } from "../workspace-folder.ts";

/** Only what is meant for a template or a declaration is told: "employment.hbs.txt", "general.yml", not "ghi-chu.docx". */
const meantPath = /\.(?:hbs|ya?ml)(?:\.\w+)*$/i;
const nothing = /$^/;

/** Warns of the office's files that change nothing. `pack`: all files that count, those of the program among them. */
export function warnOfUnreadPackFiles(
  root: string,
  ownFiles: readonly TextFile[],
  pack: readonly TextFile[],
  catalogue: Catalogue,
): Issue[] {
  const misplaced = warnOfMisplacedFiles(
    root,
    pack.map(({ path }) => path),
  );
  return ownFiles.length === 0 ? misplaced : [...misplaced, ...warnOfUnusedFiles(ownFiles, pack, catalogue)];
}

export function warnOfMisplacedFiles(root: string, knownPaths: readonly string[]): Issue[] {
  return listFilesRecursively(root, "templates", nothing, [])
    .map((path) => toForwardSlashes(path).slice("templates/".length))
    .filter((path) => meantPath.test(path) && !packFilePattern.test(path))
    .map((path) =>
      buildIssue(
        "pack-file-misplaced",
        { right: proposePath(path, knownPaths) },
        { file: `templates/${path}` },
      ),
    );
}

/** The path of the file of this name that is read; "" where none is likely. */
function proposePath(path: string, knownPaths: readonly string[]): string {
  const withoutEnding = path.replace(/\.(?:hbs|ya?ml)(?:\.\w+)*$/i, "");
  const ending = /\.hbs/i.test(path) ? ".hbs" : ".yaml";
  const lowerPath = `${withoutEnding}${ending}`.replace(
    /^(?:pack|parts|documents|sectors)(?=[/.])/i,
    (folder) => folder.toLowerCase(),
  );
  if (packFilePattern.test(lowerPath)) return `templates/${lowerPath}`;
  const name = lowerPath.slice(lowerPath.lastIndexOf("/") + 1).toLowerCase();
  const knownPath = knownPaths
    .flatMap((known) => [known, toChangeFilePath(known)])
    .find((known) => known.slice(known.lastIndexOf("/") + 1) === name);
  if (knownPath !== undefined) return `templates/${knownPath}`;
  return ending === ".yaml" ? `templates/sectors/${name}` : "";
}

function warnOfUnusedFiles(
  ownFiles: readonly TextFile[],
  pack: readonly TextFile[],
  catalogue: Catalogue,
): Issue[] {
  const unused = listUnusedPackFiles(pack, catalogue);
  const used = pack.map(({ path }) => path).filter((path) => !unused.includes(path));
  return ownFiles
    .map(({ path, text }) => ({ file: path, text, path: findChangedPath(path) ?? path }))
    .filter(({ path }) => unused.includes(path))
    .map(({ file, text, path }) => {
      const folder = path.slice(0, path.indexOf("/") + 1);
      const nearest = findNearestName(
        path,
        used.filter((each) => each.startsWith(folder)),
      );
      const name = path.slice(folder.length).replace(/\.\w+$/, "");
      const details = {
        path,
        name,
        nearest: nearest === undefined ? "" : `templates/${nearest}`,
        document:
          path.startsWith("parts/") && readFrontMatter({ path, text }).head
            ? `templates/documents/${name}.hbs`
            : "",
      };
      return buildIssue("pack-file-unused", details, { file: `templates/${file}` });
    });
}
