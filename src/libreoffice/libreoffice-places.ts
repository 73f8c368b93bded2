/** Where LibreOffice may be, the likelier place first: the PATH, the registry of Windows, then the folders of its installers. */
import { posix, win32 } from "node:path";

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Reads the default value of a key of the registry of Windows. */
  readonly readRegistry: (key: string) => string | undefined;
}

/** The installers write the path of the program here, for all users or for one. */
const registryKeys = [
  String.raw`HKCU\SOFTWARE\LibreOffice\UNO\InstallPath`,
  String.raw`HKLM\SOFTWARE\LibreOffice\UNO\InstallPath`,
  String.raw`HKLM\SOFTWARE\WOW6432Node\LibreOffice\UNO\InstallPath`,
];

const unixPlaces = [
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
  "/snap/bin/libreoffice",
];

export function listLibreOfficePlaces(machine: Machine): string[] {
  return machine.platform === "win32" ? listWindowsPlaces(machine) : listUnixPlaces(machine);
}

/** soffice.com waits for its end and prints what went wrong; soffice.exe does neither. */
function listWindowsPlaces({ environment, readRegistry }: Machine): string[] {
  const { PATH, Path, ProgramFiles, LOCALAPPDATA } = environment;
  const onPath = (PATH ?? Path ?? "").split(";").filter((folder) => folder !== "");
  const registered = registryKeys.flatMap((key) => readRegistry(key) ?? []);
  const installed = [
    ProgramFiles,
    environment["ProgramFiles(x86)"],
    environment.ProgramW6432,
    LOCALAPPDATA && win32.join(LOCALAPPDATA, "Programs"),
  ].flatMap((folder) => (folder ? [win32.join(folder, "LibreOffice", "program")] : []));
  const portable = listPortableFolders(environment);
  return [...new Set([...onPath, ...registered, ...installed, ...portable])].flatMap((folder) =>
    ["soffice.com", "soffice.exe"].map((name) => win32.join(folder, name)),
  );
}

/** LibreOffice Portable is unpacked at the root of a drive, on the desktop or among the downloads. */
function listPortableFolders({ USERPROFILE, SystemDrive }: Machine["environment"]): string[] {
  const roots = [
    SystemDrive && `${SystemDrive}\\`,
    "D:\\",
    USERPROFILE,
    USERPROFILE && win32.join(USERPROFILE, "Desktop"),
    USERPROFILE && win32.join(USERPROFILE, "Downloads"),
  ];
  return roots.flatMap((root) =>
    root ? [win32.join(root, "LibreOfficePortable", "App", "libreoffice", "program")] : [],
  );
}

function listUnixPlaces({ platform, environment: { PATH, HOME } }: Machine): string[] {
  const onPath = (PATH ?? "").split(":").filter((folder) => folder !== "");
  const programs = onPath.flatMap((folder) =>
    ["soffice", "libreoffice"].map((name) => posix.join(folder, name)),
  );
  const application = "Applications/LibreOffice.app/Contents/MacOS/soffice";
  const macPlaces = [`/${application}`, ...(HOME ? [posix.join(HOME, application)] : [])];
  return [...programs, ...(platform === "darwin" ? macPlaces : unixPlaces)];
}
