/** Seeded damage of which a reader can know that something is wrong: what it cannot read right it must tell. */

/** A generator of numbers from 0 up to, not including, `limit`, the same for the same seed. */
type Dice = (limit: number) => number;

function createDice(seed: number): Dice {
  let state = (seed * 2_654_435_761 + 1) % 4_294_967_296;
  return (limit) => {
    // A linear congruential generator: its high bits are random enough to choose lines.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

const pieces = ['"', '""', ";", "\t", "\r", "\u0000", "\uFEFF", "\u00A0", "\u200B", "\u202E", "=", "#REF!"];

type Damage = (lines: readonly string[], dice: Dice) => readonly string[];

/** Lines after the header, of which the first stays: before it a line may be a title. */
function pickRow(lines: readonly string[], dice: Dice): number {
  return 2 + dice(lines.length - 2);
}

function replaceLine(lines: readonly string[], at: number, ...replacement: readonly string[]): string[] {
  return [...lines.slice(0, at), ...replacement, ...lines.slice(at + 1)];
}

const damages: Readonly<Record<string, Damage>> = {
  "a row twice": (lines, dice) => {
    const at = pickRow(lines, dice);
    return replaceLine(lines, at, lines[at] ?? "", lines[at] ?? "");
  },
  "two lines swapped": (lines, dice) => {
    const [a, b] = [dice(lines.length), dice(lines.length)];
    const swapped = replaceLine(lines, a, lines[b] ?? "");
    return replaceLine(swapped, b, lines[a] ?? "");
  },
  // What is left of a first cell could be a note.
  "a file cut off between the first and the last cell of a row": (lines, dice) => {
    const at = pickRow(lines, dice);
    const line = lines[at] ?? "";
    const [from, to] = [line.indexOf(",") + 1, line.lastIndexOf(",")];
    return [...lines.slice(0, at), line.slice(0, from + dice(Math.max(1, to - from)))];
  },
  "a delimiter lost": (lines, dice) => {
    const at = pickRow(lines, dice);
    const commas = [...(lines[at] ?? "").matchAll(/,/g)].map(({ index }) => index);
    const comma = commas[dice(commas.length)] ?? 0;
    return replaceLine(lines, at, `${lines[at]?.slice(0, comma)}${lines[at]?.slice(comma + 1)}`);
  },
  "a piece put before a cell": (lines, dice) => {
    const at = pickRow(lines, dice);
    const cells = (lines[at] ?? "").split(",");
    const cell = dice(cells.length);
    const piece = pieces[dice(pieces.length)] ?? "";
    return replaceLine(
      lines,
      at,
      cells.map((text, index) => (index === cell ? piece + text : text)).join(","),
    );
  },
  "a row broken in two": (lines, dice) => {
    const at = pickRow(lines, dice);
    const comma = (lines[at] ?? "").indexOf(",", 1 + dice((lines[at] ?? "").length / 2));
    return replaceLine(lines, at, (lines[at] ?? "").slice(0, comma), (lines[at] ?? "").slice(comma));
  },
};

export interface RandomDamage {
  readonly name: string;
  readonly text: string;
}

/** Damages a clean file (commas, header first) once by each kind. */
export function buildRandomDamages(clean: string, seed: number): RandomDamage[] {
  const lines = clean.trimEnd().split("\n");
  return Object.entries(damages).map(([name, damage], index) => ({
    name: `${name}, seed ${seed}`,
    text: damage(lines, createDice(seed * 100 + index)).join("\n"),
  }));
}
