/** The call by which a system opens a file or folder. Its words are a list: no shell reads them, whatever a name holds. */

/** "text" is for declarations and texts: their editor, not the program that the system has for the ending. */
export type OpenPurpose = "view" | "text";

export interface OpenCall {
  readonly program: string;
  readonly words: readonly string[];
  /** The words are already quoted as Windows reads them. */
  readonly isVerbatim: boolean;
}

/** `start` of Windows is part of its shell, in which "&" in a name begins another command; Explorer opens the same without one. */
export function buildOpenCall(path: string, purpose: OpenPurpose, platform: NodeJS.Platform): OpenCall {
  if (platform === "win32") {
    const program = purpose === "text" ? "notepad.exe" : "explorer.exe";
    // No name of Windows holds a quotation mark; without the marks Explorer would end a name at its comma.
    return { program, words: [`"${path}"`], isVerbatim: true };
  }
  if (platform === "darwin") {
    const words = purpose === "text" ? ["-t", path] : [path];
    return { program: "open", words, isVerbatim: false };
  }
  return { program: "xdg-open", words: [path], isVerbatim: false };
}
