/** Finds the path that `report open` opens: a document, a page or a folder of a period, or a file that the user names. */
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Office } from "../catalogue/office/office.ts";
import type { OpenPurpose } from "../system/open-call.ts";
import { resolveBelow } from "./files/path-below.ts";
import { formatWordFileName } from "./word-file-name.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";

export interface PathToOpen {
  readonly path: string;
  /** The command that makes it. */
  readonly command?: string;
}

interface PeriodRequest {
  readonly office: Office;
  readonly period: string;
  readonly document?: string;
  readonly page?: boolean;
}

const usualDocument = "bao-cao";

/** The report of a period, another document of it, or its page of figures. */
export function resolvePathOfPeriod(
  { root }: WorkspaceFolder,
  { office, period, document = usualDocument, page }: PeriodRequest,
): PathToOpen {
  if (page)
    return {
      path: resolveBelow(root, "out", period, "so-lieu.html"),
      command: `report view --period ${period}`,
    };
  const path = resolveBelow(root, "out", period, formatWordFileName({ document, period }, office));
  const documentOption = document === usualDocument ? "" : ` --document ${document}`;
  return { path, command: `report generate --period ${period}${documentOption}` };
}

/** The folder of a period, or of all documents; of a workspace without any document its own. */
export function findDefaultFolder({ root }: WorkspaceFolder, period: string | undefined): PathToOpen {
  if (period !== undefined)
    return { path: resolveBelow(root, "out", period), command: `report generate --period ${period}` };
  const outputs = join(root, "out");
  return { path: existsSync(outputs) ? outputs : root };
}

/** A path is relative to the current folder; "report.yaml" or "data" also to the workspace. */
export function resolveFileToOpen(typed: string, folder: WorkspaceFolder | undefined): PathToOpen {
  const path = resolve(typed);
  if (existsSync(path) || !folder) return { path };
  const inWorkspace = resolve(folder.root, typed);
  return { path: existsSync(inWorkspace) ? inWorkspace : path };
}

const viewedPattern = /\.(?:docx|pdf|xlsx|xlsm|xls|ods|csv|html|zip)$/i;
/** macOS starts such a folder as a program. */
const programFolderPattern = /\.(?:app|workflow)$/i;
const textPattern = /\.(?:ya?ml|txt|hbs|json|md)$/i;

/** A program is never started: only what an office reads and writes is opened. */
export function chooseOpenPurpose(path: string): OpenPurpose | "not-there" | "not-document" {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return "not-there";
  if (stats.isDirectory()) return programFolderPattern.test(path) ? "not-document" : "view";
  if (viewedPattern.test(path)) return "view";
  return textPattern.test(path) ? "text" : "not-document";
}
