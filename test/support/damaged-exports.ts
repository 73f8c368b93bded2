/** Damaged copies of a clean export, made by an independent generator that lies beside the project, and the verdict on a reader. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Row } from "../../src/exports/row.ts";
import type { ExportFile } from "../../src/exports/source.ts";
import { hasErrors, type Issue } from "../../src/issues/issue.ts";
import { createQuantity } from "../../src/quantity.ts";

const generatorFile = fileURLToPath(new URL("../../../shared/tools/hostile-csv.mjs", import.meta.url));

export const hasGenerator = existsSync(generatorFile);

export interface DamagedColumn {
  readonly name: string;
  readonly type: "text" | "integer" | "decimal" | "percent" | "date";
  readonly key?: true;
}

type Outcome = "same" | "warn" | "refuse";

export interface Variant {
  readonly name: string;
  readonly file: string;
  readonly class: Outcome;
  readonly alt: readonly Outcome[];
  readonly line: number | null;
  readonly says: readonly string[];
  readonly baseline: string;
}

export interface ReadBack {
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
}

type Reader = (file: ExportFile) => Promise<ReadBack>;

/** Whether a number is absurd is a question of sense, asked of the figures; folders, links and pipes are met before the reader. */
const excludedVariants = /^(?:num-absurd|fs-.*)$/;

/** All copies of the clean export (comma-separated, header first), and a way to judge one. */
export function generateDamagedCopies(clean: string, columns: readonly DamagedColumn[]) {
  const folder = mkdtempSync(join(tmpdir(), "so-ket-hostile-"));
  writeFileSync(join(folder, "clean.csv"), clean);
  writeFileSync(join(folder, "schema.json"), JSON.stringify({ columns }));
  const made = join(folder, "made");
  execFileSync(process.execPath, [
    generatorFile,
    join(folder, "clean.csv"),
    join(folder, "schema.json"),
    made,
  ]);
  const manifest = JSON.parse(readFileSync(join(made, "manifest.json"), "utf8")) as { variants: Variant[] };
  const file = (name: string): ExportFile => ({
    path: `data/${name}`,
    chunks: () => [readFileSync(join(made, name))],
  });
  return {
    variants: manifest.variants.filter(({ name }) => !excludedVariants.test(name)),
    faultOf: (variant: Variant, read: Reader) => findReaderFault(variant, read, file),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What the reader did that it must not; undefined where its verdict is one that the manifest accepts. */
async function findReaderFault(
  variant: Variant,
  reader: Reader,
  file: (name: string) => ExportFile,
): Promise<string | undefined> {
  const read = await reader(file(variant.file));
  const outcome = toOutcome(read);
  const shownIssues = JSON.stringify(read.issues.slice(0, 3));
  const accepted = [variant.class, ...variant.alt];
  const isAccepted = accepted.includes(outcome) || (outcome === "warn" && accepted.includes("same"));
  if (!isAccepted) return `${outcome} instead of ${accepted.join(" or ")}: ${shownIssues}`;
  if (outcome !== "refuse" && !["none", "self"].includes(variant.baseline)) {
    const baseline = await reader(file(`${variant.baseline}.csv`));
    if (formatSums(read) !== formatSums(baseline)) return "other figures, in silence";
  }
  if (outcome === "same") return undefined;
  if (!hasIssueAtLine(read.issues, variant)) return `names no line ${variant.line}: ${shownIssues}`;
  const words = read.issues.map(({ message, remedy }) => `${message} ${remedy ?? ""}`).join(" ");
  const missingWords = variant.says.filter((word) => !new RegExp(word, "i").test(words));
  if (missingWords.length > 0) return `does not say ${missingWords.join(", ")}: ${shownIssues}`;
  return /\\u00[01]/.test(JSON.stringify(read.issues)) ? "control characters in a message" : undefined;
}

/** Sums by locality and month, sorted: what a report would print. */
function formatSums({ rows }: ReadBack): string {
  const sums = new Map<string, string>();
  for (const { locality, month, numbers } of rows) {
    for (const [column, value] of Object.entries(numbers)) {
      const key = `${locality} ${month} ${column}`;
      const sum = createQuantity(sums.get(key) ?? 0).plus(value);
      sums.set(key, sum.toFixed());
    }
  }
  const lines = [...sums].map(([key, sum]) => `${key} ${sum}`);
  return [`${rows.length} rows`, ...lines.sort()].join("\n");
}

function toOutcome({ issues }: ReadBack): Outcome {
  if (hasErrors(issues)) return "refuse";
  return issues.length > 0 ? "warn" : "same";
}

function hasIssueAtLine(issues: readonly Issue[], { file, line }: Variant): boolean {
  return issues.some((issue) => issue.file === `data/${file}` && (line === null || issue.line === line));
}
