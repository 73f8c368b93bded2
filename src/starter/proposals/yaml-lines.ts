/** Lines added below the keys of a YAML text in block style: all other lines, comments too, stay as they are. */
import { formatYamlKey } from "../yaml-text.ts";

export interface LinesBelowKeys {
  /** From the top of the file: aliases, headers, jobs.placed. */
  readonly keys: readonly string[];
  /** Without their indent. */
  readonly lines: readonly string[];
}

/** Adds lines at the end of what stands below the keys; keys that are missing are added too, below `heading` at the end of the text. */
export function addLinesBelowKeys(
  text: readonly string[],
  { keys, lines }: LinesBelowKeys,
  heading: string,
): string[] {
  let block = findWholeText(text);
  for (const [depth, key] of keys.entries()) {
    const inner = findBlockBelowKey(text, block, key);
    if (!inner) {
      const added = renderBelowKeys(keys.slice(depth), lines, block.indent);
      return depth > 0 || text.includes(heading)
        ? text.toSpliced(block.end, 0, ...added)
        : text.toSpliced(block.end, 0, "", heading, ...added);
    }
    block = inner;
  }
  const present = new Set(text.slice(block.start, block.end).map((line) => line.trim()));
  const missing = lines.filter((line) => line.startsWith("#") || !present.has(line));
  return text.toSpliced(block.end, 0, ...missing.map((line) => " ".repeat(block.indent) + line));
}

/** The lines below a key. */
export interface YamlBlock {
  readonly start: number;
  /** Behind the last line that is indented as the block is. */
  readonly end: number;
  readonly indent: number;
}

/** Finds the lines below keys; undefined where a key is missing. */
export function findBlockBelowKeys(text: readonly string[], keys: readonly string[]): YamlBlock | undefined {
  let block: YamlBlock | undefined = findWholeText(text);
  for (const key of keys) block = block && findBlockBelowKey(text, block, key);
  return block;
}

function findWholeText(text: readonly string[]): YamlBlock {
  return { start: 0, end: text.findLastIndex((line) => line.trim() !== "") + 1, indent: 0 };
}

function findBlockBelowKey(
  text: readonly string[],
  { start, end, indent }: YamlBlock,
  key: string,
): YamlBlock | undefined {
  const keyLine = text.findIndex(
    (line, index) => index >= start && index < end && countIndent(line) === indent && parseKey(line) === key,
  );
  if (keyLine < 0) return undefined;
  let last = keyLine;
  let innerIndent: number | undefined;
  for (let index = keyLine + 1; index < end; index++) {
    const line = text[index] ?? "";
    if (line.trim() === "") continue;
    const isComment = line.trimStart().startsWith("#");
    const isInside = countIndent(line) > indent || (countIndent(line) === indent && /^\s*- /.test(line));
    if (!isInside && !isComment) break;
    if (!isInside) continue;
    last = index;
    if (!isComment) innerIndent ??= countIndent(line);
  }
  return { start: keyLine + 1, end: last + 1, indent: innerIndent ?? indent + 2 };
}

/** Parses the key of a line: 'jobs:' and '"Bieu 1.csv":'. */
function parseKey(line: string): string | undefined {
  const [, quoted, single, plain] =
    /^\s*(?:("(?:[^"\\]|\\.)*")|'([^']*)'|([^\s"'#-][^:#]*?))\s*:(?:\s|$)/u.exec(line) ?? [];
  if (quoted === undefined) return single ?? plain;
  try {
    return JSON.parse(quoted);
  } catch {
    return undefined;
  }
}

function countIndent(line: string): number {
  return line.length - line.trimStart().length;
}

function renderBelowKeys(keys: readonly string[], lines: readonly string[], indent: number): string[] {
  const [key, ...others] = keys;
  const spaces = " ".repeat(indent);
  return key === undefined
    ? lines.map((line) => spaces + line)
    : [`${spaces}${formatYamlKey(key)}:`, ...renderBelowKeys(others, lines, indent + 2)];
}
