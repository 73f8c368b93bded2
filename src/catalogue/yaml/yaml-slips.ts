/** Slips of people who write YAML in Notepad or paste from Word: quotes, spaces, colons and dashes that YAML does not take for such. */
import { EVENT_ID, type Event } from "js-yaml";

/** The causes of which `yaml-syntax` has a wording. */
type YamlSlipCause =
  | "curly-quotes"
  | "special-space"
  | "wide-colon"
  | "dash-space"
  | "list-sign"
  | "colon-in-value"
  | "comma-in-value"
  | "space"
  | "sign"
  | "tab";

export interface YamlSlip {
  readonly cause: YamlSlipCause;
  /** The line and the place in it, from 0. */
  readonly line: number;
  readonly offset: number;
}

/** A key of plain letters at the beginning of a line, also of an item: "place:", "  - code:". */
const key = String.raw`^[ \t]*(?:- )?(?:[\w.-]+|"[^"]*")`;

/** The program looks for them in this order, because a slip further up causes those below. */
const slips: readonly (readonly [cause: YamlSlipCause, pattern: RegExp])[] = [
  ["tab", /^ *(?=\t)/],
  [
    "special-space",
    /^(?:\s*-)?[ \t]*(?=[\u00A0\u2000-\u200B\u202F\u3000])|^[^#"']*?:(?=[\u00A0\u2000-\u200B\u202F\u3000])/,
  ],
  ["wide-colon", new RegExp(`${key}\\s*(?=[：∶])`)],
  ["list-sign", /^\s*(?=[–—•·*+] )/],
  ["dash-space", /^\s*(?=-[^\s-])/],
  ["space", new RegExp(`${key}(?=:[^\\s:/])`)],
  ["sign", /(?:^\s*-|:)\s+(?=[@%*&`])/],
  ["colon-in-value", new RegExp(`${key}:\\s+(?!["'[{|>&*!#])(?:[^#]|(?<! )#)*?(?=: |:$)`)],
];

/** Finds the slip of a line; undefined for a line as it should be. */
export function findSlipOfLine(text: string, line: number): YamlSlip | undefined {
  for (const [cause, pattern] of slips) {
    const found = pattern.exec(text);
    if (found) return { cause, line, offset: found.index + found[0].length };
  }
  return undefined;
}

/**
 * Finds the values that YAML takes as they stand, and that nobody means so: “…” around a value, "-Lãnh đạo" for an item, and the rest of a
 * value with a comma, which is a key in `{ name: Khám bệnh, chữa bệnh }`.
 */
export function findSlipsOfValues(events: readonly Event[], text: string): YamlSlip[] {
  return events.flatMap((event, index) => {
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return [];
    const value = text.slice(event.valueStart, event.valueEnd);
    const isPlain = !/["']/.test(text[event.valueStart - 1] ?? "");
    const isRestOfValue =
      isPlain && isEmptyScalar(events[index + 1]) && /^\s*[,}]/.test(text.slice(event.valueEnd));
    const cause = isRestOfValue
      ? "comma-in-value"
      : isPlain && findSlipOfValue(value, () => isFirstOfLine(text, event.valueStart));
    if (!cause) return [];
    const before = text.slice(0, event.valueStart).split(/\r\n?|\n/);
    return [{ cause, line: before.length - 1, offset: before.at(-1)?.length ?? 0 }];
  });
}

/** The value of a key without a colon. */
function isEmptyScalar(event: Event | undefined): boolean {
  return event?.type === EVENT_ID.SCALAR && event.valueStart < 0;
}

function findSlipOfValue(value: string, isFirst: () => boolean): YamlSlipCause | undefined {
  if (/^[“”„‘’«].*[“”‘’»]$/su.test(value)) return "curly-quotes";
  if (/^[\u00A0\u2000-\u200B\u202F\u3000]/.test(value)) return "special-space";
  if (/^[–—•·] /.test(value) && isFirst()) return "list-sign";
  return /^-[^\s-]/.test(value) && isFirst() ? "dash-space" : undefined;
}

function isFirstOfLine(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim() === "";
}

/** Finds the bracket or the quotation mark that nothing closes; undefined where every one is closed. */
export function findUnclosedSign(
  text: string,
): (Omit<YamlSlip, "cause"> & { readonly sign: string }) | undefined {
  const open: { sign: string; line: number; offset: number }[] = [];
  const lines = text.split(/\r\n?|\n/);
  for (const [line, content] of lines.entries()) {
    for (let offset = 0; offset < content.length; offset += 1) {
      const sign = content[offset] ?? "";
      const last = open.at(-1);
      if (last && /["']/.test(last.sign)) {
        if (sign === "\\" && last.sign === '"') offset += 1;
        else if (sign === last.sign) open.pop();
      } else if (sign === "#" && /(?:^|\s)$/.test(content.slice(0, offset))) break;
      else if (/["'[{]/.test(sign) && beginsValue(content.slice(0, offset)))
        open.push({ sign, line, offset });
      else if (last && ((sign === "]" && last.sign === "[") || (sign === "}" && last.sign === "{")))
        open.pop();
    }
  }
  return open.at(-1);
}

/** Brackets and quotation marks inside a plain text open nothing. */
function beginsValue(before: string): boolean {
  return /(?:^|[-:,[{])\s*$/.test(before);
}
