/** The fonts of the documents, by the files in which the systems keep them. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

interface FontFile {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Liberation Serif has the widths of Times New Roman: pages break at the same places. */
const fontFiles: readonly FontFile[] = [
  { name: "Times New Roman", pattern: /^times(?:[ _]new[ _]roman)?\.tt[fc]$/i },
  { name: "Liberation Serif", pattern: /^LiberationSerif-Regular\.ttf$/i },
];

/** Gives the path of each font; undefined where it is in none of the folders. */
export function findFonts(
  folders: readonly string[],
): { readonly name: string; readonly path: string | undefined }[] {
  const paths = folders.flatMap(listFiles);
  return fontFiles.map(({ name, pattern }) => ({
    name,
    path: paths.find((path) => pattern.test(path.split(/[\\/]/).at(-1) ?? "")),
  }));
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  } catch {
    // A folder that is missing or closed to the user holds no font for its programs either.
    return [];
  }
}

export function listFontFolders(
  platform: NodeJS.Platform,
  home: string,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  if (platform === "win32")
    return [
      join(environment.SystemRoot ?? "C:\\Windows", "Fonts"),
      ...(environment.LOCALAPPDATA ? [join(environment.LOCALAPPDATA, "Microsoft", "Windows", "Fonts")] : []),
    ];
  if (platform === "darwin") return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library/Fonts")];
  return [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(home, ".fonts"),
    join(home, ".local/share/fonts"),
  ];
}
