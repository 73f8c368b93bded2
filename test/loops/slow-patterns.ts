/**
 * Finds patterns of src/ whose time grows faster than the square of a text's length. Each needs a bound on its texts, which is
 * written here, or another form: `node --import tsx test/loops/slow-patterns.ts`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import ts from "typescript";

/** By place: why no long text reaches a pattern. */
const boundedPatterns: Readonly<Record<string, string>> = {
  "src/exports/cells/column-types/unit-column.ts": "cells of values have at most 200 letters",
  "src/exports/meaning/header-words.ts": "headers are divided up to 500 letters",
  "src/exports/meaning/times/file-year.ts": "titles are read up to 500 letters",
  "src/exports/table/signatures.ts": "lines are read up to 300 letters",
  "src/exports/meaning/damaged-text.ts": "thirty letters at a time",
};
/** A text of a thousand letters takes less than a second by a pattern of this degree. */
const harmlessDegree = 2;
const timeout = 8_000;

interface SourcePattern {
  readonly source: string;
  readonly flags: string;
  readonly path: string;
  readonly line: number;
}

function collectPatterns(path: string): SourcePattern[] {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: SourcePattern[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), path, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const paths = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => join("src", path).replaceAll("\\", "/"));
const patterns = paths.flatMap(collectPatterns);
const counts = { safe: 0, square: 0, bounded: 0, slow: 0, undecided: 0 };
for (const { source, flags, path, line } of patterns) {
  const diagnosis = await check(source, flags.replace(/[dvy]/g, ""), { timeout });
  const kind = classify(diagnosis, path);
  counts[kind] += 1;
  if (kind === "slow" || kind === "undecided") console.log(`${kind}: ${path}:${line} /${source}/${flags}`);
}
console.log(`${patterns.length} patterns: ${JSON.stringify(counts)}`);
process.exitCode = counts.slow > 0 ? 1 : 0;

function classify(diagnosis: Awaited<ReturnType<typeof check>>, path: string): keyof typeof counts {
  if (diagnosis.status === "safe") return "safe";
  if (diagnosis.status === "unknown") return "undecided";
  const { complexity } = diagnosis;
  if (complexity.type !== "polynomial") return "slow";
  if (complexity.degree <= harmlessDegree) return "square";
  return path in boundedPatterns ? "bounded" : "slow";
}
