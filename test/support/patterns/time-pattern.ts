/** Measures how long a pattern takes for the worst texts that can be made of its own pieces. */
import vm from "node:vm";
import { createRandom, pickOne } from "../random-damage/random.ts";

export interface TimedPattern {
  /** The processor time of the longest search; undefined if it was stopped. */
  readonly slowestMs: number | undefined;
  /** The beginning of the text that took longest. */
  readonly text: string;
}

const stopAfterMs = 30_000;
const mixtures = 12;

/** Texts of so many letters: each piece over and over, mixtures of all of them, and the text of an attack. */
export function timePattern(
  source: string,
  flags: string,
  { letters, attack }: { readonly letters: number; readonly attack: string | undefined },
): TimedPattern {
  let slowest: TimedPattern = { slowestMs: 0, text: "" };
  for (const text of listWorstTexts(source, letters, attack)) {
    const tookMs = timeSearch(source, flags, text);
    if (tookMs === undefined) return { slowestMs: undefined, text: text.slice(0, 60) };
    if (tookMs > (slowest.slowestMs ?? 0)) slowest = { slowestMs: tookMs, text: text.slice(0, 60) };
  }
  return slowest;
}

/** The processor time of replacing every match, which searches from every place. */
function timeSearch(source: string, flags: string, text: string): number | undefined {
  const context = { text, source, flags: flags.includes("g") ? flags : `${flags}g` };
  const code = "text.replace(new RegExp(source, flags), '');";
  const before = process.cpuUsage();
  try {
    vm.runInNewContext(code, context, { timeout: stopAfterMs });
    const { user, system } = process.cpuUsage(before);
    return Math.round((user + system) / 1000);
  } catch {
    return undefined;
  }
}

function listWorstTexts(source: string, letters: number, attack: string | undefined): string[] {
  const pieces = listPieces(source);
  const random = createRandom(letters);
  const repeat = (piece: string, end: string) =>
    piece.repeat(Math.ceil(letters / piece.length)).slice(0, letters) + end;
  const repeated = pieces.flatMap((piece) => [repeat(piece, "!"), repeat(`${piece} `, "!")]);
  const mixed = Array.from({ length: mixtures }, () => {
    const few = [pickOne(pieces, random), pickOne(pieces, random), pickOne(pieces, random)].join("");
    return repeat(few, "!");
  });
  return [...(attack === undefined ? [] : [attack.slice(0, letters + 1)]), ...repeated, ...mixed];
}

/** The words and letters that stand in the pattern, and one of each kind of letters. */
function listPieces(source: string): string[] {
  const plain = source.replace(/\\[pP]\{[^}]*\}|\\u\{?[0-9A-F]{4,6}\}?|\\[a-zA-Z]|\(\?<?[=!:]?/g, "|");
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N} ]*|[-.,;:/()"'–%]/gu) ?? [];
  const known = [
    "a",
    "A",
    "ă",
    "0",
    "1",
    " ",
    "\t",
    ".",
    ",",
    "-",
    "(",
    "\uE000",
    "\u2060",
    "a1 ",
    "A a",
    "1.",
    "1 a",
  ];
  return [...new Set([...known, ...words.map((word) => word.slice(0, 40))])].slice(0, 60);
}
