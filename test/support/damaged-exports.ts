/** Judges a reader of exports by the damaged copies of a clean one. */

import { getOrCreate } from "../../src/exports/memoize.ts";
import type { Row } from "../../src/exports/row.ts";
import type { ExportFile } from "../../src/exports/source.ts";
import { hasErrors, type Issue } from "../../src/issues/issue.ts";
import { createQuantity } from "../../src/quantity.ts";
import { buildVariants } from "./damaged-csv/build-variants.ts";
import type { DamagedColumn } from "./damaged-csv/clean-table.ts";
import type { Outcome, Variant } from "./damaged-csv/variant.ts";

export interface ReadBack {
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
}

type Reader = (file: ExportFile) => Promise<ReadBack>;

/** Generates all damaged copies of a clean export (comma-separated, header first). */
export function generateDamagedCopies(clean: string, columns: readonly DamagedColumn[]) {
  const variants = buildVariants(clean, columns);
  const sumsOfBaselines = new Map<string, Promise<string>>();
  /** A baseline is read once for all its variants. */
  const sumBaseline = (name: string | undefined, read: Reader): Promise<string> | undefined => {
    const baseline = variants.find((variant) => variant.name === name);
    if (!baseline) return undefined;
    return getOrCreate(sumsOfBaselines, baseline.name, () => read(toExportFile(baseline)).then(formatSums));
  };
  return {
    variants,
    /** All variants of one table are read by one reader. */
    findFault: (variant: Variant, read: Reader) =>
      findReaderFault(variant, read, () => sumBaseline(variant.baseline, read)),
  };
}

function toExportFile({ name, bytes }: Variant): ExportFile {
  return { path: `data/${name}.csv`, chunks: () => [bytes] };
}

/** The reader's mistake in words; undefined where its outcome is accepted. */
async function findReaderFault(
  variant: Variant,
  readFile: Reader,
  sumBaseline: () => Promise<string> | undefined,
): Promise<string | undefined> {
  const read = await readFile(toExportFile(variant));
  const outcome = toOutcome(read);
  const shownIssues = JSON.stringify(read.issues.slice(0, 3));
  const accepted = [variant.expected, ...variant.alsoAccepted];
  const isAccepted = accepted.includes(outcome) || (outcome === "warn" && accepted.includes("same"));
  if (!isAccepted) return `${outcome} instead of ${accepted.join(" or ")}: ${shownIssues}`;
  if (outcome !== "refuse") {
    const expected = await sumBaseline();
    if (expected !== undefined && formatSums(read) !== expected) return "other figures without an issue";
  }
  if (outcome === "same") return undefined;
  if (!hasIssueAtLine(read.issues, variant)) return `names no line ${variant.line}: ${shownIssues}`;
  const words = read.issues.map(({ message, remedy }) => `${message} ${remedy ?? ""}`).join(" ");
  const missing = variant.mentions.filter((pattern) => !new RegExp(pattern, "i").test(words));
  if (missing.length > 0) return `does not mention ${missing.join(", ")}: ${shownIssues}`;
  return /\\u00[01]/.test(JSON.stringify(read.issues)) ? "control characters in a message" : undefined;
}

/** Sums by locality and month, sorted: the figures that a report would print. */
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

function hasIssueAtLine(issues: readonly Issue[], { name, line }: Variant): boolean {
  return issues.some((issue) => issue.file === `data/${name}.csv` && (line === null || issue.line === line));
}
