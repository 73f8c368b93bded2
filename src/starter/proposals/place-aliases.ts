/** Names of places added to the list of localities, in both forms that its lines may have. */
import type { Entry } from "./proposal.ts";
import { isAboutPlaceList } from "./questions/written-questions.ts";

/** Adds the accepted names: `- { code: "372", name: huyện Nho Quan, aliases: [H. Nho Quan] }`. */
export function addPlaceAliases(text: readonly string[], accepted: readonly Entry[]): readonly string[] {
  return accepted
    .filter(isAboutPlaceList)
    .reduce((lines, { keys: [, code = ""], line }) => addAlias(lines, code, line.replace(/^- /, "")), text);
}

function addAlias(text: readonly string[], code: string, name: string): readonly string[] {
  const index = text.findIndex((line) => isLineOfCode(line, code));
  const line = text[index];
  if (line === undefined) return text;
  if (line.includes("{")) return text.with(index, addAliasInBraces(line, name));
  const indent = " ".repeat(line.search(/[^\s-]/));
  const next = text.findIndex((other, at) => at > index && !other.startsWith(indent));
  const end = next < 0 ? text.length : next;
  const aliases = text.findIndex((other, at) => at > index && at < end && /^\s*aliases: *\[/.test(other));
  return aliases < 0
    ? text.toSpliced(index + 1, 0, `${indent}aliases: [${name}]`)
    : text.with(aliases, extendList(text[aliases] ?? "", name));
}

/** `- { code: "372", …`, `- code: "372"` and `{"code":"372"`. */
function isLineOfCode(line: string, code: string): boolean {
  const [, written] = /^\s*-\s+(?:\{\s*)?"?code"?:\s*["']?([\w-]+)["']?\s*(?:,|$)/.exec(line) ?? [];
  return written === code;
}

function addAliasInBraces(line: string, name: string): string {
  if (/"?aliases"?:\s*\[/.test(line)) return extendList(line, name);
  // Behind the closing brace stands a comment at most.
  return line.replace(/\s*\}\s*(?:#.*)?$/u, (end) => `, aliases: [${name}]${end}`);
}

function extendList(line: string, name: string): string {
  return line.replace(/("?aliases"?:\s*\[)([^\]]*)\]/, (_, start: string, names: string) =>
    names.trim() === "" ? `${start}${name}]` : `${start}${names}, ${name}]`,
  );
}
