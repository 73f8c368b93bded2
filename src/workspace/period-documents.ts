/** The documents of a period that lie in its folder of `out/`, with their links from another file. */
import { dirname, isAbsolute, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locality } from "../catalogue/office/office.ts";
import { listNamesInFolder, toForwardSlashes } from "./files/disk.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";

interface PeriodDocument {
  /** "bao-cao-376.docx (huyện Kim Sơn)". */
  readonly name: string;
  readonly href: string;
}

export const documentPattern = /^[^.~].*\.(?:docx|xlsx|pdf|zip)$/i;

export function listDocumentsOfPeriod(
  { root }: WorkspaceFolder,
  period: string,
  { from, localities }: { readonly from: string; readonly localities: readonly Locality[] },
): PeriodDocument[] {
  const folder = join(root, "out", period);
  return listNamesInFolder(folder, "", [])
    .filter((name) => documentPattern.test(name))
    .map((name) => ({
      name: addLocality(name, localities),
      href: buildRelativeUrl(join(folder, name), dirname(from)),
    }));
}

/** The name of a locality's document ends with its code. */
function addLocality(fileName: string, localities: readonly Locality[]): string {
  const code = /-([^-.]+)\.[^.]+$/.exec(fileName)?.[1];
  const locality = localities.find((each) => each.code === code);
  return locality ? `${fileName} (${locality.name})` : fileName;
}

function buildRelativeUrl(path: string, folder: string): string {
  const fromFolder = relative(folder, path);
  // On another drive of Windows.
  if (isAbsolute(fromFolder)) return pathToFileURL(path).href;
  return toForwardSlashes(fromFolder).split("/").map(encodeURIComponent).join("/");
}
