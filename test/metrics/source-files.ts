/** Reads the TypeScript files of a folder into the measures that the report needs. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";

interface MeasuredFunction {
  readonly name: string;
  readonly lines: number;
}

export interface MeasuredFile {
  readonly path: string;
  readonly lines: number;
  /** Functions at the top of the file, constants that hold one included. */
  readonly topLevelFunctions: readonly string[];
  /** Every function of at least one line with a name, methods and local ones included. */
  readonly functions: readonly MeasuredFunction[];
  readonly comments: readonly string[];
  /** Paths of the files that it imports by values or types. */
  readonly imports: readonly string[];
}

export function readSourceFiles(folder: string): MeasuredFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => measureFile(join(folder, path).replaceAll("\\", "/")));
}

function measureFile(path: string): MeasuredFile {
  const text = readFileSync(path, "utf8");
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return {
    path,
    lines: text.split("\n").length - 1,
    topLevelFunctions: source.statements.flatMap(listDeclaredFunctions),
    functions: collectFunctions(source),
    comments: collectComments(text),
    imports: collectImports(source),
  };
}

function isFunction(node: ts.Node | undefined): node is ts.ArrowFunction | ts.FunctionExpression {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}

function listDeclaredFunctions(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => isFunction(initializer))
    .map(({ name }) => name.getText());
}

function collectFunctions(source: ts.SourceFile): MeasuredFunction[] {
  const found: MeasuredFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const parent = ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "(anonymous)";
      const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
      found.push({
        name: node.name?.getText() ?? parent,
        lines: lineOf(node.getEnd()) - lineOf(node.getStart()) + 1,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Comments without their signs; successive lines of "//" are one comment. */
function collectComments(text: string): string[] {
  const blocks = [...text.matchAll(/^[ \t]*\/\*\*?([\s\S]*?)\*\//gm)].map(([, comment = ""]) =>
    comment.replace(/^\s*\*/gm, "").trim(),
  );
  const lines = [...text.matchAll(/^[ \t]*\/\/[^\n]*(?:\n[ \t]*\/\/[^\n]*)*/gm)].map(([comment]) =>
    comment.replace(/^\s*\/\/ ?/gm, "").trim(),
  );
  return [...blocks, ...lines].filter((comment) => !/^(?:biome-ignore|@ts-)/.test(comment));
}

function collectImports(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const target =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (target && ts.isStringLiteral(target) && target.text.startsWith("."))
      found.push(posix.join(dirname(source.fileName), target.text));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
