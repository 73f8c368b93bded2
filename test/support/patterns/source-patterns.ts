/** Lists the regular expressions of src/: those that are written there, and those that it builds from parts. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

export interface SourcePattern {
  readonly source: string;
  readonly flags: string;
  /** "src/language/spelling.ts:45" */
  readonly place: string;
}

interface SourceFilePatterns {
  readonly literals: readonly SourcePattern[];
  /** The places where a pattern is built. */
  readonly builtAt: readonly string[];
}

export const sourcePaths = readdirSync("src", { recursive: true, encoding: "utf8" })
  // AssemblyScript has no patterns, and Node cannot run it.
  .filter((path) => path.endsWith(".ts") && !/[\\/]assembly[\\/]/.test(path))
  .map((path) => join("src", path).replaceAll("\\", "/"))
  .sort();

export function collectPatternsOfFile(path: string): SourceFilePatterns {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const literals: SourcePattern[] = [];
  const builtAt: string[] = [];
  const visit = (node: ts.Node) => {
    const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place });
    }
    if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") builtAt.push(place);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { literals, builtAt };
}

/** Programs, which do their work when they are loaded. */
const programs = /^src\/(?:cli|start\/start|.*-worker)\.ts$/;

/** Records every pattern that src/ builds while its modules are loaded and `run` works with them. */
export async function recordBuiltPatterns(run: () => Promise<void>): Promise<SourcePattern[]> {
  const found = new Map<string, SourcePattern>();
  const builtIn = RegExp;
  globalThis.RegExp = new Proxy(builtIn, {
    construct(target, [source, flags = ""], newTarget) {
      const pattern: RegExp = Reflect.construct(target, [source, flags], newTarget);
      const caller = new Error().stack?.split("\n")[2] ?? "";
      const [, place] = /\/(src\/\S+?\.ts:\d+)/.exec(caller) ?? [];
      if (place !== undefined && !caller.includes("node_modules"))
        found.set(`${place} ${pattern}`, { source: pattern.source, flags: pattern.flags, place });
      return pattern;
    },
  });
  try {
    for (const path of sourcePaths)
      if (!programs.test(path) && !path.endsWith(".d.ts")) await import(pathToFileURL(resolve(path)).href);
    await run();
  } finally {
    globalThis.RegExp = builtIn;
  }
  // What a transpiler writes so is a literal in the source.
  const builtAt = new Set(sourcePaths.flatMap((path) => collectPatternsOfFile(path).builtAt));
  return [...found.values()].filter(({ place }) => builtAt.has(place));
}
