/** A list of things to do: everything in it is decided before it is shown. */

export type CommandWords = readonly string[];

export type MenuStep =
  /** Runs commands one after the other. */
  | {
      readonly kind: "run";
      readonly commands: readonly CommandWords[];
      /** The workspace that they make, whose list comes next. */
      readonly made?: string;
    }
  /** Shows another list. */
  | { readonly kind: "list"; readonly message: string; readonly entries: readonly MenuEntry[] }
  | { readonly kind: "period"; readonly id: string }
  | { readonly kind: "workspace"; readonly folder: string }
  /** Reads the folder again and shows the first list. */
  | { readonly kind: "back" }
  | { readonly kind: "leave" };

export interface MenuEntry {
  readonly label: string;
  readonly step: MenuStep;
}

export interface Menu {
  /** What is known of the folder, above the list. */
  readonly lines: readonly string[];
  readonly entries: readonly MenuEntry[];
}

export function buildRunEntry(label: string, ...commands: readonly CommandWords[]): MenuEntry {
  return { label, step: { kind: "run", commands } };
}

/** An entry that makes a workspace. */
export function buildInitEntry(label: string, folder: string, ...options: CommandWords): MenuEntry {
  return { label, step: { kind: "run", commands: [["init", folder, ...options]], made: folder } };
}

export function buildListEntry(label: string, message: string, entries: readonly MenuEntry[]): MenuEntry {
  return { label, step: { kind: "list", message, entries } };
}

export const backEntry: MenuEntry = { label: "Quay lại", step: { kind: "back" } };
export const leaveEntry: MenuEntry = { label: "Thoát", step: { kind: "leave" } };

/** As it would be typed: words with blanks or signs of the shell in quotation marks. */
export function formatTypedCommand(words: CommandWords): string {
  const typed = words.map((word) => (/^[\p{L}\p{N}\-_.,:/\\#]+$/u.test(word) ? word : `"${word}"`));
  return ["report", ...typed].join(" ");
}

/** No line is broken in a window of 60 columns. */
const menuWidth = 58;

const cursorWidth = 2;

/** Shortens a label that is longer than a line in its middle: the end of a file's name tells files apart. */
export function shortenLabel(label: string): string {
  const letters = [...label.normalize("NFC")];
  const room = menuWidth - cursorWidth;
  if (letters.length <= room) return letters.join("");
  const end = Math.floor(room / 2);
  return `${letters.slice(0, room - end - 1).join("")}…${letters.slice(-end).join("")}`;
}

/** Breaks the name of an agency at its blanks. */
export function wrapName(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.normalize("NFC").split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && longer.length <= menuWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
