/** Exports of the sample with random damage of their bytes and lines: each is read or refused, and none by a fault of the program. */
import { readFileSync } from "node:fs";
import { resolveExportDeclarationOrIssue } from "../../../src/exports/recognise-export.ts";
import { sampleDataPaths } from "../figures/naive-sample-rows.ts";
import { labourCatalogue } from "../labour-pack.ts";
import { readExportBack } from "../sample-export.ts";
import { createRandom, pickOne, type Random } from "./random.ts";

interface Subject {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Small files are as damaged as large ones, and read faster; whole lines of them. */
const longestFile = 6_000;

function readFirstLines(path: string): Uint8Array {
  const bytes = readFileSync(path);
  return bytes.length <= longestFile ? bytes : bytes.subarray(0, bytes.lastIndexOf("\n", longestFile) + 1);
}

const subjects: readonly Subject[] = sampleDataPaths.map((name) => ({
  path: `data/${name}`,
  bytes: readFirstLines(`fixtures/ninh-binh/data/${name}`),
}));

const strayTexts = [
  ...[
    '"',
    '""',
    ",",
    ";",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\uFEFF",
    "\u00A0",
    "\u0301",
    "\u200B",
    "\u202E",
    "\uFFFE",
  ],
  ...[
    "=",
    "-",
    "1e308",
    "NaN",
    "0x10",
    "9".repeat(30),
    "-0",
    "{{x}}",
    "</w:t>",
    "__proto__",
    "constructor",
    "sep=;",
  ],
  ...[
    "#REF!",
    "1.234.567",
    "1,5",
    "31/02/2022",
    "e\u0323\u0302",
    "\u{1F600}",
    "%",
    "(1)",
    "'",
    "\\",
    "a".repeat(3_000),
  ],
].map((text) => Buffer.from(text));
const strayBytes = [[0xc3], [0xff, 0xfe], [0xed, 0xa0, 0x80]].map((bytes) => Buffer.from(bytes));

function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random(bytes.length + 1);
  const to = Math.min(bytes.length, from + random(30));
  const [before, piece, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  const stray = pickOne([...strayTexts, ...strayBytes], random) ?? new Uint8Array();
  switch (random(7)) {
    case 0:
      return Buffer.concat([before, stray, piece, after]);
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return bytes.map((byte, at) => (at === from ? byte ^ (1 << random(8)) : byte));
    case 3:
      return Buffer.concat([before, piece, piece, after]);
    case 4:
      return before;
    case 5:
      return damageLines(bytes, random);
    default:
      return Buffer.concat([before, stray, after]);
  }
}

/** Exchanges, repeats or removes a line. */
function damageLines(bytes: Uint8Array, random: Random): Uint8Array {
  const lines = Buffer.from(bytes).toString("latin1").split("\n");
  const [one, other] = [random(lines.length), random(lines.length)];
  const line = lines[one] ?? "";
  switch (random(3)) {
    case 0:
      return Buffer.from(lines.toSpliced(one, 1).toSpliced(other, 0, line).join("\n"), "latin1");
    case 1:
      return Buffer.from(lines.toSpliced(other, 0, line).join("\n"), "latin1");
    default:
      return Buffer.from(lines.toSpliced(one, 1).join("\n"), "latin1");
  }
}

/** The outcome: "read", "read with warnings" or "refused"; "fault" where a row has a number that is none. */
export async function readRandomlyDamagedExport(seed: number): Promise<string> {
  const random = createRandom(seed);
  const subject = pickOne(subjects, random);
  if (!subject) throw new Error("the sample has no exports");
  let bytes = subject.bytes;
  for (let count = 1 + random(4); count > 0; count -= 1) bytes = damageBytes(bytes, random);
  const recognised = resolveExportDeclarationOrIssue(
    { path: subject.path, chunks: () => [bytes] },
    labourCatalogue,
  );
  if (!("declaration" in recognised)) return "refused";
  const { rows, issues } = await readExportBack(bytes, {
    declaration: recognised.declaration,
    path: subject.path,
  });
  const numbers = rows.flatMap((row) => Object.values(row.numbers));
  if (numbers.some((number) => !Number.isFinite(Number(number.toString()))))
    return "fault: a number that is none";
  if (issues.some(({ severity }) => severity === "error")) return "refused";
  return issues.length > 0 ? "read with warnings" : "read";
}
