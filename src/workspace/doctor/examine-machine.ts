/** Collects what the office's computer staff need to know; nothing of it names a person or quotes data. */
import { arch, homedir, platform, release, tmpdir, userInfo, version } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserFacingError } from "../../issues/user-facing-error.ts";
import { findLibreOffice } from "../../libreoffice/find-libreoffice.ts";
import { programFolder } from "../../program-folder.ts";
import { hidePersonsInPath } from "../../screen/doctor/hide-persons.ts";
import type { MachineFacts, WorkspaceFacts } from "../../screen/doctor/machine-facts.ts";
import { runProgramForAnswer } from "../../system/run-program.ts";
import { openWorkspace } from "../open-workspace.ts";
import { programVersion } from "../program/program-version.ts";
import { findWorkspace } from "../workspace-folder.ts";
import { examineFolder } from "./examine-folder.ts";
import { findFonts, listFontFolders } from "./find-fonts.ts";

type HidePersons = (path: string) => string;

export function examineMachine(workspaceOption: string | undefined): MachineFacts {
  const home = homedir();
  const user = { home, name: findUserName() };
  const hidePersons: HidePersons = (path) => hidePersonsInPath(path, user);
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const libreOffice = findLibreOffice();
  return {
    program: { version: programVersion, folder: hidePersons(fileURLToPath(programFolder)) },
    node: { version: process.versions.node, isSupported: isSupportedNode(process.versions.node) },
    system: {
      name: platform() === "win32" ? version() : platform(),
      release: release(),
      architecture: arch(),
      isSupported: platform() !== "win32" || Number.parseInt(release(), 10) >= 10,
    },
    screen: examineScreen(),
    region: { locale, timeZone },
    workspace: examineWorkspace(workspaceOption, hidePersons),
    temporaryFolder: examineFolder(tmpdir(), hidePersons),
    fonts: findFonts(listFontFolders(platform(), home, process.env)).map(({ name, path }) => ({
      name,
      path: path === undefined ? null : hidePersons(path),
    })),
    libreOffice: libreOffice === undefined ? null : hidePersons(libreOffice),
  };
}

/** A user whom the system does not know has no name. */
function findUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}

/** Before 20.10 the system's buffers are not written to the disk when a file is closed. */
function isSupportedNode(nodeVersion: string): boolean {
  const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 10);
}

function examineScreen(): MachineFacts["screen"] {
  const encoding = platform() === "win32" ? findCodePage() : findLocaleEncoding();
  return {
    isTerminal: process.stdout.isTTY ?? false,
    columns: process.stdout.columns ?? null,
    encoding,
    isUnicode: encoding !== null && (encoding === "65001" || /utf-?8/i.test(encoding)),
  };
}

/** "Active code page: 65001": the words are in the language of Windows. */
function findCodePage(): string | null {
  return /\d{3,5}/.exec(runProgramForAnswer("chcp.com", []) ?? "")?.[0] ?? null;
}

function findLocaleEncoding(): string | null {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  return LC_ALL || LC_CTYPE || LANG || null;
}

/** A workspace that cannot be opened is told by the codes of its issues, which quote nothing. */
function examineWorkspace(option: string | undefined, hidePersons: HidePersons): WorkspaceFacts | null {
  const { folder } = findWorkspace(option, process.cwd());
  if (!folder) return null;
  const facts = {
    folder: hidePersons(folder.root),
    outputs: examineFolder(join(folder.root, "out"), hidePersons),
  };
  try {
    const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };
    const { office, exports } = openWorkspace({ workspace: folder.root }, silentTerminal);
    return { ...facts, pack: hidePersons(office.pack), exportFiles: exports.length, errors: [] };
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    const errors = [...new Set(error.issues.map(({ code }) => code))];
    return { ...facts, pack: null, exportFiles: null, errors };
  }
}
